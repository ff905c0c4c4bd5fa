package io.github.sqllint.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.sqllint.rule.Severity;
import io.github.sqllint.schema.ServerVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigFileTest {
  private static final Set<String> RULES = Set.of("drop-table", "drop-column", "json-column");

  @Test
  void everyKeyIsRead() {
    Settings settings =
        read(
            """
            dialect: PostgreSQL
            db-version: 12          # the reporting server
            layout: flyway
            in-transaction: false
            fail-on: never
            opinions: true
            rules:
              drop-table: error
              'json-column': off
            exclude: ["legacy/**", '*.seed.sql']
            small-tables:
              - Countries
              - "\\"Mixed\\""
              - public.plans
            empty-tables: audit.Log
            peer-comments: [squawk, atlas]
            baseline: build/known.json
            """);

    assertThat(settings.of(Key.DIALECT)).isEqualTo(Dialect.POSTGRESQL);
    assertThat(settings.of(Key.DB_VERSION)).isEqualTo(new ServerVersion(12));
    assertThat(settings.of(Key.LAYOUT)).contains("flyway");
    assertThat(settings.of(Key.IN_TRANSACTION)).contains(false);
    assertThat(settings.of(Key.FAIL_ON)).isEmpty();
    assertThat(settings.of(Key.OPINIONS)).isTrue();
    assertThat(settings.of(Key.RULES))
        .isEqualTo(
            Map.of("drop-table", Optional.of(Severity.ERROR), "json-column", Optional.empty()));
    assertThat(settings.of(Key.EXCLUDE)).containsExactly("legacy/**", "*.seed.sql");
    assertThat(settings.of(Key.SMALL_TABLES)).containsExactly("countries", "Mixed", "plans");
    assertThat(settings.of(Key.EMPTY_TABLES)).containsExactly("audit.log");
    assertThat(settings.of(Key.PEER_COMMENTS)).containsExactly(Peer.SQUAWK, Peer.ATLAS);
    assertThat(settings.of(Key.BASELINE)).isEqualTo("build/known.json");
    assertThat(settings.origin(Key.RULES)).isEqualTo("x.yml:7");
    assertThat(Key.ALL).allMatch(settings::has);
  }

  @Test
  void aFileWithoutKeysLeavesTheDefaults() {
    for (String text : List.of("", "# nothing\n", "---\n", "\uFEFF", "{}")) {
      Settings settings = read(text);
      assertThat(Key.ALL).noneMatch(settings::has);
      assertThat(settings.of(Key.FAIL_ON)).contains(Severity.WARNING);
      assertThat(settings.origin(Key.FAIL_ON)).isEqualTo("default");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          db_version: 15            | x.yml:1: no key 'db_version'; did you mean 'db-version'?
          colour: red               | x.yml:1: no key 'colour'; the keys are dialect,
          db-version: 9             | x.yml:1: db-version: '9' is no PostgreSQL major from 10 to 18
          db-version: [15]          | x.yml:1: db-version: write one word
          dialect: postgres         | x.yml:1: dialect: 'postgres' is none of postgresql; did you mean 'postgresql'?
          layout: fly-way           | x.yml:1: layout: 'fly-way' is none of auto,
          layout:                   | x.yml:1: layout: write one word, one of auto,
          fail-on: warn             | x.yml:1: fail-on: 'warn' is none of error, warning, info, never
          opinions: sure            | x.yml:1: opinions: 'sure' is none of
          rules: off                | x.yml:1: rules: write 'rule: severity' lines below it
          rules: {drop-tabel: off}  | x.yml:1: no rule 'drop-tabel'; did you mean 'drop-table'?
          rules: {drop-table: fatal} | x.yml:1: rules: 'fatal' is none of error, warning, info, off
          rules: {drop-table: }     | x.yml:1: rules: write one word, one of error, warning, info, off
          exclude: {a: b}           | x.yml:1: exclude: write one word
          exclude: '[a'             | x.yml:1: exclude: '[a' is no glob: Missing ']
          peer-comments: [sqauwk]   | x.yml:1: peer-comments: 'sqauwk' is none of squawk, atlas, pgsafe, eugene, strong-migrations; did you mean 'squawk'?
          - opinions                | x.yml:1: write 'key: value' lines; the keys are dialect,
          opinions: true\\nopinions: true | x.yml:2: 'opinions' is here for the second time
          layout: [                 | x.yml:1: no YAML:
          layout: a: b              | x.yml:1: no YAML:
          layout: *nobody           | x.yml:1: no YAML:
          a: 1\\n---\\nb: 2         | no YAML:
          ? [a]\\n: b               | no YAML: Non scalar key
          """)
  void whatIsNotKnownIsSaidWithItsLine(String text, String message) {
    assertThatExceptionOfType(ConfigFile.Mistakes.class)
        .isThrownBy(() -> read(text.replace("\\n", "\n")))
        .withMessageContaining(message);
  }

  @Test
  void allMistakesAreSaidAtOnce() {
    assertThatExceptionOfType(ConfigFile.Mistakes.class)
        .isThrownBy(() -> read("a: 1\nopinions: x\n"))
        .satisfies(mistakes -> assertThat(mistakes.all()).hasSize(2));
  }

  @Test
  void nestingWithoutEndIsRefused() {
    assertThatExceptionOfType(ConfigFile.Mistakes.class)
        .isThrownBy(() -> read("exclude: " + "[".repeat(100_000)))
        .withMessageContaining("no YAML");
  }

  private static Settings read(String text) {
    return ConfigFile.read("x.yml", text, RULES);
  }
}
