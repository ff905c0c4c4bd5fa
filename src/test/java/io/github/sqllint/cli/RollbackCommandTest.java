package io.github.sqllint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollbackCommandTest {
  @TempDir Path folder;

  @Test
  void aLinePerMigrationSaysWhetherItReversesAndWhatIsLeftOrLost() throws IOException {
    write("V1__a.sql", "CREATE TABLE a (id int PRIMARY KEY, x int, y int);");
    write("U1__a.sql", "DROP TABLE a;");
    write("V2__x.sql", "ALTER TABLE a DROP COLUMN y;");
    write("U2__x.sql", "ALTER TABLE a ADD COLUMN y int;");
    write("V3__i.sql", "CREATE INDEX a_x ON a (x);");
    write("U3__i.sql", "SELECT 1;");
    write("V4__z.sql", "ALTER TABLE a ADD COLUMN z int;");
    Run run = Run.of("rollback", folder.toString());
    assertThat(run.out())
        .isEqualTo(
            """
            V1__a: reverses
            V2__x: reverses
                The column y of a comes back without the values that it had.
            V3__i: the down script does nothing
                index a_x: left over
            V4__z: has no down script
            """);
    assertThat(run.exit()).isEqualTo(1);
    assertThat(
            Run.of("rollback", "--format", "json", folder.toString()).out().replaceAll("\\s", ""))
        .contains("\"migration\":\"V2__x\"")
        .contains("\"verdict\":\"reverses\",\"differences\":[],\"lostData\":[\"a.y\"]");
  }

  @Test
  void whereEverythingComesBackTheRunSucceeds() throws IOException {
    write("V1__a.sql", "CREATE TABLE a (id int PRIMARY KEY);");
    write("U1__a.sql", "DROP TABLE a;");
    assertThat(Run.of("rollback", folder.toString()).exit()).isZero();
  }

  private void write(String name, String sql) throws IOException {
    Files.writeString(folder.resolve(name), sql + "\n");
  }
}
