package io.github.sqllint.operation;

import java.util.Locale;
import java.util.Optional;

/**
 * A name as the server reads it: without quotes, folded where it was not quoted.
 *
 * @param schema where it was written; empty where the search path decides
 */
public record ObjectName(Optional<String> schema, String name) implements Comparable<ObjectName> {
  private static final Optional<String> PUBLIC = Optional.of("public");

  public static ObjectName of(String name) {
    return new ObjectName(Optional.empty(), name);
  }

  public static ObjectName of(String schema, String name) {
    return new ObjectName(schema.equals("public") ? PUBLIC : Optional.of(schema), name);
  }

  /** A name as the text of a statement has it, perhaps with its schema, perhaps in quotes. */
  public static ObjectName written(String text) {
    String stripped = text.strip();
    // A dot within quotes parts nothing.
    int dot = stripped.indexOf('.', stripped.startsWith("\"") ? stripped.indexOf('"', 1) : 0);
    return dot < 0
        ? of(part(stripped))
        : of(part(stripped.substring(0, dot)), part(stripped.substring(dot + 1)));
  }

  private static String part(String written) {
    return written.indexOf('"') < 0 ? written.toLowerCase(Locale.ROOT) : written.replace("\"", "");
  }

  /** The same place under another name. */
  public ObjectName renamed(String newName) {
    return new ObjectName(schema, newName);
  }

  /**
   * Whether it is in the server's own catalogue, which no migration makes; names without a schema
   * are looked for there before everywhere else (PostgreSQL manual, 5.10.5).
   */
  public boolean isOfServer() {
    if (schema.isEmpty()) {
      return name.startsWith("pg_");
    }
    return schema.get().equals("pg_catalog") || schema.get().equals("information_schema");
  }

  // Written out: a usual run calls it, see StartUpTest.
  @Override
  public boolean equals(Object other) {
    return other instanceof ObjectName that && name.equals(that.name) && schema.equals(that.schema);
  }

  @Override
  public int hashCode() {
    return 31 * schema.hashCode() + name.hashCode();
  }

  /** By schema, those without first, then by name. */
  @Override
  public int compareTo(ObjectName other) {
    int bySchema = schema.orElse("").compareTo(other.schema.orElse(""));
    return bySchema != 0 ? bySchema : name.compareTo(other.name);
  }

  /** For people and programs: the schema only where it is not {@code public}. */
  @Override
  public String toString() {
    return schema.filter(s -> !s.equals("public")).map(s -> s + "." + name).orElse(name);
  }
}
