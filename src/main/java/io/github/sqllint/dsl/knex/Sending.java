package io.github.sqllint.dsl.knex;

import io.github.sqllint.dsl.javascript.Run;
import io.github.sqllint.dsl.javascript.Turn;
import io.github.sqllint.source.Condition;
import io.github.sqllint.source.EmittedSql;
import io.github.sqllint.source.EmittedSqlBuilder;
import io.github.sqllint.source.HostText;
import io.github.sqllint.source.Question;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Takes down what a migration sends through one transaction, or outside of all. */
final class Sending {
  /** Why it is not known what the program gets for what it sends. */
  static final String ANSWER = "It is what the database answers.";

  /** Far more than a migration sends. */
  private static final int MOST_STATEMENTS = 5_000;

  /** Knex asks a few things before it begins a transaction inside another one. */
  private static final int SAVEPOINT_TICKS = 5;

  private final Taken taken;
  private int connection;
  private List<Condition> made = List.of();

  private Sending(Taken taken, int connection) {
    this.taken = taken;
    this.connection = connection;
  }

  /**
   * What is sent through one transaction.
   *
   * @param run is asked under which condition something is sent
   */
  static Sending of(Run run) {
    Taken taken = new Taken(run);
    return new Sending(taken, taken.connection());
  }

  /** Has what follows be sent outside of a transaction. */
  void useAnyConnection() {
    connection = Taken.ANY;
  }

  /** What is sent through a transaction of its own. */
  Sending transaction() {
    return new Sending(taken, taken.connection());
  }

  /** Says under which conditions what is sent next was made. */
  void under(List<Condition> conditions) {
    made = conditions;
  }

  private List<Condition> conditions() {
    Set<Condition> all = new LinkedHashSet<>(taken.run().conditions());
    all.addAll(made);
    return List.copyOf(all);
  }

  /**
   * All that was taken down, in a builder for the file that it comes from.
   *
   * @param function where the file has what sent it
   */
  SourceFile built(SourceFile file, Optional<Span> function) {
    return taken.built(file, function);
  }

  /**
   * Notes that the program asks the database.
   *
   * @param question empty where it is not known what it asks
   */
  void ask(Optional<Question> question) {
    add(out -> question.ifPresent(out::ask));
  }

  private void add(Consumer<EmittedSqlBuilder> one) {
    add(taken.run().turn(), one);
  }

  private void add(Turn turn, Consumer<EmittedSqlBuilder> one) {
    taken.add(new Taken.Entry(connection, turn, Optional.empty(), null, one));
  }

  /** Takes down what is not wholly known, under the conditions of now. */
  private void count(Consumer<EmittedSqlBuilder> one) {
    if (taken.counted() <= MOST_STATEMENTS) {
      List<Condition> conditions = conditions();
      add(out -> one.accept(out.under(conditions)));
    }
  }

  /** Takes down a statement; Knex makes an escaped question mark a plain one. */
  void send(HostText sql, Span call, boolean conditional) {
    HostText text = sql;
    for (int at = text.text().indexOf("\\?"); at >= 0; at = text.text().indexOf("\\?", at)) {
      text = text.substring(0, at).plus(text.substring(at + 1, text.length()));
    }
    if (text.text().isBlank() || taken.count() > MOST_STATEMENTS) {
      return;
    }
    if (taken.counted() > MOST_STATEMENTS) {
      add(out -> out.gap(call, "More is sent from here on than is followed."));
    } else {
      HostText sent = text;
      List<Condition> conditions = conditions();
      Consumer<EmittedSqlBuilder> one = out -> out.under(conditions).send(sent, call, conditional);
      Optional<Taken.Sent> statement = Optional.of(new Taken.Sent(sent, conditions));
      taken.add(new Taken.Entry(connection, taken.run().turn(), statement, call, one));
    }
  }

  /**
   * BEGIN or COMMIT around a function. Where that runs only under a condition they are sent all the
   * same: an empty transaction changes nothing, and statements without their borders would.
   */
  void border(String word, Span call) {
    taken.cut();
    HostText border = HostText.made(word);
    add(out -> out.under(List.of()).send(border, call, false));
  }

  /** A border of a transaction inside another one: it changes nothing, but takes its time. */
  void savepoint() {
    Turn now = taken.run().turn();
    add(new Turn(now.answers(), now.ticks() + SAVEPOINT_TICKS), out -> {});
  }

  /** A border of a transaction that the program sets itself. */
  void send(String sql, Span call, Run run) {
    taken.cut();
    List<Condition> conditions = conditions();
    boolean conditional = run.isConditional();
    HostText border = HostText.made(sql);
    add(out -> out.under(conditions).send(border, call, conditional));
  }

  /**
   * A call of which not all is known.
   *
   * @param begins how its statement begins, with the name of the table that it creates or alters;
   *     empty where that is not known
   */
  void gap(Span call, String reason, String begins, boolean conditional) {
    int kind = "create table ".length();
    if (begins.length() < kind) {
      gap(call, reason);
    } else {
      EmittedSql.Outline outline =
          new EmittedSql.Outline(begins.substring(0, kind).strip(), begins.substring(kind).strip());
      outline(call, reason, outline, conditional);
    }
  }

  /** A statement on rows that is known but for its values. */
  void open(HostText sql, Span call, String reason, boolean conditional) {
    EmittedSql.Open open = new EmittedSql.Open(reason, true, false);
    count(out -> out.open(sql, call, conditional, open));
  }

  /** A statement of which it is known only what kind it is. */
  void outline(Span call, String reason, EmittedSql.Outline outline, boolean conditional) {
    count(out -> out.outline(outline, call, conditional, reason));
  }

  void gap(Span call, String reason) {
    count(out -> out.gap(call, reason));
  }
}
