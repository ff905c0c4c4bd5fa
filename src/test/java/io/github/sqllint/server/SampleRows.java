package io.github.sqllint.server;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Rows of no meaning for tables that have none, so that it can be seen whether they are read. */
public final class SampleRows {
  /** Enough for some blocks, so that a row that is looked up is not a table that is read. */
  private static final List<Integer> COUNTS = List.of(600, 100);

  private SampleRows() {}

  /**
   * Fills tables; those whose constraints refuse the rows stay empty.
   *
   * @param asked which tables, by name, the schema only where it is not {@code public}
   * @return the names of those that were filled
   */
  public static List<String> fill(Connection connection, Predicate<String> asked)
      throws SQLException {
    TreeMap<String, String> inserts = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT CASE WHEN nspname = 'public' THEN '' ELSE nspname || '.' END || relname,
                  'INSERT INTO ' || c.oid::regclass || ' (' || string_agg(quote_ident(attname), ', ')
                  || ') OVERRIDING SYSTEM VALUE SELECT ' || string_agg(
                    CASE WHEN typtype = 'e' THEN '(SELECT enumlabel FROM pg_enum WHERE enumtypid = '
                        || t.oid || ' LIMIT 1)::' || t.oid::regtype
                      WHEN b IN ('int4', 'int8', 'numeric', 'float4', 'float8') THEN 'g'
                      WHEN b = 'int2' THEN 'g % 30000'
                      WHEN b IN ('text', 'varchar', 'bpchar', 'name') THEN
                        CASE WHEN atttypmod BETWEEN 5 AND 64 THEN quote_literal('') || ' || g'
                        ELSE quote_literal('v') || ' || g || ' || quote_literal('@example.org')
                          || ' || repeat(' || quote_literal('x') || ', 40)' END
                      WHEN b = 'bool' THEN 'true'
                      WHEN b = 'date' THEN quote_literal('2026-01-01') || '::date + g % 300'
                      WHEN b IN ('timestamp', 'timestamptz') THEN
                        quote_literal('2026-01-01') || '::timestamp + g * interval ' || quote_literal('1 hour')
                      WHEN b = 'uuid' THEN 'md5(g::text)::uuid'
                      WHEN b IN ('json', 'jsonb') THEN quote_literal('{}') || '::' || b
                      WHEN b = 'int4range' THEN 'int4range(g, g + 1)'
                      WHEN b = 'tsrange' THEN 'tsrange(' || quote_literal('2026-01-01')
                        || '::timestamp + g * interval ' || quote_literal('1 hour') || ', '
                        || quote_literal('2026-01-01') || '::timestamp + (g + 1) * interval '
                        || quote_literal('1 hour') || ')'
                      ELSE 'NULL' END, ', ' ORDER BY attnum)
                  || ' FROM generate_series(1, {count}) g'
                FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
                JOIN pg_attribute a ON attrelid = c.oid AND attnum > 0 AND NOT attisdropped
                  AND attgenerated = ''
                JOIN pg_type t ON t.oid = atttypid
                CROSS JOIN LATERAL (SELECT coalesce((SELECT typname FROM pg_type u
                  WHERE t.typtype = 'd' AND u.oid = t.typbasetype), t.typname) AS b) base
                WHERE relkind IN ('r', 'p') AND NOT relispartition
                  AND nspname !~ '^pg_' AND nspname <> 'information_schema'
                GROUP BY c.oid, relname, nspname
                """)) {
      while (row.next()) {
        inserts.put(row.getString(1), row.getString(2));
      }
    }
    inserts.keySet().removeIf(asked.negate());
    List<String> filled = new ArrayList<>();
    // A table whose key refers to another gets its rows after that one.
    int before = -1;
    while (before < filled.size()) {
      before = filled.size();
      for (String name : List.copyOf(inserts.keySet())) {
        if (inserts(connection, inserts.get(name))) {
          filled.add(name);
          inserts.remove(name);
        }
      }
    }
    return filled;
  }

  /** The names of the tables and materialized views that hold rows. */
  public static Set<String> tablesWithRows(Connection connection) throws SQLException {
    return Storage.of(connection).values().stream()
        .filter(relation -> relation.isTable() || relation.isMaterializedView())
        .filter(relation -> relation.blocks() > 0)
        .map(Storage::name)
        .collect(Collectors.toSet());
  }

  private static boolean inserts(Connection connection, String insert) {
    for (int count : COUNTS) {
      try {
        Observer.execute(connection, insert.replace("{count}", String.valueOf(count)));
        return true;
      } catch (SQLException e) {
        // The next count may suit, as in a partition of a short range.
      }
    }
    return false;
  }
}
