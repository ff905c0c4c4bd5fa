package io.github.sqllint.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** A server's catalogue as the lines that {@link SchemaLines} writes of a folded schema. */
public final class CatalogueLines {
  private static final List<String> QUERIES =
      List.of(
          """
          SELECT CASE c.relkind WHEN 'v' THEN 'view ' WHEN 'm' THEN 'materialized view '
                   WHEN 'c' THEN 'composite ' ELSE 'table ' END || called(c.oid)
               || CASE WHEN c.relkind = 'p' THEN ' partitioned' ELSE '' END
               || CASE WHEN c.relkind = 'c' THEN ' ' || list(ARRAY(SELECT attname FROM pg_attribute
                    WHERE attrelid = c.oid AND NOT attisdropped ORDER BY attnum)) ELSE '' END
          FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
          WHERE c.relkind IN ('r', 'p', 'v', 'm', 'c', 'f') AND c.oid >= 16384 AND ours('pg_class', c.oid, n.nspname)
          """,
          """
          SELECT 'column ' || called(c.oid) || ' '
               || row_number() OVER (PARTITION BY c.oid ORDER BY a.attnum) || ' ' || a.attname
               || ' ' || spelled(format_type(a.atttypid, a.atttypmod))
               || CASE WHEN a.attnotnull AND valid_not_null(c.oid, a.attnum) THEN ' not null'
                  ELSE '' END
               || CASE WHEN a.atthasdef AND a.attgenerated = '' THEN ' default' ELSE '' END
               || CASE WHEN a.attgenerated <> '' THEN ' generated' ELSE '' END
               || CASE a.attidentity WHEN 'a' THEN ' always' WHEN 'd' THEN ' by default'
                  ELSE '' END
          FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
          JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'f')
            AND c.oid >= 16384 AND ours('pg_class', c.oid, n.nspname)
          """,
          """
          SELECT 'constraint ' || k.conname || ' on ' || called(c.oid) || ' '
               || CASE k.contype WHEN 'p' THEN 'primary key' WHEN 'u' THEN 'unique'
                    WHEN 'f' THEN 'foreign key' WHEN 'c' THEN 'check' WHEN 'x' THEN 'exclusion'
                    ELSE 'not null' END || ' '
               || CASE WHEN k.contype = 'x' THEN '' ELSE cols(k.conrelid, k.conkey,
                    k.contype = 'c') END
               || CASE WHEN k.contype = 'f' THEN ' to ' || called(k.confrelid) || ' '
                    || cols(k.confrelid, k.confkey, false) || ' ' || act(k.confdeltype) || ' '
                    || act(k.confupdtype) ELSE '' END
               || CASE WHEN k.convalidated THEN '' ELSE ' not valid' END
               || CASE WHEN to_jsonb(k) ->> 'conenforced' = 'false' THEN ' not enforced'
                  ELSE '' END
          FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
          JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE k.contype IN ('p', 'u', 'f', 'c', 'x', 'n') AND c.oid >= 16384 AND ours('pg_class', c.oid, n.nspname)
            AND NOT (k.contype = 'f' AND k.conparentid <> 0 AND k.conrelid =
              (SELECT conrelid FROM pg_constraint o WHERE o.oid = k.conparentid))
          """,
          """
          SELECT 'index ' || called(i.indexrelid) || ' on ' || called(i.indrelid)
               || CASE WHEN i.indisunique THEN ' unique' ELSE '' END
               || CASE WHEN EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid
                    AND k.contype IN ('p', 'u', 'x')) THEN ' constraint' ELSE '' END
               || CASE WHEN i.indisvalid THEN '' ELSE ' invalid' END
               || CASE WHEN i.indpred IS NOT NULL THEN ' partial' ELSE '' END
               || CASE WHEN i.indexprs IS NOT NULL THEN ' expressions' ELSE
                    ' ' || cols(i.indrelid, (i.indkey::int2[])[0 : i.indnkeyatts - 1], false) END
               || CASE WHEN i.indnatts > i.indnkeyatts THEN ' include ' || cols(i.indrelid,
                    (i.indkey::int2[])[i.indnkeyatts : i.indnatts - 1], false) ELSE '' END
               || coalesce((SELECT ' part of ' || called(inhparent) FROM pg_inherits
                    WHERE inhrelid = i.indexrelid), '')
          FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
          JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE c.oid >= 16384 AND n.nspname !~ '^pg_'
          """,
          """
          SELECT 'sequence ' || called(c.oid) || coalesce((SELECT ' owned by ' || called(d.refobjid)
                    || '.' || a.attname FROM pg_depend d JOIN pg_attribute a
                    ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
                    WHERE d.objid = c.oid AND d.deptype IN ('a', 'i')
                      AND d.classid = 'pg_class'::regclass
                      AND d.refclassid = 'pg_class'::regclass), '')
          FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
          WHERE c.relkind = 'S' AND c.oid >= 16384 AND ours('pg_class', c.oid, n.nspname)
          """,
          """
          SELECT 'enum ' || short(n.nspname, t.typname) || ' ' || list(ARRAY(SELECT enumlabel::name
               FROM pg_enum WHERE enumtypid = t.oid ORDER BY enumsortorder))
          FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
          WHERE t.typtype = 'e' AND t.oid >= 16384 AND ours('pg_type', t.oid, n.nspname)
          """,
          """
          SELECT 'domain ' || short(n.nspname, t.typname)
               || CASE WHEN t.typnotnull THEN ' not null' ELSE '' END
               || CASE WHEN t.typdefault IS NOT NULL THEN ' default' ELSE '' END
               || coalesce((SELECT string_agg(' ' || conname || CASE WHEN convalidated THEN ''
                    ELSE ' not valid' END, '' ORDER BY conname COLLATE "C") FROM pg_constraint
                    WHERE contypid = t.oid AND contype = 'c'), '')
          FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
          WHERE t.typtype = 'd' AND t.oid >= 16384 AND ours('pg_type', t.oid, n.nspname)
          """,
          """
          SELECT 'trigger ' || tgname || ' on ' || called(tgrelid) || ' ' || CASE tgenabled
               WHEN 'O' THEN 'origin' WHEN 'D' THEN 'disabled' WHEN 'A' THEN 'always'
               ELSE 'replica' END
          FROM pg_trigger WHERE NOT tgisinternal
          """,
          "SELECT 'policy ' || polname || ' on ' || called(polrelid) FROM pg_policy",
          """
          SELECT 'child ' || called(inhrelid) || ' of ' || called(inhparent) FROM pg_inherits
          JOIN pg_class c ON c.oid = inhrelid WHERE c.relkind IN ('r', 'p', 'f')
          """,
          """
          SELECT 'statistics ' || short(n.nspname, s.stxname) || ' on ' || called(stxrelid)
          FROM pg_statistic_ext s JOIN pg_namespace n ON n.oid = s.stxnamespace
          """,
          """
          SELECT CASE p.prokind WHEN 'p' THEN 'procedure ' ELSE 'function ' END
               || short(n.nspname, p.proname) || '/' || p.pronargs
          FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
          WHERE p.prokind IN ('f', 'p') AND p.oid >= 16384 AND ours('pg_proc', p.oid, n.nspname)
          """);

