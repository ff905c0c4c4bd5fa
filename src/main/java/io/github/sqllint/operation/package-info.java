/**
 * What a statement does to a database, independent of how it was spelled.
 *
 * <p>Records named by SQL's own verbs, in one sealed hierarchy. Knows only {@code source}.
 */
package io.github.sqllint.operation;
