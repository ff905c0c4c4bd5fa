package io.github.sqllint.parse;

import io.github.sqllint.source.Token;
import io.github.sqllint.source.Token.Kind;
import java.util.Set;

/**
 * How far a value reaches that operators may stand around (gram.y: {@code c_expr}). What brackets
 * hold is not looked into.
 */
final class OperandExtent {
  /** Reserved words that are a value by themselves. */
  private static final Set<String> VALUES =
      Set.of(
          ("null true false default user current_date current_time current_timestamp localtime"
                  + " localtimestamp current_user session_user system_user current_role"
                  + " current_catalog current_schema")
              .split(" "));

  /** Reserved words that are a value together with the parentheses behind them. */
  private static final Set<String> BEFORE_PARENTHESES =
      Set.of("any", "all", "some", "unique", "cast");

  /** Types whose names may be several words, which a literal may follow. */
  private static final Set<String> LONG_TYPES =
      Set.of(
          "double",
          "timestamp",
          "time",
          "interval",
          "character",
          "char",
          "nchar",
          "national",
          "bit");

  private final Tokens tokens;

  private OperandExtent(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Takes one. */
  static void take(Tokens tokens) {
    new OperandExtent(tokens).take();
  }

  private void take() {
    Token token = tokens.peek();
    switch (token.kind()) {
      case NUMBER, PARAMETER -> tokens.next();
      case STRING, DOLLAR_STRING -> literal();
      case WORD -> word(Identifier.folded(token.text()));
      case QUOTED_IDENTIFIER, PLACEHOLDER -> reference();
      default -> {
        if (!token.isSymbol("(")) {
          throw tokens.expected("An expression");
        }
        tokens.group();
      }
    }
  }

  private void literal() {
    tokens.next();
    while (tokens.peek().kind() == Kind.STRING) {
      tokens.next();
    }
    if (tokens.accept("uescape")) {
      tokens.next();
    }
  }

  private void word(String word) {
    if (word.equals("case")) {
      skipCase();
    } else if (word.equals("array")) {
      tokens.next();
      if (tokens.isSymbol("[")) {
        tokens.skipBrackets();
      } else {
        tokens.group();
      }
    } else if (VALUES.contains(word)) {
      tokens.next();
      if (tokens.isSymbol("(")) {
        tokens.group();
      }
    } else if (tokens.accept("collation", "for")) {
      tokens.group();
    } else if (BEFORE_PARENTHESES.contains(word)) {
      tokens.next();
      tokens.group();
    } else if (!LONG_TYPES.contains(word) || !typedLiteral()) {
      reference();
    }
  }

  private void skipCase() {
    int depth = 0;
    do {
      if (tokens.isSymbol("(")) {
        tokens.group();
        continue;
      }
      Token token = tokens.next();
      depth += token.is("case") ? 1 : token.is("end") ? -1 : 0;
    } while (depth > 0);
  }

  /** {@code timestamp with time zone '…'}, {@code interval '1' day}. */
  private boolean typedLiteral() {
    int mark = tokens.mark();
    boolean interval = tokens.is("interval");
    try {
      TypeReader.read(tokens);
    } catch (NotUnderstood noType) {
      tokens.back(mark);
      return false;
    }
    if (!StringConstant.is(tokens.peek()) && tokens.peek().kind() != Kind.PLACEHOLDER) {
      tokens.back(mark);
      return false;
    }
    literal();
    if (interval) {
      TypeReader.intervalFields(tokens);
      if (tokens.isSymbol("(")) {
        tokens.group();
      }
    }
    return true;
  }

  private void reference() {
    int mark = tokens.mark();
    NameChain chain = tokens.chain();
    boolean call = tokens.isSymbol("(");
    if (call ? !chain.isFunction() : !chain.isColumn() && !StringConstant.is(tokens.peek())) {
      tokens.back(mark);
      throw tokens.expected("An expression");
    }
    if (call) {
      tokens.group();
      behindCall();
    }
    if (StringConstant.is(tokens.peek())) {
      literal();
    }
  }

  private void behindCall() {
    if (tokens.accept("within", "group")) {
      tokens.group();
    }
    if (tokens.is("filter") && tokens.peek(1).isSymbol("(")) {
      tokens.next();
      tokens.group();
    }
    if (tokens.accept("over")) {
      if (tokens.isSymbol("(")) {
        tokens.group();
      } else {
        NameReader.column(tokens);
      }
    }
  }
}
