package io.github.sqllint.rules;

import io.github.sqllint.operation.ConstraintOperation.AddForeignKey;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.ColumnReference;
import io.github.sqllint.operation.Expression.Operator;
import io.github.sqllint.operation.IndexOperation.Key;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Constraint;
import io.github.sqllint.schema.Index;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Step;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Without an index on the referring columns, a DELETE of a referenced row reads every row. */
final class ForeignKeyWithoutIndex implements Rule {

  @Override
  public void check(Migration migration, Findings findings) {
    if (migration.isDown()) {
      return;
    }
    for (Step<AddForeignKey> step : migration.steps(AddForeignKey.class)) {
      Optional<Constraint> key = Lasting.constraint(migration, step);
      if (key.isEmpty()) {
        continue;
      }
      Schema last = migration.history().last().orElseThrow();
      ObjectName table = key.get().table();
      List<String> columns = key.get().columns();
      if (!isList(last, key.get().reference().orElseThrow())
          && knowsIndexes(last, table, columns)
          && last.indexesOn(table).stream().noneMatch(index -> serves(index, columns))) {
        // As they are called here; a later migration may give them other names.
        AddForeignKey added = step.operation();
        findings.add(
            step,
            "Each DELETE in %s reads all of %s: no index begins with %s.",
            added.references(),
            added.table(),
            String.join(", ", added.columns()));
      }
    }
  }

  /**
   * Whether the table that a key refers to is a list of words, which a check on its key writes down
   * one by one: nobody deletes from it but a migration.
   */
  private static boolean isList(Schema schema, Constraint.Reference reference) {
    return schema.table(reference.table()).stream()
        .flatMap(table -> table.checks().stream())
        .flatMap(check -> check.condition().stream())
        .anyMatch(
            condition ->
                condition instanceof Operator operator
                    && operator.symbol().equals("in")
                    && operator.operands().get(0) instanceof ColumnReference column
                    && reference.columns().equals(List.of(column.name())));
  }

  /** Whether no index on the columns can have been there before the first migration. */
  private static boolean knowsIndexes(Schema schema, ObjectName table, List<String> columns) {
    return schema.table(table).filter(t -> t.origin().isPresent()).isPresent()
        || columns.stream()
            .anyMatch(c -> schema.column(table, c).flatMap(Column::origin).isPresent());
  }

  private static boolean serves(Index index, List<String> columns) {
    if (index.keys().size() < columns.size()) {
      return false;
    }
    Set<String> first = new HashSet<>();
    for (Key key : index.keys().subList(0, columns.size())) {
      if (key.expression() instanceof ColumnReference column) {
        first.add(column.name());
      }
    }
    boolean rowsMissing =
        index.predicate().filter(predicate -> !leavesOutNulls(predicate, columns)).isPresent();
    return first.equals(Set.copyOf(columns)) && !rowsMissing;
  }

  private static boolean leavesOutNulls(Expression predicate, List<String> columns) {
    return predicate instanceof Operator operator
        && operator.symbol().equals("is not null")
        && operator.operands().get(0) instanceof ColumnReference column
        && columns.contains(column.name());
  }
}
