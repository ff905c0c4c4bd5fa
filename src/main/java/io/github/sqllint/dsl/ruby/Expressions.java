package io.github.sqllint.dsl.ruby;

import io.github.sqllint.dsl.ruby.Token.Kind;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads expressions by the precedence of their operators. */
final class Expressions {
  private static final Map<String, Integer> BINARY =
      Map.ofEntries(
          Map.entry("||", 2),
          Map.entry("&&", 3),
          Map.entry("<=>", 5),
          Map.entry("==", 5),
          Map.entry("===", 5),
          Map.entry("!=", 5),
          Map.entry("=~", 5),
          Map.entry("!~", 5),
          Map.entry("<", 6),
          Map.entry("<=", 6),
          Map.entry(">", 6),
          Map.entry(">=", 6),
          Map.entry("|", 7),
          Map.entry("^", 7),
          Map.entry("&", 8),
          Map.entry("<<", 9),
          Map.entry(">>", 9),
          Map.entry("+", 10),
          Map.entry("-", 10),
          Map.entry("*", 11),
          Map.entry("/", 11),
          Map.entry("%", 11),
          Map.entry("**", 13));

  private static final int RANGE = 1;
  private static final int ABOVE_BAR = 8;

  private final Cursor cursor;
  private final Primaries primaries;
  private final Targets targets;

  /** How many lists of arguments or elements are open. */
  int inArguments;

  Expressions(Parser parser) {
    this.cursor = parser.cursor;
    this.primaries = new Primaries(parser, this);
    this.targets = new Targets(this, cursor, primaries);
  }

  /** An expression as a statement: with {@code and}, {@code or}, {@code not}. */
  Node statement() throws RubySyntaxException {
    Span start = cursor.peek().span();
    Node node = negated();
    while (cursor.isKeyword("and") || cursor.isKeyword("or")) {
      boolean and = cursor.next().text().equals("and");
      cursor.skipNewlines();
      Node right = negated();
      Span span = cursor.from(start);
      node = and ? new Node.And(span, node, right) : new Node.Or(span, node, right);
    }
    return node;
  }

  private Node negated() throws RubySyntaxException {
    Span start = cursor.peek().span();
    if (cursor.acceptKeyword("not")) {
      cursor.enter();
      Node operand = negated();
      cursor.leave();
      return new Node.Not(cursor.from(start), operand);
    }
    if (targets.beginSeveral()) {
      return targets.several();
    }
    int mark = cursor.mark();
    Node node = value();
    if (cursor.isOperator(",") && Targets.isTarget(node)) {
      cursor.reset(mark);
      return targets.several();
    }
    if (cursor.acceptKeyword("in") || cursor.acceptOperator("=>")) {
      Shape shape = new Shapes(cursor, this).ofValue();
      return new Node.Match(cursor.from(start), node, shape);
    }
    return node;
  }

  /** What may stand left of an equals sign. */
  Node target() throws RubySyntaxException {
    return targets.target();
  }

  /** Values with commas between them. */
  List<Node> values() throws RubySyntaxException {
    List<Node> values = new ArrayList<>();
    do {
      cursor.skipNewlines();
      Span start = cursor.peek().span();
      if (cursor.acceptOperator("*")) {
        values.add(new Node.Splat(cursor.from(start), Optional.of(value())));
      } else {
        values.add(value());
      }
    } while (cursor.acceptOperator(","));
    return values;
  }

  /** A name of a class or module. */
  Node path() throws RubySyntaxException {
    return primaries.path();
  }

  /** An expression without a bar outside of brackets. */
  Node aboveBar() throws RubySyntaxException {
    return binary(ABOVE_BAR);
  }

  /** An expression that may be an argument. */
  Node value() throws RubySyntaxException {
    cursor.enter();
    Node node = targets.assigned(ternary(), true);
    cursor.leave();
    return node;
  }

  private Node ternary() throws RubySyntaxException {
    Span start = cursor.peek().span();
    Node condition = binary(RANGE);
    if (!cursor.isOperator("?")) {
      return condition;
    }
    cursor.next();
    cursor.skipNewlines();
    Node then = value();
    cursor.skipNewlines();
    cursor.expectOperator(":");
    cursor.skipNewlines();
    Node otherwise = value();
    return new Node.If(cursor.from(start), condition, then, otherwise);
  }

