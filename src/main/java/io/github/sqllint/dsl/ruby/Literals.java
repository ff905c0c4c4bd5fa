package io.github.sqllint.dsl.ruby;

import io.github.sqllint.dsl.ruby.Token.Kind;
import io.github.sqllint.dsl.ruby.Token.Part;
import io.github.sqllint.source.HostText;
import java.util.ArrayList;
import java.util.List;

/** Strings, symbols, word lists, patterns and commands. */
final class Literals {
  private final Lexer lexer;

  Literals(Lexer lexer) {
    this.lexer = lexer;
  }

  /**
   * Reads a literal if one begins here.
   *
   * @param value whether a value is expected, which tells a pattern from a division
   */
  boolean read(char c, boolean space, boolean value) throws RubySyntaxException {
    int start = lexer.at;
    switch (c) {
      case '"', '\'', '`' -> {
        if (c == '`' && (lexer.state.follows(".") || lexer.state.follows("def"))) {
          return false;
        }
        lexer.at++;
        boolean afterQuestion = lexer.state.follows("?");
        List<Part> parts = new Body(c, c, c != '\'', Escapes.of(c)).read(start);
        lexer.addLiteral(c == '`' ? Kind.COMMAND : Kind.STRING, start, space, List.of(parts));
        labelIfColon(c != '`' && !afterQuestion);
        return true;
      }
      case ':' -> {
        return symbol(space);
      }
      case '/' -> {
        if (!value) {
          return false;
        }
        lexer.at++;
        pattern(start, '/', '/', space);
        return true;
      }
      case '%' -> {
        return value && percent(space);
      }
      case '?' -> {
        return value && character(space);
      }
      default -> {
        return false;
      }
    }
  }

  private void labelIfColon(boolean allowed) {
    if (allowed && lexer.text.startsWith(":", lexer.at) && !lexer.text.startsWith("::", lexer.at)) {
      lexer.at++;
      lexer.state.labelLast(lexer.at);
    }
  }

  private boolean symbol(boolean space) throws RubySyntaxException {
    int start = lexer.at;
    String text = lexer.text;
    if (start + 1 >= text.length()
        || text.startsWith("::", start)
        || (lexer.state.followsValue()
            && !(lexer.state.followsName() && space)
            && !lexer.state.isAliasing())) {
      return false;
    }
    char next = text.charAt(start + 1);
    if (next == '"' || next == '\'') {
      lexer.at = start + 2;
      List<Part> parts = new Body(next, next, next == '"', Escapes.of(next)).read(start);
      lexer.addLiteral(Kind.SYMBOL, start, space, List.of(parts));
      return true;
    }
    int end = symbolEnd(start + 1);
    if (end == start + 1) {
      return false;
    }
    lexer.at = end;
    HostText name = HostText.copied(text.substring(start + 1, end), start + 1);
    lexer.addLiteral(Kind.SYMBOL, start, space, List.of(List.of(new Part.Text(name))));
    return true;
  }

  private int symbolEnd(int from) {
    String text = lexer.text;
    int i = from;
    while (i < text.length() && (text.charAt(i) == '@' || text.charAt(i) == '$')) {
      i++;
    }
    if (i < text.length() && Lexer.isNameStart(text.charAt(i))) {
      while (i < text.length() && Lexer.isNamePart(text.charAt(i))) {
        i++;
      }
      if (i < text.length() && "?!=".indexOf(text.charAt(i)) >= 0) {
        boolean arrow =
            text.startsWith("=>", i) || text.startsWith("==", i) || text.startsWith("=~", i);
        i += arrow || text.startsWith("!=", i) ? 0 : 1;
      }
      return i;
    }
    for (String operator :
        new String[] {
          "[]=", "[]", "<=>", "===", "==", "=~", "!~", "!=", "**", "+@", "-@", "<<", ">>", "<=",
          ">=", "+", "-", "*", "/", "%", "<", ">", "!", "&", "|", "^", "~"
        }) {
      if (text.startsWith(operator, from)) {
        return from + operator.length();
      }
    }
    return from;
  }

  private boolean percent(boolean space) throws RubySyntaxException {
    int start = lexer.at;
    String text = lexer.text;
    int open = start + 1;
    char kind = open < text.length() ? text.charAt(open) : ' ';
    if (Character.isLetter(kind)) {
      open++;
    } else {
      kind = 'Q';
    }
    if (open >= text.length()
        || "qQwWiIrsx".indexOf(kind) < 0
        || Character.isLetterOrDigit(text.charAt(open))
        || Character.isWhitespace(text.charAt(open))) {
      return false;
    }
    char opening = text.charAt(open);
    char closing = closing(opening);
    lexer.at = open + 1;
    boolean code = "QWIrx".indexOf(kind) >= 0;
    Body body = new Body(opening, closing, code, code ? Escapes.ALL : Escapes.DELIMITERS);
    switch (kind) {
      case 'r' -> pattern(start, opening, closing, space);
      case 'w', 'W', 'i', 'I' -> {
        List<List<Part>> words = body.readWords(start);
        boolean symbols = kind == 'i' || kind == 'I';
        lexer.addLiteral(symbols ? Kind.SYMBOLS : Kind.WORDS, start, space, words);
      }
      default -> {
        Kind token = kind == 's' ? Kind.SYMBOL : kind == 'x' ? Kind.COMMAND : Kind.STRING;
        lexer.addLiteral(token, start, space, List.of(body.read(start)));
      }
    }
    return true;
  }

