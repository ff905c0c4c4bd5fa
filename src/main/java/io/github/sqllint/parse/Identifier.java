package io.github.sqllint.parse;

import io.github.sqllint.source.Token;
import io.github.sqllint.source.Token.Kind;
import java.util.Locale;

/** An identifier as the server reads it (PostgreSQL manual, 4.1.1). */
final class Identifier {
  /** NAMEDATALEN - 1. */
  private static final int MAXIMAL_BYTES = 63;

  private Identifier() {}

  /** Whether the token can be a name at all; reserved words are not looked at. */
  static boolean is(Token token) {
    return token.kind() == Kind.WORD || token.kind() == Kind.QUOTED_IDENTIFIER;
  }

  /** Without quotes, folded where it was not quoted, cut where the server cuts. */
  static String of(Token token) {
    String text = token.text();
    if (token.kind() != Kind.QUOTED_IDENTIFIER) {
      return truncated(folded(text));
    }
    int quote = text.indexOf('"');
    String name = text.substring(quote + 1, text.length() - 1).replace("\"\"", "\"");
    return truncated(quote == 0 ? name : Escapes.unicode(name).orElse(name));
  }

  /** Only ASCII letters change: what the server does in a multi-byte encoding. */
  static String folded(String word) {
    boolean folds = false;
    boolean ascii = true;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      folds |= c >= 'A' && c <= 'Z';
      ascii &= c < 0x80;
    }
    if (!folds) {
      return word;
    }
    if (ascii) {
      return word.toLowerCase(Locale.ROOT);
    }
    StringBuilder folded = new StringBuilder(word);
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      folded.setCharAt(i, c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
    }
    return folded.toString();
  }

  private static String truncated(String name) {
    if (name.length() * 3 <= MAXIMAL_BYTES) {
      return name;
    }
    int bytes = 0;
    for (int i = 0; i < name.length(); ) {
      int point = name.codePointAt(i);
      bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
      if (bytes > MAXIMAL_BYTES) {
        return name.substring(0, i);
      }
      i += Character.charCount(point);
    }
    return name;
  }
}
