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
  private static final Pattern HEAD =
      Pattern.compile(
          "(CREATE|DROP) (DATABASE|TABLESPACE|SUBSCRIPTION)\\b.*"
              + "|(CREATE|DROP)( UNIQUE)? INDEX CONCURRENTLY\\b.*"
              + "|ALTER SYSTEM\\b.*|REINDEX( VERBOSE)? (SCHEMA|DATABASE|SYSTEM)\\b.*"
              + "|VACUUM\\b.*|DISCARD ALL\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** What a file must hold somewhere to be worth splitting. */
  private static final Pattern HINT =
      Pattern.compile(
          "\\b(CONCURRENTLY|DATABASE|TABLESPACE|SUBSCRIPTION|SYSTEM|REINDEX|VACUUM|DISCARD)\\b",
          Pattern.CASE_INSENSITIVE);

  private OutsideTransaction() {}

  static boolean anyIn(SourceFile file) {
    return HINT.matcher(file.text()).find()
        && statements(file).stream().anyMatch(OutsideTransaction::isOne);
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
