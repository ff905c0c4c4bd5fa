package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.AlterObject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What ALTER actions that are known as text alone do to objects other than tables and types. */
final class AlteredObject {
  private static final Pattern ATTACH =
      Pattern.compile("ATTACH PARTITION (.*)", Pattern.CASE_INSENSITIVE);

  private AlteredObject() {}

  static void alter(Draft draft, AlterObject operation) {
    String space = ObjectChanges.space(operation.kind());
    ObjectName name = draft.schema().resolve(space, operation.name());
    Optional<SchemaObject> found = draft.schema().catalogue().find(new ObjectKey(space, name));
    if (found.isEmpty()) {
      return;
    }
    SchemaObject object = found.get();
    if (object instanceof Index index) {
      alter(draft, index, operation.action());
    } else if (object instanceof Routine routine) {
      draft.put(routine.altered(operation.action()));
    } else if (object instanceof Sequence sequence) {
      draft.put(sequence.withSettings(set(sequence.settings(), operation)));
    } else if (object instanceof OtherObject other) {
      draft.put(other.withSettings(set(other.settings(), operation)));
    }
  }

  private static Settings set(Settings settings, AlterObject operation) {
    return SettingActions.apply(settings, "", operation.action());
  }

  private static void alter(Draft draft, Index index, String action) {
    Matcher attach = ATTACH.matcher(action);
    if (!attach.matches()) {
      draft.put(index.withSettings(SettingActions.apply(index.settings(), "", action)));
      return;
    }
    draft
        .schema()
        .indexNamed(SettingActions.objectName(attach.group(1)))
        .ifPresent(part -> draft.put(part.withParent(Optional.of(index.name()))));
    List<ObjectName> covered =
        draft
            .schema()
            .linkedTo(index.key(), Index.class)
            .filter(part -> part.parent().equals(Optional.of(index.name())) && part.valid())
            .map(Index::table)
            .toList();
    boolean valid =
        draft.schema().partitionsOf(index.table()).stream()
            .allMatch(partition -> covered.contains(partition.name()));
    draft.put(index.withValid(valid));
  }
}
