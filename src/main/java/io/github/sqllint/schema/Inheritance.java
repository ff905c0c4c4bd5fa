package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import java.util.List;
import java.util.Optional;

/** What a table gets from the one above it, as its partition or heir. */
final class Inheritance {
  private Inheritance() {}

  /** The columns and checks that a new child gets. */
  static void give(Draft draft, Table parent, ObjectName child) {
    for (Column column : parent.columns()) {
      draft.change(
          child,
          t ->
              t.withColumn(
                  column
                      .withInherited(true)
                      .withIdentity(Optional.empty())
                      .withSettings(Settings.NONE)));
    }
    NotNulls.copy(draft, parent, child, true);
    if (!parent.columnsComplete()) {
      draft.change(child, t -> t.withColumns(t.columns().incomplete()));
    }
    if (!parent.constraints().complete()) {
      draft.change(child, t -> t.withConstraints(t.constraints().incomplete()));
    }
    giveChecks(draft, parent, child);
  }

  /** The checks that a child gets or already has. */
  static void giveChecks(Draft draft, Table parent, ObjectName child) {
    for (Constraint check : parent.checks()) {
      if (!check.details().contains("no inherit")) {
        draft.change(
            child,
            t ->
                t.isPartition() || t.constraint(check.name()).isEmpty()
                    ? t.withConstraint(check.withTable(child).withInherited(true))
                    : t);
      }
    }
  }

  /**
   * The keys and indexes of a partitioned table on a partition: an equal one that is there already
   * is adopted, else one is made.
   */
  static void attach(Draft draft, Table parent, ObjectName child) {
    giveChecks(draft, parent, child);
    draft.change(
        child,
        t ->
            t.withConstraints(
                t.constraints().map(c -> isNotNullOf(parent, c) ? c.withInherited(true) : c)));
    for (Index index : draft.schema().indexesOn(parent.name())) {
      attachIndex(draft, index, index.constraint().flatMap(parent::constraint), child);
    }
    for (Constraint key : parent.foreignKeys()) {
      giveForeignKey(draft, key, child);
    }
    draft.schema().table(child).ifPresent(c -> giveTriggers(draft, parent.triggers().all(), c));
  }

  /** Whether it says of a column what the table above says of its own. */
  private static boolean isNotNullOf(Table parent, Constraint constraint) {
    return constraint.kind() == Constraint.Kind.NOT_NULL
        && constraint.columns().stream()
            .anyMatch(c -> parent.column(c).filter(Column::notNull).isPresent());
  }

  /** The row triggers of a partitioned table on a partition. */
  static void giveTriggers(Draft draft, List<Trigger> triggers, Table partition) {
    Parts<Trigger> all = partition.triggers();
    for (Trigger trigger : triggers) {
      all = trigger.isForEachRow() ? all.with(trigger.withInherited(true)) : all;
    }
    draft.put(partition.withTriggers(all));
  }

  /** One index of a partitioned table, with its constraint if it has one, on a partition. */
  static void attachIndex(
      Draft draft, Index index, Optional<Constraint> constraint, ObjectName child) {
    Optional<Index> equal =
        draft.schema().indexesOn(child).stream()
            .filter(i -> i.parent().isEmpty() && i.isLike(index))
            .filter(i -> i.constraint().isPresent() || constraint.isEmpty())
            .findFirst();
    if (equal.isPresent()) {
      adopt(draft, equal.get(), index.name());
    } else {
      copyIndex(draft, index, constraint, child, true);
    }
  }

  /** After a partition has become a table of its own, what it has is its own. */
  static void detach(Draft draft, ObjectName child) {
    draft.change(
        child,
        t ->
            t.withLineage(t.lineage().detached())
                .withTriggers(ownOf(t.triggers()))
                .withColumns(t.columns().map(c -> c.withInherited(false)))
                .withConstraints(t.constraints().map(c -> c.withInherited(false))));
    draft.schema().indexesOn(child).forEach(index -> draft.put(index.withParent(Optional.empty())));
  }

