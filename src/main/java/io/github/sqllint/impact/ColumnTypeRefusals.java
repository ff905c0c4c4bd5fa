package io.github.sqllint.impact;

import io.github.sqllint.operation.ColumnOperation.ChangeColumnType;
import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Constraint;
import io.github.sqllint.schema.Index;
import io.github.sqllint.schema.Routine;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import io.github.sqllint.schema.View;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What does not let a column have another type: that it is inherited, and what uses it. */
final class ColumnTypeRefusals {
  private final Step<ChangeColumnType> step;
  private final ChangeColumnType operation;
  private final Schema schema;
  private final Target target;
  private final Optional<ColumnType> from;
  private final Work work;

  /**
   * @param from the type that the column has; empty where no migration tells
   */
  ColumnTypeRefusals(
      Step<ChangeColumnType> step, Target target, Optional<ColumnType> from, Work work) {
    this.step = step;
    this.operation = step.operation();
    this.schema = step.before();
    this.target = target;
    this.from = from;
    this.work = work;
  }

  void find() {
    String name = operation.column();
    Optional<Table> table = schema.table(target.name());
    if (ColumnImpact.isInherited(step, target)) {
      work.fail("42P16", true, "The column " + name + " is inherited.");
    }
    AlterTable.refuseTyped(work, target);
    if (ColumnDropping.inRuleOf(target.name(), name, schema).isPresent()) {
      inUse("a rule", false);
    }
    AlterTable.refuseOnly(work, target, "The type of an inherited column");
    boolean key =
        table.stream().anyMatch(t -> Partitions.keyOf(t).contains(name))
            || schema.descendantsOf(target.name()).stream()
                .anyMatch(t -> Partitions.keyOf(t).contains(name));
    if (key) {
      work.fail("42P16", true, "The column " + name + " is in the partition key.");
    }
    usedByViews(target.name());
    schema.descendantsOf(target.name()).forEach(heir -> usedByViews(heir.name()));
    for (Routine routine : SqlBodies.using(target.name(), name, schema)) {
      inUse("the function " + routine.name(), false);
    }
    for (ObjectName other : PolicyImpact.tablesAsking(target.name(), schema)) {
      if (PolicyImpact.mayUse(other, target.name(), name, schema)) {
        inUse("a policy of " + other, false);
      }
    }
    table.ifPresent(this::usedWithin);
    table.ifPresent(this::comparisonsMustFollow);
  }

  private void usedByViews(ObjectName table) {
    for (View view : schema.viewsUsing(table, operation.column())) {
      inUse("the view " + view.name(), view.certainlyUses(table, operation.column()));
    }
  }

  private void usedWithin(Table table) {
    String name = operation.column();
    if (table.rules().all().stream().anyMatch(rule -> rule.mentions(name))) {
      inUse("a rule", false);
    }
    if (table.triggers().all().stream().anyMatch(trigger -> trigger.mentions(name))) {
      inUse("a trigger", true);
    }
    if (table.policies().all().stream().anyMatch(policy -> policy.columns().contains(name))) {
      inUse("a policy", true);
    }
    boolean generates =
        table.columns().all().stream()
            .flatMap(c -> c.generated().stream())
            .anyMatch(g -> g.expression().columnNames().contains(name));
    if (generates) {
      String sqlstate = work.server().since(15) ? "0A000" : "42601";
      work.fail(sqlstate, true, "A generated column uses " + name + ".");
    }
    if (work.server().since(15)
        && schema.publicationsOf(target.name()).stream()
            .anyMatch(p -> p.definition().toLowerCase(Locale.ROOT).contains(" where "))) {
      inUse("a publication", false);
    }
    if (schema.publicationsOf(target.name()).stream()
        .anyMatch(p -> PublicationImpact.lists(p, target.name(), name))) {
      inUse("a publication", true);
    }
  }

  private void inUse(String user, boolean certain) {
    work.fail("0A000", certain, "The column is used by " + user + ".");
  }

  /**
   * A literal that an expression compares the column with keeps the type that it had, which the new
   * type may have no operator for.
   */
  private void comparisonsMustFollow(Table table) {
    boolean own =
        from.filter(type -> !type.isArray())
            .filter(type -> schema.enumType(new ObjectName(type.schema(), type.name())).isPresent())
            .filter(type -> !type.equals(operation.type()))
            .isPresent();
    if (!own) {
      return;
    }
    for (Index index : schema.indexesOn(table.name())) {
      Stream.concat(index.keys().stream().map(key -> key.expression()), index.predicate().stream())
          .filter(this::comparesWithLiteral)
          .findFirst()
          .ifPresent(e -> cannotCompare("The index " + index.name()));
    }
    for (Constraint check : table.checks()) {
      check
          .condition()
          .filter(this::comparesWithLiteral)
          .ifPresent(c -> cannotCompare("The check " + check.name()));
    }
  }

  private void cannotCompare(String user) {
    work.fail("42883", true, user + " compares the column with a value of its old type.");
  }

  private boolean comparesWithLiteral(Expression expression) {
    boolean here =
        expression instanceof Expression.Operator
            && expression.operands().stream()
                .anyMatch(
                    o ->
                        o instanceof Expression.ColumnReference c
                            && c.name().equals(operation.column()))
            && expression.operands().stream().anyMatch(Expression.Literal.class::isInstance);
    return here || expression.operands().stream().anyMatch(this::comparesWithLiteral);
  }
}
