package io.github.sqllint.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.source.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds for any text. The build tries a few thousand; a longer run with texts of its own is
 * {@code mvn test -Dtest=FuzzTest -Dfuzz.texts=1000000 -Dfuzz.seed=7}.
 */
class FuzzTest {
  private static final int TEXTS = Integer.getInteger("fuzz.texts", 5_000);
  private static final long SEED = Long.getLong("fuzz.seed", 1);

  @Test
  void tokensRejoinAndStatementsCoverThemInOrder() {
    BrokenSql.texts(SEED, TEXTS).forEach(FuzzTest::check);
  }

  /** Each holds one thing so often that quadratic work would not end. */
  static Stream<String> longTexts() {
    Stream<String> repeated =
        Stream.of(
            "(",
            "[",
            "'",
            "\"",
            "$a$ $b$",
            "/*",
            "/*\n;\nSELECT ",
            "E'\\'\n;\nSELECT ",
            "{{",
            "${",
            "#{",
            "@a",
            "@a-",
            "%(",
            ":",
            "\\ ",
            "\\\\",
            "-",
            "+-",
            "1",
            "a",
            "a$",
            "$",
            "COPY a FROM stdin;\n",
            "BEGIN ATOMIC ",
            "CREATE FUNCTION f() BEGIN ATOMIC ;",
            "CREATE RULE r DO (;",
            "; ",
            "('a',1),",
            "\uD834\uDD1E;",
            "-- a\n",
            "\\\\.",
            "é;\n");
    return Stream.concat(
        repeated.map(s -> s.repeat(300_000 / s.length())),
        Stream.of(
            "SELECT '" + "x".repeat(10_000_000) + "'; SELECT 1",
            "DO $$ BEGIN " + "a; ".repeat(1_000_000)));
  }

  @ParameterizedTest
  @MethodSource("longTexts")
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void longTextsTakeNoLongerThanTheirLengthDemands(String text) {
    check(text);
  }

  private static void check(String text) {
    List<Token> tokens = Lexer.tokens(text);
    assertThat(tokens.stream().map(Token::text).collect(Collectors.joining()).equals(text))
        .as("tokens rejoin: %s", text)
        .isTrue();

    SourceFile file = new SourceFile("x.sql", text);
    List<Statement> statements = StatementSplitter.split(file, List.of(new Span(0, text.length())));
    List<Token> expected = tokens.stream().filter(FuzzTest::isOfAStatement).toList();
    List<Token> covered = new ArrayList<>();
    boolean ordered = true;
    int end = 0;
    for (Statement statement : statements) {
      ordered &= statement.span().start() >= end && statement.position().line() > 0;
      covered.addAll(statement.tokens().stream().filter(FuzzTest::isOfAStatement).toList());
      end = statement.span().end();
    }
    assertThat(ordered).as("statements are in order and apart: %s", text).isTrue();
    assertThat(covered.equals(expected)).as("statements cover all tokens: %s", text).isTrue();
  }

  private static boolean isOfAStatement(Token token) {
    return !token.isTrivia()
        && token.kind() != Kind.COPY_DATA
        && !token.text().equals(";")
        && !token.text().equals("\\;");
  }
}
