package io.github.sqllint.operation;

/** A change to the transaction or the session that runs the script. */
public sealed interface SessionOperation extends Operation {

  record Begin() implements SessionOperation {}

  /**
   * @param chain whether AND CHAIN begins the next transaction at once
   */
  record Commit(boolean chain) implements SessionOperation {}

  /** As {@link Commit}. */
  record Rollback(boolean chain) implements SessionOperation {}

  record Savepoint(String name) implements SessionOperation {}

  record ReleaseSavepoint(String name) implements SessionOperation {}

  record RollbackToSavepoint(String name) implements SessionOperation {}

  record PrepareTransaction(String id) implements SessionOperation {}

  /**
   * SET, and {@code SELECT set_config(…)} with constants.
   *
   * @param name folded; {@code SET TIME ZONE} is {@code timezone}
   * @param value as the server keeps it: a string without its quotes, a list joined by {@code , }
   * @param local whether it ends with the transaction
   */
  record SetParameter(String name, String value, boolean local) implements SessionOperation {}

  /** RESET and SET … TO DEFAULT; {@code all} is RESET ALL. */
  record ResetParameter(String name) implements SessionOperation {}
}
