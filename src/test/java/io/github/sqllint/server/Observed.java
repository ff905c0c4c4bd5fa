package io.github.sqllint.server;

import io.github.sqllint.operation.LockMode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a server did when it ran statements in one transaction.
 *
 * @param locks the strongest lock on each table, view and sequence that existed before, by name
 * @param indexLocks the same for indexes
 * @param rewrites the relations whose storage was replaced
 * @param scans the tables of which at least nine tenths of the blocks were read
 * @param builtIndexes the indexes with new storage, on tables that existed before
 * @param blocksReads the tables and materialized views that another session could not read
 * @param blocksWrites the tables that another session could not write
 * @param transactional whether it can run in a transaction block
 * @param error the SQLSTATE that it failed with; then nothing else was seen
 */
public record Observed(
    Map<String, LockMode> locks,
    Map<String, LockMode> indexLocks,
    Set<String> rewrites,
    Set<String> scans,
    Set<String> builtIndexes,
    Set<String> blocksReads,
    Set<String> blocksWrites,
    boolean transactional,
    Optional<String> error) {

  static Observed failed(String sqlstate) {
    return new Observed(
        Map.of(),
        Map.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        true,
        Optional.of(sqlstate));
  }
}
