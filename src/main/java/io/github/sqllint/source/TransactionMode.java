package io.github.sqllint.source;

/** What a migration tool puts around a script when it runs it. */
public enum TransactionMode {
  /** The tool begins a transaction before the script and commits after it. */
  PER_SCRIPT,
  /**
   * The tool sends the script as one string, so that several statements are one implicit
   * transaction and a single one is none (PostgreSQL manual, 55.2.2.1).
   */
  PER_STRING,
  /** One transaction holds this script and the others of the same run. */
  PER_RUN,
  /** Each statement commits by itself unless the script begins a transaction. */
  NONE,
  /** Nothing tells how the script is run. */
  UNKNOWN
}
