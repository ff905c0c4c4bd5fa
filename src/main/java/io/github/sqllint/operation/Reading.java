package io.github.sqllint.operation;

import io.github.sqllint.source.Span;

/**
 * An operation and the clause that it was read from.
 *
 * @param span the clause alone where a statement has several, else the whole statement
 * @param conditional whether it runs only if something holds that is not known here, as in a DO
 *     block
 */
public record Reading(Operation operation, Span span, boolean conditional) {}
