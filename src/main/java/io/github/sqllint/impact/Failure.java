package io.github.sqllint.impact;

import java.util.Optional;

/**
 * Why the server refuses a statement.
 *
 * @param sqlstate the five characters of PostgreSQL manual, appendix A
 * @param certain false where rows, or parts of the history that are not known, decide
 * @param reason one sentence for people
 * @param missing what the statement names and is not there, where that is the reason
 */
public record Failure(String sqlstate, boolean certain, String reason, Optional<Missing> missing) {

  /** Whether some rows make it fail: integrity violations and data exceptions (appendix A). */
  public boolean dependsOnRows() {
    return sqlstate.startsWith("22") || sqlstate.startsWith("23");
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
