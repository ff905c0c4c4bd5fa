package io.github.sqllint.server;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A relation with its storage at one moment.
 *
 * @param name the schema only where it is not {@code public}
 * @param kind as {@code pg_class.relkind} has it
 * @param file changes when the storage is replaced; 0 where there is none
 * @param table the object identifier of an index's table, else 0
 */
record Storage(String name, String sql, char kind, long file, long blocks, long table) {

  /** What others see: tables, views, sequences and their indexes by object identifier. */
  static Map<Long, Storage> of(Connection connection) throws SQLException {
    Map<Long, Storage> found = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT c.oid, n.nspname, c.relname, c.relkind, c.relfilenode,
                       quote_ident(n.nspname) || '.' || quote_ident(c.relname),
                       CASE WHEN c.relkind IN ('r', 'm', 'i') THEN pg_relation_size(c.oid) / 8192
                            ELSE 0 END,
                       coalesce((SELECT indrelid FROM pg_index WHERE indexrelid = c.oid), 0)
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
                  AND c.relpersistence <> 't' AND c.relkind IN ('r','p','v','m','S','f','i','I')
                """)) {
      while (row.next()) {
        String schema = row.getString(2);
        String name = (schema.equals("public") ? "" : schema + ".") + row.getString(3);
        found.put(
            row.getLong(1),
            new Storage(
                name,
                row.getString(6),
                row.getString(4).charAt(0),
                row.getLong(5),
                row.getLong(7),
                row.getLong(8)));
      }
    }
    return found;
  }

  boolean isIndex() {
    return kind == 'i' || kind == 'I';
  }

  boolean isTable() {
    return kind == 'r' || kind == 'p';
  }

  boolean isMaterializedView() {
    return kind == 'm';
  }

  /** Whether this many blocks read are its rows read from one end to the other. */
  boolean isScanned(long read) {
    return (kind == 'r' || kind == 'm') && blocks > 0 && read * 10 >= blocks * 9;
  }

  /** The tables whose storage was replaced; what TRUNCATE left empty is not among them. */
  static Set<String> rewrites(Map<Long, Storage> before, Map<Long, Storage> after) {
    Set<String> found = new TreeSet<>();
    before.forEach(
        (relation, old) -> {
          Storage now = after.get(relation);
          boolean replaced = now != null && !old.isIndex() && now.file != old.file;
          if (replaced && old.kind != 'S' && (now.blocks > 0 || old.blocks == 0)) {
            found.add(old.name);
          }
        });
    return found;
  }

  /** The indexes with storage that no index had before, on tables that were there before. */
  static Set<String> builtIndexes(Map<Long, Storage> before, Map<Long, Storage> after) {
    Set<String> found = new TreeSet<>();
    for (Storage index : after.values()) {
      boolean known = before.values().stream().anyMatch(old -> old.file == index.file);
      if (index.kind == 'i' && !known && before.containsKey(index.table)) {
        found.add(index.name);
      }
    }
    return found;
  }
}
