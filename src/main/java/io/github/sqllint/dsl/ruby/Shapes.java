package io.github.sqllint.dsl.ruby;

import io.github.sqllint.dsl.ruby.Token.Kind;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads patterns. */
final class Shapes {
  private static final Set<String> ENDS = Set.of(",", ")", "]", "}", "|", "=>");

  private final Cursor cursor;
  private final Expressions expressions;

  Shapes(Cursor cursor, Expressions expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
  }

  /** A pattern of {@code case}, with the condition behind it. */
  Shape ofCase() throws RubySyntaxException {
    int mark = cursor.mark();
    try {
      Shape shape = whole();
      boolean unless = cursor.isKeyword("unless");
      if (cursor.acceptKeyword("if") || cursor.acceptKeyword("unless")) {
        Node condition = expressions.statement();
        Node holds = unless ? new Node.Not(condition.span(), condition) : condition;
        shape = new Shape.Guarded(shape, holds);
      }
      if (isEnd()) {
        return shape;
      }
    } catch (RubySyntaxException e) {
      // It is passed by what opens and closes in it.
    }
    cursor.reset(mark);
    cursor.skipPattern(false);
    return new Shape.Unread();
  }

  /** A pattern that a single value is held against. */
  Shape ofValue() {
    int mark = cursor.mark();
    try {
      Shape shape = whole();
      if (isEnd() || cursor.is(Kind.KEYWORD) || cursor.is(Kind.OPERATOR)) {
        return shape;
      }
    } catch (RubySyntaxException e) {
      // It is passed by what opens and closes in it.
    }
    cursor.reset(mark);
    cursor.skipPattern(true);
    return new Shape.Unread();
  }

  /** Whether a pattern without brackets ends here. */
  private boolean isEnd() {
    return cursor.is(Kind.NEWLINE)
        || cursor.is(Kind.END)
        || cursor.isKeyword("then")
        || cursor.isKeyword("if")
        || cursor.isKeyword("unless");
  }

  private Shape whole() throws RubySyntaxException {
    if (beginsMap()) {
      return map(Optional.empty(), "");
    }
    int mark = cursor.mark();
    if (!cursor.isOperator("*")) {
      Shape first = shape();
      if (!cursor.isOperator(",")) {
        return first;
      }
      cursor.reset(mark);
    }
    return list(Optional.empty(), "");
  }

  private boolean beginsMap() {
    return cursor.is(Kind.LABEL) || cursor.isOperator("**");
  }

  private Shape shape() throws RubySyntaxException {
    cursor.enter();
    List<Shape> either = new ArrayList<>();
    do {
      either.add(single());
    } while (cursor.acceptOperator("|"));
    Shape shape = either.size() == 1 ? either.get(0) : new Shape.Either(either);
    while (cursor.acceptOperator("=>")) {
      shape = new Shape.Named(shape, variable());
    }
    cursor.leave();
    return shape;
  }

  private String variable() throws RubySyntaxException {
    if (!cursor.is(Kind.IDENTIFIER)) {
      throw cursor.unexpected("a variable");
    }
    String name = cursor.next().text();
    cursor.declare(name);
    return name;
  }

  private Shape single() throws RubySyntaxException {
    if (cursor.acceptOperator("[")) {
      return list(Optional.empty(), "]");
    }
    if (cursor.acceptOperator("{")) {
      return map(Optional.empty(), "}");
    }
    if (cursor.acceptOperator("(")) {
      Shape inner = shape();
      cursor.expectOperator(")");
      return inner;
    }
    if (cursor.is(Kind.IDENTIFIER)) {
      return new Shape.Any(variable());
    }
    if (cursor.acceptOperator("^")) {
      return new Shape.Equal(expressions.aboveBar());
    }
    if (cursor.is(Kind.CONSTANT)) {
      return type();
    }
    return new Shape.Equal(value());
  }

