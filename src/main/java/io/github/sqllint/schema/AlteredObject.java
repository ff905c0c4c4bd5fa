package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.AlterObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What ALTER actions that are known as text alone do to objects other than tables and types. */
final class AlteredObject {
  private static final Pattern ATTACH =
      Pattern.compile("ATTACH PARTITION (.*)", Pattern.CASE_INSENSITIVE);

  private static final Pattern COLUMN =
      Pattern.compile("ALTER (?:COLUMN )?(\\d+) (.*)", Pattern.CASE_INSENSITIVE);

  private static final Pattern ENABLED =
      Pattern.compile("(ENABLE|DISABLE|ENABLE REPLICA|ENABLE ALWAYS)", Pattern.CASE_INSENSITIVE);

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
    } else if (object instanceof Statistics statistics) {
      draft.put(statistics.withSettings(set(statistics.settings(), operation)));
    } else if (object instanceof OtherObject other) {
      Matcher enabled = ENABLED.matcher(operation.action());
      draft.put(
          other.withSettings(
              enabled.matches()
                  ? fires(other.settings(), enabled.group(1).toLowerCase(Locale.ROOT))
                  : set(other.settings(), operation)));
    }
  }

  private static Settings set(Settings settings, AlterObject operation) {
    return SettingActions.follow(settings, "", operation.action());
  }

  /** When an event trigger does. */
  private static Settings fires(Settings settings, String when) {
    return when.equals("enable") ? settings.without("fires") : settings.with("fires", when + "d");
  }

  /** The setting of one of its columns, told by number. */
  private static Settings set(Settings settings, String action) {
    Matcher column = COLUMN.matcher(action);
    return column.matches()
        ? SettingActions.follow(settings, "column " + column.group(1) + " ", column.group(2))
        : SettingActions.follow(settings, "", action);
  }

  private static void alter(Draft draft, Index index, String action) {
    Matcher attach = ATTACH.matcher(action);
    if (!attach.matches()) {
      draft.put(index.withSettings(set(index.settings(), action)));
      return;
    }
    draft
        .schema()
        .indexNamed(SettingActions.objectName(attach.group(1)))
        .ifPresent(part -> draft.put(part.withParent(Optional.of(index.name()))));
    List<ObjectName> covered =
        draft.schema().linkedTo(index.key(), Index.class).stream()
            .filter(part -> part.parent().equals(Optional.of(index.name())) && part.valid())
            .map(Index::table)
            .toList();
    boolean valid =
        draft.schema().partitionsOf(index.table()).stream()
            .allMatch(partition -> covered.contains(partition.name()));
    draft.put(index.withValid(valid));
  }
}
