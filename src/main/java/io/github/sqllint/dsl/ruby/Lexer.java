package io.github.sqllint.dsl.ruby;

import io.github.sqllint.dsl.ruby.Token.Kind;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
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

  private static final Set<String> CLOSED = Set.of(")", "]", "}");

  final String text;
  int at;
  private final List<Token> tokens = new ArrayList<>();
  private final HereDocuments hereDocuments = new HereDocuments(this);
  private final Literals literals = new Literals(this);
  private final Set<String> locals;

  /** How many literals stand around this code. */
  private final int depth;

  private Lexer(String text, int at, Set<String> locals, int depth) {
    this.depth = depth;
    this.text = text;
    this.at = at;
    this.locals = locals;
  }

  static List<Token> tokens(String text) throws RubySyntaxException {
    Lexer lexer = new Lexer(text, text.startsWith("\uFEFF") ? 1 : 0, new HashSet<>(), 0);
    lexer.run(false);
    return lexer.tokens;
  }

  /** The tokens of code inside a literal; afterwards the reader stands behind its brace. */
  List<Token> embedded() throws RubySyntaxException {
    if (depth > MAX_DEPTH) {
      throw new RubySyntaxException(at, "nests too deep to be read");
    }
    Lexer inner = new Lexer(text, at, locals, depth + 1);
    inner.run(true);
    at = inner.at + 1;
    return inner.tokens;
  }

  private void run(boolean toBrace) throws RubySyntaxException {
    int depth = 0;
    int opened = at;
    while (true) {
      boolean space = skipSpace();
      if (at >= text.length() || isEnd()) {
        if (toBrace) {
          throw new RubySyntaxException(opened, "has a `#{` that no `}` closes");
        }
        hereDocuments.readBodies();
        add(Kind.NEWLINE, "", at, space);
        add(Kind.END, "", at, space);
        return;
      }
      char c = text.charAt(at);
      if (toBrace && c == '}' && depth == 0) {
        add(Kind.NEWLINE, "", at, space);
        add(Kind.END, "", at, space);
        return;
      }
      token(c, space);
      Token last = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
      if (last != null && last.isOperator("{")) {
        depth++;
      } else if (last != null && last.isOperator("}") && c == '}') {
        depth--;
      }
    }
  }

  private boolean isEnd() {
    return text.startsWith("__END__", at)
        && (at == 0 || text.charAt(at - 1) == '\n')
        && (at + 7 == text.length() || "\r\n".indexOf(text.charAt(at + 7)) >= 0);
  }

  /** Skips blanks, comments and continued lines, and says whether there was anything. */
  private boolean skipSpace() {
    int start = at;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\u000B') {
        at++;
      } else if (c == '\\' && lineEnd(at + 1) > 0) {
        at = lineEnd(at + 1);
      } else if (c == '#') {
        skipLine();
      } else if (c == '=' && text.startsWith("=begin", at) && isLineStart(at)) {
        skipBlockComment();
      } else {
        break;
      }
    }
    return at > start;
  }

  private boolean isLineStart(int offset) {
    return offset == 0 || text.charAt(offset - 1) == '\n';
  }

  private void skipBlockComment() {
    int end = text.indexOf("\n=end", at);
    at = end < 0 ? text.length() : end + 1;
    skipLine();
  }

  private void skipLine() {
    int end = text.indexOf('\n', at);
    at = end < 0 ? text.length() : end;
  }

  /** The offset behind a line end that stands here; 0 where none does. */
  private int lineEnd(int offset) {
    if (text.startsWith("\r\n", offset)) {
      return offset + 2;
    }
    return text.startsWith("\n", offset) ? offset + 1 : 0;
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
    } else if (!literals.read(c, space, expectsValue(space)) && !hereDocuments.begin(space)) {
      operator(space);
    }
  }

  /** A line's end ends a statement unless something is missing or goes on with a dot. */
  private void newline(boolean space) throws RubySyntaxException {
    int start = at++;
    hereDocuments.readBodies();
    if (isOpen() || nextLineBeginsWithDot()) {
      return;
    }
    add(Kind.NEWLINE, "\n", start, space);
  }

  private boolean isOpen() {
    if (tokens.isEmpty()) {
      return true;
    }
    Token last = last(1);
    Token before = tokens.size() > 1 ? last(2) : last;
    if (isAliasLine() || endsParameters()) {
      return false;
    }
    if (before != last && (before.isKeyword("def") || before.isOperator("."))) {
      return false;
    }
    return switch (last.kind()) {
      case OPERATOR -> !CLOSED.contains(last.text());
      case KEYWORD -> Set.of("and", "or", "not").contains(last.text());
      case LABEL -> true;
      default -> false;
    };
  }

  /** Whether the last token is the bar behind a block's parameters. */
  private boolean endsParameters() {
    if (!last(1).isOperator("|")) {
      return false;
    }
    for (int back = 2; back <= tokens.size(); back++) {
      if (last(back).isOperator("|")) {
        return opensBlock(tokens.size() - back);
      }
      if (last(back).kind() == Kind.NEWLINE) {
        return false;
      }
    }
    return false;
  }

  /** Whether the bar at an index is the one before a block's parameters. */
  private boolean opensBlock(int bar) {
    return bar > 0 && (tokens.get(bar - 1).isKeyword("do") || tokens.get(bar - 1).isOperator("{"));
  }

  /** Whether the line names methods, whose names may be operators. */
  private boolean isAliasLine() {
    for (int back = 1; back <= Math.min(6, tokens.size()); back++) {
      if (last(back).kind() == Kind.NEWLINE) {
        return false;
      }
      if (last(back).isKeyword("alias") || last(back).isKeyword("undef")) {
        return true;
      }
    }
    return false;
  }

  private boolean nextLineBeginsWithDot() {
    int i = at;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '#') {
        int end = text.indexOf('\n', i);
        i = end < 0 ? text.length() : end;
      } else if (Character.isWhitespace(c)) {
        i++;
      } else {
        break;
      }
    }
    return text.startsWith("&.", i) || (text.startsWith(".", i) && !text.startsWith("..", i));
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
    boolean called = follows(".") || follows("&.") || follows("def");
    if (at < text.length()
        && "?!".indexOf(text.charAt(at)) >= 0
        && (!text.startsWith("=", at + 1)
            || text.startsWith("==", at + 1)
            || text.startsWith("=~", at + 1))) {
      at++;
    }
    String word = text.substring(start, at);
    boolean label =
        text.startsWith(":", at)
            && !text.startsWith("::", at)
            && (!called || follows("def"))
            && !isTernaryColon();
    if (label && !follows("def")) {
      add(Kind.LABEL, word, start, space);
      Token label1 = tokens.remove(tokens.size() - 1);
      at++;
      tokens.add(new Token(Kind.LABEL, word, new Span(start, at), label1.spaceBefore(), List.of()));
      return;
    }
    Kind kind =
        !called && Keywords.contains(word)
            ? Kind.KEYWORD
            : Character.isUpperCase(word.charAt(0)) ? Kind.CONSTANT : Kind.IDENTIFIER;
    if (follows("def") && word.equals("self")) {
      kind = Kind.KEYWORD;
    }
    if (kind == Kind.KEYWORD && word.equals("def")) {
      locals.clear();
    }
    noteLocal(kind, word);
    add(kind, word, start, space);
  }

  /** Whether the colon behind a word is the second half of {@code a ? b : c}, written tightly. */
  private boolean isTernaryColon() {
    for (int i = tokens.size() - 1; i >= 0; i--) {
      Token token = tokens.get(i);
      if (token.kind() == Kind.NEWLINE || token.isOperator(":") || token.isOperator(",")) {
        return false;
      }
      if (token.isOperator("?")) {
        return i == tokens.size() - 1;
      }
    }
    return false;
  }

  /** A name that is assigned to, or stands between bars, is a variable from there on. */
  private void noteLocal(Kind kind, String word) {
    int i = at;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    boolean assigned =
        text.startsWith("=", i) && !text.startsWith("==", i) && !text.startsWith("=~", i)
            || text.startsWith("||=", i)
            || text.startsWith("+=", i);
    boolean parameter = (follows("|") || follows(",") || follows("(")) && inParameters();
    if (kind == Kind.IDENTIFIER && (assigned || parameter)) {
      locals.add(word);
    }
  }

  private boolean inParameters() {
    for (int i = tokens.size() - 1; i >= 0; i--) {
      Token token = tokens.get(i);
      if (token.isOperator("|")) {
        return opensBlock(i);
      }
      if (token.kind() == Kind.NEWLINE || token.isOperator("(")) {
        return i > 1 && tokens.get(i - 2).isKeyword("def");
      }
    }
    return false;
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
        if (follows("def") && text.startsWith("@", at)) {
          at++;
        }
        add(Kind.OPERATOR, operator, start, space);
        return;
      }
    }
    String character = Character.toString(text.codePointAt(at));
    throw new RubySyntaxException(at, "has a `" + character + "` that Ruby does not know here");
  }

  /** Whether a value stands next rather than an operator between values. */
  private boolean expectsValue(boolean space) {
    if (tokens.isEmpty()) {
      return true;
    }
    Token last = last(1);
    if (tokens.size() > 1 && last(2).isKeyword("def") || last.isKeyword("def")) {
      return false;
    }
    if (last.isOperator(".") || last.isOperator("&.") || last.isKeyword("alias") || isAliasing()) {
      return false;
    }
    if (last.kind() == Kind.IDENTIFIER && space && !locals.contains(last.text())) {
      return at + 1 < text.length()
          && !Character.isWhitespace(text.charAt(at + 1))
          && text.charAt(at + 1) != '=';
    }
    return !last.endsValue();
  }

  /** Whether the last token is this operator or keyword. */
  boolean follows(String word) {
    return !tokens.isEmpty()
        && last(1).text().equals(word)
        && (last(1).kind() == Kind.OPERATOR || last(1).kind() == Kind.KEYWORD);
  }

  /** Whether the second name of an {@code alias} comes next. */
  boolean isAliasing() {
    return tokens.size() > 1 && (last(2).isKeyword("alias") || last(2).isKeyword("undef"));
  }

  boolean followsName() {
    return !tokens.isEmpty()
        && last(1).kind() == Kind.IDENTIFIER
        && !locals.contains(last(1).text());
  }

  boolean followsValue() {
    return !tokens.isEmpty() && last(1).endsValue();
  }

  private Token last(int back) {
    return tokens.get(tokens.size() - back);
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
    tokens.add(new Token(kind, text, new Span(start, end), space, List.of()));
  }

  /** Adds a literal that reaches from an offset to here. */
  void addLiteral(Kind kind, int start, boolean space, List<List<Token.Part>> words) {
    tokens.add(new Token(kind, "", new Span(start, at), space, words));
  }

  /** Puts in what a literal is made of that ends later than it begins. */
  void completeLiteral(int index, List<Token.Part> parts) {
    Token token = tokens.get(index);
    tokens.set(
        index,
        new Token(token.kind(), token.text(), token.span(), token.spaceBefore(), List.of(parts)));
  }

  /** How many tokens there are. */
  int count() {
    return tokens.size();
  }

  /** Makes the last literal the name before a colon. */
  void labelLast() {
    Token last = tokens.remove(tokens.size() - 1);
    at++;
    tokens.add(
        new Token(
            Kind.LABEL, "", new Span(last.span().start(), at), last.spaceBefore(), last.words()));
  }
}
