package io.github.sqllint.dsl.knex;

import io.github.sqllint.dsl.javascript.Run;
import io.github.sqllint.dsl.javascript.Turn;
import io.github.sqllint.source.Condition;
import io.github.sqllint.source.EmittedSql;
import io.github.sqllint.source.HostText;
import io.github.sqllint.source.Question;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Takes down what a migration sends. */
final class Sending {
  /** Far more than a migration sends. */
  private static final int MOST_STATEMENTS = 5_000;

  /** Knex asks a few things before it begins a transaction inside another one. */
  private static final int SAVEPOINT_TICKS = 5;

  private final List<Consumer<EmittedSql.Builder>> all = new ArrayList<>();
  private final Order order = new Order();
  private List<Condition> made = List.of();
  private Run run;
  private int count;

  /** Has what is sent ask the program under which condition it is sent. */
  void follow(Run program) {
    run = program;
  }

  /** Says under which conditions what is sent next was made. */
  void under(List<Condition> conditions) {
    made = conditions;
  }

  private List<Condition> conditions() {
    Set<Condition> all = new LinkedHashSet<>(run.conditions());
    all.addAll(made);
    return List.copyOf(all);
  }

  /**
   * Notes that the program asks the database.
   *
   * @param question empty where it is not known what it asks
   */
  void ask(Optional<Question> question) {
    add(out -> question.ifPresent(out::ask));
  }

  /** All that was taken down, in a builder for the file that it comes from. */
  SourceFile built(SourceFile file) {
    EmittedSql.Builder out = new EmittedSql.Builder(file);
    order.numbers().forEach(number -> all.get(number).accept(out));
    return out.build();
  }

  private void add(Consumer<EmittedSql.Builder> one) {
    int number = all.size();
    all.add(one);
    order.add(run.turn());
    run.answered(number);
  }

  /** Takes down a statement; Knex makes an escaped question mark a plain one. */
  void send(HostText sql, Span call, boolean conditional) {
    HostText text = sql;
    for (int at = text.text().indexOf("\\?"); at >= 0; at = text.text().indexOf("\\?", at)) {
      text = text.substring(0, at).plus(text.substring(at + 1, text.length()));
    }
    if (text.text().isBlank() || count > MOST_STATEMENTS) {
      return;
    }
    if (++count > MOST_STATEMENTS) {
      add(out -> out.gap(call, "More is sent from here on than is followed."));
    } else {
      HostText sent = text;
      List<Condition> conditions = conditions();
      add(out -> out.under(conditions).send(sent, call, conditional));
    }
  }

  /**
   * BEGIN or COMMIT around a function. Where that runs only under a condition they are sent all the
   * same: an empty transaction changes nothing, and statements without their borders would.
   */
  void border(String word, Span call) {
    order.cut();
    send(HostText.made(word), call, false);
  }

  /** A border of a transaction inside another one: it changes nothing, but takes its time. */
  void savepoint() {
    Turn now = run.turn();
    order.add(new Turn(now.answers(), now.ticks() + SAVEPOINT_TICKS));
    run.answered(all.size());
    all.add(out -> {});
  }

  void send(String sql, Span call, Run run) {
    order.cut();
    send(HostText.made(sql), call, run.isConditional());
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
    } else if (++count <= MOST_STATEMENTS) {
      List<Condition> conditions = conditions();
      EmittedSql.Outline outline =
          new EmittedSql.Outline(begins.substring(0, kind).strip(), begins.substring(kind).strip());
      add(out -> out.under(conditions).outline(outline, call, conditional, reason));
    }
  }

  void gap(Span call, String reason) {
    if (++count <= MOST_STATEMENTS) {
      List<Condition> conditions = conditions();
      add(out -> out.under(conditions).gap(call, reason));
    }
  }
}
