package io.github.sqllint.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.operation.ObjectName;
import org.junit.jupiter.api.Test;
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
        "CREATE VIEW v AS SELECT a.id FROM a, v; DROP TABLE a CASCADE;",
        "CREATE TABLE c () INHERITS (c); ALTER TABLE a INHERIT c; DROP TABLE c CASCADE;",
        "ALTER TABLE a INHERIT b; CREATE TABLE c () INHERITS (a); ALTER TABLE c RENAME TO b;"
            + " ALTER TABLE b ADD COLUMN more int; DROP TABLE a CASCADE; CREATE TABLE b ();"
      })
  void whatWouldStandBelowItselfIsTakenAwayOnce(String circle) {
    String tables =
        "CREATE TABLE a (id int); CREATE TABLE b (id int);"
            + " CREATE TABLE p (id int) PARTITION BY LIST (id);"
            + " CREATE TABLE q (id int) PARTITION BY LIST (id);";
    Schema schema = Histories.after(tables, circle);
    assertThat(schema.tables())
        .allSatisfy(table -> assertThat(schema.descendantsOf(table.name())).doesNotContain(table));
    assertThat(schema.tables()).extracting(t -> t.name().name()).doesNotContain("a").contains("b");
  }

  @Test
  void viewsThatReadEachOtherByManyWaysAreFollowedOnce() {
    StringBuilder views = new StringBuilder("CREATE TABLE v0 (id int); CREATE TABLE v1 (id int);");
    for (int i = 2; i < 60; i++) {
      views.append("CREATE VIEW v%d AS SELECT a.id FROM v%d a, v%d b;".formatted(i, i - 1, i - 2));
    }
    assertThat(Histories.after(views.toString(), "DROP VIEW v59;").view(ObjectName.of("v58")))
        .isPresent();
  }
}
