package io.github.sqllint.reversal;

import io.github.sqllint.source.Lexer;
import io.github.sqllint.source.Token;
import io.github.sqllint.source.Token.Kind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The tokens of a query's text, and where its expressions end. */
record TermTokens(List<Token> tokens) {
  /** They end an expression. */
  private static final Set<String> BORDERS =
      Set.of(
          "select",
          "from",
          "where",
          "having",
          "on",
          "as",
          "asc",
          "desc",
          "nulls",
          "limit",
          "offset",
          "fetch",
          "union",
          "intersect",
          "except",
          "join",
          "full",
          "cross",
          "natural",
          "window");

  private static final Set<String> BEFORE_JOIN = Set.of("left", "right");
  private static final Set<String> BEFORE_BY = Set.of("group", "order");

  /** Behind them a pair of parentheses is no list of arguments. */
  private static final Set<String> BEFORE_GROUP =
      Set.of("and", "or", "not", "(", "where", "on", "having", "when");

  static TermTokens of(String text) {
    return new TermTokens(Lexer.telling(text));
  }

  int size() {
    return tokens.size();
  }

  String text(int index) {
    return tokens.get(index).text();
  }

  String text(int from, int to) {
    return tokens.subList(from, to).stream().map(Token::text).collect(Collectors.joining(" "));
  }

  boolean isWord(int index) {
    return tokens.get(index).kind() == Kind.WORD;
  }

  /** Whether a parenthesis opens conditions that AND or OR joins. */
  boolean isGroup(int open, int to) {
    if (!is(open, "(") || open == 0 || !BEFORE_GROUP.contains(text(open - 1))) {
      return false;
    }
    int close = close(open, to);
    for (int i = open + 1; i < close; i++) {
      if (is(i, "(")) {
        i = close(i, to);
      } else if (is(i, "and") || is(i, "or")) {
        return true;
      }
    }
    return false;
  }

  boolean is(int index, String word) {
    return index >= 0 && index < tokens.size() && tokens.get(index).text().equals(word);
  }

  /** Where an expression ends. */
  int end(int from, int to, boolean ofList) {
    for (int i = from; i < to; i++) {
      if (is(i, "(")) {
        i = close(i, to);
      } else if (isBorder(i) || (ofList && is(i, ","))) {
        return i;
      }
    }
    return to;
  }

  private boolean isBorder(int index) {
    String word = tokens.get(index).text();
    if (tokens.get(index).kind() != Kind.WORD || is(index - 1, ".")) {
      return false;
    }
    return BORDERS.contains(word) && !(word.equals("from") && is(index - 1, "distinct"))
        || BEFORE_BY.contains(word) && is(index + 1, "by")
        || BEFORE_JOIN.contains(word) && is(index + 1, "join");
  }

  /** The parenthesis that closes one. */
  int close(int open, int to) {
    int depth = 0;
    for (int i = open; i < to; i++) {
      depth += is(i, "(") ? 1 : is(i, ")") ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return to - 1;
  }
}
