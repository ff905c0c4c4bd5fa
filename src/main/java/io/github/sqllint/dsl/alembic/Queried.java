package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Sql.Step;
import io.github.sqllint.dsl.alembic.Value.Made;
import io.github.sqllint.dsl.alembic.Value.Member;
import io.github.sqllint.dsl.alembic.Value.Symbol;
import io.github.sqllint.dsl.alembic.Value.Type;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of a table that a session is asked for, which it changes all at once.
 *
 * @param table a model, or a table
 */
record Queried(Value table, List<Step> conditions) {
  private static final Set<String> CONDITIONS = Set.of("filter", "where", "filter_by");

  /** What a session is asked for; empty where that is not the rows of a single table. */
  static Optional<Queried> of(Arguments asked) {
    List<Value> all = asked.allPositional();
    return all.size() == 1 && Tables.is(all.get(0))
        ? Optional.of(new Queried(all.get(0), List.of()))
        : Optional.empty();
  }

  /** Those of the rows that fit a condition besides; empty for other methods. */
  Optional<Queried> with(String method, Arguments given) {
    if (!CONDITIONS.contains(method) || given.rest().isPresent()) {
      return Optional.empty();
    }
    List<Value> conditions = new ArrayList<>(given.positional());
    given.named().forEach((name, value) -> conditions.add(equal(name, value)));
    List<Step> more = new ArrayList<>(this.conditions);
    more.add(new Step("where", new Arguments(conditions, Map.of(), Optional.empty())));
    return Optional.of(new Queried(table, more));
  }

  private Value equal(String name, Value value) {
    Value columns = table instanceof Type ? table : new Member(table, "c");
    return new Value.Combined("==", new Member(columns, name), Optional.of(value));
  }

  /**
   * The statement that changes the rows.
   *
   * @param kind {@code update} or {@code delete}
   */
  Value statement(String kind, Arguments given, Span place) {
    Value statement = new Made(new Symbol("sqlalchemy." + kind), Arguments.of(table), place);
    for (Step step : conditions) {
      statement = new Made(new Member(statement, step.name()), step.arguments(), place);
    }
    return kind.equals("update")
        ? new Made(new Member(statement, "values"), Arguments.of(given.need(0, "values")), place)
        : statement;
  }
}
