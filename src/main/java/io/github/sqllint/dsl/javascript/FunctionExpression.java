package io.github.sqllint.dsl.javascript;

import io.github.sqllint.source.Span;
import java.util.List;

/**
 * A function as it is written.
 *
 * @param name empty where it has none
 * @param body what it does; null where it is an expression
 * @param result its value where it is an expression; else null
 * @param waits whether it is {@code async} or a generator, whose caller gets a promise
 * @param arrow whether {@code this} is the one around it
 */
record FunctionExpression(
    Span span,
    String name,
    List<Pattern> parameters,
    Pattern rest,
    Blocks.Block body,
    Expression result,
    boolean waits,
    boolean arrow)
    implements Expression {

  @Override
  public Value value(Scope scope) {
    return new Closure(this, scope);
  }
}
