package io.github.sqllint.dsl.javascript;

import io.github.sqllint.dsl.javascript.Token.Kind;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads expressions by their signs, from the weakest to the strongest. */
final class Parser {
  private static final int DEEPEST = 400;

  private static final Set<String> ASSIGNMENTS =
      Set.of(
          "=", "+=", "-=", "*=", "/=", "%=", "**=", "<<=", ">>=", ">>>=", "&=", "|=", "^=", "&&=",
          "||=", "??=");

  private static final Map<String, Integer> STRENGTHS =
      Map.ofEntries(
          Map.entry("??", 1),
          Map.entry("||", 2),
          Map.entry("&&", 3),
          Map.entry("|", 4),
          Map.entry("^", 5),
          Map.entry("&", 6),
          Map.entry("==", 7),
          Map.entry("!=", 7),
          Map.entry("===", 7),
          Map.entry("!==", 7),
          Map.entry("<", 8),
          Map.entry(">", 8),
          Map.entry("<=", 8),
          Map.entry(">=", 8),
          Map.entry("in", 8),
          Map.entry("instanceof", 8),
          Map.entry("as", 8),
          Map.entry("satisfies", 8),
          Map.entry("<<", 9),
          Map.entry(">>", 9),
          Map.entry(">>>", 9),
          Map.entry("+", 10),
          Map.entry("-", 10),
          Map.entry("*", 11),
          Map.entry("/", 11),
          Map.entry("%", 11),
          Map.entry("**", 12));

  final Cursor words;
  final Types types;
  final Functions functions;
  final Members members;
  final Patterns patterns;
  final Statements statements;
  private final Primaries primaries;
  private boolean noIn;
  private int depth;

  Parser(Cursor words) {
    this.words = words;
    this.types = new Types(words);
    this.functions = new Functions(this);
    this.members = new Members(this);
    this.patterns = new Patterns(this);
    this.statements = new Statements(this);
    this.primaries = new Primaries(this);
  }

  /** An expression with commas. */
  Expression sequence() {
    int start = words.peek().start();
    Expression first = expression();
    if (!words.isSign(",")) {
      return first;
    }
    List<Expression> parts = new ArrayList<>(List.of(first));
    while (words.take(",")) {
      parts.add(expression());
    }
    return new Operations.Sequence(words.from(start), parts);
  }

  /** An expression with commas in the head of a {@code for}. */
  Expression sequenceWithoutIn() {
    noIn = true;
    try {
      return sequence();
    } finally {
      noIn = false;
    }
  }

  /** An expression without commas in the head of a {@code for}. */
  Expression expressionWithoutIn() {
    noIn = true;
    try {
      return expression();
    } finally {
      noIn = false;
    }
  }

  /** An expression with commas inside brackets, where {@code in} is an operator again. */
  Expression inBrackets() {
    boolean outer = noIn;
    noIn = false;
    Expression inner = sequence();
    noIn = outer;
    return inner;
  }

  /** A reader for words inside a template of this program. */
  Parser inner(List<Token> hole) {
    Parser inner = new Parser(new Cursor(hole, words.isTyped()));
    inner.depth = depth + 1;
    return inner;
  }

  /** An expression without commas, where {@code in} is an operator again. */
  Expression item() {
    boolean outer = noIn;
    noIn = false;
    Expression item = expression();
    noIn = outer;
    return item;
  }

  /** An expression without commas. */
  Expression expression() {
    if (++depth > DEEPEST) {
      throw new Broken(words.peek().start(), "is nested too deeply");
    }
    try {
      return assignment();
    } finally {
      depth--;
    }
  }

