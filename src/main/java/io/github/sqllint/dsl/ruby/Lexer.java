package io.github.sqllint.dsl.ruby;

import io.github.sqllint.dsl.ruby.Token.Kind;
import io.github.sqllint.source.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Cuts Ruby into tokens: exact for strings, here-documents, comments and line ends. */
final class Lexer {
  private static final String[] OPERATORS = {
    "**=", "<=>", "===", "...", "<<=", ">>=", "&&=", "||=", "&.", "**", "==", "!=", ">=", "<=",
    "&&", "||", "=~", "!~", "..", "::", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<", ">>",
    "->", "=>", "+", "-", "*", "/", "%", "=", "<", ">", "!", "&", "|", "^", "~", "?", ":", ",", ".",
    "(", ")", "[", "]", "{", "}"
  };

  /** The deepest nesting of code in literals that is read. */
  private static final int MAX_DEPTH = 40;

  final String text;
  int at;
  final LexicalState state;
  private final HereDocuments hereDocuments = new HereDocuments(this);
  private final Literals literals = new Literals(this);

  /** How many literals stand around this code. */
  private final int depth;

  private Lexer(String text, int at, Set<String> locals, int depth) {
    this.depth = depth;
    this.text = text;
    this.at = at;
    this.state = new LexicalState(locals);
  }

  static List<Token> tokens(String text, int start) throws RubySyntaxException {
    Lexer lexer = new Lexer(text, start, new HashSet<>(), 0);
    lexer.run(false);
    return lexer.state.tokens();
  }

  /** The tokens of code inside a literal; afterwards the reader stands behind its brace. */
  List<Token> embedded() throws RubySyntaxException {
    if (depth > MAX_DEPTH) {
      throw new RubySyntaxException(at, "nests too deep to be read");
    }
    Lexer inner = new Lexer(text, at, state.locals, depth + 1);
    inner.run(true);
    at = inner.at + 1;
    return inner.state.tokens();
  }

  /**
   * Reads to the end.
   *
   * @param toBrace whether that is the brace that closes what a literal puts in
   */
  private void run(boolean toBrace) throws RubySyntaxException {
    int braces = 0;
    int opened = at;
    while (true) {
      int start = at;
      at = Blanks.end(text, at);
      boolean space = at > start;
      if (at >= text.length() || Blanks.isProgramEnd(text, at)) {
        if (toBrace) {
          throw new RubySyntaxException(opened, "has a `#{` that no `}` closes");
        }
        hereDocuments.readBodies();
        end(space);
        return;
      }
      char c = text.charAt(at);
      if (toBrace && c == '}' && braces == 0) {
        end(space);
        return;
      }
      token(c, space);
      if (state.endsWithOperator("{")) {
        braces++;
      } else if (state.endsWithOperator("}") && c == '}') {
        braces--;
      }
    }
  }

  private void end(boolean space) {
    add(Kind.NEWLINE, "", at, space);
    add(Kind.END, "", at, space);
  }

  private void token(char c, boolean space) throws RubySyntaxException {
    if (c == '\n') {
      newline(space);
    } else if (c == ';') {
      add(Kind.NEWLINE, ";", at++, space);
    } else if (Character.isDigit(c)) {
      number(space);
    } else if (isNameStart(c)) {
      word(space);
    } else if (c == '@' || c == '$') {
      variable(space);
    } else if (!literals.read(c, space, state.expectsValue(space, isTight()))
        && !hereDocuments.begin(space)) {
      operator(space);
    }
  }

  /** A line's end ends a statement unless something is missing or goes on with a dot. */
  private void newline(boolean space) throws RubySyntaxException {
    int start = at++;
    hereDocuments.readBodies();
    if (state.isOpen() || Blanks.dotFollows(text, at)) {
      return;
    }
    add(Kind.NEWLINE, "\n", start, space);
  }

  /** Whether something stands right behind the character here, and no equals sign. */
  private boolean isTight() {
    return at + 1 < text.length()
        && !Character.isWhitespace(text.charAt(at + 1))
        && text.charAt(at + 1) != '=';
  }

