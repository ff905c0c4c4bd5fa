package io.github.sqllint.schema;

import io.github.sqllint.source.Lexer;
import io.github.sqllint.source.Token;
import io.github.sqllint.source.Token.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The tokens of a query or a change of rows in normal form, and which of them are values. */
final class QueryTokens {
  /** Words behind which a value may stand; behind any other one a name is an alias. */
  private static final Set<String> BEFORE_VALUES =
      Set.of(
          "select",
          "distinct",
          "all",
          "any",
          "some",
          "where",
          "and",
          "or",
          "not",
          "on",
          "by",
          "case",
          "when",
          "then",
          "else",
          "in",
          "like",
          "ilike",
          "similar",
          "to",
          "between",
          "having",
          "from",
          "is",
          "zone",
          "limit",
          "offset",
          "escape",
          "symmetric",
          "placing",
          "both",
          "leading",
          "trailing",
          "variadic",
          "for",
          "array",
          "set",
          "returning");

  private final List<Token> all;

  /**
   * @param all with words in lower case and without trivia
   */
  QueryTokens(List<Token> all) {
    this.all = all;
  }

  static QueryTokens of(String text) {
    return new QueryTokens(Lexer.telling(text));
  }

  /** Those of a statement as it is written. */
  static QueryTokens written(List<Token> statement) {
    return new QueryTokens(statement.stream().map(QueryTokens::folded).toList());
  }

  private static Token folded(Token token) {
    return token.kind() == Kind.WORD
        ? new Token(Kind.WORD, token.text().toLowerCase(Locale.ROOT), token.start())
        : token;
  }

  int size() {
    return all.size();
  }

  Token get(int index) {
    return all.get(index);
  }

  /** Whether there is a token with this text, which a quoted name never has. */
  boolean is(int index, String text) {
    return index >= 0 && index < all.size() && all.get(index).text().equals(text);
  }

  boolean isAnyOf(int index, Set<String> texts) {
    return index >= 0 && index < all.size() && texts.contains(all.get(index).text());
  }

  boolean isOfKind(int index, Kind kind) {
    return index >= 0 && index < all.size() && all.get(index).kind() == kind;
  }

  boolean isName(int index) {
    return isOfKind(index, Kind.WORD) || isOfKind(index, Kind.QUOTED_IDENTIFIER);
  }

  /** Without quotes. */
  String name(int index) {
    Token token = all.get(index);
    String text = token.text();
    return token.kind() == Kind.QUOTED_IDENTIFIER
        ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
        : text;
  }

  /** Whether more parentheses and brackets than these stand around a token. */
  boolean areDeeperThan(int limit) {
    int depth = 0;
    for (int i = 0; i < all.size() && depth <= limit; i++) {
      depth += is(i, "(") || is(i, "[") ? 1 : is(i, ")") || is(i, "]") ? -1 : 0;
    }
    return depth > limit;
  }

  /** Whether one of them may stand for anything. */
  boolean areOpen() {
    for (int i = 0; i < all.size(); i++) {
      boolean operator = is(i, "operator") && is(i + 1, "(");
      if (operator || isOfKind(i, Kind.PLACEHOLDER) || isOfKind(i, Kind.INVALID)) {
        return true;
      }
    }
    return false;
  }

  /** What stands before the last dot of a name; empty where there is none. */
  String qualifier(int index) {
    return is(index - 1, ".") && isName(index - 2) ? name(index - 2) : "";
  }

  /** The first token of the name that a token ends. */
  int first(int index) {
    int first = index;
    while (is(first - 1, ".") && first > 1) {
      first -= 2;
    }
    return first;
  }

  /** Whether a name is not that of something else than a column, nor an alias. */
  boolean isValue(int index) {
    boolean other =
        is(index + 1, "(")
            || is(index + 1, ".")
            || is(index + 1, "=>")
            || is(index + 1, ":=")
            || isOfKind(index + 1, Kind.STRING)
            || (is(index - 2, "extract") && is(index + 1, "from"));
    return !other && mayBeValue(index);
  }

  /** Whether a value may stand in the place of the name that a token ends. */
  boolean mayBeValue(int index) {
    int before = first(index) - 1;
    if (before < 0) {
      return false;
    }
    Token token = all.get(before);
    return switch (token.kind()) {
      case WORD -> BEFORE_VALUES.contains(token.text());
      case OPERATOR -> !token.text().equals("::");
      case PUNCTUATION -> !token.text().equals(")") && !token.text().equals("]");
      default -> false;
    };
  }
}
