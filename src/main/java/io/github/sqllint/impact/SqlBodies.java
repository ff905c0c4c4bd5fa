package io.github.sqllint.impact;

import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.CreateFunction;
import io.github.sqllint.operation.ObjectOperation.Parameter;
import io.github.sqllint.operation.Query;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Routine;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Bodies in SQL: the server looks for all that they name when the routine is made, and keeps one
 * that it has parsed from losing what it uses (PostgreSQL manual, 36.5; CREATE FUNCTION).
 */
final class SqlBodies {
  /** Words that stand where a column can and are none. */
  private static final Set<String> CONSTANTS =
      Set.of(
          "null",
          "true",
          "false",
          "user",
          "current_user",
          "session_user",
          "current_role",
          "current_catalog",
          "current_schema",
          "current_date",
          "current_time",
          "current_timestamp",
          "localtime",
          "localtimestamp",
          "default");

  /** All columns of a relation. */
  private static final Pattern STAR = Pattern.compile("(?:\\bselect |[.,] ?)\\*");

  private static final String ATOMIC = "begin atomic";
  private static final String RETURN = "return ";

  private SqlBodies() {}

  /** Whether the body is kept as it was understood, and not as text (PostgreSQL 14 and newer). */
  static boolean isParsed(String body) {
    return body.regionMatches(true, 0, ATOMIC, 0, ATOMIC.length())
        || body.regionMatches(true, 0, RETURN, 0, RETURN.length());
  }

  /** Looks for what one statement of a body names, with the lock of a reader or writer. */
  static void check(CreateFunction create, Query query, Schema schema, Work work) {
    // With a search path of its own it looks elsewhere.
    boolean elsewhere = create.attributes().filter(all -> all.contains("search_path")).isPresent();
    for (ObjectName name : query.relations()) {
      if (elsewhere && name.schema().isEmpty()) {
        continue;
      }
      Reads.rewrite(List.of(name), work);
      if (Mentions.isWritten(query.text(), name)) {
        Target.find(work, name, false).lock(work, LockMode.ROW_EXCLUSIVE);
      }
    }
    if (!elsewhere) {
      Set<String> names =
          create.parameters().stream().map(Parameter::name).collect(Collectors.toSet());
      columns(names, query, schema, work);
    }
  }

  /**
   * Looks for the plain columns of a query of one table.
   *
   * @param others what such a name may stand for too
   */
  static void columns(Set<String> others, Query query, Schema schema, Work work) {
    if (query.relations().size() != 1) {
      return;
    }
    Optional<Table> table = schema.table(query.relations().get(0)).filter(Table::columnsComplete);
    boolean alone =
        query.text().startsWith("select ")
            && !query.text().contains(" join ")
            && query.text().split("\\bselect\\b").length == 2;
    if (table.isEmpty() || !alone) {
      return;
    }
    for (SelectList.Item item : SelectList.of(query, schema.server()).orElse(List.of())) {
      String column = item.name();
      boolean plain =
          (item.text().equals(column)
                  || item.text().equals(table.get().name().name() + " . " + column))
              && !CONSTANTS.contains(column)
              && !others.contains(column)
              && !Expressions.SYSTEM_COLUMNS.contains(column);
      if (plain && schema.columnPresence(table.get().name(), column) == Presence.ABSENT) {
        work.miss("42703", true, Missing.partOf(table.get().name(), "column", column));
      }
    }
  }

  /** The routines whose parsed bodies use a relation. */
  static List<Routine> using(ObjectName relation, Schema schema) {
    return schema.routines().stream()
        .filter(routine -> bodies(routine, relation, schema).findAny().isPresent())
        .toList();
  }

  /** Those of them whose bodies name a column, which may be another relation's. */
  static List<Routine> using(ObjectName relation, String column, Schema schema) {
    Pattern named = Pattern.compile("(?<!\\w)" + Pattern.quote(column) + "(?!\\w)");
    return schema.routines().stream()
        .filter(
            routine ->
                bodies(routine, relation, schema)
                    .anyMatch(body -> named.matcher(body).find() || STAR.matcher(body).find()))
        .toList();
  }

  private static Stream<String> bodies(Routine routine, ObjectName relation, Schema schema) {
    return routine.overloads().stream()
        .map(Routine.Overload::body)
        .filter(SqlBodies::isParsed)
        .filter(body -> body.contains(relation.name()))
        .filter(body -> Mentions.of(body).stream().map(schema::resolve).anyMatch(relation::equals));
  }
}
