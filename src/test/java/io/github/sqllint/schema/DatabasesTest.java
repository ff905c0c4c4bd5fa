package io.github.sqllint.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.operation.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabasesTest {
  private static final String USERS = "CREATE TABLE users (id bigint, email varchar(50));\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\connect analytics",
        "\\c analytics",
        "\\c \"analytics\" postgres localhost",
        "\\connect -reuse-previous=on analytics"
      })
  void nothingIsKnownOfAnotherDatabase(String connect) {
    Schema there = before(USERS + connect + "\nSELECT 1;");
    assertThat(presence(there, "users")).isEqualTo(Presence.UNKNOWN);
    assertThat(there.isFollowed()).isFalse();
    assertThat(there.seemsComplete()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\\c", "\\c -", "\\connect - deployer", "\\c :db", "\\c :'db'", "\\c ${db}"})
  void theSameDatabaseGoesOn(String connect) {
    Schema there = before(USERS + connect + "\nSELECT 1;");
    assertThat(presence(there, "users")).isEqualTo(Presence.PRESENT);
    assertThat(there.isFollowed()).isTrue();
  }

  @Test
  void whatHappensElsewhereIsNothingHere() {
    Schema here = Histories.after(USERS, "\\c analytics\nDROP TABLE users; CREATE TABLE facts ();");
    assertThat(presence(here, "users")).isEqualTo(Presence.PRESENT);
    assertThat(presence(here, "facts")).isNotEqualTo(Presence.PRESENT);
    assertThat(here.isFollowed()).isTrue();
  }

  @Test
  void whoeverConnectsBackFindsWhatWasThere() {
    String shop = "\\c shop\n" + USERS + "\\c analytics\nDROP TABLE users;\n\\c shop\nSELECT 1;";
    assertThat(presence(before(shop), "users")).isEqualTo(Presence.PRESENT);
  }

  @Test
  void aLaterScriptFindsTheDatabaseThatAnEarlierOneFilled() {
    Schema there = before("\\c shop\n" + USERS, "SELECT 1;", "\\c shop\nSELECT 1;");
    assertThat(presence(there, "users")).isEqualTo(Presence.PRESENT);
  }

  @Test
  void aTransactionDoesNotOutliveItsConnection() {
    Schema here = Histories.after("BEGIN;\n" + USERS + "\\c analytics\nCOMMIT;");
    assertThat(presence(here, "users")).isNotEqualTo(Presence.PRESENT);
  }

  @Test
  void anIncludedFileCanDoAnything() {
    Schema after = before("\\ir 'more tables.sql'\nSELECT 1;");
    assertThat(after.isFollowed()).isFalse();
  }

  private static Presence presence(Schema schema, String table) {
    return schema.presence(ObjectName.of(table));
  }

  /** What the last statement of the last script meets. */
  private static Schema before(String... scripts) {
    Migration last = Histories.last(Histories.of(scripts));
    return last.steps().get(last.steps().size() - 1).before();
  }
}
