package io.github.sqllint.source;

import io.github.sqllint.source.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts a text into tokens as PostgreSQL and psql do (PostgreSQL manual, 4.1), placeholders of
 * migration tools included.
 *
 * <p>Takes any text, in time proportional to its length. What never ends, a quote or a comment, is
 * one {@link Kind#INVALID} token that stops where the next statement seems to begin, so that one
 * broken quote does not hide the rest of the file.
 */
public final class Lexer {
  /**
   * After so many quotes without an end a text is no SQL; the last one then takes the rest, which
   * keeps the time linear.
   */
  private static final int MAX_RECOVERIES = 100;

  private static final Pattern COPY_FROM_SCRIPT =
      Pattern.compile("\\\\copy\\s.*\\bfrom\\s+stdin\\b.*", Pattern.CASE_INSENSITIVE);

  private final String text;
  private final int offset;
  private final List<Token> tokens;
  private int at;
  private int recoveries;

  private Token previous;
  private boolean copy;
  private boolean copyDataFollows;
  private boolean noMoreRows;
  private int parentheses;
  private int brackets;
  private EscapeString escapes = EscapeString.NONE;

  /**
   * Whether a string literal that comes next continues an {@code E'…'} one: literals with a line
   * end between them are one to the server, escapes included (PostgreSQL manual, 4.1.2.2).
   */
  private enum EscapeString {
    NONE,
    ENDED,
    CONTINUES
  }

  private Lexer(String text, int offset) {
    this.text = text;
    this.offset = offset;
    this.tokens = new ArrayList<>(16 + text.length() / 4);
  }

  /** The tokens of a text; their texts, joined, are the text. */
  public static List<Token> tokens(String text) {
    return new Lexer(text, 0).run();
  }

  /** Those that are neither blanks nor comments. */
  public static List<Token> telling(String text) {
    return tokens(text).stream().filter(token -> !token.isTrivia()).toList();
  }

  /** The tokens of a part of a file, at their offsets in the file. */
  public static List<Token> tokens(SourceFile file, Span region) {
    return new Lexer(file.text(region), region.start()).run();
  }

  private List<Token> run() {
    if (text.startsWith("\uFEFF") && offset == 0) {
      add(Kind.WHITESPACE, 1);
    }
    while (at < text.length()) {
      next(text.charAt(at));
    }
    return tokens;
  }

  private void next(char c) {
    if (Characters.isSpace(c)) {
      whitespace();
    } else if (text.startsWith("--", at)) {
      add(Kind.LINE_COMMENT, Characters.lineEnd(text, at));
    } else if (text.startsWith("/*", at)) {
      addClosed(Kind.BLOCK_COMMENT, Quotes.endOfBlockComment(text, at));
    } else if (c == '\'') {
      string(at, escapes == EscapeString.CONTINUES);
    } else if (c == '"') {
      addClosed(Kind.QUOTED_IDENTIFIER, Quotes.endOfQuoted(text, at + 1, '"'));
    } else if (c == '\\') {
      psqlCommand();
    } else if (c == '$') {
      dollar();
    } else if (Characters.isDigit(c)
        || (c == '.' && at + 1 < text.length() && Characters.isDigit(text.charAt(at + 1)))) {
      number();
    } else if (Characters.isWordStart(c)) {
      word(c);
    } else {
      symbol(c);
    }
  }

  private void whitespace() {
    int end = at;
    while (end < text.length() && Characters.isSpace(text.charAt(end))) {
      end++;
      if (copyDataFollows && Characters.endsLine(text, end)) {
        add(Kind.WHITESPACE, end);
        copyData();
        return;
      }
    }
    add(Kind.WHITESPACE, end);
  }

  private void number() {
    // The second dot of 1...5, or of a..5, does not start a number.
    if (text.charAt(at) == '.' && previous != null && previous.isSymbol(".") && isGlued()) {
      add(Kind.PUNCTUATION, at + 1);
    } else {
      add(Kind.NUMBER, Numbers.end(text, at));
    }
  }

  private void word(char c) {
    if (text.startsWith("'", at + 1) && "eEbBxXnN".indexOf(c) >= 0) {
      string(at + 1, c == 'e' || c == 'E');
    } else if ((c == 'u' || c == 'U') && text.startsWith("&'", at + 1)) {
      string(at + 2, false);
    } else if ((c == 'u' || c == 'U') && text.startsWith("&\"", at + 1)) {
      addClosed(Kind.QUOTED_IDENTIFIER, Quotes.endOfQuoted(text, at + 3, '"'));
    } else {
      add(Kind.WORD, Characters.wordEnd(text, at));
    }
  }

  private void string(int quote, boolean backslashes) {
    int end =
        backslashes
            ? Quotes.endOfEscapeString(text, quote + 1)
            : Quotes.endOfQuoted(text, quote + 1, '\'');
    addClosed(Kind.STRING, end);
    escapes = backslashes ? EscapeString.ENDED : EscapeString.NONE;
  }

  private void dollar() {
    int placeholder = Placeholders.end(text, at, previous, isGlued(), brackets > 0);
    int tag = Quotes.endOfDollarTag(text, at);
    if (placeholder > at) {
      add(Kind.PLACEHOLDER, placeholder);
    } else if (tag > at) {
      addClosed(Kind.DOLLAR_STRING, Quotes.endOfDollarString(text, at, tag));
    } else if (at + 1 < text.length() && Characters.isDigit(text.charAt(at + 1))) {
      add(Kind.PARAMETER, Characters.digitsEnd(text, at + 1));
    } else if (at + 1 < text.length() && Characters.isWordStart(text.charAt(at + 1))) {
      add(Kind.PLACEHOLDER, Placeholders.endOfName(text, at + 1));
    } else {
      add(Kind.INVALID, at + 1);
    }
  }

  private void symbol(char c) {
    int placeholder = Placeholders.end(text, at, previous, isGlued(), brackets > 0);
    if (placeholder > at) {
      add(Kind.PLACEHOLDER, placeholder);
    } else if (text.startsWith("{#", at) && Placeholders.endOfTemplate(text, at, "#}") > at) {
      add(Kind.BLOCK_COMMENT, Placeholders.endOfTemplate(text, at, "#}"));
    } else if (text.startsWith("::", at) || text.startsWith(":=", at)) {
      add(Kind.OPERATOR, at + 2);
    } else if (Operators.isOperator(c)) {
      add(Kind.OPERATOR, Operators.end(text, at));
    } else if ("()[],;.:".indexOf(c) >= 0) {
      add(Kind.PUNCTUATION, at + 1);
      punctuation(c);
    } else {
      add(Kind.INVALID, at + Character.charCount(text.codePointAt(at)));
    }
  }

  private void punctuation(char c) {
    switch (c) {
      case '(' -> parentheses++;
      case ')' -> parentheses--;
      case '[' -> brackets++;
      case ']' -> brackets--;
      case ';' -> startStatement();
      default -> {}
    }
  }

  private void psqlCommand() {
    boolean separator = text.startsWith("\\;", at);
    add(Kind.PSQL_COMMAND, separator ? at + 2 : Quotes.endOfPsqlCommand(text, at));
    startStatement();
    copyDataFollows |= COPY_FROM_SCRIPT.matcher(previous.text()).matches();
  }

  private void startStatement() {
    copy = false;
    parentheses = 0;
    brackets = 0;
  }

  /**
   * The rows that psql reads from the script itself begin on the line after the statement and end
   * with {@code \.}; without it there are none, for a forgotten end must not hide the statements
   * that follow.
   */
  private void copyData() {
    copyDataFollows = false;
    int end = noMoreRows ? text.length() : at;
    while (end < text.length()) {
      int lineEnd = Characters.lineEnd(text, end);
      if (lineEnd == end + 2 && text.startsWith("\\.", end)) {
        add(Kind.COPY_DATA, lineEnd);
        return;
      }
      end = Characters.nextLine(text, lineEnd);
    }
    noMoreRows = true;
  }

  private boolean isGlued() {
    return previous != null && previous.end() == at + offset;
  }

  private void addClosed(Kind kind, int end) {
    if (end >= 0) {
      add(kind, end);
    } else {
      add(Kind.INVALID, recoveries++ < MAX_RECOVERIES ? Recovery.point(text, at) : text.length());
    }
  }

  private void add(Kind kind, int end) {
    String cut =
        end == at + 1
            ? Characters.string(text.charAt(at))
            : kind == Kind.WORD || kind == Kind.WHITESPACE
                ? Words.cut(text, at, end)
                : text.substring(at, end);
    Token token = new Token(kind, cut, at + offset);
    tokens.add(token);
    at = end;
    if (kind == Kind.WHITESPACE || kind == Kind.LINE_COMMENT) {
      if (escapes == EscapeString.ENDED) {
        boolean newLine = cut.indexOf('\n') >= 0 || cut.indexOf('\r') >= 0;
        escapes = newLine ? EscapeString.CONTINUES : escapes;
      }
    } else {
      escapes = EscapeString.NONE;
    }
    if (!token.isTrivia()) {
      watchCopy(token);
      previous = token;
    }
  }

  /** Notes whether the statement so far is a COPY whose rows stand in the script. */
  private void watchCopy(Token token) {
    boolean first =
        previous == null
            || previous.isSymbol(";")
            || previous.kind() == Kind.PSQL_COMMAND
            || previous.kind() == Kind.COPY_DATA;
    if (first) {
      copy = token.is("copy");
    } else if (copy && parentheses == 0 && token.is("stdin") && previous.is("from")) {
      copyDataFollows = true;
    }
  }
}