  /** What the queries call. Below 16384 are the numbers of what every database has. */
  private static final String FUNCTIONS =
      """
      CREATE SCHEMA probe;
      SET search_path = probe, public;
      CREATE FUNCTION ours(text, oid, name) RETURNS boolean LANGUAGE sql AS $$
        SELECT $3 !~ '^pg_' AND $3 NOT IN ('information_schema', 'probe')
          AND NOT EXISTS (SELECT FROM pg_depend
            WHERE classid = $1::regclass AND objid = $2 AND deptype = 'e') $$;
      CREATE FUNCTION short(name, name) RETURNS text LANGUAGE sql AS $$
        SELECT CASE WHEN $1 = 'public' THEN '' ELSE $1 || '.' END || $2 $$;
      CREATE FUNCTION called(oid) RETURNS text LANGUAGE sql AS $$
        SELECT short(n.nspname, c.relname) FROM pg_class c
        JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = $1 $$;
      CREATE FUNCTION list(name[]) RETURNS text LANGUAGE sql AS $$
        SELECT '[' || array_to_string($1, ', ') || ']' $$;
      CREATE FUNCTION cols(oid, int2[], boolean) RETURNS text LANGUAGE sql AS $$
        SELECT '[' || coalesce(string_agg(a.attname, ', ' ORDER BY
            CASE WHEN $3 THEN a.attnum ELSE k.place END), '') || ']'
        FROM unnest($2) WITH ORDINALITY k(num, place)
        JOIN pg_attribute a ON a.attrelid = $1 AND a.attnum = k.num $$;
      CREATE FUNCTION act("char") RETURNS text LANGUAGE sql AS $$
        SELECT CASE $1 WHEN 'a' THEN 'no action' WHEN 'r' THEN 'restrict' WHEN 'c' THEN 'cascade'
          WHEN 'n' THEN 'set null' ELSE 'set default' END $$;
      CREATE FUNCTION valid_not_null(oid, int2) RETURNS boolean LANGUAGE sql AS $$
        SELECT NOT EXISTS (SELECT FROM pg_constraint WHERE conrelid = $1 AND contype = 'n'
          AND conkey = ARRAY[$2] AND NOT convalidated) $$;
      CREATE FUNCTION spelled(text) RETURNS text LANGUAGE sql AS $$
        SELECT regexp_replace(replace(replace(replace(replace(replace(regexp_replace($1,
          '^(timestamp|time)(.*) with time zone', '\\1tz\\2'), ' without time zone', ''),
          'character varying', 'varchar'), 'character', 'char'), 'bit varying', 'varbit'), '"', ''), ',0\\)', ')') $$;
      """;

