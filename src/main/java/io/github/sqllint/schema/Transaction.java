package io.github.sqllint.schema;

/**
 * The transaction that a step runs in; steps with equal numbers commit together.
 *
 * @param number counts up over a whole history
 */
public record Transaction(int number, Kind kind) {

  /** Where a transaction comes from. */
  public enum Kind {
    /** None: the statement commits by itself. */
    NONE,
    /** The script says BEGIN. */
    EXPLICIT,
    /** The migration tool begins and commits it. */
    TOOL,
    /** Several statements sent as one string (PostgreSQL manual, 55.2.2.1). */
    IMPLICIT,
    /** The way the script is run is not known. */
    UNKNOWN
  }

  /** Whether a statement that refuses a transaction block certainly fails here. */
  public boolean isCertain() {
    return kind == Kind.EXPLICIT || kind == Kind.TOOL || kind == Kind.IMPLICIT;
  }
}
