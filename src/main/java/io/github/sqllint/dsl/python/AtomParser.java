package io.github.sqllint.dsl.python;

import io.github.sqllint.dsl.python.Expression.Clause;
import io.github.sqllint.dsl.python.Expression.Comprehension;
import io.github.sqllint.dsl.python.Expression.Display;
import io.github.sqllint.dsl.python.Expression.Item;
import io.github.sqllint.dsl.python.Expression.Kind;
import io.github.sqllint.dsl.python.Expression.MapDisplay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The smallest expressions: names, literals, and what brackets hold. */
final class AtomParser {
  private final Cursor words;
  private final ExpressionParser expressions;

  AtomParser(Cursor words, ExpressionParser expressions) {
    this.words = words;
    this.expressions = expressions;
  }

  Expression atom() {
    Token token = words.next();
    return switch (token.kind()) {
      case NAME -> word();
      case NUMBER -> new Expression.Number(token.span(), words.take().text());
      case STRING -> strings();
      case OPERATOR -> bracketed();
      default -> throw words.unexpected("an expression");
    };
  }

  private Expression word() {
    Token token = words.next();
    return switch (token.text()) {
      case "None", "True", "False" -> new Expression.Literal(token.span(), words.take().text());
      case "yield" -> yielded();
      case "if",
          "else",
          "for",
          "in",
          "is",
          "and",
          "or",
          "not",
          "def",
          "class",
          "return",
          "while",
          "with",
          "try",
          "except",
          "finally",
          "import",
          "from",
          "as",
          "pass",
          "break",
          "continue",
          "raise",
          "global",
          "nonlocal",
          "del",
          "assert",
          "lambda" ->
          throw words.unexpected("an expression");
      default -> new Expression.Name(token.span(), words.take().text());
    };
  }

  private Expression yielded() {
    int start = words.take().span().start();
    words.yields = true;
    boolean from = words.takeIf("from");
    Optional<Expression> value =
        from || expressions.startsExpression()
            ? Optional.of(expressions.several())
            : Optional.empty();
    return new Expression.Yield(words.since(start), value, from);
  }

  /** String literals side by side are one. */
  private Expression strings() {
    int start = words.offset();
    List<Token> literals = new ArrayList<>();
    while (words.is(Token.Kind.STRING)) {
      literals.add(words.take());
    }
    return new LiteralReader(words.text()).join(words.since(start), literals);
  }

  private Expression bracketed() {
    int start = words.offset();
    words.enter();
    Expression read =
        switch (words.next().text()) {
          case "(" -> parenthesized(start);
          case "[" -> elements(start, Kind.LIST, "]");
          case "{" -> braces(start);
          case "..." -> new Expression.Literal(words.next().span(), words.take().text());
          case "`" ->
              throw new PythonSyntaxException(
                  start, "is written in Python 2: backquotes are `repr()` now");
          default -> throw words.unexpected("an expression");
        };
    words.leave();
    return read;
  }

  private Expression parenthesized(int start) {
    words.take();
    if (words.takeIf(")")) {
      return new Display(words.since(start), Kind.TUPLE, List.of());
    }
    int inner = words.offset();
    Expression first = expressions.starredOrNamed();
    if (words.is("for") || words.is("async")) {
      Expression made = comprehension(inner, Kind.GENERATOR, Optional.empty(), first);
      words.expect(")");
      return made;
    }
    if (words.takeIf(")")) {
      return first;
    }
    return rest(start, Kind.TUPLE, ")", first);
  }

  private Expression rest(int start, Kind kind, String close, Expression first) {
    List<Expression> elements = new ArrayList<>(List.of(first));
    while (!words.is(close)) {
      words.expect(",");
      if (!words.is(close)) {
        elements.add(expressions.starredOrNamed());
      }
    }
    words.take();
    return new Display(words.since(start), kind, elements);
  }

  private Expression elements(int start, Kind kind, String close) {
    words.take();
    if (words.takeIf(close)) {
      return new Display(words.since(start), kind, List.of());
    }
    Expression first = expressions.starredOrNamed();
    if (words.is("for") || words.is("async")) {
      Expression made = comprehension(start, kind, Optional.empty(), first);
      words.expect(close);
      return made;
    }
    return rest(start, kind, close, first);
  }

  private Expression braces(int start) {
    if (words.peek(1).is("}")) {
      words.take();
      words.take();
      return new MapDisplay(words.since(start), List.of());
    }
    int mark = words.mark();
    words.take();
    boolean map = words.is("**");
    if (!map) {
      expressions.starredOrNamed();
      map = words.is(":");
    }
    words.reset(mark);
    return map ? map(start) : elements(start, Kind.SET, "}");
  }

  private Expression map(int start) {
    words.take();
    List<Item> items = new ArrayList<>();
    while (!words.is("}")) {
      if (words.takeIf("**")) {
        items.add(new Item(Optional.empty(), expressions.binary(0)));
      } else {
        Expression key = expressions.one();
        words.expect(":");
        Expression value = expressions.one();
        if (words.is("for") || words.is("async")) {
          Expression made = comprehension(start, Kind.MAP, Optional.of(key), value);
          words.expect("}");
          return made;
        }
        items.add(new Item(Optional.of(key), value));
      }
      if (!words.is("}")) {
        words.expect(",");
      }
    }
    words.take();
    return new MapDisplay(words.since(start), items);
  }

  Expression comprehension(int start, Kind kind, Optional<Expression> key, Expression element) {
    List<Clause> clauses = new ArrayList<>();
    while (words.is("for") || words.is("async")) {
      words.takeIf("async");
      words.expect("for");
      Expression target = targets();
      words.expect("in");
      Expression iterable = expressions.or();
      List<Expression> conditions = new ArrayList<>();
      while (words.takeIf("if")) {
        conditions.add(expressions.or());
      }
      clauses.add(new Clause(target, iterable, conditions));
    }
    return new Comprehension(words.since(start), kind, key, element, clauses);
  }

  /** What a {@code for} assigns to: expressions that cannot hold {@code in}. */
  Expression targets() {
    int start = words.offset();
    Expression first = target();
    if (!words.is(",")) {
      return first;
    }
    List<Expression> elements = new ArrayList<>(List.of(first));
    while (words.takeIf(",") && expressions.startsExpression()) {
      elements.add(target());
    }
    return new Display(words.since(start), Kind.TUPLE, elements);
  }

  private Expression target() {
    int start = words.offset();
    boolean starred = words.takeIf("*");
    Expression read = expressions.binary(0);
    return starred ? new Expression.Starred(words.since(start), read) : read;
  }

  /** What stands in the brackets of a subscript. */
  Expression subscripts() {
    int start = words.offset();
    Expression first = subscript();
    if (!words.is(",")) {
      return first;
    }
    List<Expression> elements = new ArrayList<>(List.of(first));
    while (words.takeIf(",") && !words.is("]")) {
      elements.add(subscript());
    }
    return new Display(words.since(start), Kind.TUPLE, elements);
  }

  private Expression subscript() {
    int start = words.offset();
    Optional<Expression> from =
        words.is(":") ? Optional.empty() : Optional.of(expressions.starredOrNamed());
    if (!words.takeIf(":")) {
      return from.orElseThrow();
    }
    Optional<Expression> to = bound();
    Optional<Expression> step = words.takeIf(":") ? bound() : Optional.empty();
    return new Expression.Slice(words.since(start), from, to, step);
  }

  private Optional<Expression> bound() {
    boolean none = words.is(":") || words.is("]") || words.is(",");
    return none ? Optional.empty() : Optional.of(expressions.one());
  }
}
