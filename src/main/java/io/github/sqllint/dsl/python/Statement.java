package io.github.sqllint.dsl.python;

import io.github.sqllint.dsl.python.Expression.Argument;
import io.github.sqllint.dsl.python.Expression.Parameter;
import io.github.sqllint.source.Span;
import java.util.List;
import java.util.Optional;

/** A statement of Python. */
public sealed interface Statement {
  Span span();

  record Evaluate(Span span, Expression value) implements Statement {}

  /** An assignment to one or several targets; an annotated one without a value is none. */
  record Assign(Span span, List<Expression> targets, Expression value) implements Statement {}

  /** A name that is declared with a type and not set. */
  record Declare(Span span, Expression target) implements Statement {}

  record Augment(Span span, Expression target, String operator, Expression value)
      implements Statement {}

  record If(Span span, Expression condition, List<Statement> then, List<Statement> otherwise)
      implements Statement {}

  record For(
      Span span,
      Expression target,
      Expression iterable,
      List<Statement> body,
      List<Statement> otherwise)
      implements Statement {}

  record While(Span span, Expression condition, List<Statement> body, List<Statement> otherwise)
      implements Statement {}

  record With(Span span, List<Managed> items, List<Statement> body) implements Statement {}

  /** A context manager and what its value is assigned to. */
  record Managed(Expression manager, Optional<Expression> target) {}

  record Try(
      Span span,
      List<Statement> body,
      List<Handler> handlers,
      List<Statement> otherwise,
      List<Statement> finish)
      implements Statement {}

  /**
   * An {@code except} clause.
   *
   * @param name what the exception is called; empty for nothing
   */
  record Handler(Optional<Expression> type, String name, List<Statement> body) {}

  /**
   * A function.
   *
   * @param yields whether it is a generator
   */
  record Function(
      Span span,
      String name,
      List<Parameter> parameters,
      List<Expression> decorators,
      List<Statement> body,
      boolean yields)
      implements Statement {}

  record ClassDefinition(
      Span span,
      String name,
      List<Argument> bases,
      List<Expression> decorators,
      List<Statement> body)
      implements Statement {}

  record Return(Span span, Optional<Expression> value) implements Statement {}

  record Raise(Span span, Optional<Expression> value) implements Statement {}

  record Import(Span span, List<Imported> names) implements Statement {}

  /**
   * An {@code import} from a module.
   *
   * @param module with leading dots where it is relative
   */
  record ImportFrom(Span span, String module, List<Imported> names) implements Statement {}

  /** An imported name and what it is called here; both are {@code *} for all names. */
  record Imported(String name, String alias) {}

  record Match(Span span, Expression subject, List<Case> cases) implements Statement {}

  /** A {@code case} of a match; the pattern is one that is also an expression, else empty. */
  record Case(Optional<Expression> pattern, Optional<Expression> guard, List<Statement> body) {}

  record Assert(Span span, Expression condition) implements Statement {}

  /** A {@code global}, {@code nonlocal} or {@code del}. */
  record Names(Span span, String keyword, List<Expression> names) implements Statement {}

  /** {@code pass}, {@code break} or {@code continue}. */
  record Jump(Span span, String keyword) implements Statement {}
}