  /** A class, with what its objects look like; or another constant. */
  private Shape type() throws RubySyntaxException {
    int mark = cursor.mark();
    Node type = expressions.path();
    boolean round = cursor.isOperator("(");
    if (cursor.peek().spaceBefore() || !round && !cursor.isOperator("[")) {
      cursor.reset(mark);
      return new Shape.Equal(value());
    }
    cursor.next();
    cursor.skipNewlines();
    String end = round ? ")" : "]";
    return beginsMap() ? map(Optional.of(type), end) : list(Optional.of(type), end);
  }

  /** A value, or a range of values. */
  private Node value() throws RubySyntaxException {
    Span start = cursor.peek().span();
    boolean open = cursor.isOperator("..") || cursor.isOperator("...");
    Optional<Node> from = open ? Optional.empty() : Optional.of(expressions.aboveBar());
    if (!cursor.isOperator("..") && !cursor.isOperator("...")) {
      return from.orElseThrow();
    }
    boolean exclusive = cursor.next().text().equals("...");
    boolean endless =
        isEnd() || cursor.peek().kind() == Kind.OPERATOR && ENDS.contains(cursor.peek().text());
    Optional<Node> to = endless ? Optional.empty() : Optional.of(expressions.aboveBar());
    return new Node.RangeOf(cursor.from(start), from, to, exclusive);
  }

  /**
   * The elements of a list.
   *
   * @param end the bracket behind them; empty where there is none
   */
  private Shape list(Optional<Node> type, String end) throws RubySyntaxException {
    List<Shape> before = new ArrayList<>();
    List<Shape> after = new ArrayList<>();
    Optional<String> rest = Optional.empty();
    while (!closes(end)) {
      if (cursor.acceptOperator("*")) {
        if (rest.isPresent()) {
          throw cursor.unexpected("a single rest");
        }
        rest = Optional.of(cursor.is(Kind.IDENTIFIER) ? variable() : "");
      } else {
        (rest.isPresent() ? after : before).add(shape());
      }
      if (goesOn(end) && end.isEmpty() && isEnd() && rest.isEmpty()) {
        rest = Optional.of("");
      }
    }
    return new Shape.ListOf(type, before, rest, after);
  }

  private Shape map(Optional<Node> type, String end) throws RubySyntaxException {
    List<Shape.Entry> entries = new ArrayList<>();
    String rest = "";
    boolean whole = false;
    while (!closes(end)) {
      if (cursor.acceptOperator("**")) {
        whole = cursor.acceptKeyword("nil");
        rest = whole ? "" : variable();
      } else {
        entries.add(entry(end));
      }
      goesOn(end);
    }
    return new Shape.MapOf(type, entries, rest, whole || entries.isEmpty() && rest.isEmpty());
  }

  private Shape.Entry entry(String end) throws RubySyntaxException {
    Token label = cursor.next();
    if (label.kind() != Kind.LABEL || !label.words().isEmpty()) {
      throw cursor.unexpected("a key");
    }
    boolean bare = cursor.isOperator(",") || isEnd() || !end.isEmpty() && cursor.isOperator(end);
    if (!bare) {
      return new Shape.Entry(label.text(), shape());
    }
    cursor.declare(label.text());
    return new Shape.Entry(label.text(), new Shape.Any(label.text()));
  }

  /** Whether a list or map ends here; its bracket is read. */
  private boolean closes(String end) {
    if (end.isEmpty()) {
      return isEnd();
    }
    cursor.skipNewlines();
    return cursor.acceptOperator(end);
  }

  /** Passes the comma behind an element, which has to stand there unless the end does. */
  private boolean goesOn(String end) throws RubySyntaxException {
    if (!end.isEmpty()) {
      cursor.skipNewlines();
    }
    if (cursor.acceptOperator(",")) {
      return true;
    }
    if (end.isEmpty() ? !isEnd() : !cursor.isOperator(end)) {
      throw cursor.unexpected("the end of a pattern");
    }
    return false;
  }
}
