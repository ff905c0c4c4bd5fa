package io.github.sqllint.impact;

import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Constraint;
import io.github.sqllint.schema.Relation;
import io.github.sqllint.schema.Routine;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Sequence;
import io.github.sqllint.schema.Table;
import io.github.sqllint.schema.View;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What goes with an object that is dropped, and what does not let it go (PostgreSQL manual, 5.15).
 * Whatever goes is locked like the object itself, and so is every table that loses a trigger or a
 * constraint.
 */
final class Dropping {
  private final Work work;
  private final Schema schema;
  private final boolean cascade;
  private final Set<ObjectName> going = new HashSet<>();
  private final Set<ObjectName> done = new HashSet<>();
  private Supplier<Stream<ObjectName>> named = Stream::empty;

  /**
   * @param schema what the action meets
   */
  Dropping(Work work, Schema schema, boolean cascade) {
    this.work = work;
    this.schema = schema;
    this.cascade = cascade;
  }

  Schema schema() {
    return schema;
  }

  /**
   * Notes what else the statement itself drops, so that it does not stand in the way.
   *
   * @param names asked for only where something depends on what is dropped, for a statement may
   *     name thousands of objects and each would ask for all of them
   */
  void alsoDrops(Supplier<Stream<ObjectName>> names) {
    named = names;
  }

  private boolean goes(ObjectName name) {
    named.get().map(schema::resolve).forEach(going::add);
    named = Stream::empty;
    return going.contains(name);
  }

  void table(Table table) {
    ObjectName name = table.name();
    if (!begin(name)) {
      return;
    }
    shut(name);
    for (Table child : schema.childrenOf(name)) {
      if (child.isPartition()) {
        table(child);
      } else if (mayGo(child.name(), "the table " + child.name() + " inherits from it")) {
        table(child);
      }
    }
    parent(table);
    for (Constraint key : table.foreignKeys()) {
      // A partition's belongs to the partitioned table, whose triggers stay.
      if (!(table.isPartition() && key.inherited())) {
        key.reference().ifPresent(r -> shutAll(r.table()));
      }
    }
    for (Constraint key : schema.foreignKeysTo(name)) {
      if (mayGo(key.table(), "a foreign key of " + key.table() + " refers to it")) {
        shut(key.table());
      }
    }
    users(name);
    for (Column column : table.columns()) {
      schema.sequencesOwnedBy(name, column.name()).forEach(this::sequence);
    }
  }

  /** The partitioned table has to forget the partition, and its default partition the bound. */
  private void parent(Table table) {
    schema
        .parentOf(table.name())
        .filter(parent -> !goes(parent.name()))
        .ifPresent(
            parent -> {
              shut(parent.name());
              Partitions.defaultOf(parent.name(), schema).ifPresent(this::shut);
              for (Constraint key : schema.foreignKeysTo(parent.name())) {
                if (mayGo("a foreign key refers to its rows through " + parent.name())) {
                  shut(key.table());
                  shutAll(parent.name());
                }
              }
            });
  }

  void view(View view) {
    if (begin(view.name())) {
      shut(view.name());
      users(view.name());
    }
  }

  /** The routines that take or give values of a type. */
  void routinesOf(ObjectName type) {
    for (Routine routine : schema.routines()) {
      for (Routine.Overload overload : routine.overloads()) {
        if (overload.uses(type)) {
          mayGo("the " + overload.kind() + " " + routine.name() + " uses it");
        }
      }
    }
  }

  /** Columns and routines with the type that each relation is for its rows. */
  private void rowTypeUsers(ObjectName relation) {
    for (Table table : schema.tablesUsingType(relation)) {
      boolean uses =
          table.columns().all().stream()
              .flatMap(c -> c.type().stream())
              .anyMatch(t -> t.name().equals(relation.name()));
      if (uses && mayGo(table.name(), "a column of " + table.name() + " has its type")) {
        shut(table.name());
      }
    }
    routinesOf(relation);
  }

  /** The views that read a relation, and what has the type of its rows. */
  private void users(ObjectName relation) {
    rowTypeUsers(relation);
    for (View view : schema.viewsUsing(relation)) {
      if (mayGo(view.name(), "the view " + view.name() + " uses it")) {
        view(view);
      }
    }
    for (Routine routine : SqlBodies.using(relation, schema)) {
      mayGo("the function " + routine.name() + " uses it");
    }
    for (Table table : schema.tablesWithRulesOn(relation)) {
      if (mayGo(table.name(), "a rule of " + table.name() + " uses it")) {
        shut(table.name());
      }
    }
    for (ObjectName table : PolicyImpact.tablesAsking(relation, schema)) {
      if (mayGo(table, "a policy of " + table + " uses it")) {
        shut(table);
      }
    }
  }

