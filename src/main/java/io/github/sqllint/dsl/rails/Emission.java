package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.Interpreter;
import io.github.sqllint.dsl.ruby.Leaving;
import io.github.sqllint.dsl.ruby.Value;
import io.github.sqllint.source.EmittedSql;
import io.github.sqllint.source.EmittedSqlBuilder;
import io.github.sqllint.source.HostText;
import io.github.sqllint.source.Question;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What one direction of a migration sends. */
final class Emission {
  private final SourceFile host;
  private final Memory memory;
  private final EmittedSqlBuilder sql;
  private Optional<Interpreter> program = Optional.empty();
  private int openTransactions;
  private int sent;
  private boolean endsWithError;
  private Predicate<String> absent = table -> false;
  private Optional<String> lockTimeout = Optional.empty();

  /**
   * @param memory is told of what cannot be followed
   */
  Emission(SourceFile host, Memory memory) {
    this.host = host;
    this.memory = memory;
    this.sql = new EmittedSqlBuilder(host);
  }

  /** Whether it is sure that what runs now does run. */
  boolean isCertain() {
    return program.map(Interpreter::isCertain).orElse(true);
  }

  /** What evaluates the migration; empty where nothing does. */
  Optional<Interpreter> program() {
    return program;
  }

  Memory memory() {
    return memory;
  }

  /** What has to hold for what runs now to run, the outermost first; empty where it is sure. */
  List<Object> conditions() {
    return program.map(Interpreter::conditions).orElse(List.of());
  }

  /** The line of a place. */
  int line(Span span) {
    return host.position(span.start()).line();
  }

  /** Whether a file is loaded that the migration requires; what that does is not followed. */
  private boolean isLoading() {
    return program.filter(Interpreter::isLoading).isPresent();
  }

  /** Has what runs ask the program whether it is sure to run. */
  void follow(Interpreter program) {
    this.program = Optional.of(program);
  }

  /** Runs something of which it is not known whether it runs. */
  void perhaps(Supplier<Value> action) {
    program.ifPresent(running -> running.perhaps(action));
  }

  /** Says which tables there are at no time. */
  void knowAbsent(Predicate<String> tables) {
    absent = tables;
  }

  /** Whether there is no table of this name at any time. */
  boolean knowsAbsent(String table) {
    return absent.test(table);
  }

  /** A question that the migration asks the database now. */
  void ask(Question question) {
    sql.ask(question);
  }

  private EmittedSqlBuilder under(Command command) {
    return sql.under(command.conditions().isEmpty() ? conditions() : command.conditions());
  }

  void send(String statement, Command command) {
    send(HostText.made(statement), command);
  }

  void send(HostText statement, Command command) {
    if (!begin(command)) {
      return;
    }
    HostText own = statement.upTo(host.text().length());
    under(command).send(own, command.span(), !command.certain());
  }

  /**
   * A statement that changes rows, with placeholders for values that are not known.
   *
   * @param reason what they depend on, one sentence for people
   * @param repeated whether it is sent once for each row of some
   */
  void open(String statement, Command command, String reason, boolean repeated) {
    if (!begin(command)) {
      return;
    }
    EmittedSql.Open open = new EmittedSql.Open(reason, true, repeated);
    under(command).open(HostText.made(statement), command.span(), !command.certain(), open);
  }

  /**
   * A statement for which something is taken for granted that nothing here tells.
   *
   * @param assumption one sentence for people; empty where nothing is
   */
  void send(String statement, Command command, Optional<String> assumption) {
    if (assumption.isPresent()) {
      assuming(statement, command, assumption.get(), Optional.empty());
    } else {
      send(statement, command);
    }
  }

  /**
   * A statement for which something is taken for granted that nothing here tells.
   *
   * @param assumption one sentence for people
   * @param locked the table that it locks against everybody in any case; empty for none
   */
  void assuming(String statement, Command command, String assumption, Optional<String> locked) {
    if (!begin(command)) {
      return;
    }
    HostText text = HostText.made(statement);
    under(command)
        .assuming(text, command.span(), !command.certain(), assumption, locked.map(Quoting::table));
  }

