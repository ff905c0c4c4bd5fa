package io.github.sqllint.impact;

/**
 * Why the server refuses a statement.
 *
 * @param sqlstate the five characters of PostgreSQL manual, appendix A
 * @param certain false where rows, or parts of the history that are not known, decide
 * @param reason one sentence for people
 */
public record Failure(String sqlstate, boolean certain, String reason) {}