  private static Parts<Trigger> ownOf(Parts<Trigger> triggers) {
    Parts<Trigger> own = triggers;
    for (Trigger trigger : triggers) {
      own = trigger.inherited() ? own.without(trigger.name()) : own;
    }
    return own;
  }

  /** A column becomes its children's own, unless they have it from another table too. */
  static void leave(Draft draft, ObjectName parent, String column) {
    for (Table child : draft.schema().childrenOf(parent)) {
      if (child.column(column).isPresent()
          && !hasFromOthers(draft.schema(), child, column, parent)) {
        draft.changeColumn(child.name(), column, c -> c.withInherited(false));
      }
    }
  }

  /** Whether another table above a child than this one has a column. */
  static boolean hasFromOthers(Schema schema, Table child, String column, ObjectName parent) {
    return child.lineage().parents().stream()
        .anyMatch(other -> !other.equals(parent) && schema.column(other, column).isPresent());
  }

  /** After NO INHERIT; what no other table above it has is its own. */
  static void disinherit(Draft draft, Table child, ObjectName parent) {
    Schema schema = draft.schema();
    Lineage rest = child.lineage().without(parent);
    List<Table> others = rest.parents().stream().flatMap(p -> schema.table(p).stream()).toList();
    draft.put(
        child
            .withLineage(rest)
            .withColumns(
                child
                    .columns()
                    .map(
                        c ->
                            c.withInherited(
                                c.inherited()
                                    && others.stream()
                                        .anyMatch(o -> o.column(c.name()).isPresent()))))
            .withConstraints(
                child
                    .constraints()
                    .map(
                        c ->
                            c.withInherited(
                                c.inherited()
                                    && others.stream()
                                        .anyMatch(o -> o.constraint(c.name()).isPresent())))));
  }

  /** An index of another table made anew on this one, with its constraint if it has one. */
  static void copyIndex(
      Draft draft,
      Index index,
      Optional<Constraint> constraint,
      ObjectName table,
      boolean inherited) {
    List<String> columns = GeneratedNames.indexColumns(index.keys(), index.include());
    String name =
        constraint
            .map(c -> draft.names().backing(c.kind(), table, columns))
            .orElseGet(() -> draft.names().relation(table, GeneratedNames.joined(columns), "idx"));
    ObjectName place = table.renamed(name);
    draft.put(
        index
            .withTable(table)
            .withConstraint(constraint.map(c -> name))
            .withName(place)
            .withParent(inherited ? Optional.of(index.name()) : Optional.empty()));
    constraint.ifPresent(
        c ->
            draft.change(
                table,
                t ->
                    t.withConstraint(
                        c.withTable(table)
                            .withName(name)
                            .withIndex(place)
                            .withInherited(inherited))));
    draft
        .schema()
        .childrenOf(table)
        .forEach(
            child ->
                copyIndex(
                    draft,
                    draft.schema().indexNamed(place).orElseThrow(),
                    constraint,
                    child.name(),
                    true));
  }

  static void giveForeignKey(Draft draft, Constraint key, ObjectName child) {
    Optional<Constraint> equal =
        draft.schema().table(child).stream()
            .flatMap(t -> t.foreignKeys().stream())
            .filter(own -> own.columns().equals(key.columns()))
            .filter(own -> own.reference().equals(key.reference()))
            .findFirst();
    if (equal.isPresent()) {
      draft.change(child, t -> t.withConstraint(equal.get().withInherited(true)));
      return;
    }
    boolean taken = draft.schema().constraintPresence(child, key.name()) == Presence.PRESENT;
    String name = taken ? draft.names().foreignKey(child, key.columns()) : key.name();
    draft.change(
        child, t -> t.withConstraint(key.withTable(child).withName(name).withInherited(true)));
    draft.schema().childrenOf(child).forEach(c -> giveForeignKey(draft, key, c.name()));
  }

  private static void adopt(Draft draft, Index index, ObjectName parent) {
    draft.put(index.withParent(Optional.of(parent)));
    index
        .constraint()
        .ifPresent(
            name ->
                draft.change(
                    index.table(),
                    t ->
                        t.constraint(name)
                            .map(c -> t.withConstraint(c.withInherited(true)))
                            .orElse(t)));
  }
}
