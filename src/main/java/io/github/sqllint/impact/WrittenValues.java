package io.github.sqllint.impact;

import io.github.sqllint.operation.Expression;
import io.github.sqllint.source.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The values that an INSERT or UPDATE writes down, as text, which no operation tells. */
final class WrittenValues {
  private static final Set<String> SET_ENDS = Set.of("where", "from", "returning", ";");

  private WrittenValues() {}

  /** What stands behind the equals signs of SET; none where columns are set as a row. */
  static List<String> set(List<Token> tokens) {
    return assigned(tokens).stream()
        .map(value -> value.stream().map(Token::text).collect(Collectors.joining(" ")))
        .toList();
  }

  /** The same as expressions. */
  static List<Expression> expressions(List<Token> tokens) {
    List<Expression> expressions = new ArrayList<>();
    for (List<Token> value : assigned(tokens)) {
      List<String> words = new ArrayList<>();
      for (Token token : value) {
        boolean word = token.kind() == Token.Kind.WORD;
        words.add(word ? token.text().toLowerCase(Locale.ROOT) : token.text());
      }
      expressions.add(NormalExpression.read(words));
    }
    return expressions;
  }

  private static List<List<Token>> assigned(List<Token> tokens) {
    if (!tokens.get(0).is("update")) {
      return List.of(); // The first SET may be that of another statement inside.
    }
    int next = 0;
    while (next < tokens.size() && !tokens.get(next).is("set")) {
      next++;
    }
    List<List<Token>> values = new ArrayList<>();
    while (next + 2 < tokens.size()
        && (tokens.get(next).is("set") || tokens.get(next).isSymbol(","))
        && tokens.get(next + 2).isSymbol("=")) {
      List<Token> value = new ArrayList<>();
      int depth = 0;
      for (next += 3; next < tokens.size(); next++) {
        Token token = tokens.get(next);
        boolean ends =
            token.isSymbol(",") || SET_ENDS.contains(token.text().toLowerCase(Locale.ROOT));
        if (depth == 0 && ends) {
          break;
        }
        depth += deeper(token);
        value.add(token);
      }
      values.add(value);
    }
    return values;
  }

  /** The items of each row of VALUES as text; none where there is no VALUES. */
  static List<List<String>> rows(List<Token> tokens) {
    int next = 0;
    while (next < tokens.size() && !tokens.get(next).is("values")) {
      if (!tokens.get(0).is("insert") || tokens.get(next).is("select")) {
        return List.of(); // The rows of another list, or made of them.
      }
      next++;
    }
    List<List<String>> rows = new ArrayList<>();
    while (next + 1 < tokens.size() && tokens.get(next + 1).isSymbol("(")) {
      List<String> row = new ArrayList<>();
      next = row(tokens, next + 2, row);
      rows.add(row);
      if (next < tokens.size() && !tokens.get(next).isSymbol(",")) {
        break;
      }
    }
    return rows;
  }

  /** Reads one row from behind its parenthesis; answers what comes after the closing one. */
  private static int row(List<Token> tokens, int start, List<String> row) {
    StringBuilder item = new StringBuilder();
    int depth = 0;
    for (int i = start; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (depth == 0 && (token.isSymbol(",") || token.isSymbol(")"))) {
        row.add(item.toString());
        item.setLength(0);
        if (token.isSymbol(")")) {
          return i + 1;
        }
      } else {
        depth += deeper(token);
        item.append(item.length() > 0 && token.kind() == Token.Kind.STRING ? " " : "");
        item.append(token.text());
      }
    }
    return tokens.size();
  }

  private static int deeper(Token token) {
    boolean opens = token.isSymbol("(") || token.isSymbol("[");
    return opens ? 1 : token.isSymbol(")") || token.isSymbol("]") ? -1 : 0;
  }
}
