package io.github.sqllint.schema;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.ObjectName;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What an object can be found by because of what stands inside it. */
final class Links {
  private Links() {}

  /** The functions that an expression calls, and the sequences whose next value it takes. */
  static Set<ObjectKey> of(Expression expression) {
    Set<ObjectKey> links = new HashSet<>();
    collect(expression, links);
    return links;
  }

  /** Whatever stands in a table: its parents, and what its parts name. */
  static Set<ObjectKey> of(Table table) {
    Set<ObjectKey> links = new HashSet<>();
    for (ObjectName parent : table.lineage().parents()) {
      links.add(ObjectKey.relation(parent));
    }
    for (Constraint constraint : table.constraints()) {
      addOf(constraint, table.name(), links);
    }
    for (Column column : table.columns()) {
      addOf(column, links);
    }
    for (Trigger trigger : table.triggers()) {
      links.add(ObjectKey.callsOf(trigger.function().name()));
    }
    for (RewriteRule rule : table.rules()) {
      rule.uses().forEach(used -> links.add(ObjectKey.relation(used)));
    }
    return links;
  }

  private static void addOf(Constraint constraint, ObjectName table, Set<ObjectKey> links) {
    if (table.schema().isPresent()) {
      links.add(ObjectKey.constraint(table.schema().get(), constraint.name()));
    }
    if (constraint.reference().isPresent()) {
      links.add(ObjectKey.relation(constraint.reference().get().table()));
    }
    if (constraint.condition().isPresent()) {
      collect(constraint.condition().get(), links);
    }
  }

  /** Without lambdas: a table may have a thousand columns, and this is asked at each change. */
  private static void addOf(Column column, Set<ObjectKey> links) {
    if (column.type().isPresent()) {
      links.add(toType(column.type().get()));
    }
    if (column.defaultValue().isPresent()) {
      collect(column.defaultValue().get(), links);
    }
    if (column.generated().isPresent()) {
      collect(column.generated().get().expression(), links);
    }
  }

  /** A type as columns have it: with its schema unless that is {@code public}. */
  static ObjectKey toType(ColumnType type) {
    return ObjectKey.type(ObjectName.of(type.schema().orElse(Session.PUBLIC), type.name()));
  }

  /** The sequence that {@code nextval('…')} names, as written. */
  static Optional<String> sequence(Expression expression) {
    if (expression instanceof Expression.Call call
        && call.name().endsWith("nextval")
        && call.operands().size() == 1) {
      return literal(call.operands().get(0));
    }
    return Optional.empty();
  }

  private static Optional<String> literal(Expression expression) {
    if (expression instanceof Expression.Cast cast) {
      return literal(cast.value());
    }
    return expression instanceof Expression.Literal literal && literal.text().startsWith("'")
        ? Optional.of(literal.text().substring(1, literal.text().length() - 1))
        : Optional.empty();
  }

  private static void collect(Expression expression, Set<ObjectKey> links) {
    if (expression instanceof Expression.Call call) {
      links.add(ObjectKey.callsOf(call.name()));
    }
    if (expression instanceof Expression.Cast cast) {
      links.add(toType(cast.type()));
    }
    Optional<String> sequence = sequence(expression);
    if (sequence.isPresent()) {
      links.add(sequenceLink(sequence.get()));
    }
    for (Expression operand : expression.operands()) {
      collect(operand, links);
    }
  }

  private static ObjectKey sequenceLink(String written) {
    int dot = written.indexOf('.');
    String schema = dot < 0 ? Session.PUBLIC : written.substring(0, dot);
    String name = written.substring(dot + 1).replace("\"", "");
    return ObjectKey.relation(ObjectName.of(schema.replace("\"", ""), name));
  }
}