  /** Counts a statement; false where a file that is loaded sends it, which is not followed. */
  private boolean begin(Command command) {
    sent++;
    if (isLoading()) {
      String reason = "A file that the migration requires sends it while it is loaded.";
      sql.under(conditions()).gap(command.span(), reason);
      return false;
    }
    limitLockWait(command);
    return true;
  }

  /** Has the first statement wait for locks no longer than a time, as SQL writes it. */
  void limitLockWait(String time) {
    lockTimeout = Optional.of(time);
  }

  private void limitLockWait(Command first) {
    lockTimeout.ifPresent(
        time -> sql.send(HostText.made("SET lock_timeout TO " + time), first.span(), false));
    lockTimeout = Optional.empty();
  }

  /** A call that is not followed, or at which Rails stops. */
  void gap(Command command, NotKnown reason) {
    boolean rescued = program.filter(Interpreter::isRescued).isPresent();
    boolean sure = reason instanceof Refused && command.certain() && !rescued && !isLoading();
    if (!sure) {
      gap(command, reason.getMessage());
      if (reason instanceof Refused) {
        program.ifPresent(Interpreter::fail);
      }
      return;
    }
    sql.refused(command.span(), reason.getMessage());
    sent++;
    if (endsWithError) {
      throw Leaving.raised(new Stop());
    }
  }

  /** What a migration ends with at an error of Rails that nothing rescues. */
  static final class Stop implements Value {}

  /** Has an error end what is read, as it does when it runs; otherwise the rest is read too. */
  void endWithError() {
    endsWithError = true;
  }

  /** A call of which not all is known; it may still be known what it does to which table. */
  void gap(Command command, String reason) {
    if (!command.name().startsWith("remove_") && !command.name().startsWith("validate_")) {
      memory.blur(Raw.knows(command.name()) ? Value.NIL : command.argument(0));
    }
    Optional<EmittedSql.Outline> outline = outline(command);
    if (outline.isPresent() && !isLoading()) {
      under(command).outline(outline.get(), command.span(), !command.certain(), reason);
      sent++;
    } else {
      gap(command.span(), reason);
    }
  }

  private static Optional<EmittedSql.Outline> outline(Command command) {
    String kind =
        switch (command.name()) {
          case "create_table" -> "create table";
          case "remove_foreign_key", "remove_unique_constraint", "remove_unique_key" ->
              "alter table drop constraint";
          case "validate_foreign_key" -> "alter table validate constraint";
          default -> "";
        };
    return !kind.isEmpty() && command.argument(0) instanceof Value.Text table
        ? Optional.of(new EmittedSql.Outline(kind, Quoting.table(table.text())))
        : Optional.empty();
  }

  void gap(Span call, String reason) {
    if (isLoading()) {
      return;
    }
    sql.under(conditions()).gap(call, reason);
    sent++;
  }

  /** Says that Rails has begun a transaction around all. */
  void isInTransaction() {
    openTransactions++;
  }

  /** Begins a transaction unless one is open. */
  void beginTransaction(Command command) {
    if (openTransactions++ == 0) {
      border("BEGIN", command);
    }
  }

  /** Ends what {@link #beginTransaction} began. */
  void endTransaction(Command command) {
    if (--openTransactions == 0) {
      border("COMMIT", command);
    }
  }

  /**
   * BEGIN or COMMIT around a block. Where the block runs only under a condition they are sent all
   * the same: an empty transaction changes nothing, and a block without its borders would.
   */
  private void border(String word, Command command) {
    limitLockWait(command);
    sql.send(HostText.made(word), command.span(), false);
  }

  /** The migration's file. */
  SourceFile host() {
    return host;
  }

  /** Says why Rails cannot take back what was sent. */
  void oneWay(EmittedSql.OneWay reason) {
    sql.oneWay(reason);
  }

  /** How many calls were sent or could not be followed. */
  int size() {
    return sent;
  }

  /** Says where the file has what sends all of it. */
  void isWithin(Span all) {
    sql.within(all);
  }

  SourceFile file() {
    return sql.build();
  }
}
