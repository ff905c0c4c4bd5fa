package io.github.sqllint.dsl.rails;

import io.github.sqllint.source.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a statement, one after the other. */
final class Words {
  private final List<Token> tokens;
  private int position;

  Words(List<Token> tokens) {
    this.tokens = tokens;
  }

  Words copy() {
    Words copy = new Words(tokens);
    copy.position = position;
    return copy;
  }

  int position() {
    return position;
  }

  boolean isEnd() {
    return position >= tokens.size();
  }

  boolean is(String word) {
    return !isEnd() && tokens.get(position).is(word);
  }

  /** Takes these words if they stand next; else none. */
  boolean take(String... words) {
    for (int i = 0; i < words.length; i++) {
      if (position + i >= tokens.size() || !tokens.get(position + i).is(words[i])) {
        return false;
      }
    }
    position += words.length;
    return true;
  }

  /** Goes behind the next place where two words stand. */
  boolean find(String one, String other) {
    while (!isEnd()) {
      if (take(one, other)) {
        return true;
      }
      position++;
    }
    return false;
  }

  /** The next token's text, a name without its quotes or as it is folded; nothing at the end. */
  String next() {
    if (isEnd()) {
      return "";
    }
    Token token = tokens.get(position++);
    String text = token.text();
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    boolean word = token.kind() == Token.Kind.WORD;
    return quoted
        ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
        : word ? text.toLowerCase(Locale.ROOT) : text;
  }

  /** A name with its schema, as migrations write it: without {@code public}. */
  String name() {
    return joined(parts());
  }

  /** The table of a column that is named with it. */
  String tableOfColumn() {
    List<String> parts = parts();
    if (!parts.isEmpty()) {
      parts.remove(parts.size() - 1);
    }
    return joined(parts);
  }

  private static String joined(List<String> parts) {
    boolean inPublic = parts.size() > 1 && parts.get(0).equals("public");
    return String.join(".", inPublic ? parts.subList(1, parts.size()) : parts);
  }

  private List<String> parts() {
    List<String> parts = new ArrayList<>();
    while (!isEnd()) {
      parts.add(next());
      if (isEnd() || !tokens.get(position).isSymbol(".")) {
        break;
      }
      position++;
    }
    return parts;
  }
}
