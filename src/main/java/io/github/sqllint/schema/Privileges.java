package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.Grant;
import io.github.sqllint.operation.ObjectOperation.Revoke;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who may do what with an object (PostgreSQL manual, 5.7): each privilege of each role is a setting
 * of the object or of one of its columns.
 */
final class Privileges {
  private static final String GRANTED = "granted";
  private static final String WITH_OPTION = "granted with grant option";
  private static final String REVOKED = "revoked";
  private static final String OPTION_FOR = "grant option for ";

  /** What ALL stands for. */
  static final Map<String, List<String>> ALL =
      Map.of(
          "table",
          List.of("select", "insert", "update", "delete", "truncate", "references", "trigger"),
          "sequence",
          List.of("usage", "select", "update"),
          "function",
          List.of("execute"),
          "schema",
          List.of("create", "usage"),
          "type",
          List.of("usage"));

  /** What everybody may do with a new object. */
  private static final Map<String, String> PUBLIC =
      Map.of("function", "execute", "type", "usage", "language", "usage");

  private static final Pattern PRIVILEGE = Pattern.compile("([^(]+)(?:\\(([^)]*)\\))?");

  private final String kind;
  private final String written;
  private final boolean allInSchema;
  private final List<String> privileges;
  private final List<String> grantees;
  private final boolean option;

  private Privileges(String kind, String privileges, String rest, boolean option) {
    this.allInSchema = kind.startsWith("all ");
    this.kind = kindOf(kind);
    this.written = kind;
    this.privileges = items(privileges);
    this.grantees = items(rest);
    this.option = option;
  }

  static void grant(Draft draft, Grant operation) {
    if (LooseGrants.follow(draft, true, operation.kind(), operation.names(), operation.text())) {
      return;
    }
    granted(operation.kind(), operation.text())
        .ifPresent(granted -> granted.apply(draft, operation.names(), granted::granted));
  }

  static void revoke(Draft draft, Revoke operation) {
    if (LooseGrants.follow(draft, false, operation.kind(), operation.names(), operation.text())) {
      return;
    }
    revoked(operation.kind(), operation.text())
        .ifPresent(
            revoked -> {
              revoked.apply(draft, operation.names(), revoked::revoked);
              revoked.columnsToo(draft, operation.names());
            });
  }

  /** What is taken from a role for a table is taken for each of its columns (manual, REVOKE). */
  private void columnsToo(Draft draft, List<ObjectName> names) {
    if (!kind.equals("table") || allInSchema) {
      return;
    }
    for (String privilege : privileges) {
      if (privilege.indexOf('(') >= 0) {
        continue;
      }
      List<String> meant = meant(privilege, draft.schema().server());
      for (ObjectName name : names) {
        draft.schema().table(name).stream()
            .flatMap(table -> table.columns().all().stream())
            .filter(column -> !column.settings().values().isEmpty())
            .forEach(
                column ->
                    draft.changeColumn(
                        name,
                        column.name(),
                        c -> c.withSettings(changed(c.settings(), meant, this::takenBack))));
      }
    }
  }

  /**
   * The GRANT or REVOKE of ALTER DEFAULT PRIVILEGES.
   *
   * @param text from behind its first word
   * @param added whether it is for one schema, where privileges add to those that hold anyway
   */
  record Given(String kind, boolean grant, String text, boolean added) {}

  /** What new objects of a kind get. */
  static Settings byDefault(Settings settings, Given given, ServerVersion server) {
    Optional<Privileges> changed =
        given.grant() ? granted(given.kind(), given.text()) : revoked(given.kind(), given.text());
    if (changed.isEmpty()) {
      return settings;
    }
    Privileges privileges = changed.get();
    Change change =
        given.grant()
            ? (given.added() ? privileges::added : privileges::granted)
            : (given.added() ? privileges::takenBack : privileges::revoked);
    Settings all = settings;
    for (String privilege : privileges.privileges) {
      all = privileges.changed(all, privileges.meant(privilege, server), change);
    }
    return all;
  }

  private static Optional<Privileges> granted(String kind, String text) {
    int to = text.lastIndexOf(" to ");
    int on = text.indexOf(" on ");
    if (on < 0 || to < on) {
      return Optional.empty();
    }
    String roles = text.substring(to + 4).replaceAll(" granted by .*", "");
    boolean option = roles.endsWith(" with grant option");
    return Optional.of(
        new Privileges(
            kind, text.substring(0, on), roles.replace(" with grant option", ""), option));
  }

  private static Optional<Privileges> revoked(String kind, String text) {
    int from = text.lastIndexOf(" from ");
    int on = text.indexOf(" on ");
    if (on < 0 || from < on) {
      return Optional.empty();
    }
    boolean option = text.startsWith(OPTION_FOR);
    String roles = text.substring(from + 6).replaceAll(" (cascade|restrict|granted by .*)$", "");
    return Optional.of(
        new Privileges(kind, text.substring(option ? OPTION_FOR.length() : 0, on), roles, option));
  }

