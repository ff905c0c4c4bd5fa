package io.github.sqllint.parse;

import io.github.sqllint.source.Span;
import io.github.sqllint.source.Token;
import io.github.sqllint.source.Token.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A cursor over a statement's tokens, or over what a pair of parentheses holds. Remembers which
 * words were taken as keywords, so that an action's text can show them as such.
 */
final class Tokens {
  private static final Token END = new Token(Kind.PUNCTUATION, "", 0);

  private final BitSet keywords;

  /** Placeholders that stand for whole clauses. */
  private final BitSet clauses;

  // Calls of a List would take longer than all else that a cursor does.
  private final ArrayList<Token> tokens;
  private final int end;
  private int at;

  private Tokens(ArrayList<Token> tokens, BitSet keywords, BitSet clauses, int at, int end) {
    this.tokens = tokens;
    this.keywords = keywords;
    this.clauses = clauses;
    this.at = at;
    this.end = end;
  }

  static Tokens of(List<Token> tokens) {
    return new Tokens(new ArrayList<>(tokens), new BitSet(), new BitSet(), 0, tokens.size());
  }

  boolean isDone() {
    return at == end;
  }

  /** Refuses what is left over. */
  void finish() {
    if (!isDone()) {
      throw unexpected();
    }
  }

  /** The next token; one that equals nothing where there is none. */
  Token peek() {
    return peek(0);
  }

  Token peek(int ahead) {
    return at + ahead < end ? tokens.get(at + ahead) : END;
  }

  Token next() {
    if (isDone()) {
      throw unexpected();
    }
    return tokens.get(at++);
  }

  /** Whether this word comes next. */
  boolean is(String word) {
    return peek(0).is(word);
  }

  /** Whether these words come next. */
  boolean is(String... words) {
    for (int i = 0; i < words.length; i++) {
      if (!peek(i).is(words[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether these words come next and nothing behind them. */
  boolean isLast(String... words) {
    return at + words.length == end && is(words);
  }

  boolean isSymbol(String symbol) {
    return peek().isSymbol(symbol);
  }

  /** Takes this word if it comes next. */
  boolean accept(String word) {
    if (!is(word)) {
      return false;
    }
    keywords.set(at++);
    return true;
  }

  /** Takes these words if they come next, all of them. */
  boolean accept(String... words) {
    if (!is(words)) {
      return false;
    }
    keywords.set(at, at + words.length);
    at += words.length;
    return true;
  }

  boolean acceptSymbol(String symbol) {
    boolean found = isSymbol(symbol);
    at += found ? 1 : 0;
    return found;
  }

  void expect(String... words) {
    if (!accept(words)) {
      throw expected(String.join(" ", words).toUpperCase(Locale.ROOT));
    }
  }

  void expectSymbol(String symbol) {
    if (!acceptSymbol(symbol)) {
      throw expected("“" + symbol + "”");
    }
  }

  /** Takes a placeholder that stands for a whole clause, or for several. */
  boolean acceptClause() {
    if (peek().kind() != Kind.PLACEHOLDER) {
      return false;
    }
    clauses.set(at++);
    return true;
  }

  /**
   * As {@link #acceptClause()} where the placeholder is all that stands before a comma or the end.
   */
  boolean acceptLastClause() {
    return (at + 1 == end || peek(1).isSymbol(",")) && acceptClause();
  }

  /** What is left without the placeholders at its end, which stand for clauses; empty without. */
  Optional<Tokens> withoutLastClauses() {
    int last = end;
    while (last > at && tokens.get(last - 1).kind() == Kind.PLACEHOLDER) {
      last--;
    }
    if (last == end || last == at) {
      return Optional.empty();
    }
    clauses.set(last, end);
    return Optional.of(new Tokens(tokens, keywords, clauses, at, last));
  }

  /** The placeholders that were taken for whole clauses. */
  List<Token> clauses() {
    return clauses.isEmpty() ? List.of() : clauses.stream().mapToObj(tokens::get).toList();
  }

  /** Takes any unquoted word as a keyword and folds it. */
  String keyword() {
    if (peek().kind() != Kind.WORD) {
      throw expected("A keyword");
    }
    keywords.set(at);
    return Identifier.folded(next().text());
  }

  /** Takes a string constant; its value. */
  String string() {
    if (peek().kind() == Kind.PLACEHOLDER) {
      return next().text();
    }
    if (!StringConstant.is(peek())) {
      throw expected("A string");
    }
    int from = at;
    at = Math.min(StringConstant.end(tokens, at), end);
    return StringConstant.value(since(from))
        .orElseThrow(
            () -> {
              at = from;
              return expected("A text string");
            });
  }

  /** Takes a name with dots between its parts. */
  NameChain chain() {
    if (isDone()) {
      throw expectedName();
    }
    NameChain chain = NameChain.at(tokens, at);
    if (chain.end() == at || chain.end() > end) {
      throw expectedName();
    }
    at = chain.end();
    return chain;
  }

  /** Takes a pair of parentheses; a cursor over what they hold. */
  Tokens group() {
    if (!isSymbol("(")) {
      throw expected("“(”");
    }
    int close = Brackets.closing(tokens, at, end, "(", ")");
    Tokens inside = new Tokens(tokens, keywords, clauses, at + 1, close);
    at = close + 1;
    return inside;
  }

  /** A cursor over what the parentheses that come next hold, which are not taken. */
  Tokens inside() {
    int mark = at;
    Tokens inside = group();
    at = mark;
    return inside;
  }

  void skipBrackets() {
    at = Brackets.closing(tokens, at, end, "[", "]") + 1;
  }

  /** Takes the tokens up to the next comma outside all brackets, or up to the end. */
  Tokens item() {
    int from = at;
    at = Brackets.endOfItem(tokens, at, end);
    return new Tokens(tokens, keywords, clauses, from, at);
  }

  /** A place to come back to. */
  int mark() {
    return at;
  }

  void back(int mark) {
    keywords.clear(mark, at);
    clauses.clear(mark, at);
    at = mark;
  }

  /** The tokens from a mark to here. */
  List<Token> since(int mark) {
    return tokens.subList(mark, at);
  }

  /** Takes everything that is left. */
  List<Token> rest() {
    int from = at;
    at = end;
    return since(from);
  }

  /** Where the tokens from a mark to here stand; at least one was taken. */
  Span span(int mark) {
    return tokens.get(mark).span().to(tokens.get(at - 1).span());
  }

  /** Where all of its tokens stand that are left; where there is none, what follows. */
  Span spanOfRest() {
    return isDone()
        ? tokens.get(Math.min(at, tokens.size() - 1)).span()
        : peek().span().to(tokens.get(end - 1).span());
  }

  /** What was taken since a mark in the normal form, all words folded. */
  String text(int mark) {
    return NormalText.of(tokens, mark, at, keywords, false);
  }

  /** What was taken since a mark in the normal form, the keywords in upper case. */
  String action(int mark) {
    return NormalText.of(tokens, mark, at, keywords, true);
  }

  /**
   * What is wrong where the cursor stands.
   *
   * @param what begins with a capital letter or a keyword
   */
  NotUnderstood expected(String what) {
    return isDone()
        ? new NotUnderstood(what + " is expected at the end.")
        : NotUnderstood.before(peek(), what);
  }

  NotUnderstood expectedName() {
    return isSymbol("`") || isSymbol("[")
        ? NotUnderstood.quotedElsewhere(peek())
        : expected("A name");
  }

  NotUnderstood unexpected() {
    return isDone()
        ? new NotUnderstood("The statement breaks off.")
        : NotUnderstood.unexpected(peek());
  }
}
