package io.github.sqllint.parse;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.parser.AbstractJSqlParser.Dialect;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.StringProvider;

/**
 * The only door to JSqlParser: the caller's thread, one pass, and no text, however long, deep or
 * broken, that throws or hangs.
 *
 * <p>Empty where the text is not understood to its last token. JSqlParser's own message is not
 * handed on: it speaks of stand-ins, and may hold the whole text.
 */
final class Grammar {
  /** Longer texts are data rather than structure; a cold parser reads 200 KB in a second. */
  static final int MAXIMAL_LENGTH = 1 << 16;

  /** JSqlParser's time is cubic in the nesting: 250 levels take 20 ms, 2,000 take 11 s. */
  static final int MAXIMAL_DEPTH = 250;

  /** Shorter texts of that depth have never taken more than 200 ms. */
  private static final int WATCHED_LENGTH = 1 << 12;

  /**
   * What short texts were read as: names and literals are numbers in them, so few differ, and a new
   * parser fills 100 KB with its tables. Nobody changes a tree.
   */
  private static final Map<String, Optional<Expression>> READ = new ConcurrentHashMap<>();

  private static final int REMEMBERED_LENGTH = 1 << 8;
  private static final int REMEMBERED = 1 << 10;

  private Grammar() {}

  static Optional<Expression> expression(String text) {
    if (text.length() > REMEMBERED_LENGTH) {
      return read(text);
    }
    Optional<Expression> known = READ.get(text);
    if (known != null) {
      return known;
    }
    Optional<Expression> tree = read(text);
    if (READ.size() < REMEMBERED) {
      READ.put(text, tree);
    }
    return tree;
  }

  private static Optional<Expression> read(String text) {
    if (text.length() > MAXIMAL_LENGTH || deeper(text, MAXIMAL_DEPTH)) {
      return Optional.empty();
    }
    CCJSqlParser parser = new CCJSqlParser(new StringProvider(text));
    parser.withDialect(Dialect.POSTGRESQL);
    parser.withAllowComplexParsing(true);
    if (text.length() < WATCHED_LENGTH) {
      return toTheEnd(parser);
    }
    try (Watch watch = Watch.over(() -> parser.interrupted = true)) {
      Optional<Expression> result = toTheEnd(parser);
      return watch.hasBarked() ? Optional.empty() : result;
    }
  }

  private static Optional<Expression> toTheEnd(CCJSqlParser parser) {
    try {
      Expression result = parser.Expression();
      return parser.getToken(1).kind == 0 ? Optional.ofNullable(result) : Optional.empty();
    } catch (ParseException | RuntimeException | StackOverflowError notUnderstood) {
      return Optional.empty();
    }
  }

  /** Counts brackets wherever they stand: too many in a literal only cost the structure. */
  private static boolean deeper(String text, int limit) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        depth--;
      }
      if (depth > limit) {
        return true;
      }
    }
    return false;
  }
}
