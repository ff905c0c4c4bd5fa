package io.github.sqllint.layout;

import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.Statement;
import io.github.sqllint.source.StatementSplitter;
import io.github.sqllint.source.Token;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The statements that tools take out of a transaction by themselves: those of Flyway's class
 * PostgreSQLParser. Other statements that refuse a transaction, such as {@code REINDEX INDEX
 * CONCURRENTLY}, are not among them, and fail.
 */
final class OutsideTransaction {
  private static final LazyPattern HEAD =
      LazyPattern.of(
          "(CREATE|DROP) (DATABASE|TABLESPACE|SUBSCRIPTION)\\b.*"
              + "|(CREATE|DROP)( UNIQUE)? INDEX CONCURRENTLY\\b.*"
              + "|ALTER SYSTEM\\b.*|REINDEX( VERBOSE)? (SCHEMA|DATABASE|SYSTEM)\\b.*"
              + "|VACUUM\\b.*|DISCARD ALL\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** What a file must hold one of to be worth splitting. */
  private static final List<String> HINTS =
      List.of(
          "concurrently",
          "database",
          "tablespace",
          "subscription",
          "system",
          "reindex",
          "vacuum",
          "discard");

  /** No hint is shorter. */
  private static final int SHORTEST = 6;

  private OutsideTransaction() {}

  static boolean anyIn(SourceFile file) {
    return hints(file.text()) && statements(file).stream().anyMatch(OutsideTransaction::isOne);
  }

  /** Most files hold none, and there are many: a pattern would take longer than all else here. */
  private static boolean hints(String text) {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !isLetter(text.charAt(i))) {
        if (i - start >= SHORTEST && isHint(text, start, i - start)) {
          return true;
        }
        start = i + 1;
      }
    }
    return false;
  }

  /** Whether a word goes on with it, as far as hints are concerned. */
  private static boolean isLetter(char c) {
    return (c | ' ') >= 'a' && (c | ' ') <= 'z' || c == '_';
  }

  private static boolean isHint(String text, int start, int length) {
    for (int i = 0; i < HINTS.size(); i++) {
      String hint = HINTS.get(i);
      if (hint.length() == length && text.regionMatches(true, start, hint, 0, length)) {
        return true;
      }
    }
    return false;
  }

  static boolean allIn(SourceFile file) {
    return anyIn(file) && statements(file).stream().allMatch(OutsideTransaction::isOne);
  }

  private static List<Statement> statements(SourceFile file) {
    return StatementSplitter.split(file, List.of(new Span(0, file.text().length())));
  }

  private static boolean isOne(Statement statement) {
    String head =
        statement.tokens().stream().limit(5).map(Token::text).collect(Collectors.joining(" "));
    return HEAD.matcher(head).matches();
  }
}