  static char closing(char opening) {
    int pair = "([{<".indexOf(opening);
    return pair < 0 ? opening : ")]}>".charAt(pair);
  }

  private void pattern(int start, char opening, char closing, boolean space)
      throws RubySyntaxException {
    List<Part> parts = new Body(opening, closing, true, Escapes.NONE).read(start);
    int flags = lexer.at;
    while (lexer.at < lexer.text.length() && "imxounse".indexOf(lexer.text.charAt(lexer.at)) >= 0) {
      lexer.at++;
    }
    String given = lexer.text.substring(flags, lexer.at);
    List<Part> written = List.of(new Part.Text(HostText.copied(given, flags)));
    lexer.addLiteral(Kind.PATTERN, start, space, List.of(parts, written));
  }

  /** {@code ?x}, a string of one character. */
  private boolean character(boolean space) {
    String text = lexer.text;
    int start = lexer.at;
    int next = start + 1;
    if (next >= text.length() || Character.isWhitespace(text.charAt(next))) {
      return false;
    }
    int end = next + (text.charAt(next) == '\\' ? 2 : 1);
    if (end < text.length() && Lexer.isNamePart(text.charAt(end))) {
      return false;
    }
    lexer.at = Math.min(end, text.length());
    HostText one = HostText.copied(text.substring(next, lexer.at), next);
    lexer.addLiteral(Kind.STRING, start, space, List.of(List.of(new Part.Text(one))));
    return true;
  }

  /** Which escape sequences a literal knows. */
  enum Escapes {
    ALL,
    /** Only those of the delimiters and of the backslash. */
    DELIMITERS,
    /** None: the backslash stays. */
    NONE;

    static Escapes of(char quote) {
      return quote == '\'' ? DELIMITERS : ALL;
    }
  }

  /** What stands between the delimiters of a literal. */
  private final class Body {
    private final char opening;
    private final char closing;
    private final boolean code;
    private final Escapes escapes;
    private final PartList parts = new PartList();

    Body(char opening, char closing, boolean code, Escapes escapes) {
      this.opening = opening;
      this.closing = closing;
      this.code = code;
      this.escapes = escapes;
    }

    List<Part> read(int start) throws RubySyntaxException {
      return words(start, false).get(0);
    }

    List<List<Part>> readWords(int start) throws RubySyntaxException {
      return words(start, true);
    }

    private List<List<Part>> words(int start, boolean split) throws RubySyntaxException {
      List<List<Part>> words = new ArrayList<>();
      int depth = 0;
      while (true) {
        if (lexer.at >= lexer.text.length()) {
          throw new RubySyntaxException(
              start, "has a `" + opening + "` that no `" + closing + "` closes");
        }
        char c = lexer.text.charAt(lexer.at);
        if (c == closing && depth == 0) {
          lexer.at++;
          if (!split || !parts.isEmpty()) {
            words.add(parts.take());
          }
          return words;
        }
        depth += c == closing ? -1 : c == opening && opening != closing ? 1 : 0;
        if (split && Character.isWhitespace(c)) {
          lexer.at++;
          if (!parts.isEmpty()) {
            words.add(parts.take());
          }
        } else {
          piece(c, split);
        }
      }
    }

    private void piece(char c, boolean split) throws RubySyntaxException {
      String text = lexer.text;
      int at = lexer.at;
      if (code && c == '#' && text.startsWith("#{", at)) {
        lexer.at = at + 2;
        parts.add(lexer.embedded());
      } else if (c == '\\'
          && split
          && at + 1 < text.length()
          && Character.isWhitespace(text.charAt(at + 1))) {
        parts.add(text.charAt(at + 1), at + 1);
        lexer.at = at + 2;
      } else if (c == '\\') {
        escape(at);
      } else {
        if (c != '\r' || !text.startsWith("\r\n", at)) {
          parts.add(c, at);
        }
        lexer.at++;
      }
    }

    private void escape(int at) {
      char next = at + 1 < lexer.text.length() ? lexer.text.charAt(at + 1) : '\\';
      switch (escapes) {
        case ALL -> lexer.at = EscapeSequence.read(lexer.text, at, parts);
        case DELIMITERS -> {
          boolean known = next == '\\' || next == closing || next == opening;
          if (known) {
            parts.add(next, at + 1);
          } else {
            parts.add('\\', at);
          }
          lexer.at = at + (known ? 2 : 1);
        }
        case NONE -> {
          parts.add('\\', at);
          parts.add(next, at + 1);
          lexer.at = at + 2;
        }
      }
    }
  }
}
