package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.Comment;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What is said of objects and who may use them: they lose both when they are dropped. */
final class Remarks {
  private static final String COMMENT = "comment";

  private Remarks() {}

  static void comment(Draft draft, Comment operation) {
    Optional<String> text = operation.text().filter(t -> !t.isEmpty());
    UnaryOperator<Settings> change =
        settings ->
            text.map(said -> settings.with(COMMENT, said))
                .orElseGet(() -> settings.without(COMMENT));
    String name = operation.name().name();
    ObjectKey loose = new ObjectKey(COMMENT, ObjectName.of(operation.kind() + " " + name));
    if (isLoose(draft, operation)) {
      text.ifPresentOrElse(said -> draft.put(alone(draft, loose, said)), () -> draft.drop(loose));
    } else if (operation.table().isEmpty()) {
      change(draft, operation.kind(), operation.name(), change);
    } else {
      ofPart(draft, operation, change);
    }
  }

  /** Whether it is about a schema that no migration makes, such as {@code public}. */
  private static boolean isLoose(Draft draft, Comment operation) {
    ObjectKey key = new ObjectKey(ObjectKey.SCHEMA, operation.name());
    return operation.kind().equals(ObjectKey.SCHEMA)
        && draft.schema().catalogue().find(key).isEmpty();
  }

  private static OtherObject alone(Draft draft, ObjectKey key, String text) {
    return new OtherObject(
        key.name(), COMMENT, Settings.NONE.with(COMMENT, text), Optional.of(draft.origin()));
  }

  /** A column, constraint, trigger, policy or rule. */
  private static void ofPart(Draft draft, Comment operation, UnaryOperator<Settings> change) {
    ObjectName owner = operation.table().orElseThrow();
    String name = operation.name().name();
    Optional<Column> column = draft.schema().column(owner, name);
    boolean ofColumn = operation.kind().equals("column");
    if (ofColumn && column.isPresent()) {
      draft.changeColumn(owner, name, c -> c.withSettings(change.apply(column.get().settings())));
    } else if (operation.kind().equals("trigger") && draft.schema().table(owner).isPresent()) {
      draft.change(
          owner,
          t ->
              t.withTriggers(
                  changed(t.triggers(), name, p -> p.withSettings(change.apply(p.settings())))));
    } else if (operation.kind().equals("policy")) {
      draft.change(
          owner,
          t ->
              t.withPolicies(
                  changed(t.policies(), name, p -> p.withSettings(change.apply(p.settings())))));
    } else if (operation.kind().equals("rule") && draft.schema().table(owner).isPresent()) {
      draft.change(
          owner,
          t ->
              t.withRules(
                  changed(t.rules(), name, p -> p.withSettings(change.apply(p.settings())))));
    } else {
      String setting = commentOn(operation.kind(), name);
      UnaryOperator<Settings> noted =
          settings ->
              operation
                  .text()
                  .filter(t -> !t.isEmpty())
                  .map(t -> settings.with(setting, t))
                  .orElseGet(() -> settings.without(setting));
      boolean ofType = draft.schema().type(owner).isPresent();
      change(draft, ofType ? "type" : "table", owner, noted);
    }
  }

  private static <T extends Part> Parts<T> changed(
      Parts<T> parts, String name, UnaryOperator<T> change) {
    return parts.map(part -> part.name().equals(name) ? change.apply(part) : part);
  }

  /** Where a table or view keeps the comment of a part that has no settings of its own. */
  static String commentOn(String kind, String part) {
    return COMMENT + " on " + kind + " " + part;
  }

  private static void change(
      Draft draft, String kind, ObjectName name, UnaryOperator<Settings> change) {
    String space = ObjectChanges.space(kind);
    change(draft, new ObjectKey(space, draft.schema().resolve(space, name)), change);
  }

  /** Changes what is set on an object, where it is known. */
  static void change(Draft draft, ObjectKey key, UnaryOperator<Settings> change) {
    draft
        .schema()
        .catalogue()
        .find(key)
        .flatMap(object -> changed(object, change))
        .ifPresent(draft::put);
  }

  /** An object with other settings; empty where its kind has none. */
  static Optional<SchemaObject> changed(SchemaObject object, UnaryOperator<Settings> change) {
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
    if (object instanceof Statistics statistics) {
      return Optional.of(statistics.withSettings(change.apply(statistics.settings())));
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
