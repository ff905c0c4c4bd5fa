package io.github.sqllint.rules;

import io.github.sqllint.operation.ColumnOperation.AddColumn;
import io.github.sqllint.operation.IndexOperation.CreateIndex;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.TableOperation.CreateTable;
import io.github.sqllint.operation.TypeOperation.CreateType;
import io.github.sqllint.rule.Finding.RelatedPlace;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.DataType;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Origin;
import io.github.sqllint.schema.Relation;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Step;
import java.util.Optional;

/** A name that is taken stops the deploy. */
final class DuplicateObject implements Rule {

  @Override
  public boolean refuses() {
    return true;
  }

  @Override
  public void check(Migration migration, Findings findings) {
    for (Refusal refusal : Refusal.in(migration)) {
      if (refusal.isForTaken()) {
        findings.add(
            refusal.step(),
            RelatedPlace.of(holder(refusal.step()), "the name is taken here"),
            "The server refuses the statement: %s.",
            refusal.reason());
      }
    }
  }

  /** Where what has the name was created. */
  private static Optional<Origin> holder(Step<?> step) {
    Schema before = step.before();
    if (step.operation() instanceof AddColumn add) {
      return before.column(add.table(), add.column()).flatMap(Column::origin);
    }
    if (step.operation() instanceof CreateTable create) {
      return before.relation(create.table()).flatMap(Relation::origin);
    }
    if (step.operation() instanceof CreateIndex create) {
      Optional<ObjectName> name = create.name().map(create.table()::renamed);
      return name.flatMap(before::relation).flatMap(Relation::origin);
    }
    return step.operation() instanceof CreateType create
        ? before.type(create.name()).flatMap(DataType::origin)
        : Optional.empty();
  }
}
