package io.github.sqllint.dsl.javascript;

import io.github.sqllint.source.Span;
import java.util.function.Consumer;

/** A part of a program that does something. */
interface Statement {
  Span span();

  Outcome run(Scope scope);

  /** Names the variables of the function around it that it declares. */
  default void hoist(Consumer<String> names) {}

  /** Declares what may be used before it stands. */
  default void declareAhead(Scope scope) {}
}
