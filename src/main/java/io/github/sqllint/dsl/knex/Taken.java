package io.github.sqllint.dsl.knex;

import io.github.sqllint.dsl.javascript.Run;
import io.github.sqllint.dsl.javascript.Turn;
import io.github.sqllint.source.Condition;
import io.github.sqllint.source.EmittedSqlBuilder;
import io.github.sqllint.source.Guard;
import io.github.sqllint.source.HostText;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** All that a migration sends, through whichever connection. */
final class Taken {
  /** Any connection of the pool, which may be another one each time. */
  static final int ANY = 0;

  private final List<Entry> all = new ArrayList<>();
  private final Order order = new Order();
  private final Run run;
  private int connections;
  private int count;

  Taken(Run run) {
    this.run = run;
  }

  /**
   * What is sent at once.
   *
   * @param connection the number of the transaction's connection, or {@link #ANY}
   * @param turn when the program sends it
   * @param sent empty for what is no statement, or none that is known
   * @param call null where there is no statement
   */
  record Entry(
      int connection,
      Turn turn,
      Optional<Sent> sent,
      Span call,
      Consumer<EmittedSqlBuilder> write) {}

  /** A statement with the conditions under which it is sent. */
  record Sent(HostText sql, List<Condition> conditions) {}

  /** The number of another connection. */
  int connection() {
    return ++connections;
  }

  Run run() {
    return run;
  }

  int count() {
    return count;
  }

  /** Counts one statement more. */
  int counted() {
    return ++count;
  }

  /** Has the next statement stay where it is. */
  void cut() {
    order.cut();
  }

  void add(Entry entry) {
    int number = all.size();
    all.add(entry);
    order.add(entry.turn);
    run.answered(number);
  }

  SourceFile built(SourceFile file, Optional<Span> function) {
    EmittedSqlBuilder out = new EmittedSqlBuilder(file);
    function.ifPresent(out::within);
    boolean one = all.stream().noneMatch(entry -> entry.connection == ANY);
    Beside beside = one ? Beside.NONE : Beside.of(all, file);
    for (int number : beside.inOrder(order.numbers())) {
      Entry entry = all.get(number);
      Optional<String> doubt = beside.doubt(number);
      if (doubt.isPresent() && entry.sent.isPresent()) {
        List<Condition> conditions = new ArrayList<>(entry.sent.get().conditions);
        conditions.add(new Condition(Guard.UNKNOWN));
        HostText sql = entry.sent.get().sql;
        out.under(conditions).assuming(sql, entry.call, true, doubt.get(), Optional.empty());
      } else {
        entry.write.accept(out);
      }
    }
    return out.build();
  }
}
