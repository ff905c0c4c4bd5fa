package io.github.sqllint.schema;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.RenameObject;
import io.github.sqllint.operation.ObjectOperation.SetSchema;
import java.util.List;
import java.util.Optional;

/** What RENAME and SET SCHEMA of objects other than tables and columns do to a schema. */
final class OtherRenames {
  private OtherRenames() {}

  static void rename(Draft draft, RenameObject operation) {
    if (operation.table().isPresent()) {
      renamePart(draft, operation, operation.table().get());
      return;
    }
    if (operation.kind().equals("schema")) {
      renameSchema(draft, operation.name().name(), operation.newName());
      return;
    }
    String space = ObjectChanges.space(operation.kind());
    ObjectName name = draft.schema().resolve(space, operation.name());
    move(draft, new ObjectKey(space, name), name.renamed(operation.newName()));
  }

  static void setSchema(Draft draft, SetSchema operation) {
    String space = ObjectChanges.space(operation.kind());
    ObjectName name = draft.schema().resolve(space, operation.name());
    if (!ObjectKey.hasSchema(space)) {
      Remarks.change(draft, new ObjectKey(space, name), s -> s.with("schema", operation.schema()));
      return;
    }
    if (operation.kind().equals("table")) {
      draft.table(name);
    }
    move(draft, new ObjectKey(space, name), ObjectName.of(operation.schema(), name.name()));
  }

  private static void renamePart(Draft draft, RenameObject operation, ObjectName table) {
    String name = operation.name().name();
    String newName = operation.newName();
    draft.change(
        table,
        t ->
            switch (operation.kind()) {
              case "trigger" ->
                  t.withTriggers(
                      t.triggers()
                          .find(name)
                          .map(part -> t.triggers().replacing(name, part.withName(newName)))
                          .orElse(t.triggers().forgetting(name).forgetting(newName)));
              case "policy" ->
                  t.withPolicies(
                      t.policies()
                          .find(name)
                          .map(part -> t.policies().replacing(name, part.withName(newName)))
                          .orElse(t.policies().forgetting(name).forgetting(newName)));
              case "rule" ->
                  t.withRules(
                      t.rules()
                          .find(name)
                          .map(part -> t.rules().replacing(name, part.withName(newName)))
                          .orElse(t.rules().forgetting(name).forgetting(newName)));
              default -> t;
            });
  }

  private static void renameSchema(Draft draft, String schema, String newName) {
    for (SchemaObject object : draft.schema().catalogue().in(schema)) {
      // Indexes and owned sequences move with their table.
      if (draft.schema().catalogue().find(object.key()).isPresent()) {
        move(draft, object.key(), ObjectName.of(newName, object.name().name()));
      }
    }
    move(draft, new ObjectKey(ObjectKey.SCHEMA, ObjectName.of(schema)), ObjectName.of(newName));
  }

  private static void move(Draft draft, ObjectKey key, ObjectName newName) {
    Optional<SchemaObject> found = draft.schema().catalogue().find(key);
    if (found.isEmpty()) {
      draft.dropUnknown(key, false);
      draft.forget(new ObjectKey(key.space(), newName));
      return;
    }
    SchemaObject object = found.get();
    if (object instanceof Relation relation) {
      new Renames(draft).relation(relation, newName);
    } else if (object instanceof DataType type) {
      moveType(draft, type, newName);
    } else if (object instanceof Routine routine) {
      moveRoutine(draft, routine, newName);
    } else if (object instanceof Statistics statistics) {
      draft.move(statistics, statistics.withName(newName));
    } else if (object instanceof Publication publication) {
      draft.move(
          publication,
          new Publication(
              newName, publication.definition(), publication.tables(), publication.origin()));
    } else if (object instanceof OtherObject other) {
      draft.move(other, other.withName(newName));
    }
  }

  private static void moveType(Draft draft, DataType type, ObjectName newName) {
    List<Table> users = draft.schema().linkedTo(type.key(), Table.class);
    draft.move(type, named(type, newName));
    for (Table table : users) {
      draft.put(
          table.withColumns(
              table
                  .columns()
                  .map(
                      column ->
                          column
                              .type()
                              .filter(t -> Links.toType(t).equals(type.key()))
                              .map(t -> column.withType(renamed(t, newName), column.collation()))
                              .orElse(column))));
    }
    for (Routine routine : draft.schema().routines()) {
      if (routine.overloads().stream().anyMatch(overload -> overload.uses(type.name()))) {
        draft.put(routine.withType(type.name(), newName));
      }
    }
  }

  private static ColumnType renamed(ColumnType type, ObjectName newName) {
    return new ColumnType(
        newName.schema().filter(s -> !s.equals(Session.PUBLIC)),
        newName.name(),
        type.modifiers(),
        type.dimensions());
  }

  private static DataType named(DataType type, ObjectName newName) {
    if (type instanceof EnumType enumType) {
      return enumType.withName(newName);
    }
    if (type instanceof Domain domain) {
      return domain.withName(newName);
    }
    if (type instanceof CompositeType composite) {
      return composite.withName(newName);
    }
    return ((OtherType) type).withName(newName);
  }

  private static void moveRoutine(Draft draft, Routine routine, ObjectName newName) {
    List<Table> users = draft.schema().calling(routine.name().name(), Table.class);
    draft.move(routine, routine.withName(newName));
    for (Table table : users) {
      draft.put(
          table.withTriggers(
              table
                  .triggers()
                  .map(
                      trigger ->
                          trigger.function().equals(routine.name())
                              ? trigger.withFunction(newName)
                              : trigger)));
    }
  }
}
