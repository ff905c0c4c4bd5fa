package io.github.sqllint.dsl.python;

import io.github.sqllint.dsl.python.Expression.Argument;
import io.github.sqllint.dsl.python.Expression.Display;
import io.github.sqllint.dsl.python.Expression.Kind;
import io.github.sqllint.dsl.python.Expression.Parameter;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Words to expressions, by precedence (Python reference, 6.17). */
final class ExpressionParser {
  private static final List<List<String>> BINARY =
      List.of(
          List.of("|"),
          List.of("^"),
          List.of("&"),
          List.of("<<", ">>"),
          List.of("+", "-"),
          List.of("*", "/", "//", "%", "@"));

  private final Cursor words;
  private final AtomParser atoms;

  ExpressionParser(Cursor words) {
    this.words = words;
    this.atoms = new AtomParser(words, this);
  }

  /** One expression, or several with commas between them, which are a tuple. */
  Expression several() {
    int start = words.offset();
    Expression first = starredOrNamed();
    if (!words.is(",")) {
      return first;
    }
    List<Expression> elements = new ArrayList<>(List.of(first));
    while (words.takeIf(",") && startsExpression()) {
      elements.add(starredOrNamed());
    }
    return new Display(words.since(start), Kind.TUPLE, elements);
  }

  boolean startsExpression() {
    Token next = words.next();
    return switch (next.kind()) {
      case STRING, NUMBER -> true;
      case NAME ->
          switch (next.text()) {
            case "in", "is", "if", "else", "for", "and", "or", "as", "from", "async" -> false;
            default -> true;
          };
      case OPERATOR -> List.of("(", "[", "{", "-", "+", "~", "*", "...", "`").contains(next.text());
      default -> false;
    };
  }

  Expression starredOrNamed() {
    int start = words.offset();
    if (words.takeIf("*")) {
      Expression value = binary(0);
      return new Expression.Starred(words.since(start), value);
    }
    return named();
  }

  /** An expression that may give its value a name. */
  Expression named() {
    if (words.is(Token.Kind.NAME) && words.peek(1).is(":=")) {
      int start = words.offset();
      String name = words.name();
      words.take();
      Expression value = one();
      return new Expression.Walrus(words.since(start), name, value);
    }
    return one();
  }

  Expression one() {
    words.enter();
    int start = words.offset();
    Expression read = words.is("lambda") ? lambda() : or();
    if (words.takeIf("if")) {
      Expression condition = or();
      words.expect("else");
      Expression otherwise = one();
      read = new Expression.Conditional(words.since(start), condition, read, otherwise);
    }
    words.leave();
    return read;
  }

  private Expression lambda() {
    int start = words.take().span().start();
    List<Parameter> parameters = parameters(":", false);
    words.expect(":");
    Expression body = one();
    return new Expression.Lambda(words.since(start), parameters, body);
  }

  /** Parameters up to a word that ends them, which stays. */
  List<Parameter> parameters(String close, boolean annotated) {
    List<Parameter> parameters = new ArrayList<>();
    while (!words.is(close)) {
      int stars = words.takeIf("**") ? 2 : words.takeIf("*") ? 1 : 0;
      if (words.takeIf("/")) {
        words.takeIf(",");
        continue;
      }
      String name = stars == 1 && (words.is(",") || words.is(close)) ? "" : words.name();
      if (annotated && words.takeIf(":")) {
        starredOrNamed();
      }
      Optional<Expression> preset = words.takeIf("=") ? Optional.of(one()) : Optional.empty();
      parameters.add(new Parameter(name, stars, preset));
      if (!words.is(close)) {
        words.expect(",");
      }
    }
    return parameters;
  }

  Expression or() {
    int start = words.offset();
    Expression left = and();
    while (words.takeIf("or")) {
      Expression right = and();
      left = new Expression.Logical(words.since(start), "or", left, right);
    }
    return left;
  }

