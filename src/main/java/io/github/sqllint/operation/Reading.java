package io.github.sqllint.operation;

import io.github.sqllint.source.Span;

/**
 * An operation and the clause that it was read from.
 *
 * @param span the clause alone where a statement has several, else the whole statement
 * @param conditional whether it runs only if something holds that is not known here, as in a DO
 *     block
 * @param together readings in a row of one block with the same number run together or not at all; 0
 *     for one that runs whatever the others do
 */
public record Reading(Operation operation, Span span, boolean conditional, int together) {

  /** A reading that runs by itself. */
  public Reading(Operation operation, Span span, boolean conditional) {
    this(operation, span, conditional, 0);
  }

  /** Whether it is a constraint that another reading's table or column is written with. */
  public boolean isConstraintIn(Reading whole) {
    return operation instanceof ConstraintOperation && whole.span.contains(span);
  }
}
