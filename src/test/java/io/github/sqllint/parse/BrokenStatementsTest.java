package io.github.sqllint.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.operation.Reading;
import io.github.sqllint.operation.Unrecognised;
import io.github.sqllint.source.BrokenSql;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.Statement;
import io.github.sqllint.source.StatementSplitter;
import io.github.sqllint.source.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What holds for the reading of any statement. The build tries a few thousand; a longer run is
 * {@code mvn test -Dtest=BrokenStatementsTest -Dfuzz.texts=1000000 -Dfuzz.seed=7}.
 */
class BrokenStatementsTest {
  private static final int TEXTS = Integer.getInteger("fuzz.texts", 5_000);
  private static final long SEED = Long.getLong("fuzz.seed", 1);

  @Test
  void everyBrokenTextHasAReading() {
    BrokenSql.texts(SEED, TEXTS).forEach(BrokenStatementsTest::check);
  }

  /** The SQL of the rule pages, its tokens left out, doubled, swapped and mixed. */
  @Test
  void everyMixtureOfTokensHasAReading() throws IOException {
    List<List<Token>> statements = statementsOfPages();
    assertThat(statements).hasSizeGreaterThan(100);
    Random random = new Random(SEED);
    for (int i = 0; i < TEXTS; i++) {
      List<Token> tokens = new ArrayList<>(any(statements, random));
      for (int change = random.nextInt(4); change >= 0; change--) {
        breakOnce(tokens, any(statements, random), random);
      }
      check(tokens.stream().map(Token::text).collect(Collectors.joining(" ")));
    }
  }

  /** What longer runs found. */
  @ParameterizedTest
  @ValueSource(strings = {"ALTER TABLE t, ADD COLUMN a int", "ALTER TABLE t DROP a, "})
  void whatOnceHadNoPlaceHasOne(String text) {
    check(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE `users` (`id` bigint)",
        "ALTER TABLE [dbo].[users] ADD email text",
        "ALTER TABLE users ADD `email` text",
      })
  void aNameInOtherQuotesIsSaidToBeAnotherServers(String text) {
    SourceFile file = new SourceFile("x.sql", text);
    Statement statement = StatementSplitter.split(file, List.of(new Span(0, text.length()))).get(0);
    assertThat(StatementReader.read(statement).unrecognised())
        .extracting(reading -> ((Unrecognised) reading.operation()).reason())
        .singleElement()
        .asString()
        .contains("another server's");
  }

  /** Each as often as makes quadratic work or deep recursion show. */
  static Stream<String> longStatements() {
    return Stream.of(
            "SELECT %s(",
            "DELETE FROM t WHERE %s(",
            "DELETE FROM t WHERE %sNOT ",
            "UPDATE t SET a = 1%s, a = 1",
            "UPDATE t SET a = %s'x' ",
            "UPDATE t SET a = %strim(",
            "UPDATE t SET a = a%s || a",
            "INSERT INTO t VALUES (1)%s, (1)",
            "INSERT INTO t %s(SELECT 1 UNION ",
            "WITH a AS (SELECT 1)%s, a AS (SELECT 1) DELETE FROM t",
            "CREATE TABLE t (a int%s, a int",
            "CREATE TABLE t (a int DEFAULT %s(",
            "CREATE INDEX i ON t (a%s, a",
            "CREATE VIEW v AS SELECT %s(SELECT ",
            "ALTER TABLE t ADD CHECK (%sa AND ",
            "ALTER TABLE t DROP a%s, DROP a",
            "DROP TABLE a%s, a",
            "DO '%sBEGIN ",
            "SET x = 1%s, 1",
            "CREATE SCHEMA s %sCREATE TABLE t (a int) ")
        .map(form -> form.split("%s"))
        .map(parts -> parts[0] + parts[1].repeat(300_000 / parts[1].length()));
  }

  @ParameterizedTest
  @MethodSource("longStatements")
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aLongStatementTakesNoLongerThanItsLengthDemands(String text) {
    check(text);
  }

  private static void check(String text) {
    SourceFile file = new SourceFile("x.sql", text);
    for (Statement statement : StatementSplitter.split(file, List.of(new Span(0, text.length())))) {
      List<Reading> readings = StatementReader.read(statement).readings();
      assertThat(readings).as(text).isNotEmpty();
      assertThat(readings).as(text).allMatch(reading -> statement.span().contains(reading.span()));
    }
  }

  private static List<List<Token>> statementsOfPages() throws IOException {
    List<List<Token>> statements = new ArrayList<>();
    try (Stream<Path> pages = Files.list(Path.of("rules"))) {
      for (Path page : pages.sorted().toList()) {
        for (String block : Files.readString(page).split("```sql\n")) {
          SourceFile file = new SourceFile("x.sql", block.split("```")[0]);
          StatementSplitter.split(file, List.of(new Span(0, file.text().length()))).stream()
              .map(Statement::tokens)
              .forEach(statements::add);
        }
      }
    }
    return statements;
  }

  private static <T> T any(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  private static void breakOnce(List<Token> tokens, List<Token> others, Random random) {
    int at = random.nextInt(tokens.size());
    switch (random.nextInt(6)) {
      case 5 -> tokens.add(at, new Token(Token.Kind.PLACEHOLDER, "${x}", 0));
      case 0 -> tokens.add(at, any(tokens, random));
      case 1 -> tokens.add(at, any(others, random));
      case 2 -> Collections.swap(tokens, at, random.nextInt(tokens.size()));
      case 3 -> tokens.subList(at + 1, tokens.size()).clear();
      default -> tokens.addAll(at, others.subList(0, random.nextInt(others.size())));
    }
  }
}
