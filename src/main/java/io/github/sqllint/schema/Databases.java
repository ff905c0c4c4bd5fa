package io.github.sqllint.schema;

import java.util.HashMap;
import java.util.Map;

/**
 * The databases that the scripts of a history connect to by name, each with a schema of its own.
 * The one that a script begins in has no name, for no script tells it.
 */
final class Databases {
  private final Map<String, Schema> schemas = new HashMap<>();
  private String current = "";

  /**
   * The schema that a new connection finds; nothing is known of a database at first.
   *
   * @param left the schema that the connection before leaves
   */
  Schema connect(String database, Schema left) {
    schemas.put(current, left);
    current = database;
    Schema unknown = Schema.unknown(left.server()).incomplete().lost();
    return schemas.getOrDefault(database, unknown).inNewSession();
  }

  /** The schema of the database in which the script began, and the next one begins. */
  Schema endScript(Schema schema) {
    return current.isEmpty() ? schema : connect("", schema);
  }
}