  /** What one privilege of one role becomes. */
  private interface Change {
    Settings apply(Settings settings, String privilege, String role);
  }

  private Settings granted(Settings settings, String privilege, String role) {
    String name = name(privilege, role);
    String before = settings.value(name).orElse("");
    if (before.equals(REVOKED) || (before.isEmpty() && isPublic(privilege, role))) {
      return settings.without(name);
    }
    return added(settings, privilege, role);
  }

  private Settings added(Settings settings, String privilege, String role) {
    String name = name(privilege, role);
    boolean kept = settings.value(name).filter(WITH_OPTION::equals).isPresent();
    return settings.with(name, option || kept ? WITH_OPTION : GRANTED);
  }

  private Settings takenBack(Settings settings, String privilege, String role) {
    String name = name(privilege, role);
    String before = settings.value(name).orElse("");
    if (option) {
      return before.equals(WITH_OPTION) ? settings.with(name, GRANTED) : settings;
    }
    return before.equals(REVOKED) ? settings : settings.without(name);
  }

  private Settings revoked(Settings settings, String privilege, String role) {
    String name = name(privilege, role);
    if (option || settings.value(name).isPresent()) {
      return takenBack(settings, privilege, role);
    }
    boolean had =
        isPublic(privilege, role)
            || settings.value("owner to").filter(role::equals).isPresent()
            || role.startsWith("current_")
            || role.equals("session_user");
    return had ? settings.with(name, REVOKED) : settings;
  }

  private boolean isPublic(String privilege, String role) {
    return role.equals("public") && privilege.equals(PUBLIC.get(kind));
  }

  private static String name(String privilege, String role) {
    return privilege + " for " + role;
  }

  private void apply(Draft draft, List<ObjectName> names, Change change) {
    for (String written : privileges) {
      Matcher privilege = PRIVILEGE.matcher(written);
      if (!privilege.matches()) {
        continue;
      }
      String word = privilege.group(1).strip();
      List<String> meant = meant(word, draft.schema().server());
      UnaryOperator<Settings> all = settings -> changed(settings, meant, change);
      for (ObjectName name : names) {
        if (privilege.group(2) != null) {
          items(privilege.group(2)).forEach(column -> column(draft, name, column, all));
        } else {
          objects(draft, name, all);
        }
      }
    }
  }

  private List<String> meant(String word, ServerVersion server) {
    if (!word.startsWith("all")) {
      return List.of(word);
    }
    List<String> all = new ArrayList<>(ALL.getOrDefault(kind, List.of("all")));
    if (kind.equals("table") && server.since(17)) {
      all.add("maintain");
    }
    return all;
  }

  private Settings changed(Settings settings, List<String> meant, Change change) {
    Settings changed = settings;
    for (String privilege : meant) {
      for (String role : grantees) {
        changed = change.apply(changed, privilege, role);
      }
    }
    return changed;
  }

  private static String kindOf(String kind) {
    return switch (kind) {
      case "all tables",
          "tables",
          "view",
          "materialized view",
          Table.FOREIGN,
          "partitioned table" ->
          "table";
      case "all sequences", "sequences" -> "sequence";
      case "all functions", "all procedures", "all routines" -> "function";
      case "functions", "procedure", "routine", "routines" -> "function";
      case "domain", "enum", "composite", "range", "types" -> "type";
      case "schemas" -> "schema";
      default -> kind;
    };
  }

  /** Commas outside parentheses part them. */
  private static List<String> items(String list) {
    List<String> items = new ArrayList<>();
    for (String item : list.split(",(?![^(]*\\))")) {
      String stripped = item.strip();
      if (!stripped.isEmpty()) {
        items.add(stripped.startsWith("group ") ? stripped.substring(6) : stripped);
      }
    }
    return items;
  }

  private static void column(
      Draft draft, ObjectName table, String column, UnaryOperator<Settings> change) {
    String name = SettingActions.unquoted(column);
    draft
        .schema()
        .column(table, name)
        .ifPresent(
            c -> draft.changeColumn(table, name, t -> t.withSettings(change.apply(c.settings()))));
  }

  /** One object, or all of a kind in a schema. */
  private void objects(Draft draft, ObjectName name, UnaryOperator<Settings> change) {
    if (allInSchema) {
      for (SchemaObject object : draft.schema().catalogue().in(name.name())) {
        if (kindOf(object.kind()).equals(kind) && Routine.mayBeOf(written, object)) {
          Remarks.change(draft, object.key(), change);
        }
      }
      return;
    }
    String space = ObjectChanges.space(kind);
    Remarks.change(draft, new ObjectKey(space, draft.schema().resolve(space, name)), change);
  }
}