  private Expression and() {
    int start = words.offset();
    Expression left = not();
    while (words.takeIf("and")) {
      Expression right = not();
      left = new Expression.Logical(words.since(start), "and", left, right);
    }
    return left;
  }

  private Expression not() {
    int start = words.offset();
    if (words.takeIf("not")) {
      words.enter();
      Expression operand = not();
      words.leave();
      return new Expression.Unary(words.since(start), "not", operand);
    }
    return comparison();
  }

  private Expression comparison() {
    int start = words.offset();
    List<Expression> operands = new ArrayList<>(List.of(binary(0)));
    List<String> operators = new ArrayList<>();
    for (String operator = comparisonOperator();
        !operator.isEmpty();
        operator = comparisonOperator()) {
      operators.add(operator);
      operands.add(binary(0));
    }
    return operators.isEmpty()
        ? operands.get(0)
        : new Expression.Comparison(words.since(start), operands, operators);
  }

  private String comparisonOperator() {
    if (words.is("<>")) {
      throw new PythonSyntaxException(words.offset(), "is written in Python 2: `<>` is `!=` now");
    }
    if (words.is("not") && words.peek(1).is("in")) {
      words.take();
      words.take();
      return "not in";
    }
    if (words.takeIf("is")) {
      return words.takeIf("not") ? "is not" : "is";
    }
    boolean found = List.of("==", "!=", "<", ">", "<=", ">=", "in").stream().anyMatch(words::is);
    return found ? words.take().text() : "";
  }

  Expression binary(int level) {
    if (level == BINARY.size()) {
      return unary();
    }
    int start = words.offset();
    Expression left = binary(level + 1);
    while (words.is(Token.Kind.OPERATOR) && BINARY.get(level).contains(words.next().text())) {
      String operator = words.take().text();
      Expression right = binary(level + 1);
      left = new Expression.Binary(words.since(start), operator, left, right);
    }
    return left;
  }

  private Expression unary() {
    int start = words.offset();
    if (words.is("-") || words.is("+") || words.is("~")) {
      String operator = words.take().text();
      words.enter();
      Expression operand = unary();
      words.leave();
      return new Expression.Unary(words.since(start), operator, operand);
    }
    Expression base = awaited();
    if (words.takeIf("**")) {
      words.enter();
      Expression exponent = unary();
      words.leave();
      return new Expression.Binary(words.since(start), "**", base, exponent);
    }
    return base;
  }

  private Expression awaited() {
    int start = words.offset();
    if (words.takeIf("await")) {
      Expression value = primary();
      return new Expression.Await(words.since(start), value);
    }
    return primary();
  }

  private Expression primary() {
    int start = words.offset();
    Expression read = atoms.atom();
    while (true) {
      if (words.takeIf(".")) {
        Span name = words.next().span();
        read = new Expression.Attribute(new Span(start, name.end()), read, words.name(), name);
      } else if (words.takeIf("(")) {
        List<Argument> arguments = arguments();
        words.expect(")");
        read = new Expression.Call(words.since(start), read, arguments);
      } else if (words.takeIf("[")) {
        Expression index = atoms.subscripts();
        words.expect("]");
        read = new Expression.Subscript(words.since(start), read, index);
      } else {
        return read;
      }
    }
  }

  List<Argument> arguments() {
    List<Argument> arguments = new ArrayList<>();
    while (!words.is(")")) {
      int stars = words.takeIf("**") ? 2 : words.takeIf("*") ? 1 : 0;
      boolean keyword = words.is(Token.Kind.NAME) && words.peek(1).is("=");
      String name = stars == 0 && keyword ? words.name() : "";
      if (!name.isEmpty()) {
        words.take();
      }
      int start = words.offset();
      Expression value = name.isEmpty() && stars == 0 ? named() : one();
      if (words.is("for") || words.is("async")) {
        value = atoms.comprehension(start, Kind.GENERATOR, Optional.empty(), value);
      }
      arguments.add(new Argument(name, stars, value));
      if (!words.is(")")) {
        words.expect(",");
      }
    }
    return arguments;
  }
}
