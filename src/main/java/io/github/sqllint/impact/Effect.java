package io.github.sqllint.impact;

import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;

/**
 * What happens to one relation that existed before.
 *
 * @param lock the strongest lock that is taken on it
 * @param rewrite whether its storage is written anew
 * @param scan whether all its rows are read, if it has any
 * @param filled whether the history itself put rows there; false where only the application can
 *     have done so
 */
public record Effect(
    ObjectName relation, LockMode lock, boolean rewrite, boolean scan, boolean filled) {}
