package io.github.sqllint.dsl.javascript;

import io.github.sqllint.source.Span;

/** A part of a program that has a value. */
interface Expression {
  Span span();

  Value value(Scope scope);
}
