package io.github.sqllint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamRulesTest {
  private static final String PAGE =
      """
      ---
      severity: error
      match: add-column
      where:
        type: [json, jsonb]
        notNull: false
      message: {column} of {table} is JSON.
      ---
      # JSON column

      We agreed on tables.

      ## Flagged
      ```sql
      ALTER TABLE orders ADD COLUMN payload json; -- flagged
      ```

      ## Not flagged
      ```sql
      ALTER TABLE orders ADD COLUMN payload text;
      ```
      """;

  @TempDir Path repository;

  @BeforeEach
  void itIsARepository() throws IOException {
    Files.createDirectories(repository.resolve(".git"));
    page("no-json", PAGE);
  }

  @Test
  void aTeamsRuleIsARuleLikeOurs() throws IOException {
    write("db/V1__a.sql", "ALTER TABLE orders ADD COLUMN payload jsonb;");
    Run run = run("check", "db");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .contains("error[no-json]: payload of orders is JSON.")
        .contains("sqllint explain no-json");
    assertThat(run("check", "--format=sarif", "db").out()).contains("We agreed on tables.");

    write(".sqllint.yml", "rules: {no-json: off}");
    assertThat(run("check", "db").out()).doesNotContain("no-json");
    assertThat(run("check", "--rule=no-json=info", "db").out()).contains("info[no-json]");
    write("db/V1__a.sql", "ALTER TABLE o ADD p json; -- sqllint: allow no-json: from a partner");
    assertThat(run("check", "--rule=no-json", "db").err()).contains("; 1 suppressed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          create-table    | table: /^tmp_/     | CREATE TABLE tmp_a (id int)        | CREATE TABLE a_tmp_ (id int)
          create-index    | keys: secret       | CREATE INDEX ON t (a, secret)      | CREATE INDEX ON t (secrets)
          create-index    | name: absent       | CREATE INDEX ON t (a)              | CREATE INDEX i ON t (a)
          column          | type: 'money'      | CREATE TABLE t (id int, m money)   | CREATE TABLE t (money int)
          column          | type: money        | ALTER TABLE t ADD m money          | ALTER TABLE t DROP m
          update          | filtered: false    | UPDATE t SET a = 1                 | UPDATE t SET a = 1 WHERE b
          drop-table      | cascade: true      | DROP TABLE t CASCADE               | DROP TABLE t
          """)
  void whereTestsMembers(String match, String where, String flagged, String silent)
      throws IOException {
    page("no-json", rule(match, where));
    write("db/V1__a.sql", flagged + ";");
    assertThat(run("check", "db").out()).contains("[no-json]: No.");
    write("db/V1__a.sql", silent + ";");
    assertThat(run("check", "db").out()).doesNotContain("[no-json]");
  }

  @Test
  void theExamplesAreTried() throws IOException {
    Run good = test();
    assertThat(good.exit()).isZero();
    assertThat(good.err()).isEqualTo("2 examples of 1 rule: all as promised\n");

    page(
        "no-json",
        PAGE.replace("payload json;", "payload text;").replace("load text;\n", "l json;\n"));
    Run bad = test();
    assertThat(bad.exit()).isEqualTo(1);
    assertThat(bad.out())
        .contains("no-json.md:15: promised, not found")
        .contains("no-json.md:20: found, not promised: payl of orders is JSON.");
    assertThat(bad.err()).isEqualTo("2 examples of 1 rule: 2 wrong\n");

    page(
        "no-json",
        PAGE.replace("ALTER TABLE orders ADD COLUMN payload text;", "-- postgresql: 99"));
    assertThat(test().out()).contains("no-json.md:19: this example cannot run");
    Files.delete(repository.resolve(".sqllint/rules/no-json.md"));
    assertThat(test().err()).contains("no page of a rule");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          match: add-column          | match: add-colum         | 3: no operation is called 'add-colum'; did you mean 'add-column'?
          match: add-column          | matches: add-column      | 3: write 'key: value', once for each of severity,
          match: add-column\\n       |                          | write 'match: …' above this line
          severity: error            | severity: fatal          | 2: write 'severity: ' and error or warning or info
          type: [json                | tipe: [json              | 5: no member of add-column is called 'tipe'; did you mean 'type'?
          notNull: false             | notNull: /[/             | 6: no regular expression: Unclosed character class
          notNull: false             | notNull                  | 6: write 'member: value' in the lines below where
          {column}                   | {colum}                  | 7: no member of add-column is called 'colum'; did you mean 'column'?
          {column}                   | {column                  | 7: no member of add-column is called
          ## Not flagged             | ## Never                 | the headings are, in this order: Why,
          payload text;\\n```       | payload text;            | end this block with ```
          -- flagged                 | -- flaged                | end a line of this block with '-- flagged'
          # JSON column              | JSON column              | write a title
          """)
  void aBadPageIsRefusedWithItsLine(String right, String wrong, String message) throws IOException {
    String there = right.replace("\\n", "\n");
    assertThat(PAGE).contains(there);
    page("no-json", PAGE.replace(there, wrong == null ? "" : wrong.replace("\\n", "\n")));
    write("db/V1__a.sql", "SELECT 1;");
    for (Run run : new Run[] {run("check", "db"), test()}) {
      assertThat(run.exit()).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).contains("no-json.md:").contains(message).hasLineCount(1);
    }
  }

  @Test
  void aPageIsCalledLikeNoRuleOfOurs() throws IOException {
    page("drop-table", PAGE);
    page("Not A Name", PAGE);
    page("README", "Our rules.");
    write("db/V1__a.sql", "SELECT 1;");
    assertThat(run("check", "db").err())
        .contains("drop-table.md: sqllint has a rule of this name")
        .contains("Not A Name.md: a rule's file is called like the rule")
        .hasLineCount(2);
  }

  private static String rule(String match, String where) {
    return "---\nseverity: warning\nmatch: "
        + match
        + "\nwhere:\n  "
        + where
        + "\nmessage: No.\n---\n# No\n\nNo.\n";
  }

  private Run test() {
    return Run.of("test", repository.resolve(".sqllint/rules").toString());
  }

  @Test
  void theExampleOfTheReadmeIsARule() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    int start = readme.indexOf("````markdown\n");
    String example =
        readme.substring(readme.indexOf('\n', start) + 1, readme.indexOf("\n````\n", start));
    page("no-json", example.replace("type: /^(var)?char/", "type: \"/^(var)?char/\"") + "\n");
    assertThat(test().exit()).isZero();
    write("db/V1__a.sql", "CREATE TABLE orders (id bigint PRIMARY KEY, note varchar(9));");
    assertThat(run("check", "db").out())
        .contains("warning[no-json]: note of orders has a length\n");
  }

  private Run run(String... args) {
    String[] words = args.clone();
    int last = words.length - 1;
    words[last] = repository.resolve(words[last]).toString();
    return Run.of(words);
  }

  private void page(String name, String text) throws IOException {
    write(".sqllint/rules/" + name + ".md", text);
  }

  private void write(String path, String text) throws IOException {
    Path file = repository.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
