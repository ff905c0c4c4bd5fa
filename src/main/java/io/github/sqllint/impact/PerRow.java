package io.github.sqllint.impact;

import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.Call;
import io.github.sqllint.operation.Expression.Opaque;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Schema;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Expressions that are worked out for one row at a time hold nothing that works on a set of rows
 * (PostgreSQL manual, 4.2; parse_agg.c and parse_func.c of the server's source).
 */
final class PerRow {
  static final Set<String> AGGREGATES =
      Set.of(
          "count",
          "sum",
          "avg",
          "min",
          "max",
          "array_agg",
          "string_agg",
          "json_agg",
          "jsonb_agg",
          "json_object_agg",
          "jsonb_object_agg",
          "bool_and",
          "bool_or",
          "every",
          "bit_and",
          "bit_or",
          "stddev",
          "variance");

  private static final Set<String> SETS =
      Set.of("generate_series", "generate_subscripts", "unnest", "regexp_split_to_table");

  private static final Set<String> WINDOWS =
      Set.of(
          "row_number",
          "rank",
          "dense_rank",
          "ntile",
          "lag",
          "lead",
          "first_value",
          "last_value",
          "nth_value");

  private static final Pattern OVER = Pattern.compile("(?i)\\bover\\s*\\(");

  private PerRow() {}

  /**
   * Refuses what needs more than a row.
   *
   * @param where what the expression is, as the start of a sentence
   */
  static void refuse(Expression expression, String where, Schema schema, Work work) {
    boolean own =
        expression instanceof Call call && schema.routine(ObjectName.of(call.name())).isPresent();
    if (expression instanceof Opaque && OVER.matcher(expression.text()).find()) {
      work.fail("42P20", true, where + " cannot hold a window function.");
    } else if (expression instanceof Call call && !own) {
      if (AGGREGATES.contains(call.name())) {
        work.fail("42803", true, where + " cannot hold an aggregate.");
      } else if (WINDOWS.contains(call.name())) {
        work.fail("42P20", true, where + " cannot hold a window function.");
      } else if (SETS.contains(call.name())) {
        work.fail("0A000", true, where + " cannot hold a function of several rows.");
      }
    }
    expression.operands().forEach(operand -> refuse(operand, where, schema, work));
  }
}
