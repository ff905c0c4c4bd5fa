package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import java.util.List;
import java.util.Optional;

/**
 * Takes objects away together with what goes with them (PostgreSQL manual, 5.15; measured).
 *
 * <p>Where the server refuses because something depends on the object, there is no schema after it
 * that matters; so the dependents go too, as with CASCADE.
 */
final class Removal {
  private final Draft draft;

  Removal(Draft draft) {
    this.draft = draft;
  }

  void table(Table table) {
    ObjectName name = table.name();
    schema().partitionsOf(name).forEach(this::table);
    schema().childrenOf(name).forEach(this::table);
    for (Constraint key : schema().foreignKeysTo(name)) {
      if (!key.table().equals(name)) {
        constraint(key.table(), key.name());
      }
    }
    relation(table);
  }

  void view(View view) {
    relation(view);
  }

  /** With the index of the same constraint, and the parts of it on partitions. */
  void index(Index index) {
    index
        .constraint()
        .ifPresentOrElse(
            constraint -> constraint(index.table(), constraint), () -> indexAlone(index));
  }

  void column(Table table, String column) {
    ObjectName name = table.name();
    for (Table child : schema().childrenOf(name)) {
      if (child.column(column).filter(Column::inherited).isPresent()
          && !Inheritance.hasFromOthers(schema(), child, column, name)) {
        column(child, column);
      }
    }
    schema().viewsUsing(name, column).stream()
        .filter(view -> view.certainlyUses(name, column))
        .forEach(this::view);
    drop(DependentKeys.to(name, column, schema()));
    for (Constraint constraint : table.constraints()) {
      if (constraint.mentions(column)) {
        constraint(name, constraint.name());
      }
    }
    for (Index index : schema().indexesOn(name)) {
      if (index.mentions(column)) {
        index(index);
      }
    }
    schema().sequencesOwnedBy(name, column).forEach(s -> draft.drop(s.key()));
    for (Statistics statistics : schema().statisticsOn(name)) {
      if (statistics.columns().contains(column)) {
        draft.drop(statistics.key());
      }
    }
    draft.change(name, t -> Remainder.withoutColumn(t, column));
    new DependentRules(draft).on(name, column);
    generatedFrom(name, column);
  }

  void constraint(ObjectName table, String name) {
    Optional<Constraint> found = schema().constraint(table, name);
    String comment = Remarks.commentOn("constraint", name);
    draft.change(
        table,
        t ->
            t.withConstraints(t.constraints().without(name))
                .withSettings(t.settings().without(comment)));
    if (found.isEmpty()) {
      return;
    }
    Constraint constraint = found.get();
    constraint.index().flatMap(i -> schema().indexNamed(i)).ifPresent(this::indexAlone);
    if (constraint.kind() == Constraint.Kind.PRIMARY_KEY
        || constraint.kind() == Constraint.Kind.UNIQUE) {
      drop(DependentKeys.needing(constraint, table, schema()));
    }
    if (constraint.kind() == Constraint.Kind.PRIMARY_KEY) {
      schema().viewsGroupedByKeyOf(table).forEach(this::view);
    }
    for (Table child : schema().childrenOf(table)) {
      for (Constraint inherited : child.constraints()) {
        if (inherited.inherited() && isPartOf(inherited, constraint)) {
          constraint(child.name(), inherited.name());
        }
      }
    }
  }

  void type(DataType type) {
    draft.drop(type.key());
    TypeActions.tablesOf(type, schema()).forEach(this::table);
    usersOf(type.name());
  }

  /** What has values of a type, or of a table's rows. */
  private void usersOf(ObjectName type) {
    ObjectKey key = ObjectKey.type(type);
    for (Table table : schema().linkedTo(key, Table.class)) {
      for (Column column : table.columns()) {
        if (column.type().filter(t -> Links.toType(t).equals(key)).isPresent()) {
          schema().table(table.name()).ifPresent(t -> column(t, column.name()));
        }
      }
    }
    schema().linkedTo(key, Domain.class).forEach(this::type);
    new DependentRules(draft).policies(policy -> policy.casts(type));
    for (Routine routine : schema().routines()) {
      routinesOf(routine, type);
    }
  }

  /** The overloads that take or give a type. */
  private void routinesOf(Routine routine, ObjectName type) {
    for (Routine.Overload overload : routine.overloads()) {
      if (overload.uses(type)) {
        Routine rest = routine.without(String.join(", ", overload.arguments()));
        if (rest.overloads().isEmpty()) {
          routine(routine);
        } else {
          draft.put(rest);
        }
      }
    }
  }

  void sequence(Sequence sequence) {
    ObjectKey key = sequence.key();
    List<Table> users = schema().linkedTo(key, Table.class);
    draft.drop(key);
    for (Table table : users) {
      draft.put(Remainder.withoutDefaults(table, key));
    }
  }