  /** What {@link #QUERIES} leave out, since no folded schema has it: texts, options, privileges. */
  private static final List<String> DEFINITIONS =
      List.of(
          """
          SELECT 'default of ' || called(adrelid) || '.' || attname || ' '
               || pg_get_expr(adbin, adrelid)
          FROM pg_attrdef JOIN pg_attribute ON attrelid = adrelid AND attnum = adnum
          JOIN pg_class c ON c.oid = adrelid JOIN pg_namespace n ON n.oid = relnamespace
          WHERE NOT attisdropped AND c.oid >= 16384 AND ours('pg_class', c.oid, n.nspname)
          """,
          """
          SELECT 'definition of ' || conname || ' on ' || called(c.oid) || ' '
               || pg_get_constraintdef(k.oid)
          FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
          JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE contype <> 't' AND c.oid >= 16384 AND ours('pg_class', c.oid, n.nspname)
          """,
          """
          SELECT 'definition of ' || conname || ' of domain ' || typname || ' '
               || pg_get_constraintdef(k.oid)
          FROM pg_constraint k JOIN pg_type t ON t.oid = contypid
          JOIN pg_namespace n ON n.oid = typnamespace
          WHERE t.oid >= 16384 AND ours('pg_type', t.oid, n.nspname)
          """,
          """
          SELECT 'definition of index ' || pg_get_indexdef(indexrelid)
               || CASE WHEN indisclustered THEN ' clustered' ELSE '' END
               || CASE WHEN indisreplident THEN ' replica identity' ELSE '' END
          FROM pg_index JOIN pg_class c ON c.oid = indexrelid
          JOIN pg_namespace n ON n.oid = relnamespace
          WHERE c.oid >= 16384 AND n.nspname !~ '^pg_'
          """,
          """
          SELECT 'definition of ' || called(c.oid) || ' ' || pg_get_viewdef(c.oid)
               || CASE WHEN relispopulated THEN '' ELSE ' not populated' END
          FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
          WHERE relkind IN ('v', 'm') AND c.oid >= 16384 AND ours('pg_class', c.oid, n.nspname)
          """,
          """
          SELECT 'definition of ' || tgname || ' ' || pg_get_triggerdef(oid) FROM pg_trigger
          WHERE NOT tgisinternal
          """,
          """
          SELECT 'definition of ' || pg_get_functiondef(p.oid)
          FROM pg_proc p JOIN pg_namespace n ON n.oid = pronamespace
          WHERE prokind IN ('f', 'p') AND p.oid >= 16384 AND ours('pg_proc', p.oid, n.nspname)
          """,
          "SELECT 'policy ' || p::text FROM pg_policies p",
          """
          SELECT concat_ws(' ', 'options of', called(c.oid), relpersistence, reloptions::text,
                 'am ' || coalesce((SELECT amname FROM pg_am a WHERE a.oid = relam), ''),
                 'in ' || coalesce((SELECT spcname FROM pg_tablespace s
                            WHERE s.oid = reltablespace), ''),
                 'row security', relrowsecurity, relforcerowsecurity,
                 'replica identity', relreplident, pg_get_expr(relpartbound, c.oid),
                 'acl ' || relacl::text)
          FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
          WHERE relkind IN ('r', 'p', 'v', 'm', 'S', 'i', 'I') AND c.oid >= 16384
            AND n.nspname !~ '^pg_'
          """,
          """
          SELECT concat_ws(' ', 'options of', called(c.oid) || '.' || attname, attstorage,
                 attcollation, attoptions::text, attacl::text,
                 coalesce(nullif(to_jsonb(a) ->> 'attstattarget', '-1'), ''))
          FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid
          JOIN pg_namespace n ON n.oid = relnamespace
          WHERE attnum > 0 AND NOT attisdropped AND relkind IN ('r', 'p')
            AND c.oid >= 16384 AND ours('pg_class', c.oid, n.nspname)
          """,
          """
          SELECT concat_ws(' ', 'numbers of', schemaname, sequencename, data_type, start_value,
                 min_value, max_value, increment_by, cycle, cache_size)
          FROM pg_sequences
          """,
          "SELECT 'schema ' || nspname FROM pg_namespace WHERE nspname <> 'probe' AND nspname !~"
              + " '^pg_'",
          "SELECT 'extension ' || extname FROM pg_extension",
          """
          SELECT 'comment on ' || CASE WHEN d.classoid = 'pg_class'::regclass THEN called(d.objoid)
               ELSE d.classoid::regclass::text END || ' ' || objsubid || ' ' || description
          FROM pg_description d
          WHERE objoid >= 16384
          """);

  private CatalogueLines() {}

  public static SortedSet<String> of(Connection connection) throws SQLException {
    return lines(connection, QUERIES);
  }

  /** With all that a folded schema does not hold: texts of definitions, options, privileges. */
  public static SortedSet<String> withDefinitions(Connection connection) throws SQLException {
    List<String> queries = new ArrayList<>(QUERIES);
    queries.addAll(DEFINITIONS);
    return lines(connection, queries);
  }

  /** Rolls back what it needs, and an open transaction with it. */
  private static SortedSet<String> lines(Connection connection, List<String> queries)
      throws SQLException {
    SortedSet<String> lines = new TreeSet<>();
    try (Statement statement = connection.createStatement()) {
      statement.execute("ROLLBACK");
      connection.setAutoCommit(false);
      statement.execute(FUNCTIONS);
      for (String query : queries) {
        try (ResultSet rows = statement.executeQuery(query)) {
          while (rows.next()) {
            lines.add(rows.getString(1));
          }
        }
      }
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
    return lines;
  }
}
