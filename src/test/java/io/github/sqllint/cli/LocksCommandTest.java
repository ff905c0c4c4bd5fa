package io.github.sqllint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocksCommandTest {
  @TempDir Path folder;

  @BeforeEach
  void aTable() throws IOException {
    write("V1__a.sql", "CREATE TABLE a (id int PRIMARY KEY, x int);\nCREATE TABLE b (y int);\n");
  }

  @Test
  void aStatementIsFollowedByWhoWaitsForWhatAndForHowMuchWork() throws IOException {
    Path change = write("V2__b.sql", "ALTER TABLE a\n  ALTER x TYPE bigint;\n");
    assertThat(Run.of("locks", change.toString()).out())
        .isEqualTo(
            change
                + """

                   1  ALTER TABLE a ALTER x TYPE bigint
                      a  readers and writers wait (ACCESS EXCLUSIVE)  rewrites the table and its indexes
                      builds a_pkey
                """);
  }

  @Test
  void locksOfOneTransactionAddUpUntilItsEnd() throws IOException {
    Path change =
        write(
            "V2__b.sql",
            """
            ALTER TABLE a ADD COLUMN z int;
            ALTER TABLE b ADD CHECK (y > 0);
            CREATE INDEX ON b (y);
            UPDATE a SET z = 1 WHERE id = 5;
            """);
    assertThat(Run.of("locks", change.toString()).out())
        .endsWith(
            "  Widest window: a is shut to readers and writers from line 1 to line 4, where its"
                + " transaction ends, while lines 2 and 3 go through whole tables.\n");
    assertThat(json(change))
        .contains(
            ("'windows':[{'path':'%s','relation':'a','lock':'ACCESSEXCLUSIVE','sinceLine':1,"
                    + "'untilLine':4,'workLines':[2,3]}")
                .formatted(change)
                .replace('\'', '"'));
  }

  @Test
  void statementsThatCommitByThemselvesHaveNoWindow() throws IOException {
    Path change =
        write(
            "V2__b.sql",
            """
            COMMIT;
            CREATE INDEX CONCURRENTLY ON a (x);
            CREATE INDEX CONCURRENTLY ON b (y);
            """);
    assertThat(json(change)).endsWith("\"windows\":[]}");
  }

  @Test
  void whatTheServerMustRefuseIsSaid() throws IOException {
    Path change = write("V2__b.sql", "ALTER TABLE a DROP COLUMN nope;\n");
    assertThat(Run.of("locks", change.toString()).out())
        .endsWith("fails with 42703: The column nope of a does not exist.\n");
  }

  @Test
  void aColumnIsLookedForWhereItStandsInAChangeOfRows() throws IOException {
    Path change =
        write(
            "V2__b.sql",
            """
            UPDATE a SET x = m.y FROM (SELECT nope AS y FROM b) m WHERE m.y = a.id;
            CREATE FUNCTION f() RETURNS void LANGUAGE sql AS
              'INSERT INTO a VALUES (1) ON CONFLICT ON CONSTRAINT a_pkey DO UPDATE SET x = nope2';
            UPDATE a SET ${assignments} WHERE id = 1;
            """);
    assertThat(Run.of("locks", change.toString()).out())
        .contains("fails with 42703: The column nope of b does not exist.\n")
        .contains("fails with 42703: The column nope2 of a does not exist.\n")
        .doesNotContain("The column set")
        .doesNotContain("The column conflict");
  }

  @Test
  void whatHangsOnACheckOfTheRowsOrOnUnreadStatementsMayFail() throws IOException {
    Path change =
        write(
            "V2__b.sql",
            """
            DO $$ BEGIN
              IF EXISTS (SELECT FROM b WHERE y = 3) THEN RAISE EXCEPTION 'y is 3'; END IF;
            END $$;
            DO $$ DECLARE t text; BEGIN
              FOREACH t IN ARRAY ARRAY['a', 'b'] LOOP
                EXECUTE format('ALTER TABLE %I ADD COLUMN nope int', t);
              END LOOP;
            END $$;
            ALTER TABLE a DROP COLUMN nope;
            """);
    assertThat(Run.of("locks", change.toString()).out())
        .contains("may fail with P0001: It raises an exception.\n")
        .contains("may fail with 42703: The column nope of a does not exist.\n");
  }

  private static String json(Path path) {
    return Run.of("locks", "--format", "json", path.toString()).out().replaceAll("\\s+", "");
  }

  private Path write(String name, String sql) throws IOException {
    return Files.writeString(folder.resolve(name), sql);
  }
}
