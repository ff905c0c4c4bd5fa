package io.github.sqllint.dsl.rails;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a project's files say of how long migrations wait for a lock. */
class LockTimeoutTest {
  private static final String MIGRATION =
      """
      def change
        say "adds columns"
        add_column :users, :a, :text
        transaction { add_column :users, :b, :text }
      end
      """;

  private final Map<String, String> files = new HashMap<>();

  @ParameterizedTest
  @CsvSource({
    "10.seconds, 10000",
    "10, 10000",
    "1.5.minutes, 90000",
    "0.0001, 1",
    "'\"5s\"', '''5s'''"
  })
  void theGemSetsItBeforeTheFirstStatementOfEachDirection(String ruby, String sql)
      throws Exception {
    gem("StrongMigrations.target_version = 13\nStrongMigrations.lock_timeout = " + ruby);
    RailsReader.Migration migration = read();
    assertThat(Emitted.lines(migration.up()))
        .filteredOn(line -> line.contains("SET"))
        .containsExactly("4 SET lock_timeout TO " + sql);
    assertThat(Emitted.lines(migration.down().orElseThrow()))
        .startsWith("5 SET lock_timeout TO " + sql, "5 ALTER TABLE \"users\" DROP COLUMN \"b\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "StrongMigrations.lock_timeout = ENV['TIMEOUT']",
        "StrongMigrations.lock_timeout = 10.seconds if Rails.env.production?",
        "StrongMigrations.lock_timeout = timeout.seconds",
        "StrongMigrations.lock_timeout_limit = 10.seconds",
        "Other.lock_timeout = 10.seconds",
        "StrongMigrations.lock_timeout = 10.fortnights",
        "StrongMigrations.lock_timeout = (10",
        "# StrongMigrations.lock_timeout = 10.seconds"
      })
  void whatTheFileDoesNotTellPlainlyIsNotKnown(String ruby) throws Exception {
    gem(ruby);
    assertThat(Emitted.lines(read().up())).noneMatch(line -> line.contains("SET"));
  }

  private void gem(String ruby) {
    files.put("../../config/initializers/strong_migrations.rb", ruby + "\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "production:\n  adapter: postgresql\n  variables:\n    lock_timeout: 5s\n",
        "production:\n  variables: { statement_timeout: 1h, lock_timeout: \"5s\" } # both\n",
        "default: &default\n  variables:\n    lock_timeout: '5s'\n\nproduction:\n"
            + "  <<: *default\n  host: <%= ENV['HOST'] %>\n",
        "<% if ENV['CI'] %>\ntest:\n  host: <%= x %>\n<% end %>\nproduction:\n"
            + "  variables:\n    lock_timeout:\n      5s\n",
        "base: &base\n  variables:\n    lock_timeout: 5s\nproduction:\n"
            + "  primary:\n    <<: *base\n  animals:\n    variables:\n      lock_timeout: 1s\n"
      })
  void aConnectionOfProductionMaySetIt(String yaml) throws Exception {
    files.put("../../config/database.yml", yaml);
    assertThat(Emitted.lines(read().up())).contains("4 SET lock_timeout TO '5s'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "test:\n  variables:\n    lock_timeout: 5s\nproduction:\n  host: x\n",
        "production:\n  variables:\n    lock_timeout: <%= ENV['T'] %>\n",
        "production:\n  variables:\n    statement_timeout: 5s\n  lock_timeout: 5s\n",
        "a: &a\n  <<: *b\nb: &b\n  <<: *a\nproduction:\n  <<: *a\n",
        "- a\n- b\n",
        "production:\n  variables:\n    lock_timeout: 5s\n  host: [\n",
        "a: &a\n  <<: *a\nproduction:\n  <<: *a\n  variables:\n    lock_timeout: [5s]\n"
      })
  void oneOfAnotherEnvironmentOrPlaceDoesNot(String yaml) throws Exception {
    files.put("../../config/database.yml", yaml);
    assertThat(Emitted.lines(read().up())).noneMatch(line -> line.contains("SET"));
  }

  @Test
  void theGemSetsItLast() throws Exception {
    gem("StrongMigrations.lock_timeout = 10.seconds");
    files.put("../../config/database.yml", "production:\n  variables:\n    lock_timeout: 5s\n");
    assertThat(Emitted.lines(read().up())).contains("4 SET lock_timeout TO 10000");
  }

  private RailsReader.Migration read() throws Exception {
    Project project = new Project(path -> Optional.ofNullable(files.get(path)));
    RailsReader reader = new RailsReader(Optional.empty(), List.of(), project);
    return Emitted.read(reader, Emitted.text("7.0", MIGRATION));
  }
}