  private Node binary(int least) throws RubySyntaxException {
    Span start = cursor.peek().span();
    if ((cursor.isOperator("..") || cursor.isOperator("...")) && least <= RANGE) {
      boolean exclusive = cursor.next().text().length() == 3;
      Node to = binary(RANGE + 1);
      return new Node.RangeOf(cursor.from(start), Optional.empty(), Optional.of(to), exclusive);
    }
    Node left = unary();
    while (true) {
      Token token = cursor.peek();
      boolean range = token.isOperator("..") || token.isOperator("...");
      Integer strength = token.kind() == Kind.OPERATOR ? BINARY.get(token.text()) : null;
      if (range && least <= RANGE) {
        left = range(start, left);
      } else if (strength == null || strength < least) {
        return left;
      } else {
        cursor.next();
        cursor.skipNewlines();
        Node right = operand(token.text(), strength);
        left = joined(cursor.from(start), left, token, right);
      }
    }
  }

  private Node operand(String operator, int strength) throws RubySyntaxException {
    boolean logical = operator.equals("&&") || operator.equals("||");
    if (logical && cursor.acceptKeyword("not")) {
      return new Node.Not(cursor.peek().span(), binary(strength + 1));
    }
    return targets.assigned(binary(operator.equals("**") ? strength : strength + 1), false);
  }

  private Node range(Span start, Node left) throws RubySyntaxException {
    boolean exclusive = cursor.next().text().length() == 3;
    boolean open =
        cursor.is(Kind.NEWLINE)
            || cursor.isOperator(")")
            || cursor.isOperator("]")
            || cursor.isOperator(",")
            || cursor.isKeyword("then");
    Optional<Node> to = open ? Optional.empty() : Optional.of(binary(RANGE + 1));
    return new Node.RangeOf(cursor.from(start), Optional.of(left), to, exclusive);
  }

  private static Node joined(Span span, Node left, Token operator, Node right) {
    return switch (operator.text()) {
      case "&&" -> new Node.And(span, left, right);
      case "||" -> new Node.Or(span, left, right);
      case "!=" -> new Node.Not(span, call(span, left, "==", operator.span(), right));
      default -> call(span, left, operator.text(), operator.span(), right);
    };
  }

  private static Node call(Span span, Node left, String name, Span selector, Node... arguments) {
    return new Node.Call(
        span, Optional.of(left), name, List.of(arguments), Optional.empty(), false, selector);
  }

  private Node unary() throws RubySyntaxException {
    cursor.enter();
    Node node = signed();
    cursor.leave();
    return node;
  }

  private Node signed() throws RubySyntaxException {
    Token token = cursor.peek();
    Span start = token.span();
    if (cursor.acceptOperator("!")) {
      return new Node.Not(cursor.from(start), targets.assigned(unary(), false));
    }
    boolean literal = token.isOperator("-") && cursor.peek(1).kind() == Kind.NUMBER;
    if (literal && cursor.peek(2).isOperator("**")) {
      cursor.next();
      return call(cursor.from(start), binary(BINARY.get("**")), "-@", start);
    }
    if (literal && !cursor.peek(1).spaceBefore()) {
      cursor.next();
      primaries.negateNext();
      return primaries.postfixed();
    }
    if (cursor.acceptOperator("-") || cursor.acceptOperator("+") || cursor.acceptOperator("~")) {
      Node operand = cursor.is(Kind.NUMBER) ? primaries.postfixed() : unary();
      if (token.text().equals("-") && operand instanceof Node.Number number) {
        return new Node.Number(cursor.from(start), "-" + number.text());
      }
      return call(cursor.from(start), operand, token.text() + "@", start);
    }
    if (cursor.acceptOperator("&")) {
      return new Node.BlockArgument(cursor.from(start), Optional.of(unary()));
    }
    if (cursor.acceptKeyword("defined?")) {
      return new Node.Defined(cursor.from(start), unary());
    }
    return primaries.postfixed();
  }
}