  void column(ObjectName name, String column) {
    schema.table(name).ifPresent(table -> new ColumnDropping(work, this).column(table, column));
  }

  void constraint(Table table, Constraint constraint) {
    constraint.reference().ifPresent(r -> shut(r.table()));
    constraint.reference().ifPresent(r -> shutAll(r.table()));
    constraint
        .index()
        .flatMap(schema::indexNamed)
        .ifPresent(index -> work.lockIndex(index, LockMode.ACCESS_EXCLUSIVE));
    boolean isKey =
        constraint.kind() == Constraint.Kind.PRIMARY_KEY
            || constraint.kind() == Constraint.Kind.UNIQUE;
    if (!isKey) {
      return;
    }
    if (constraint.kind() == Constraint.Kind.PRIMARY_KEY) {
      for (View view : schema.viewsGroupedByKeyOf(table.name())) {
        if (mayGo(view.name(), "the view " + view.name() + " groups by it")) {
          view(view);
        }
      }
    }
    for (Constraint key : schema.foreignKeysTo(table.name())) {
      List<String> needed = key.reference().orElseThrow().columns();
      boolean certain = new HashSet<>(needed).equals(new HashSet<>(constraint.columns()));
      boolean needs =
          certain || (needed.isEmpty() && constraint.kind() == Constraint.Kind.PRIMARY_KEY);
      if (needs && mayGo(key.table(), "a foreign key of " + key.table() + " needs it")) {
        shut(key.table());
      }
    }
  }

  void sequence(Sequence sequence) {
    if (!begin(sequence.name())) {
      return;
    }
    shut(sequence.name());
    for (Table table : schema.tablesTaking(sequence)) {
      for (Column column : table.columns()) {
        boolean owns = sequence.isOwnedBy(table.name(), column.name());
        boolean takes = column.defaultValue().filter(value -> takes(value, sequence)).isPresent();
        if (takes && !owns && mayGo(table.name(), "a default of " + table.name() + " uses it")) {
          shut(table.name());
        }
      }
    }
  }

  private boolean takes(Expression value, Sequence sequence) {
    return Sequences.needed(value).stream()
        .filter(name -> name.name().equals(sequence.name().name()))
        .map(schema::resolve)
        .anyMatch(sequence.name()::equals);
  }

  void relation(Relation relation) {
    if (relation instanceof Table table) {
      table(table);
    } else if (relation instanceof View view) {
      view(view);
    } else if (relation instanceof Sequence sequence) {
      sequence(sequence);
    } else {
      shut(relation.name());
    }
  }

  private boolean begin(ObjectName name) {
    going.add(name);
    return done.add(name);
  }

  void shut(ObjectName name) {
    work.lock(name, LockMode.ACCESS_EXCLUSIVE);
  }

  /**
   * A foreign key's trigger goes from the referenced table and from all its partitions; those that
   * have partitions themselves have triggers since PostgreSQL 15.
   */
  void shutAll(ObjectName name) {
    boolean all = schema.server().since(15);
    if (all || schema.table(name).filter(Table::isPartitioned).isEmpty()) {
      shut(name);
    }
    schema.descendantsOf(name).stream()
        .filter(Table::isPartition)
        .filter(partition -> all || !partition.isPartitioned())
        .forEach(partition -> shut(partition.name()));
  }

  /** Whether a dependent object goes too; without CASCADE the server refuses. */
  boolean mayGo(String reason) {
    if (!cascade) {
      refuse(true, reason);
    }
    return cascade;
  }

  boolean mayGo(ObjectName dependent, String reason) {
    return mayGo(dependent, true, reason);
  }

  boolean mayGo(ObjectName dependent, boolean certain, String reason) {
    if (goes(dependent)) {
      return false;
    }
    if (!cascade) {
      refuse(certain, reason);
    }
    return cascade;
  }

  private void refuse(boolean certain, String reason) {
    work.fail("2BP01", certain, "It cannot be dropped, for " + reason + ".");
  }
}
