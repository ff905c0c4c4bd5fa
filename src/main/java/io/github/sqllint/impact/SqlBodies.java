package io.github.sqllint.impact;

import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.CreateFunction;
import io.github.sqllint.operation.ObjectOperation.Parameter;
import io.github.sqllint.operation.Query;
import io.github.sqllint.schema.QueryNames;
import io.github.sqllint.schema.Routine;
import io.github.sqllint.schema.Schema;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Bodies in SQL: the server looks for all that they name when the routine is made, and keeps one
 * that it has parsed from losing what it uses (PostgreSQL manual, 36.5; CREATE FUNCTION).
 */
final class SqlBodies {
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
      NamedColumns.check(query, names, schema, work);
      for (String function : QueryNames.of(query, schema).calls()) {
        if (!function.equals(create.name().name())) {
          Calls.mustExist(function, schema, work);
        }
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
    List<Routine> using = using(relation, schema);
    if (using.isEmpty()) {
      return using;
    }
    Pattern named = Pattern.compile("(?<!\\w)" + Pattern.quote(column) + "(?!\\w)");
    return using.stream()
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
