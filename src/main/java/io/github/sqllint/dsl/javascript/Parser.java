package io.github.sqllint.dsl.javascript;

import io.github.sqllint.dsl.javascript.Token.Kind;
import io.github.sqllint.source.HostText;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads expressions. */
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
  final Patterns patterns;
  final Statements statements;
  private boolean noIn;
  private int depth;

  Parser(Cursor words) {
    this.words = words;
    this.types = new Types(words);
    this.functions = new Functions(this);
    this.patterns = new Patterns(this);
    this.statements = new Statements(this);
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
      words.take("*");
      boolean nothing =
          words.isClosing() || words.isSign(",") || words.isSign(";") || words.peek().newLine();
      Expression given =
          nothing ? new Literals.Constant(words.from(start), Nothing.UNDEFINED) : expression();
      return new Operations.Await(words.from(start), given);
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
    boolean outer = noIn;
    noIn = false;
    Expression yes = expression();
    noIn = outer;
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
          return postfix();
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
    return postfix();
  }

  private Expression postfix() {
    int start = words.peek().start();
    Expression left = chain(primary(), start);
    boolean up = words.isSign("++");
    if ((up || words.isSign("--")) && !words.peek().newLine()) {
      words.next();
      return new Assignments.Update(words.from(start), up, false, patterns.of(left));
    }
    return left;
  }

  /** What follows a value: properties, calls, templates. */
  private Expression chain(Expression first, int start) {
    Expression left = first;
    while (true) {
      Token token = words.peek();
      if (token.isSign(".") || token.isSign("?.")) {
        words.next();
        left = behindPoint(left, token.isSign("?."), start);
      } else if (token.isSign("[")) {
        left = computed(left, false, start);
      } else if (token.isSign("(") || types.takeArgumentsOfCall()) {
        if (words.peek().kind() == Kind.TEMPLATE) {
          continue;
        }
        List<Expression> arguments = arguments();
        left = new Invocation.Call(words.from(start), left, arguments, false);
      } else if (token.kind() == Kind.TEMPLATE) {
        words.next();
        Token.Template template = token.template();
        left =
            new Literals.Tagged(
                words.from(start), left, template.chunks(), template.raw(), holes(template));
      } else if (token.isSign("!") && words.isTyped() && !token.newLine()) {
        words.next();
      } else {
        return left;
      }
    }
  }

  private Expression behindPoint(Expression left, boolean optional, int start) {
    Token token = words.peek();
    if (optional && (token.isSign("(") || types.takeArgumentsOfCall())) {
      List<Expression> arguments = arguments();
      return new Invocation.Call(words.from(start), left, arguments, true);
    }
    if (optional && token.isSign("[")) {
      return computed(left, true, start);
    }
    String name = words.expectName();
    return new Access.Member(words.from(start), left, name, null, token.span(), optional);
  }

  private Expression computed(Expression left, boolean optional, int start) {
    int open = words.expect("[").start();
    Expression key = inBrackets();
    words.expect("]");
    Span at = words.from(open);
    return new Access.Member(words.from(start), left, null, key, at, optional);
  }

  private Expression inBrackets() {
    boolean outer = noIn;
    noIn = false;
    Expression inner = sequence();
    noIn = outer;
    return inner;
  }

  List<Expression> arguments() {
    words.expect("(");
    return items(")");
  }

  /** Expressions up to a closing bracket, which is taken too. */
  private List<Expression> items(String close) {
    boolean outer = noIn;
    noIn = false;
    List<Expression> items = new ArrayList<>();
    while (!words.take(close)) {
      int start = words.peek().start();
      if (words.take("...")) {
        Expression inner = expression();
        items.add(new Literals.Spread(words.from(start), inner));
      } else if (words.isSign(",")) {
        items.add(new Literals.Constant(words.peek().span(), Nothing.UNDEFINED));
      } else {
        items.add(expression());
      }
      if (!words.isSign(close)) {
        words.expect(",");
      }
    }
    noIn = outer;
    return items;
  }

  private Expression primary() {
    Token token = words.next();
    return switch (token.kind()) {
      case NUMBER ->
          new Literals.Constant(token.span(), new Numeric(Conversion.parse(token.text())));
      case STRING -> new Literals.Constant(token.span(), new Text(token.value()));
      case REGEX ->
          new Literals.Constant(token.span(), new Regex(token.text(), token.value().text()));
      case TEMPLATE -> template(token);
      case NAME -> named(token);
      case SIGN -> signed(token);
      default -> {
        words.moveTo(words.position() - (token.kind() == Kind.END ? 0 : 1));
        throw words.unexpected("a value");
      }
    };
  }

  private Expression template(Token token) {
    List<HostText> chunks = token.template().chunks();
    return new Literals.Template(token.span(), chunks, holes(token.template()));
  }

  private List<Expression> holes(Token.Template template) {
    List<Expression> holes = new ArrayList<>();
    for (List<Token> hole : template.holes()) {
      Parser inner = new Parser(new Cursor(hole, words.isTyped()));
      inner.depth = depth + 1;
      holes.add(inner.sequence());
      if (!inner.words.isEnd()) {
        throw inner.words.unexpected("a }");
      }
    }
    return holes;
  }

  private Expression named(Token token) {
    return switch (token.text()) {
      case "true", "false" ->
          new Literals.Constant(token.span(), Bool.of(token.text().equals("true")));
      case "null" -> new Literals.Constant(token.span(), Nothing.NULL);
      case "this" -> new Access.This(token.span());
      case "function" -> functions.function(token.start(), false, false);
      case "class" -> functions.type(token.start());
      case "new" -> made(token);
      case "async" -> {
        if (words.isName("function") && !words.peek().newLine()) {
          words.next();
          yield functions.function(token.start(), true, false);
        }
        yield new Access.Name(token.span(), token.text());
      }
      case "return", "if", "for", "while", "var", "const", "switch", "throw", "try", "case" -> {
        words.moveTo(words.position() - 1);
        throw words.unexpected("a value");
      }
      default -> new Access.Name(token.span(), token.text());
    };
  }

  private Expression made(Token token) {
    if (words.take(".")) {
      words.expectName();
      return new Literals.Constant(words.from(token.start()), Nothing.UNDEFINED);
    }
    int start = words.peek().start();
    Expression type = primary();
    while (words.isSign(".") || words.isSign("[")) {
      if (words.take(".")) {
        Token name = words.peek();
        words.expectName();
        type = new Access.Member(words.from(start), type, name.text(), null, name.span(), false);
      } else {
        type = computed(type, false, start);
      }
    }
    types.takeArgumentsOfCall();
    List<Expression> arguments = words.isSign("(") ? arguments() : List.of();
    return new Invocation.New(words.from(token.start()), type, arguments);
  }

  private Expression signed(Token token) {
    switch (token.text()) {
      case "(" -> {
        Expression inner = inBrackets();
        words.expect(")");
        return inner;
      }
      case "[" -> {
        List<Expression> items = items("]");
        return new Literals.ListLiteral(words.from(token.start()), items);
      }
      case "{" -> {
        List<Literals.Property> properties = functions.properties();
        return new Literals.MapLiteral(words.from(token.start()), properties);
      }
      default -> {
        words.moveTo(words.position() - 1);
        throw words.unexpected("a value");
      }
    }
  }
}
