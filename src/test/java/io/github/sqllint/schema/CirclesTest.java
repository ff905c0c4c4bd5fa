package io.github.sqllint.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A history may hold what the server refuses; nothing in it goes round in circles. */
class CirclesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALTER TABLE a INHERIT a; DROP TABLE a CASCADE;",
        "ALTER TABLE a INHERIT b; ALTER TABLE b INHERIT a; DROP TABLE a CASCADE;",
        "ALTER TABLE a INHERIT b; ALTER TABLE b INHERIT a; ALTER TABLE a DROP COLUMN id;"
            + " DROP TABLE a CASCADE;",
        "ALTER TABLE p ATTACH PARTITION p DEFAULT; DROP TABLE p; DROP TABLE a;",
        "ALTER TABLE p ATTACH PARTITION q DEFAULT; ALTER TABLE q ATTACH PARTITION p DEFAULT;"
            + " ALTER TABLE p ADD COLUMN more int; DROP TABLE p; DROP TABLE a;",
        "CREATE VIEW v AS SELECT * FROM w; CREATE VIEW w AS SELECT * FROM v; DROP TABLE a CASCADE;"
            + " DROP VIEW v CASCADE;",
        "CREATE VIEW v AS SELECT id FROM a; CREATE OR REPLACE VIEW v AS SELECT id FROM v;"
            + " DROP VIEW v CASCADE; DROP TABLE a CASCADE;",
        "CREATE VIEW v AS SELECT a.id FROM a, v; DROP TABLE a CASCADE;"
      })
  void whatWouldStandBelowItselfIsTakenAwayOnce(String circle) {
    String tables =
        "CREATE TABLE a (id int); CREATE TABLE b (id int);"
            + " CREATE TABLE p (id int) PARTITION BY LIST (id);"
            + " CREATE TABLE q (id int) PARTITION BY LIST (id);";
    Schema schema = Histories.after(tables, circle);
    assertThat(schema.tables()).extracting(t -> t.name().name()).doesNotContain("a").contains("b");
  }
}
