package io.github.sqllint.dsl.python;

import io.github.sqllint.dsl.python.Statement.Case;
import io.github.sqllint.dsl.python.Statement.Handler;
import io.github.sqllint.dsl.python.Statement.Managed;
import io.github.sqllint.dsl.python.Token.Kind;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The statements that hold blocks, but for functions and classes. */
final class BlockParser {
  private final Cursor words;
  private final ExpressionParser expressions;
  private final Supplier<List<Statement>> suite;

  BlockParser(Cursor words, ExpressionParser expressions, Supplier<List<Statement>> suite) {
    this.words = words;
    this.expressions = expressions;
    this.suite = suite;
  }

  Statement branch() {
    int start = words.take().span().start();
    Expression condition = expressions.named();
    Span head = words.since(start);
    List<Statement> then = suite.get();
    List<Statement> otherwise = words.is("elif") ? List.of(branch()) : otherwise();
    return new Statement.If(head, condition, then, otherwise);
  }

  private List<Statement> otherwise() {
    return words.takeIf("else") ? suite.get() : List.of();
  }

  Statement loop() {
    int start = words.take().span().start();
    Expression target = new AtomParser(words, expressions).targets();
    words.expect("in");
    Expression iterable = expressions.several();
    Span head = words.since(start);
    List<Statement> body = suite.get();
    return new Statement.For(head, target, iterable, body, otherwise());
  }

  Statement repeat() {
    int start = words.take().span().start();
    Expression condition = expressions.named();
    Span head = words.since(start);
    List<Statement> body = suite.get();
    return new Statement.While(head, condition, body, otherwise());
  }

  Statement with() {
    int start = words.take().span().start();
    int mark = words.mark();
    List<Managed> items = new ArrayList<>();
    if (words.is("(") && !parenthesized(items)) {
      words.reset(mark);
      items.clear();
    }
    if (items.isEmpty()) {
      do {
        items.add(managed());
      } while (words.takeIf(","));
    }
    Span head = words.since(start);
    return new Statement.With(head, items, suite.get());
  }

  /** Several managers in parentheses; false where the parentheses belong to an expression. */
  private boolean parenthesized(List<Managed> items) {
    words.take();
    try {
      while (!words.is(")")) {
        items.add(managed());
        if (!words.is(")")) {
          words.expect(",");
        }
      }
    } catch (PythonSyntaxException e) {
      return false;
    }
    words.take();
    return words.is(":");
  }

  private Managed managed() {
    Expression manager = expressions.one();
    Optional<Expression> target =
        words.takeIf("as") ? Optional.of(expressions.binary(0)) : Optional.empty();
    return new Managed(manager, target);
  }

  Statement attempt() {
    Token first = words.take();
    List<Statement> body = suite.get();
    List<Handler> handlers = new ArrayList<>();
    while (words.takeIf("except")) {
      words.takeIf("*");
      Optional<Expression> type =
          words.is(":") ? Optional.empty() : Optional.of(expressions.several());
      if (type.filter(Expression.Display.class::isInstance).isPresent()
          && !words.is(":")
          && !words.is("as")) {
        throw words.unexpected("`:`");
      }
      String name = words.takeIf("as") ? words.name() : "";
      handlers.add(new Handler(type, name, suite.get()));
    }
    List<Statement> otherwise = otherwise();
    List<Statement> finish = words.takeIf("finally") ? suite.get() : List.of();
    if (handlers.isEmpty() && finish.isEmpty()) {
      throw words.unexpected("`except` or `finally`");
    }
    return new Statement.Try(first.span(), body, handlers, otherwise, finish);
  }

  /** Whether the word {@code match} begins a statement here: a line that ends with a colon. */
  boolean startsMatch() {
    Token second = words.peek(1);
    boolean subject =
        second.is(Kind.NAME)
            || second.is(Kind.STRING)
            || second.is(Kind.NUMBER)
            || second.is("(")
            || second.is("[")
            || second.is("{");
    if (!subject || second.is("in") || second.is("is")) {
      return false;
    }
    int ahead = 1;
    while (!words.peek(ahead).is(Kind.NEWLINE) && !words.peek(ahead).is(Kind.END)) {
      ahead++;
    }
    return words.peek(ahead - 1).is(":");
  }

  Statement match() {
    int start = words.take().span().start();
    Expression subject = expressions.several();
    Span head = words.since(start);
    words.expect(":");
    words.expect(Kind.NEWLINE, "the line's end");
    words.expect(Kind.INDENT, "an indented block");
    List<Case> cases = new ArrayList<>();
    while (!words.takeIf(Kind.DEDENT)) {
      words.expect("case");
      Optional<Expression> pattern = pattern();
      Optional<Expression> guard =
          words.takeIf("if") ? Optional.of(expressions.named()) : Optional.empty();
      cases.add(new Case(pattern, guard, suite.get()));
    }
    return new Statement.Match(head, subject, cases);
  }

  /** A pattern that is an expression too; empty for another one, which is passed over. */
  private Optional<Expression> pattern() {
    int mark = words.mark();
    try {
      Expression read = expressions.several();
      if (words.is(":") || words.is("if")) {
        return Optional.of(read);
      }
    } catch (PythonSyntaxException e) {
      // patterns such as `[a, *_] as rest` are no expressions
    }
    words.reset(mark);
    int depth = 0;
    while (!words.is(Kind.NEWLINE) && !words.is(Kind.END)) {
      if (depth == 0 && (words.is(":") || words.is("if"))) {
        break;
      }
      String word = words.take().text();
      depth += word.matches("[(\\[{]") ? 1 : word.matches("[)\\]}]") ? -1 : 0;
    }
    return Optional.empty();
  }
}
