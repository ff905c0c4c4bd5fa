package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.TypeOperation.AddEnumValue;
import io.github.sqllint.operation.TypeOperation.AlterDomain;
import io.github.sqllint.operation.TypeOperation.AlterType;
import io.github.sqllint.operation.TypeOperation.CreateDomain;
import io.github.sqllint.operation.TypeOperation.CreateType;
import io.github.sqllint.operation.TypeOperation.DropType;
import io.github.sqllint.operation.TypeOperation.RenameEnumValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What changes of types do to a schema. */
final class TypeChanges {
  private TypeChanges() {}

  static void addTo(Changes changes) {
    changes
        .on(CreateType.class, TypeChanges::create)
        .on(AddEnumValue.class, TypeChanges::addValue)
        .on(RenameEnumValue.class, TypeChanges::renameValue)
        .on(AlterType.class, TypeChanges::alter)
        .on(DropType.class, TypeChanges::drop)
        .on(CreateDomain.class, DomainChanges::create)
        .on(AlterDomain.class, DomainChanges::alter);
  }

  private static void create(Draft draft, CreateType operation) {
    ObjectName name = draft.schema().session().placeFor(operation.name());
    Optional<Origin> origin = Optional.of(draft.origin());
    draft.put(
        switch (operation.kind()) {
          case "enum" ->
              new EnumType(name, operation.values(), true, Map.of(), Settings.NONE, origin);
          case "composite" ->
              new CompositeType(
                  name,
                  Parts.complete(
                      operation.attributes().stream()
                          .map(
                              a ->
                                  new CompositeType.Attribute(
                                      a.name(), draft.schema().canonical(a.type()), a.collation()))
                          .toList()),
                  Settings.NONE,
                  origin);
          default -> new OtherType(name, operation.kind(), ObjectChanges.definition(draft), origin);
        });
  }

  private static void addValue(Draft draft, AddEnumValue operation) {
    enumType(draft, operation.name())
        .filter(type -> !type.values().contains(operation.value()))
        .ifPresent(type -> draft.put(withValue(draft, type, operation)));
  }

  private static EnumType withValue(Draft draft, EnumType type, AddEnumValue operation) {
    List<String> values = new ArrayList<>(type.values());
    String position = operation.position();
    int space = position.indexOf(' ');
    int at = space < 0 ? -1 : values.indexOf(position.substring(space + 1));
    if (at < 0) {
      values.add(operation.value());
    } else {
      values.add(position.startsWith("before") ? at : at + 1, operation.value());
    }
    Map<String, Transaction> added = new HashMap<>(type.addedIn());
    Transaction transaction = draft.origin().transaction();
    added.put(operation.value(), transaction);
    draft.session(session -> session.withNewEnumValue(transaction));
    return type.withValues(values, added);
  }

  private static void renameValue(Draft draft, RenameEnumValue operation) {
    enumType(draft, operation.name())
        .ifPresent(
            type ->
                draft.put(
                    type.withValues(
                        type.values().stream()
                            .map(v -> v.equals(operation.value()) ? operation.newValue() : v)
                            .toList(),
                        type.addedIn())));
  }

  private static void alter(Draft draft, AlterType operation) {
    draft
        .schema()
        .type(operation.name())
        .ifPresent(type -> new TypeActions(draft).apply(type, operation.action()));
  }

  private static void drop(Draft draft, DropType operation) {
    ObjectName name = draft.schema().resolve(ObjectKey.TYPE, operation.name());
    draft
        .schema()
        .type(name)
        .ifPresentOrElse(
            new Removal(draft)::type,
            () -> draft.dropUnknown(ObjectKey.type(name), operation.ifExists()));
  }

  /** The enum type; one that no migration created is met here. */
  private static Optional<EnumType> enumType(Draft draft, ObjectName name) {
    ObjectName resolved = draft.schema().resolve(ObjectKey.TYPE, name);
    if (draft.schema().presence(ObjectKey.type(resolved)) == Presence.UNKNOWN) {
      draft.meet(ObjectKey.type(resolved));
      draft.put(
          new EnumType(resolved, List.of(), false, Map.of(), Settings.NONE, Optional.empty()));
    }
    return draft.schema().enumType(resolved);
  }
}
