package io.github.sqllint.dsl.python;

import io.github.sqllint.source.HostText;
import io.github.sqllint.source.Span;
import java.util.List;
import java.util.Optional;

/** An expression of Python; where it stands includes parentheses only where they are its own. */
public sealed interface Expression {
  Span span();

  record Name(Span span, String name) implements Expression {}

  /** A string literal, or several side by side, with escape sequences read. */
  record Text(Span span, HostText value) implements Expression {}

  record Bytes(Span span) implements Expression {}

  /** A number as it is written. */
  record Number(Span span, String digits) implements Expression {}

  /** {@code None}, {@code True}, {@code False} or {@code ...}. */
  record Literal(Span span, String word) implements Expression {}

  /** An f-string; its parts are {@link Text}s and {@link Field}s. */
  record Formatted(Span span, List<Expression> parts) implements Expression {}

  /**
   * A replacement field of an f-string.
   *
   * @param conversion {@code r}, {@code s}, {@code a} or empty
   * @param format what stands behind the colon
   * @param echo the field's own text for {@code {x=}}, else empty
   */
  record Field(
      Span span, Expression value, String conversion, Optional<Formatted> format, String echo)
      implements Expression {}

  record Attribute(Span span, Expression object, String name, Span nameSpan)
      implements Expression {}

  record Subscript(Span span, Expression object, Expression index) implements Expression {}

  record Slice(
      Span span, Optional<Expression> from, Optional<Expression> to, Optional<Expression> step)
      implements Expression {}

  record Call(Span span, Expression function, List<Argument> arguments) implements Expression {}

  /**
   * An argument of a call.
   *
   * @param name empty for one that goes by position
   * @param stars how many stars stand before it
   */
  record Argument(String name, int stars, Expression value) {}

  record Unary(Span span, String operator, Expression operand) implements Expression {}

  record Binary(Span span, String operator, Expression left, Expression right)
      implements Expression {}

  /** {@code and} or {@code or}. */
  record Logical(Span span, String operator, Expression left, Expression right)
      implements Expression {}

  /** A chain of comparisons: one operator less than operands. */
  record Comparison(Span span, List<Expression> operands, List<String> operators)
      implements Expression {}

  record Conditional(Span span, Expression condition, Expression then, Expression otherwise)
      implements Expression {}

  record Lambda(Span span, List<Parameter> parameters, Expression body) implements Expression {}

  /** A list, tuple or set by its elements. */
  record Display(Span span, Kind kind, List<Expression> elements) implements Expression {}

  /** What a {@link Display} or {@link Comprehension} makes. */
  enum Kind {
    LIST,
    TUPLE,
    SET,
    MAP,
    GENERATOR
  }

  /** A dictionary by its items. */
  record MapDisplay(Span span, List<Item> items) implements Expression {}

  /** An item of a dictionary; without a key its value is a dictionary whose items it stands for. */
  record Item(Optional<Expression> key, Expression value) {}

  /**
   * A comprehension.
   *
   * @param key only in that of a dictionary
   */
  record Comprehension(
      Span span, Kind kind, Optional<Expression> key, Expression element, List<Clause> clauses)
      implements Expression {}

  /** One {@code for … in … if …} of a comprehension. */
  record Clause(Expression target, Expression iterable, List<Expression> conditions) {}

  record Starred(Span span, Expression value) implements Expression {}

  record Walrus(Span span, String name, Expression value) implements Expression {}

  record Await(Span span, Expression value) implements Expression {}

  record Yield(Span span, Optional<Expression> value, boolean from) implements Expression {}

  /**
   * A parameter of a function.
   *
   * @param stars how many stars stand before it; a lone star has no name
   */
  record Parameter(String name, int stars, Optional<Expression> preset) {}
}
