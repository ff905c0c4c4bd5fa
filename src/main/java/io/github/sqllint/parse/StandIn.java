package io.github.sqllint.parse;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Expression;

/** What a numbered name in a {@link Sketch} stands for. */
sealed interface StandIn {

  /** A value that needs no grammar: a literal, a column, a subquery. */
  record Operand(Expression value) implements StandIn {}

  /**
   * A function's name.
   *
   * @param reversed whether SQL's spelling has the arguments in another order than the function, as
   *     {@code POSITION('b' IN 'abc')}
   * @param words whether SQL's own words stand between the arguments
   */
  record Routine(String name, boolean reversed, boolean words) implements StandIn {}

  /** What looks like a function and is none: {@code row}, {@code any}, {@code exists}, … */
  record Construct(String symbol) implements StandIn {}

  /** What a {@code ::} casts to. */
  record Type(ColumnType type) implements StandIn {}

  /** What follows a value and changes it, such as {@code collate "C"} or {@code .field}. */
  record Suffix(String symbol) implements StandIn {}

  /** An operator, or the words of a predicate such as {@code is not null}. */
  record Symbol(String text) implements StandIn {}
}
