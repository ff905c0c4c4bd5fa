package io.github.sqllint.source;

import java.util.Optional;

/**
 * What a program asks the database while it runs: whether something is there. Each time that
 * something is asked is a question of its own, for the answer may have changed.
 */
public final class Question {
  /** What is asked for. */
  public enum Kind {
    /** A table or view. */
    TABLE,
    COLUMN,
    /** One that is no primary key's. */
    INDEX,
    UNIQUE_CONSTRAINT,
    FOREIGN_KEY,
    CHECK
  }

  private final Kind kind;
  private final Optional<String> schema;
  private final String table;
  private final String part;

  /**
   * @param schema empty for the one in which tables are created
   * @param table its name as the server keeps it
   * @param part the name of the column, index or constraint of the table; empty for the table
   *     itself
   */
  public Question(Kind kind, Optional<String> schema, String table, String part) {
    this.kind = kind;
    this.schema = schema;
    this.table = table;
    this.part = part;
  }

  public Kind kind() {
    return kind;
  }

  public Optional<String> schema() {
    return schema;
  }

  public String table() {
    return table;
  }

  public String part() {
    return part;
  }
}