  /** With every trigger and default that calls it. */
  void routine(Routine routine) {
    ObjectKey calls = ObjectKey.callsOf(routine.name().name());
    draft.drop(routine.key());
    for (Table table : schema().linkedTo(calls, Table.class)) {
      draft.put(Remainder.withoutCalls(table, routine.name(), calls));
      for (Constraint check : table.checks()) {
        if (check.condition().filter(c -> Links.of(c).contains(calls)).isPresent()) {
          constraint(table.name(), check.name());
        }
      }
      for (Column column : table.columns()) {
        if (column.generated().filter(g -> Links.of(g.expression()).contains(calls)).isPresent()) {
          schema().table(table.name()).ifPresent(t -> column(t, column.name()));
        }
      }
    }
    for (Index index : schema().linkedTo(calls, Index.class)) {
      index(index);
    }
    new DependentRules(draft).policies(policy -> policy.calls(routine.name().name()));
    schema().madeOf(routine.name().name()).forEach(made -> draft.drop(made.key()));
  }

  /** The columns that are sorted by a collation. */
  void collation(ObjectName collation) {
    for (Table table : schema().tables()) {
      for (Column column : table.columns()) {
        if (column.isSortedBy(collation)) {
          schema().table(table.name()).ifPresent(t -> column(t, column.name()));
        }
      }
    }
  }

  /** What uses the members of an extension. */
  void extension(ExtensionMembers members) {
    for (Table table : schema().tables()) {
      for (Column column : table.columns()) {
        if (column.type().filter(members::hasType).isPresent()) {
          schema().table(table.name()).ifPresent(t -> column(t, column.name()));
        } else if (column.defaultValue().filter(members::calls).isPresent()) {
          draft.changeColumn(table.name(), column.name(), c -> c.withDefault(Optional.empty()));
        }
      }
      schema().indexesOn(table.name()).stream()
          .filter(index -> members.serves(index, schema()))
          .forEach(this::index);
    }
  }

  /** Everything in a schema, and the schema. */
  void schema(String schema) {
    schema().catalogue().in(schema).forEach(object -> any(object.key()));
    draft.drop(new ObjectKey(ObjectKey.SCHEMA, ObjectName.of(schema)));
  }

  /** What has this key, if it is still there. */
  void any(ObjectKey key) {
    Optional<SchemaObject> found = schema().catalogue().find(key);
    if (found.isEmpty()) {
      return;
    }
    SchemaObject object = found.get();
    if (object instanceof Table table) {
      table(table);
    } else if (object instanceof View view) {
      view(view);
    } else if (object instanceof Index index) {
      index(index);
    } else if (object instanceof Sequence sequence) {
      sequence(sequence);
    } else if (object instanceof DataType type) {
      type(type);
    } else if (object instanceof Routine routine) {
      routine(routine);
    } else {
      if (object instanceof OtherObject other) {
        ForeignServers.removeWith(other, draft, this);
      }
      draft.drop(key);
    }
  }

  private void relation(Relation relation) {
    ObjectName name = relation.name();
    schema().viewsUsing(name).forEach(this::view);
    schema().indexesOn(name).forEach(index -> draft.drop(index.key()));
    schema()
        .linkedTo(relation.key(), Sequence.class)
        .forEach(sequence -> draft.drop(sequence.key()));
    schema().statisticsOn(name).forEach(statistics -> draft.drop(statistics.key()));
    for (Publication publication : schema().publicationsOf(name)) {
      draft.put(
          publication.withTables(
              publication.tables().stream().filter(t -> !t.equals(name)).toList()));
    }
    new DependentRules(draft).on(name);
    draft.drop(relation.key());
    usersOf(name);
  }

  private void indexAlone(Index index) {
    schema().linkedTo(index.key(), Index.class).stream()
        .filter(part -> part.parent().equals(Optional.of(index.name())))
        .toList()
        .forEach(this::index);
    draft.drop(index.key());
    String name = index.name().name();
    schema()
        .table(index.table())
        .ifPresent(t -> draft.change(t.name(), table -> Remainder.withoutIndex(table, name)));
    if (index.unique()) {
      drop(DependentKeys.through(index, schema()));
    }
  }

  /** Up to PostgreSQL 14 these go silently; later the server refuses. */
  private void generatedFrom(ObjectName table, String column) {
    for (Column generated :
        schema().table(table).map(t -> t.generatedFrom(column)).orElse(List.of())) {
      schema().table(table).ifPresent(t -> column(t, generated.name()));
    }
  }

  private void drop(List<Constraint> keys) {
    keys.forEach(key -> constraint(key.table(), key.name()));
  }

  private static boolean isPartOf(Constraint part, Constraint whole) {
    return part.kind() == whole.kind()
        && (whole.kind() == Constraint.Kind.CHECK
            ? part.name().equals(whole.name())
            : part.columns().equals(whole.columns()));
  }

  private Schema schema() {
    return draft.schema();
  }
}
