package io.github.sqllint.schema;

import io.github.sqllint.operation.BuiltInTypes;
import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.ObjectName;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What an object can be found by because of what stands inside it. */
final class Links {
  private Links() {}

  /**
   * By what objects of a kind can be found.
   *
   * @param of the class of these objects
   */
  record Link(ObjectKey to, Class<?> of) {
    // Written out: a usual run calls it, see StartUpTest.
    @Override
    public boolean equals(Object other) {
      return other instanceof Link that && of == that.of && to.equals(that.to);
    }

    @Override
    public int hashCode() {
      return 31 * to.hashCode() + of.getName().hashCode();
    }
  }

  /** The functions that an expression calls, and the sequences whose next value it takes. */
  static Set<ObjectKey> of(Expression expression) {
    Set<ObjectKey> links = new HashSet<>();
    collect(expression, links);
    return links;
  }

  /**
   * What an object can no longer be found by, and what it can be found by besides.
   *
   * @param gained some of it may have been there before
   */
  record Change(Set<ObjectKey> lost, Set<ObjectKey> gained) {}

  /**
   * What becomes of the links of an object.
   *
   * @param old null where it was not there
   * @param now null where it is gone
   */
  static Change change(SchemaObject old, SchemaObject now) {
    if (old instanceof Table before
        && now instanceof Table after
        && isSameButForParts(before, after)) {
      return changeOfParts(before, after);
    }
    Set<ObjectKey> lost = new HashSet<>(old == null ? Set.of() : old.links());
    Set<ObjectKey> gained = now == null ? Set.of() : now.links();
    lost.removeAll(gained);
    return new Change(lost, gained);
  }

  private static boolean isSameButForParts(Table old, Table now) {
    return old.name().equals(now.name())
        && old.lineage() == now.lineage()
        && old.triggers() == now.triggers()
        && old.rules() == now.rules()
        && old.policies() == now.policies();
  }

  /** Looks only at what has changed: a table may have a thousand columns. */
  private static Change changeOfParts(Table old, Table now) {
    Set<ObjectKey> lost = new HashSet<>();
    Set<ObjectKey> gained = new HashSet<>();
    if (old.constraints() != now.constraints()) {
      for (Constraint constraint : old.constraints().notIn(now.constraints())) {
        addOf(constraint, old.name(), lost);
      }
      for (Constraint constraint : now.constraints().notIn(old.constraints())) {
        addOf(constraint, now.name(), gained);
      }
    }
    if (old.columns() != now.columns()) {
      for (Column column : old.columns().notIn(now.columns())) {
        addOf(column, lost);
      }
      for (Column column : now.columns().notIn(old.columns())) {
        addOf(column, gained);
      }
    }
    lost.removeAll(gained);
    if (!lost.isEmpty()) {
      // Other parts may have them too.
      lost.removeAll(of(now));
    }
    return new Change(lost, gained);
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
    if (!table.policies().all().isEmpty()) {
      links.add(ObjectKey.POLICIES);
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

  private static void addOf(Column column, Set<ObjectKey> links) {
    if (column.type().isPresent()) {
      addOf(column.type().get(), links);
    }
    if (column.defaultValue().isPresent()) {
      collect(column.defaultValue().get(), links);
    }
    if (column.generated().isPresent()) {
      collect(column.generated().get().expression(), links);
    }
  }

  /** All but the types that nothing changes, which most columns have. */
  private static void addOf(ColumnType type, Set<ObjectKey> links) {
    if (!BuiltInTypes.isOfServer(type)) {
      links.add(toType(type));
    }
  }

  /** A type as columns have it: with its schema unless that is {@code public}. */
  static ObjectKey toType(ColumnType type) {
    return ObjectKey.type(ObjectName.of(type.schema().orElse(Session.PUBLIC), type.name()));
  }

  /** The sequence that {@code nextval('…')} names, as written, unless it is looked up later. */
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
      boolean later = cast.type().name().equals("text") || cast.type().name().equals("varchar");
      return later ? Optional.empty() : literal(cast.value());
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
      addOf(cast.type(), links);
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
    ObjectName name = ObjectName.written(written);
    return ObjectKey.relation(ObjectName.of(name.schema().orElse(Session.PUBLIC), name.name()));
  }
}
