package io.github.sqllint.impact;

import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Constraint;
import io.github.sqllint.schema.Index;
import io.github.sqllint.schema.Routine;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Table;
import io.github.sqllint.schema.View;
import java.util.Optional;

/**
 * What goes with a column that is dropped, and what does not let it go (PostgreSQL manual, 5.15).
 */
final class ColumnDropping {
  private final Work work;
  private final Dropping dropping;
  private final Schema schema;

  ColumnDropping(Work work, Dropping dropping) {
    this.work = work;
    this.dropping = dropping;
    this.schema = dropping.schema();
  }

  void column(Table table, String column) {
    ObjectName name = table.name();
    if (Partitions.keyOf(table).contains(column)) {
      work.fail("42P16", true, "The column " + column + " is in the partition key.");
    }
    for (Index index : schema.indexesOn(name)) {
      if (index.mentions(column)) {
        work.lockIndex(index, LockMode.ACCESS_EXCLUSIVE);
      }
    }
    for (Constraint constraint : table.constraints()) {
      if (constraint.mentions(column)) {
        constraint.reference().ifPresent(r -> dropping.shutAll(r.table()));
      }
    }
    for (Constraint key : schema.foreignKeysTo(name)) {
      boolean needs = key.reference().orElseThrow().columns().contains(column);
      if (needs
          && dropping.mayGo(key.table(), "a foreign key of " + key.table() + " refers to it")) {
        dropping.shut(key.table());
      }
    }
    for (View view : schema.viewsUsing(name, column)) {
      boolean certain = view.certainlyUses(name, column);
      if (dropping.mayGo(view.name(), certain, "the view " + view.name() + " uses it")) {
        dropping.view(view);
      }
    }
    inRuleOf(name, column, schema)
        .filter(other -> dropping.mayGo(other, false, "a rule of " + other + " may use it"))
        .ifPresent(dropping::shut);
    for (ObjectName other : PolicyImpact.tablesAsking(name, schema)) {
      if (PolicyImpact.mayUse(other, name, column, schema)
          && dropping.mayGo(other, false, "a policy of " + other + " may use it")) {
        dropping.shut(other);
      }
    }
    for (Routine routine : SqlBodies.using(name, column, schema)) {
      dropping.mayGo(routine.name(), false, "the function " + routine.name() + " may use it");
    }
    schema.sequencesOwnedBy(name, column).forEach(dropping::sequence);
    columnUsersWithin(table, column);
  }

  /** Another table whose rules may use a column of this one. */
  static Optional<ObjectName> inRuleOf(ObjectName table, String column, Schema schema) {
    return schema.tablesWithRulesOn(table).stream()
        .filter(
            other ->
                other.rules().all().stream()
                    .anyMatch(rule -> rule.uses().contains(table) && rule.mentions(column)))
        .map(Table::name)
        .findFirst();
  }

  private void columnUsersWithin(Table table, String column) {
    if (table.triggers().all().stream().anyMatch(trigger -> trigger.mentions(column))) {
      dropping.mayGo("a trigger uses it");
    }
    if (table.policies().all().stream().anyMatch(policy -> policy.columns().contains(column))) {
      dropping.mayGo("a policy uses it");
    }
    if (schema.publicationsOf(table.name()).stream()
        .anyMatch(
            p ->
                PublicationImpact.lists(p, table.name(), column)
                    || PublicationImpact.asks(p, table.name(), column))) {
      dropping.mayGo("a publication names it");
    }
    if (table.rules().all().stream().anyMatch(rule -> rule.mentions(column))) {
      dropping.mayGo("a rule uses it");
    }
    // Up to 14 the generated column goes silently (column/drop_column_generated_dep).
    if (!table.generatedFrom(column).isEmpty() && schema.server().since(15)) {
      dropping.mayGo("a generated column uses it");
    }
  }
}
