package io.github.sqllint.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StatementSplitterTest {
  /** Scripts with a bar between the statements that are expected, which is taken out first. */
  static Stream<String> scripts() {
    return Stream.of(
        "¦a¦;¦b¦;",
        "¦a¦; -- c;\n /* ; */ ;; ¦b 'x;y' \";\" $$;$$¦",
        "",
        " ; -- only a comment",
        // A body of SQL statements ends with the END that is not a CASE's.
        "¦CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT CASE WHEN a THEN 1 END; END¦;"
            + " ¦b¦;",
        "¦create or replace procedure p() begin atomic insert into t values (1); end¦; ¦b¦",
        "¦CREATE FUNCTION f() BEGIN ATOMIC SELECT t.end AS end, 1 AS case; END¦; ¦b¦",
        "¦CREATE FUNCTION f() LANGUAGE sql AS $$ BEGIN ATOMIC $$¦; ¦b¦;",
        "¦BEGIN¦; ¦SELECT 1 AS atomic¦; ¦END¦;",
        // A body that does not end must not hide what cannot be part of it.
        "¦CREATE FUNCTION f() BEGIN ATOMIC SELECT 1¦; ¦ALTER TABLE t ADD a int¦;",
        "¦CREATE RULE r AS ON INSERT TO t DO ALSO (SELECT 1; NOTIFY x;)¦; ¦b¦;",
        "¦CREATE OR REPLACE RULE r AS ON INSERT TO t DO (INSERT INTO a VALUES (1)¦; ¦DROP TABLE t¦;",
        // Elsewhere a semicolon in parentheses is a mistake of one statement only.
        "¦CREATE TABLE t (a int¦; ¦ALTER TABLE t ADD b int¦;",
        "¦INSERT INTO t VALUES ('a)¦;\n¦ALTER TABLE t ADD b int¦;",
        // psql
        "¦\\set x 1¦\n¦a¦;\n¦\\connect db¦\n",
        "¦SELECT 'x'¦ ¦\\gexec¦\n¦b¦;",
        "¦a¦\\; ¦b¦;",
        "¦COPY t FROM stdin¦;\n1;\n\\.\n¦b¦;",
        "¦\\copy t from stdin¦\n1;\n\\.\n¦b¦;",
        // Templates
        "¦{% if x %}¦ ¦ALTER TABLE t ADD a int¦; ¦{% endif %}¦",
        "¦{{ statement }}¦; ¦SELECT {% if x %} 1 {% endif %}¦;");
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void splits(String marked) {
    String sql = marked.replace("¦", "");
    SourceFile file = new SourceFile("x.sql", sql);
    List<Statement> statements = StatementSplitter.split(file, List.of(new Span(0, sql.length())));

    StringBuilder actual = new StringBuilder();
    int at = 0;
    for (Statement statement : statements) {
      actual.append(sql, at, statement.span().start()).append('¦');
      actual.append(statement.text()).append('¦');
      at = statement.span().end();
    }
    assertThat(actual.append(sql.substring(at))).hasToString(marked);
  }

  @Test
  void aStatementHasItsSignificantTokensOnly() {
    SourceFile file = new SourceFile("x.sql", "-- a\nDROP /* b */ TABLE t; ");
    Statement statement = StatementSplitter.split(file, List.of(new Span(0, 26))).get(0);
    assertThat(statement.tokens().stream().map(Token::text)).containsExactly("DROP", "TABLE", "t");
    assertThat(statement.position()).isEqualTo(new Position(2, 1));
  }

  @Test
  void offsetsAreTheFilesInEveryRegion() {
    String text = "-- up\na; b\n-- down\nc;";
    SourceFile file = new SourceFile("x.sql", text);
    List<Statement> statements =
        StatementSplitter.split(file, List.of(new Span(6, 11), new Span(19, text.length())));
    assertThat(statements).extracting(Statement::text).containsExactly("a", "b", "c");
    assertThat(statements.get(2).position()).isEqualTo(new Position(4, 1));
  }
}
