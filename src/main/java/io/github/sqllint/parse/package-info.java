/**
 * Statements to operations.
 *
 * <p>In: a statement's tokens. Out: {@link io.github.sqllint.operation.Operation}s. The only
 * package that knows JSqlParser, and {@link io.github.sqllint.parse.Grammar} its only door.
 */
package io.github.sqllint.parse;
