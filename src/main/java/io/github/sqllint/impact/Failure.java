package io.github.sqllint.impact;

import java.util.Optional;
import java.util.Set;

/**
 * Why the server refuses a statement.
 *
 * @param sqlstate the five characters of PostgreSQL manual, appendix A
 * @param certain false where rows, or parts of the history that are not known, decide
 * @param reason one sentence for people
 * @param missing what the statement names and is not there, where that is the reason
 */
public record Failure(String sqlstate, boolean certain, String reason, Optional<Missing> missing) {
  /** A name that is taken or missing, or that something else needs. */
  private static final Set<String> OF_OBJECTS =
      Set.of("42P06", "42P07", "42701", "42710", "42723", "42883", "42P16", "2BP01");

  /** Whether some rows make it fail: integrity violations and data exceptions (appendix A). */
  public boolean dependsOnRows() {
    return sqlstate.startsWith("22") || sqlstate.startsWith("23");
  }

  /** Whether it is for what is there or is not: names that are taken, missing or needed. */
  boolean dependsOnObjects() {
    return missing.isPresent() || OF_OBJECTS.contains(sqlstate);
  }

  /** Whether the transaction makes it fail that it runs in, whatever the schema is. */
  boolean dependsOnTransaction() {
    return sqlstate.equals("25001");
  }

  /** The same reason where it is not known whether it holds. */
  Failure uncertain() {
    return new Failure(sqlstate, false, reason, missing);
  }
}
