package io.github.sqllint.dsl.ruby;

import io.github.sqllint.dsl.ruby.Token.Kind;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code if}, {@code unless}, {@code case}, {@code while}, {@code until} and {@code for}. */
final class ControlExpressions {
  private final Parser parser;
  private final Cursor cursor;
  private final Expressions expressions;

  ControlExpressions(Parser parser) {
    this.parser = parser;
    this.cursor = parser.cursor;
    this.expressions = parser.expressions;
  }

  /** From behind {@code if}, {@code elsif} or {@code unless} on, to its end. */
  Node conditional(Span start, boolean negated) throws RubySyntaxException {
    Node condition = expressions.statement();
    then();
    Node then = parser.statements();
    Node otherwise = parser.nothing();
    Span at = cursor.peek().span();
    if (cursor.acceptKeyword("elsif")) {
      otherwise = conditional(at, false);
      return branches(cursor.from(start), negated, condition, then, otherwise);
    }
    if (cursor.acceptKeyword("else")) {
      otherwise = parser.statements();
    }
    cursor.expectKeyword("end");
    return branches(cursor.from(start), negated, condition, then, otherwise);
  }

  private static Node branches(
      Span span, boolean negated, Node condition, Node then, Node otherwise) {
    return negated
        ? new Node.If(span, condition, otherwise, then)
        : new Node.If(span, condition, then, otherwise);
  }

  /** Skips what may stand between a condition and what it decides. */
  void then() {
    cursor.skipNewlines();
    cursor.acceptKeyword("then");
  }

  /** The condition under which a loop goes on. */
  static Node holds(Node condition, boolean until) {
    return until ? new Node.Not(condition.span(), condition) : condition;
  }

  /** From behind {@code while} or {@code until} on. */
  Node loop(Span start, boolean until) throws RubySyntaxException {
    cursor.withoutDo = true;
    Node condition = holds(expressions.statement(), until);
    cursor.withoutDo = false;
    cursor.skipNewlines();
    cursor.acceptKeyword("do");
    Node body = parser.statements();
    cursor.expectKeyword("end");
    return new Node.While(cursor.from(start), condition, body);
  }

  Node forLoop(Span start) throws RubySyntaxException {
    List<Node> targets = new ArrayList<>();
    do {
      targets.add(expressions.target());
    } while (cursor.acceptOperator(","));
    cursor.expectKeyword("in");
    cursor.withoutDo = true;
    Node list = expressions.statement();
    cursor.withoutDo = false;
    cursor.skipNewlines();
    cursor.acceptKeyword("do");
    Node body = parser.statements();
    cursor.expectKeyword("end");
    return new Node.For(cursor.from(start), targets, list, body);
  }

  Node cases(Span start) throws RubySyntaxException {
    Optional<Node> subject =
        cursor.is(Kind.NEWLINE) ? Optional.empty() : Optional.of(expressions.statement());
    cursor.skipNewlines();
    List<Node.When> branches = new ArrayList<>();
    while (cursor.isKeyword("when") || cursor.isKeyword("in")) {
      boolean pattern = cursor.next().text().equals("in");
      List<Node> values = pattern ? List.of() : expressions.values();
      Optional<Shape> shape =
          pattern ? Optional.of(new Shapes(cursor, expressions).ofCase()) : Optional.empty();
      then();
      branches.add(new Node.When(values, shape, parser.statements()));
    }
    Node otherwise = cursor.acceptKeyword("else") ? parser.statements() : parser.nothing();
    cursor.expectKeyword("end");
    return new Node.Case(cursor.from(start), subject, branches, otherwise);
  }
}