  private Expression assignment() {
    int start = words.peek().start();
    if (words.isName("yield")) {
      words.next();
      boolean each = words.take("*");
      boolean nothing =
          words.isClosing() || words.isSign(",") || words.isSign(";") || words.peek().newLine();
      Expression given =
          nothing ? new Literals.Constant(words.from(start), Nothing.UNDEFINED) : expression();
      return new Operations.Yield(words.from(start), given, each);
    }
    Expression arrow = functions.arrow();
    if (arrow != null) {
      return arrow;
    }
    Expression left = conditional();
    String sign = assignmentSign();
    if (sign == null) {
      return left;
    }
    Pattern target = patterns.of(left);
    Expression right = expression();
    return new Assignments.Assign(words.from(start), sign, target, right);
  }

  /** The sign of an assignment, taken; null if there is none. */
  private String assignmentSign() {
    if (words.peek().kind() != Kind.SIGN) {
      return null;
    }
    String joined = joined();
    if (!ASSIGNMENTS.contains(joined)) {
      return null;
    }
    takeJoined(joined);
    return joined;
  }

  /** The sign here, with the {@code >} that stand together as one. */
  private String joined() {
    if (!words.isSign(">")) {
      return words.peek().text();
    }
    StringBuilder sign = new StringBuilder(">");
    int end = words.peek().end();
    for (int i = 1; i < 4; i++) {
      Token token = words.peek(i);
      boolean joins = token.start() == end && token.kind() == Kind.SIGN;
      if (joins && token.text().equals(">")) {
        sign.append('>');
        end = token.end();
      } else if (joins && Set.of("=", "==", "===").contains(token.text())) {
        return sign.append('=').toString();
      } else {
        break;
      }
    }
    return sign.toString();
  }

  private void takeJoined(String sign) {
    int end = words.peek().start() + sign.length();
    while (words.peek().start() < end && !words.isEnd()) {
      words.next();
    }
  }

  private Expression conditional() {
    int start = words.peek().start();
    Expression test = binary(0);
    if (!words.isSign("?")) {
      return test;
    }
    words.next();
    Expression yes = item();
    words.expect(":");
    Expression no = expression();
    return new Operations.Conditional(words.from(start), test, yes, no);
  }

  private Expression binary(int weakest) {
    int start = words.peek().start();
    Expression left = unary();
    while (true) {
      Token token = words.peek();
      boolean operator = token.kind() == Kind.SIGN || token.kind() == Kind.NAME;
      String sign = operator ? joined() : "";
      Integer strength = STRENGTHS.get(sign);
      if (strength == null || strength <= weakest || noIn && sign.equals("in")) {
        return left;
      }
      boolean type = sign.equals("as") || sign.equals("satisfies");
      if (type && (!words.isTyped() || token.newLine())) {
        return left;
      }
      takeJoined(sign);
      if (type) {
        if (!words.takeName("const")) {
          types.skip();
        }
        continue;
      }
      Expression right = binary(sign.equals("**") ? strength - 1 : strength);
      Span span = words.from(start);
      left =
          Set.of("&&", "||", "??").contains(sign)
              ? new Operations.Logical(span, sign, left, right)
              : new Operations.Binary(span, sign, left, right);
    }
  }

  private Expression unary() {
    Token token = words.peek();
    int start = token.start();
    if (token.kind() == Kind.SIGN) {
      switch (token.text()) {
        case "!", "-", "+", "~" -> {
          words.next();
          Expression operand = unary();
          return new Operations.Unary(words.from(start), token.text(), operand);
        }
        case "++", "--" -> {
          words.next();
          Pattern target = patterns.of(unary());
          boolean up = token.text().equals("++");
          return new Assignments.Update(words.from(start), up, true, target);
        }
        case "<" -> {
          types.skipArguments();
          return unary();
        }
        default -> {
          return primaries.postfix();
        }
      }
    }
    if (token.kind() == Kind.NAME && Set.of("typeof", "void", "delete").contains(token.text())) {
      words.next();
      Expression operand = unary();
      return new Operations.Unary(words.from(start), token.text(), operand);
    }
    if (token.isName("await") && !words.peek(1).isSign("=>")) {
      words.next();
      Expression operand = unary();
      return new Operations.Await(words.from(start), operand);
    }
    return primaries.postfix();
  }
}
