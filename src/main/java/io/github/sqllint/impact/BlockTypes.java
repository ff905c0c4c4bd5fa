package io.github.sqllint.impact;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Schema;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The types of variables of PL/pgSQL that are those of tables and columns: the server looks for
 * them when it makes a routine, and for nothing else in its body (PostgreSQL manual, 43.3.3).
 */
final class BlockTypes {
  private static final Pattern DECLARED =
      Pattern.compile("\\bdeclare\\b(.*?)\\bbegin\\b", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern TAKEN =
      Pattern.compile(
          "\\b([a-z_]\\w*(?:\\.[a-z_]\\w*){0,2})\\s*%\\s*(rowtype|type)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ASIDE =
      Pattern.compile("--[^\\n]*|/\\*.*?\\*/|'(?:[^']|'')*+'", Pattern.DOTALL);

  private BlockTypes() {}

  static void mustExist(String body, Work work) {
    Matcher declared = DECLARED.matcher(ASIDE.matcher(body).replaceAll(" "));
    while (declared.find()) {
      Matcher taken = TAKEN.matcher(declared.group(1));
      while (taken.find()) {
        String[] parts = taken.group(1).toLowerCase(Locale.ROOT).split("\\.");
        boolean row = taken.group(2).equalsIgnoreCase("rowtype");
        relation(parts, row, work);
      }
    }
  }

  /** A name alone with TYPE is another variable's. */
  private static void relation(String[] parts, boolean row, Work work) {
    int names = row ? parts.length : parts.length - 1;
    if (names < 1 || names > 2) {
      return;
    }
    ObjectName name = names == 1 ? ObjectName.of(parts[0]) : ObjectName.of(parts[0], parts[1]);
    Schema schema = work.before();
    if (schema.presence(name) == Presence.ABSENT || isNowhere(name, work)) {
      work.miss("42P01", schema.presence(name) == Presence.ABSENT, Missing.of("relation", name));
    } else if (!row) {
      String column = parts[parts.length - 1];
      if (schema.columnPresence(name, column) == Presence.ABSENT) {
        work.miss("42703", true, Missing.partOf(schema.resolve(name), "column", column));
      }
    }
  }

  private static boolean isNowhere(ObjectName name, Work work) {
    return work.historyIsWhole()
        && work.before().presence(name) == Presence.UNKNOWN
        && !name.name().startsWith("pg_")
        && !name.schema().equals(Optional.of("information_schema"));
  }
}
