package io.github.sqllint.reversal;

import io.github.sqllint.operation.ColumnOperation.ChangeColumnType;
import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.ColumnReference;
import io.github.sqllint.operation.Expression.Literal;
import io.github.sqllint.operation.Expression.Operator;
import io.github.sqllint.schema.Constraint;
import io.github.sqllint.schema.Index;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Expressions that a change of type there and back leaves with casts in them: the server reads
 * every check and index expression anew for the type in between, {@code n > 0} becomes {@code
 * (n)::numeric > (0)::numeric} and stays so (measured: expr/check_int_numeric_int). A plain
 * comparison between integers, or between strings, comes back clean.
 */
final class Retyped {
  private static final List<Set<String>> FAMILIES =
      List.of(Set.of("smallint", "integer", "bigint"), Set.of("varchar", "text"));
  private static final Set<String> PLAIN =
      Set.of("=", "<>", "<", ">", "<=", ">=", "and", "or", "not", "is null", "is not null");

  private Retyped() {}

  static List<Difference> differences(Migration up, Migration down) {
    List<Difference> differences = new ArrayList<>();
    for (Step<ChangeColumnType> step : up.steps(ChangeColumnType.class)) {
      ChangeColumnType change = step.operation();
      Optional<Table> table = down.after().table(change.table());
      Optional<ColumnType> was =
          step.before().column(change.table(), change.column()).flatMap(c -> c.type());
      if (table.isEmpty() || was.isEmpty() || was.get().equals(change.type())) {
        continue;
      }
      boolean sameFamily =
          FAMILIES.stream()
              .anyMatch(f -> f.contains(was.get().name()) && f.contains(change.type().name()));
      add(table.get(), change.column(), sameFamily, up.before(), down.after(), differences);
    }
    return differences;
  }

  private static void add(
      Table table,
      String column,
      boolean sameFamily,
      Schema before,
      Schema after,
      List<Difference> differences) {
    for (Constraint check : table.checks()) {
      boolean kept = before.constraint(table.name(), check.name()).isPresent();
      Expression condition = check.condition().orElse(new Literal("true"));
      if (kept && check.mentions(column) && !(sameFamily && isPlain(condition))) {
        differences.add(recast("check", table.name() + "." + check.name()));
      }
    }
    for (Index index : after.indexesOn(table.name())) {
      boolean kept = before.indexNamed(index.name()).isPresent();
      List<Expression> expressions = new ArrayList<>();
      index.keys().forEach(key -> expressions.add(key.expression()));
      index.predicate().ifPresent(expressions::add);
      boolean changed =
          expressions.stream()
              .filter(e -> !(e instanceof ColumnReference) && e.columnNames().contains(column))
              .anyMatch(e -> !(sameFamily && isPlain(e)));
      if (kept && changed) {
        differences.add(recast("index", index.name().toString()));
      }
    }
  }

  private static Difference recast(String kind, String name) {
    return new Difference(kind, name, "keeps the casts of the type in between");
  }

  private static boolean isPlain(Expression expression) {
    if (expression instanceof ColumnReference || expression instanceof Literal) {
      return true;
    }
    return expression instanceof Operator operator
        && PLAIN.contains(operator.symbol())
        && operator.operands().stream().allMatch(Retyped::isPlain);
  }
}
