package io.github.sqllint.impact;

import io.github.sqllint.operation.ColumnOperation.ChangeColumnType;
import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.IndexOperation.Key;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Constraint;
import io.github.sqllint.schema.Index;
import io.github.sqllint.schema.Routine;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import io.github.sqllint.schema.View;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What does not let a column have another type: that it is inherited, and what uses it. */
final class ColumnTypeRefusals {
  private static final Set<String> COMPARISONS = Set.of("=", "<>", "!=", "<", "<=", ">", ">=");

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
    table.ifPresent(this::columnsMustCompare);
    table.ifPresent(this::operatorsMustBeThere);
    indexesMustCompare();
    boolean generated = table.flatMap(t -> t.column(name)).flatMap(Column::generated).isPresent();
    if (generated && operation.using().isPresent()) {
      work.fail("42611", true, "A generated column takes no USING.");
    }
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
    if (schema.publicationsOf(target.name()).stream()
        .anyMatch(
            p ->
                PublicationImpact.lists(p, target.name(), name)
                    || PublicationImpact.asks(p, target.name(), name))) {
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

  /** An index is built anew for the new type, by the method and the operators that it has. */
  private void indexesMustCompare() {
    Expression column = new Expression.ColumnReference("", operation.column());
    for (Index index : schema.indexesOn(target.name())) {
      for (Key key : index.keys()) {
        if (key.expression().equals(column)) {
          new KeyOperators(index.method(), schema, work).check(operation.type(), key.unordered());
        }
      }
    }
  }

  /** Two columns of a check that had the same type, which it compares without a cast. */
  private void columnsMustCompare(Table table) {
    boolean plain = from.filter(t -> !t.name().equals("varchar") && !t.isArray()).isPresent();
    for (Constraint check : plain ? table.checks() : List.<Constraint>of()) {
      boolean apart =
          check.condition().stream()
              .flatMap(this::comparedWith)
              .filter(other -> table.column(other).flatMap(Column::type).equals(from))
              .map(this::typeAfter)
              .anyMatch(
                  other ->
                      !Operators.compare(operation.type(), other, schema)
                          && !Operators.compare(other, operation.type(), schema));
      if (apart && !Casts.areAdded(schema)) {
        work.fail("42883", true, "The check " + check.name() + " compares columns of two types.");
      }
    }
  }

  /** What checks and indexes are made of is read again for the new type. */
  private void operatorsMustBeThere(Table table) {
    if (from.isEmpty() || Casts.areAdded(schema)) {
      return;
    }
    KeptTypes kept =
        new KeptTypes(operation.column(), from.get(), name -> typeAfter(table, name), schema);
    for (Constraint check : table.checks()) {
      check.condition().ifPresent(c -> mustBeThere("check " + check.name(), kept, c, true));
    }
    for (Index index : schema.indexesOn(table.name())) {
      String user = "index " + index.name();
      index.predicate().ifPresent(p -> mustBeThere(user, kept, p, true));
      index.keys().forEach(key -> mustBeThere(user, kept, key.expression(), false));
    }
  }

  private void mustBeThere(String user, KeptTypes kept, Expression stored, boolean condition) {
    if (stored.columnNames().contains(operation.column())) {
      kept.refusal(stored, condition)
          .ifPresent(
              sqlstate ->
                  ValueTypes.refuse(
                      sqlstate,
                      "The " + user + " has no operator for " + operation.type() + ".",
                      schema,
                      work));
    }
  }

  private Optional<ColumnType> typeAfter(Table table, String column) {
    return work.siblings(ChangeColumnType.class).stream()
        .filter(other -> other.column().equals(column))
        .map(ChangeColumnType::type)
        .findFirst()
        .or(() -> table.column(column).flatMap(Column::type));
  }

  private ColumnType typeAfter(String column) {
    return work.siblings(ChangeColumnType.class).stream()
        .filter(other -> other.column().equals(column))
        .map(ChangeColumnType::type)
        .findFirst()
        .orElseGet(from::orElseThrow);
  }

  private Stream<String> comparedWith(Expression expression) {
    if (expression instanceof Expression.Operator operator
        && COMPARISONS.contains(operator.symbol())
        && operator.operands().stream().allMatch(Expression.ColumnReference.class::isInstance)
        && operator.columnNames().contains(operation.column())) {
      return operator.columnNames().stream().filter(name -> !name.equals(operation.column()));
    }
    return expression.operands().stream().flatMap(this::comparedWith);
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
