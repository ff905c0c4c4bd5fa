package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.ChangePublication;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What CREATE and ALTER PUBLICATION do to a schema. */
final class PublicationChanges {
  private static final Pattern OPTION =
      Pattern.compile("(\\w+) ?= ?('[^']*'|\\w+)", Pattern.CASE_INSENSITIVE);
  private static final String PUBLISH_ALL = "delete,insert,truncate,update";

  private static final Pattern OBJECTS =
      Pattern.compile(
          "\\b((?:ALL )?TABLES IN SCHEMA|ALL (?:TABLES|SEQUENCES)|TABLE)\\b"
              + "((?:(?!, ?(?:TABLE|ALL)\\b).)*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private PublicationChanges() {}

  static void change(Draft draft, ChangePublication operation) {
    ObjectName name = ObjectName.of(operation.name());
    List<ObjectName> tables = operation.tables().stream().map(draft.schema()::resolve).toList();
    Optional<Publication> old =
        draft
            .schema()
            .catalogue()
            .find(new ObjectKey(ObjectKey.PUBLICATION, name))
            .filter(Publication.class::isInstance)
            .map(Publication.class::cast);
    String action = operation.action();
    if (operation.create() || old.isEmpty()) {
      int with = action.toLowerCase(Locale.ROOT).lastIndexOf("with (");
      String options = with < 0 ? "" : action.substring(with);
      String objects = with < 0 ? action : action.substring(0, with);
      draft.put(
          new Publication(name, definition(objects, options), tables, Optional.of(draft.origin())));
      return;
    }
    draft.put(altered(old.get(), action, tables));
  }

  private static Publication altered(Publication old, String action, List<ObjectName> tables) {
    String folded = action.toLowerCase(Locale.ROOT);
    if (folded.startsWith("set (")) {
      String objects = old.definition().substring(0, old.definition().indexOf(';'));
      String options = old.definition().substring(old.definition().indexOf(';') + 1);
      return new Publication(
          old.name(), objects + ";" + options(options + ", " + action), old.tables(), old.origin());
    }
    List<ObjectName> kept = new ArrayList<>(old.tables());
    if (folded.startsWith("set")) {
      kept.clear();
    }
    kept.removeAll(tables);
    if (!folded.startsWith("drop")) {
      kept.addAll(tables);
    }
    // A plain list of tables is told by the tables.
    boolean plain = !tables.isEmpty() && isPlain(action) && isPlain(old.definition());
    String definition = plain ? old.definition() : changed(old.definition(), action);
    return new Publication(old.name(), definition, kept, old.origin());
  }

  /** With objects more or fewer; their order says nothing. */
  private static String changed(String definition, String action) {
    int border = definition.indexOf(';');
    String verb = action.substring(0, action.indexOf(' ')).toLowerCase(Locale.ROOT);
    TreeSet<String> objects = listed(definition.substring(0, border));
    TreeSet<String> named = listed(action);
    if (verb.equals("set")) {
      objects.clear();
    }
    for (String object : named) {
      String bare = object.replaceFirst("(TABLE \\S+).*", "$1");
      objects.removeIf(o -> o.equals(bare) || o.startsWith(bare + " "));
    }
    if (!verb.equals("drop")) {
      objects.addAll(named);
    }
    return String.join(", ", objects) + definition.substring(border);
  }

  /** Each object with its kind before it, which a list says once. */
  private static TreeSet<String> listed(String objects) {
    TreeSet<String> all = new TreeSet<>();
    Matcher list = OBJECTS.matcher(objects);
    while (list.find()) {
      String kind = list.group(1).toUpperCase(Locale.ROOT).replaceFirst("^ALL (?=TABLES IN)", "");
      for (String name : list.group(2).split(",(?![^(]*\\))")) {
        all.add((kind + " " + name.strip()).strip());
      }
    }
    return all;
  }

  private static String definition(String objects, String options) {
    return (isPlain(objects) ? "" : String.join(", ", listed(objects))) + ";" + options(options);
  }

  /** Whether it names whole tables alone. */
  private static boolean isPlain(String objects) {
    String folded = objects.toLowerCase(Locale.ROOT);
    return objects.indexOf('(') < 0 && !folded.contains(" all") && !folded.contains("tables in");
  }

  /** The last of each option, without those that hold anyway. */
  private static String options(String written) {
    TreeMap<String, String> options = new TreeMap<>();
    Matcher option = OPTION.matcher(written);
    while (option.find()) {
      String value = option.group(2).replace("'", "").replace(" ", "");
      String[] items = value.split(",");
      Arrays.sort(items);
      options.put(option.group(1).toLowerCase(Locale.ROOT), String.join(",", items));
    }
    options.remove("publish", PUBLISH_ALL);
    options.remove("publish_via_partition_root", "false");
    StringBuilder text = new StringBuilder();
    options.forEach((name, value) -> text.append(name).append(" = '").append(value).append("' "));
    return text.toString().strip();
  }
}
