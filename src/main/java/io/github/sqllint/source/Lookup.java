package io.github.sqllint.source;

import java.util.Optional;

/**
 * What a block of PL/pgSQL looks for in the server's catalogue before it goes on; names are as the
 * server keeps them.
 *
 * @param schema empty for any
 * @param relation the table, or the type of an enum's value; empty for any
 * @param name of the object itself; empty for any, which only a constraint of a table may be
 * @param type a letter of {@code relkind} or {@code contype}, several for any of these, or a
 *     column's type as {@code information_schema} tells it; empty for any
 */
public record Lookup(
    Kind kind,
    Optional<String> schema,
    Optional<String> relation,
    Optional<String> name,
    Optional<String> type) {

  /** What is looked for. */
  public enum Kind {
    RELATION,
    COLUMN,
    /** A column of a table that takes no null. */
    NOT_NULL_COLUMN,
    CONSTRAINT,
    TRIGGER,
    POLICY,
    TYPE,
    ENUM_VALUE,
    FUNCTION,
    SCHEMA,
    EXTENSION
  }
}
