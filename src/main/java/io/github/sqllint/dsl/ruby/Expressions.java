package io.github.sqllint.dsl.ruby;

import io.github.sqllint.dsl.ruby.Token.Kind;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads expressions by the precedence of their operators. */
final class Expressions {
  /** The deepest nesting that is read; each level takes some of the stack. */
  private static final int MAX_DEPTH = 400;

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

  private static final Set<String> ASSIGNMENTS =
      Set.of(
          "=", "+=", "-=", "*=", "/=", "%=", "**=", "||=", "&&=", "|=", "&=", "^=", "<<=", ">>=");

  private final Parser parser;
  private final Cursor cursor;
  private final Primaries primaries;

  Expressions(Parser parser) {
    this.parser = parser;
    this.cursor = parser.cursor;
    this.primaries = new Primaries(parser, this);
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
      enter();
      Node operand = negated();
      cursor.depth--;
      return new Node.Not(cursor.from(start), operand);
    }
    int mark = cursor.mark();
    if (cursor.isOperator("*")) {
      return multiple(start, mark);
    }
    if (cursor.isOperator("(") && beginsNestedTargets()) {
      return multiple(start, mark);
    }
    Node node = value();
    if (cursor.isOperator(",") && isTarget(node)) {
      return multiple(start, mark);
    }
    if (cursor.isOperator("=>") || cursor.isKeyword("in")) {
      return matched(start, node);
    }
    return node;
  }

  /** Whether what stands in parentheses is a list of names behind which a comma or `=` comes. */
  private boolean beginsNestedTargets() {
    int i = 1;
    boolean comma = false;
    while (cursor.peek(i).kind() == Kind.IDENTIFIER || cursor.peek(i).isOperator(",")) {
      comma |= cursor.peek(i++).isOperator(",");
    }
    return comma
        && cursor.peek(i).isOperator(")")
        && (cursor.peek(i + 1).isOperator(",") || cursor.peek(i + 1).isOperator("="));
  }

  /** {@code value => pattern} and {@code value in pattern}. */
  private Node matched(Span start, Node node) {
    int mark = cursor.mark();
    if (cursor.isKeyword("in") || !cursor.isOperator("=>")) {
      return node;
    }
    cursor.reset(mark);
    while (!cursor.is(Kind.NEWLINE) && !cursor.is(Kind.END) && !cursor.isOperator("}")) {
      cursor.next();
    }
    return new Node.Sequence(cursor.from(start), List.of(node));
  }

  private static boolean isTarget(Node node) {
    return node instanceof Node.Name
        || node instanceof Node.Variable
        || node instanceof Node.Splat
        || node instanceof Node.Constant
        || (node instanceof Node.Call call
            && call.receiver().isPresent()
            && call.block().isEmpty());
  }

  /** {@code a, b = values}; where it is no assignment, only the first expression. */
  private Node multiple(Span start, int mark) throws RubySyntaxException {
    cursor.reset(mark);
    List<Node> targets = new ArrayList<>();
    do {
      if (cursor.isOperator("=")) {
        break;
      }
      targets.add(target());
    } while (cursor.acceptOperator(","));
    if (!cursor.acceptOperator("=")) {
      cursor.reset(mark);
      return value();
    }
    cursor.skipNewlines();
    Span from = cursor.peek().span();
    List<Node> values = values();
    Node value =
        values.size() == 1 && !(values.get(0) instanceof Node.Splat)
            ? values.get(0)
            : new Node.ListOf(cursor.from(from), values);
    targets.forEach(this::declare);
    return new Node.MultipleAssign(cursor.from(start), targets, value);
  }

  /** What may stand left of an equals sign. */
  Node target() throws RubySyntaxException {
    Span start = cursor.peek().span();
    if (cursor.acceptOperator("*")) {
      boolean none = cursor.isOperator(",") || cursor.isOperator("=") || cursor.isOperator(")");
      return new Node.Splat(cursor.from(start), none ? Optional.empty() : Optional.of(target()));
    }
    if (cursor.acceptOperator("(")) {
      List<Node> parts = new ArrayList<>();
      do {
        parts.add(target());
      } while (cursor.acceptOperator(","));
      cursor.expectOperator(")");
      return new Node.ListOf(cursor.from(start), parts);
    }
    Node node = primaries.postfixed();
    declare(node);
    return node;
  }

  private void declare(Node node) {
    if (node instanceof Node.Name name) {
      cursor.declare(name.name());
    } else if (node instanceof Node.Splat splat) {
      splat.value().ifPresent(this::declare);
    } else if (node instanceof Node.ListOf list) {
      list.elements().forEach(this::declare);
    }
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
    enter();
    try {
      return assignment();
    } finally {
      cursor.depth--;
    }
  }

  private Node assignment() throws RubySyntaxException {
    Span start = cursor.peek().span();
    Node node = ternary();
    Token token = cursor.peek();
    if (token.kind() != Kind.OPERATOR || !ASSIGNMENTS.contains(token.text()) || !isTarget(node)) {
      return node;
    }
    cursor.next();
    cursor.skipNewlines();
    declare(node);
    Node value = assigned();
    String operator = token.text().substring(0, token.text().length() - 1);
    return new Node.Assign(cursor.from(start), node, operator, value);
  }

  /** What stands right of an equals sign: several values are a list. */
  private Node assigned() throws RubySyntaxException {
    Span start = cursor.peek().span();
    boolean splat = cursor.isOperator("*");
    if (!splat) {
      Node first = value();
      if (!cursor.isOperator(",") || inArguments > 0) {
        return first;
      }
      cursor.next();
      List<Node> all = new ArrayList<>(List.of(first));
      all.addAll(values());
      return new Node.ListOf(cursor.from(start), all);
    }
    return new Node.ListOf(cursor.from(start), values());
  }

  /** How many lists of arguments or elements are open. */
  int inArguments;

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
    return assigning(binary(operator.equals("**") ? strength : strength + 1));
  }

  /** An operand that is assigned to, as in {@code a && b = c}. */
  private Node assigning(Node node) throws RubySyntaxException {
    Token next = cursor.peek();
    boolean assigns = next.kind() == Kind.OPERATOR && ASSIGNMENTS.contains(next.text());
    if (!assigns || !isTarget(node)) {
      return node;
    }
    cursor.next();
    cursor.skipNewlines();
    declare(node);
    String with = next.text().substring(0, next.text().length() - 1);
    return new Node.Assign(cursor.from(node.span()), node, with, value());
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
    enter();
    try {
      return signed();
    } finally {
      cursor.depth--;
    }
  }

  private void enter() throws RubySyntaxException {
    if (++cursor.depth > MAX_DEPTH) {
      throw new RubySyntaxException(cursor.peek().span().start(), "nests too deep to be read");
    }
  }

  private Node signed() throws RubySyntaxException {
    Token token = cursor.peek();
    Span start = token.span();
    if (cursor.acceptOperator("!")) {
      return new Node.Not(cursor.from(start), assigning(unary()));
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
