package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What ALTER DEFAULT PRIVILEGES has set: who may do what with objects to come (manual, 5.8).
 *
 * <p>Those of one kind of objects, in one schema or all, are an object of their own, whose settings
 * are the privileges. Which role runs the migrations is not known, so that new objects get those of
 * no role in particular.
 */
final class DefaultPrivileges {
  static final String KIND = "default privileges";

  private static final String IN = " in ";

  private static final Set<String> CLAUSES =
      Set.of("for role ", "for user ", "in schema ", "grant ", "revoke ");

  private DefaultPrivileges() {}

  /**
   * @param text the statement in normal form
   */
  static void alter(Draft draft, String text) {
    List<String> roles = List.of("");
    List<String> schemas = List.of("");
    String rest = text.substring(text.indexOf(KIND) + KIND.length()).strip();
    while (!rest.startsWith("grant ") && !rest.startsWith("revoke ")) {
      int end = next(rest);
      if (end < 0) {
        return;
      }
      List<String> names = names(rest, end);
      if (rest.startsWith("in ")) {
        schemas = names;
      } else {
        roles = names;
      }
      rest = rest.substring(end);
    }
    boolean grant = rest.startsWith("grant ");
    String what = rest.substring(rest.indexOf(' ') + 1);
    int on = what.indexOf(" on ");
    int end = what.indexOf(' ', on + 4);
    if (on < 0 || end < 0) {
      return;
    }
    String kind = what.substring(on + 4, end);
    for (String role : roles) {
      for (String schema : schemas) {
        change(draft, key(kind, role, schema), kind, grant, what);
      }
    }
  }

  private static void change(Draft draft, ObjectKey key, String kind, boolean grant, String what) {
    Optional<SchemaObject> found = draft.schema().catalogue().find(key);
    Settings before = found.map(DefaultPrivileges::settings).orElse(Settings.NONE);
    Privileges.Given given =
        new Privileges.Given(kind, grant, what, key.name().name().contains(IN));
    Settings after = Privileges.byDefault(before, given, draft.schema().server());
    if (!after.values().isEmpty()) {
      Optional<Origin> origin = found.flatMap(SchemaObject::origin);
      draft.put(
          new OtherObject(key.name(), KIND, after, origin.or(() -> Optional.of(draft.origin()))));
    } else if (found.isPresent()) {
      draft.drop(key);
    }
  }

  /** An object that is created now, with the privileges that new ones of its kind get. */
  static SchemaObject given(Draft draft, SchemaObject created) {
    boolean here = created.origin().filter(draft.origin()::equals).isPresent();
    String kind = here ? kind(created) : "";
    if (kind.isEmpty()) {
      return created;
    }
    Settings all = settings(draft, key(kind, "", ""));
    Settings inSchema =
        created.name().schema().map(s -> settings(draft, key(kind, "", s))).orElse(Settings.NONE);
    if (all.values().isEmpty() && inSchema.values().isEmpty()) {
      return created;
    }
    return Remarks.changed(created, settings -> settings.with(all).with(inSchema)).orElse(created);
  }

  private static Settings settings(Draft draft, ObjectKey key) {
    return draft
        .schema()
        .catalogue()
        .find(key)
        .map(DefaultPrivileges::settings)
        .orElse(Settings.NONE);
  }

  private static Settings settings(SchemaObject privileges) {
    return ((OtherObject) privileges).settings();
  }

  private static String kind(SchemaObject object) {
    if (object instanceof Table || object instanceof View) {
      return "tables";
    }
    if (object instanceof Sequence) {
      return "sequences";
    }
    if (object instanceof Routine) {
      return "functions";
    }
    if (object instanceof DataType) {
      return "types";
    }
    return object.kind().equals(ObjectKey.SCHEMA) ? "schemas" : "";
  }

  private static ObjectKey key(String kind, String role, String schema) {
    String objects = kind.equals("routines") ? "functions" : kind;
    String name =
        objects + (schema.isEmpty() ? "" : IN + schema) + (role.isEmpty() ? "" : " of " + role);
    return new ObjectKey(KIND, ObjectName.of(name));
  }

  /** Where the next clause begins. */
  private static int next(String text) {
    int end = -1;
    for (String clause : CLAUSES) {
      int found = text.indexOf(" " + clause);
      end = found >= 0 && (end < 0 || found + 1 < end) ? found + 1 : end;
    }
    return end;
  }

  private static List<String> names(String text, int end) {
    int first = text.indexOf(' ', text.indexOf(' ') + 1);
    List<String> names = new ArrayList<>();
    for (String name : text.substring(first, end).split(",")) {
      names.add(SettingActions.unquoted(name));
    }
    return names;
  }
}
