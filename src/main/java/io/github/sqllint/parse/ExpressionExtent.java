package io.github.sqllint.parse;

import io.github.sqllint.operation.Expression;
import io.github.sqllint.source.Token;
import io.github.sqllint.source.Token.Kind;
import java.util.List;

/**
 * How far an expression reaches: an operand, and as long as operators follow, the next one (gram.y:
 * {@code a_expr}, {@code b_expr}). What brackets hold is not looked into.
 */
final class ExpressionExtent {
  private final Tokens tokens;
  private final boolean restricted;

  private ExpressionExtent(Tokens tokens, boolean restricted) {
    this.tokens = tokens;
    this.restricted = restricted;
  }

  /** Takes the longest expression. */
  static Expression any(Tokens tokens) {
    return read(tokens, false);
  }

  /**
   * Takes an expression as a column's DEFAULT has it, which no NOT, IS NULL or COLLATE outside
   * parentheses belongs to.
   */
  static Expression restricted(Tokens tokens) {
    return read(tokens, true);
  }

  /** Takes an expression with the parentheses that its clause demands. */
  static Expression inParentheses(Tokens tokens) {
    Tokens inside = tokens.group();
    Expression expression = any(inside);
    inside.finish();
    return expression;
  }

  /** Whether the tokens are one expression from the first to the last. */
  static boolean isWhole(List<Token> expression) {
    Tokens tokens = Tokens.of(expression);
    try {
      new ExpressionExtent(tokens, false).take();
      return tokens.isDone();
    } catch (NotUnderstood none) {
      return false;
    }
  }

  private static Expression read(Tokens tokens, boolean restricted) {
    int mark = tokens.mark();
    new ExpressionExtent(tokens, restricted).take();
    return ExpressionReader.read(tokens.since(mark));
  }

  private void take() {
    do {
      operand();
    } while (infix());
  }

  private void operand() {
    while (prefix()) {
      continue;
    }
    OperandExtent.take(tokens);
    while (postfix()) {
      continue;
    }
  }

  private boolean prefix() {
    if (tokens.peek().kind() == Kind.OPERATOR) {
      tokens.next();
      return true;
    }
    return (!restricted && tokens.accept("not")) || qualifiedOperator();
  }

  /** {@code OPERATOR(pg_catalog.+)}. */
  private boolean qualifiedOperator() {
    if (!tokens.is("operator") || !tokens.peek(1).isSymbol("(")) {
      return false;
    }
    tokens.next();
    tokens.group();
    return true;
  }

  private boolean postfix() {
    if (tokens.isSymbol("[")) {
      tokens.skipBrackets();
      return true;
    }
    if (tokens.acceptSymbol(".")) {
      if (!tokens.acceptSymbol("*")) {
        tokens.chain();
      }
      return true;
    }
    if (tokens.acceptSymbol("::")) {
      TypeReader.read(tokens);
      return true;
    }
    return tokens.peek().kind() == Kind.WORD && wordBehind();
  }

  private boolean wordBehind() {
    if (tokens.is("is")) {
      return test();
    }
    if (restricted) {
      return false;
    }
    if (tokens.accept("collate")) {
      tokens.chain();
      return true;
    }
    return tokens.accept("isnull") || tokens.accept("notnull") || tokens.accept("at", "local");
  }

  /** IS with what is no operand; IS DISTINCT FROM is an operator between two. */
  private boolean test() {
    int not = tokens.peek(1).is("not") ? 2 : 1;
    Token tested = tokens.peek(not);
    if (tested.is("distinct") || (restricted && !tested.is("document"))) {
      return false;
    }
    for (int i = 0; i < not; i++) {
      tokens.next();
    }
    if (tokens.accept("json")) {
      jsonTest();
    } else if (tokens.accept("of")) {
      tokens.group();
    } else if (!(tokens.accept("null")
        || tokens.accept("true")
        || tokens.accept("false")
        || tokens.accept("unknown")
        || tokens.accept("document")
        || tokens.accept("normalized"))) {
      tokens.next();
      tokens.expect("normalized");
    }
    return true;
  }

  private void jsonTest() {
    if (tokens.is("value") || tokens.is("array") || tokens.is("object") || tokens.is("scalar")) {
      tokens.next();
    }
    if (tokens.accept("with", "unique") || tokens.accept("without", "unique")) {
      tokens.accept("keys");
    }
  }

  private boolean infix() {
    if (tokens.peek().kind() == Kind.OPERATOR) {
      tokens.next();
      return true;
    }
    if (tokens.peek().kind() != Kind.WORD) {
      return false;
    }
    if (tokens.accept("is", "distinct", "from")
        || tokens.accept("is", "not", "distinct", "from")
        || qualifiedOperator()) {
      return true;
    }
    return !restricted && wordBetween();
  }

  private boolean wordBetween() {
    if (tokens.is("not") && isAfterNot(tokens.peek(1))) {
      tokens.next();
    }
    if (tokens.accept("between")) {
      if (!tokens.accept("symmetric")) {
        tokens.accept("asymmetric");
      }
      return true;
    }
    return tokens.accept("and")
        || tokens.accept("or")
        || tokens.accept("like")
        || tokens.accept("ilike")
        || tokens.accept("similar", "to")
        || tokens.accept("in")
        || tokens.accept("escape")
        || tokens.accept("overlaps")
        || tokens.accept("at", "time", "zone");
  }

  private static boolean isAfterNot(Token token) {
    return token.is("like")
        || token.is("ilike")
        || token.is("similar")
        || token.is("in")
        || token.is("between");
  }
}