  private void number(boolean space) {
    int start = at;
    boolean based =
        text.charAt(at) == '0' && at + 1 < text.length() && isLetter(text.charAt(at + 1));
    at++;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean point =
          c == '.' && !based && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
      boolean sign = (c == '-' || c == '+') && !based && "eE".indexOf(text.charAt(at - 1)) >= 0;
      if (Character.isLetterOrDigit(c) || c == '_' || point || sign) {
        at++;
      } else {
        break;
      }
    }
    add(Kind.NUMBER, text.substring(start, at), start, space);
  }

  private void word(boolean space) {
    int start = at;
    nameEnd();
    boolean defined = state.follows("def");
    boolean called = defined || state.follows(".") || state.follows("&.");
    if (isPartOfName()) {
      at++;
    }
    String word = text.substring(start, at);
    boolean colon = text.startsWith(":", at) && !text.startsWith("::", at);
    // in `a ? b: c` it is the colon between two values
    if (colon && !called && !state.follows("?")) {
      at++;
      add(Kind.LABEL, word, start, space);
      return;
    }
    Kind kind = defined && word.equals("self") ? Kind.KEYWORD : kind(word, called);
    if (kind == Kind.KEYWORD && word.equals("def")) {
      state.locals.clear();
    } else if (kind == Kind.IDENTIFIER && (isAssigned() || state.isParameter())) {
      state.locals.add(word);
    }
    add(kind, word, start, space);
  }

  /** Whether a question or exclamation mark stands here that belongs to the name before it. */
  private boolean isPartOfName() {
    return at < text.length()
        && "?!".indexOf(text.charAt(at)) >= 0
        && (!text.startsWith("=", at + 1)
            || text.startsWith("==", at + 1)
            || text.startsWith("=~", at + 1));
  }

  private static Kind kind(String word, boolean called) {
    if (!called && Keywords.contains(word)) {
      return Kind.KEYWORD;
    }
    return Character.isUpperCase(word.charAt(0)) ? Kind.CONSTANT : Kind.IDENTIFIER;
  }

  /** Whether the name before here is assigned to, which makes it a variable from there on. */
  private boolean isAssigned() {
    int i = at;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    return text.startsWith("=", i) && !text.startsWith("==", i) && !text.startsWith("=~", i)
        || text.startsWith("||=", i)
        || text.startsWith("+=", i);
  }

  private void variable(boolean space) throws RubySyntaxException {
    int start = at;
    at++;
    if (text.startsWith("@@", at - 1)) {
      at++;
    }
    int name = at;
    nameEnd();
    if (at == name) {
      if (text.charAt(start) != '$' || at >= text.length()) {
        throw new RubySyntaxException(start, "has a `@` that names no variable");
      }
      at += text.startsWith("-", at) ? 2 : 1;
    }
    add(Kind.VARIABLE, text.substring(start, at), start, space);
  }

  private void operator(boolean space) throws RubySyntaxException {
    for (String operator : OPERATORS) {
      if (text.startsWith(operator, at)) {
        int start = at;
        at += operator.length();
        if (state.follows("def") && text.startsWith("@", at)) {
          at++;
        }
        add(Kind.OPERATOR, operator, start, space);
        return;
      }
    }
    String character = Character.toString(text.codePointAt(at));
    throw new RubySyntaxException(at, "has a `" + character + "` that Ruby does not know here");
  }

  private void nameEnd() {
    while (at < text.length() && isNamePart(text.charAt(at))) {
      at++;
    }
  }

  static boolean isNameStart(char c) {
    return isLetter(c) || c == '_' || c > 127;
  }

  static boolean isNamePart(char c) {
    return isNameStart(c) || Character.isDigit(c);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private void add(Kind kind, String text, int start, boolean space) {
    int end = Math.max(start, Math.min(at, this.text.length()));
    state.add(kind, text, new Span(start, end), space, List.of());
  }

  /** Adds a literal that reaches from an offset to here. */
  void addLiteral(Kind kind, int start, boolean space, List<List<Token.Part>> words) {
    state.add(kind, "", new Span(start, at), space, words);
  }
}
