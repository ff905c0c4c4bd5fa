package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.Comment;
import io.github.sqllint.operation.ObjectOperation.Grant;
import io.github.sqllint.operation.ObjectOperation.Revoke;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What is said of objects and who may use them: they lose both when they are dropped. */
final class Remarks {
  private static final String COMMENT = "comment";

  private Remarks() {}

  static void comment(Draft draft, Comment operation) {
    UnaryOperator<Settings> change =
        settings ->
            operation
                .text()
                .map(text -> settings.with(COMMENT, text))
                .orElseGet(() -> settings.without(COMMENT));
    String name = operation.name().name();
    if (operation.table().isEmpty()) {
      change(draft, operation.kind(), operation.name(), change);
    } else if (operation.kind().equals("column")) {
      draft
          .schema()
          .column(operation.table().get(), name)
          .ifPresent(
              column ->
                  draft.changeColumn(
                      operation.table().get(),
                      name,
                      c -> c.withSettings(change.apply(column.settings()))));
    } else {
      // A constraint, trigger or policy: noted with its table, under its own name.
      change(
          draft,
          "table",
          operation.table().get(),
          settings ->
              operation
                  .text()
                  .map(text -> settings.with(COMMENT + " on " + name, text))
                  .orElseGet(() -> settings.without(COMMENT + " on " + name)));
    }
  }

  static void grant(Draft draft, Grant operation) {
    String privilege = privilege(operation.text(), " to ");
    for (ObjectName name : operation.names()) {
      change(
          draft,
          operation.kind(),
          name,
          settings ->
              settings.value(privilege).filter("revoked"::equals).isPresent()
                  ? settings.without(privilege)
                  : settings.with(privilege, "granted"));
    }
  }

  static void revoke(Draft draft, Revoke operation) {
    String privilege = privilege(operation.text(), " from ");
    for (ObjectName name : operation.names()) {
      change(
          draft,
          operation.kind(),
          name,
          settings ->
              settings.value(privilege).isPresent()
                  ? settings.without(privilege)
                  : settings.with(privilege, "revoked"));
    }
  }

  /** What GRANT and REVOKE of the same share: the privileges and for whom. */
  private static String privilege(String text, String preposition) {
    int on = text.indexOf(" on ");
    int to = text.lastIndexOf(preposition);
    return text.substring(0, Math.max(0, on)) + " for " + text.substring(to + preposition.length());
  }

  private static void change(
      Draft draft, String kind, ObjectName name, UnaryOperator<Settings> change) {
    String space = ObjectChanges.space(kind);
    ObjectKey key = new ObjectKey(space, draft.schema().resolve(space, name));
    draft
        .schema()
        .catalogue()
        .find(key)
        .flatMap(object -> changed(object, change))
        .ifPresent(draft::put);
  }

  private static Optional<SchemaObject> changed(
      SchemaObject object, UnaryOperator<Settings> change) {
    if (object instanceof Table table) {
      return Optional.of(table.withSettings(change.apply(table.settings())));
    }
    if (object instanceof View view) {
      return Optional.of(view.withSettings(change.apply(view.settings())));
    }
    if (object instanceof Index index) {
      return Optional.of(index.withSettings(change.apply(index.settings())));
    }
    if (object instanceof Sequence sequence) {
      return Optional.of(sequence.withSettings(change.apply(sequence.settings())));
    }
    if (object instanceof Routine routine) {
      List<Routine.Overload> overloads =
          routine.overloads().stream()
              .map(o -> o.withSettings(change.apply(o.settings())))
              .toList();
      return Optional.of(new Routine(routine.name(), overloads));
    }
    return changedType(object, change);
  }

  private static Optional<SchemaObject> changedType(
      SchemaObject object, UnaryOperator<Settings> change) {
    if (object instanceof EnumType type) {
      return Optional.of(type.withSettings(change.apply(type.settings())));
    }
    if (object instanceof CompositeType type) {
      return Optional.of(type.withSettings(change.apply(type.settings())));
    }
    if (object instanceof Domain domain) {
      return Optional.of(domain.withSettings(change.apply(domain.settings())));
    }
    if (object instanceof OtherType type) {
      return Optional.of(type.withSettings(change.apply(type.settings())));
    }
    if (object instanceof OtherObject other) {
      return Optional.of(other.withSettings(change.apply(other.settings())));
    }
    return Optional.empty();
  }
}
