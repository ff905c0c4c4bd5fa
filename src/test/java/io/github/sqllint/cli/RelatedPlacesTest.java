package io.github.sqllint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The earlier place that explains a finding, with its line and what it underlines there. */
class RelatedPlacesTest {
  private static final String USERS =
      """
      CREATE TABLE users (
        id bigint PRIMARY KEY,
        "E mail" varchar(100), -- email, old
        email varchar(80) CHECK (email <> ','),
        old text
      );
      CREATE TABLE parts (id int, d date) PARTITION BY RANGE (d);
      CREATE UNIQUE INDEX users_email ON users (email);
      CREATE TYPE mood AS ENUM ('sad');
      """;

  @TempDir Path folder;

  @Test
  void aNarrowedColumnNamesWhereItGotItsType() throws IOException {
    assertThat(places(USERS, "ALTER TABLE users ALTER email TYPE varchar(60);"))
        .containsExactly(
            "V1__.sql:4:3: email gets its type here | email varchar(80) CHECK (email <> ',')");
    assertThat(places(USERS, "ALTER TABLE users ALTER \"E mail\" TYPE varchar(60);"))
        .containsExactly("V1__.sql:3:3: E mail gets its type here | \"E mail\" varchar(100)");
    String wider = "ALTER TABLE users ALTER email TYPE varchar(90);";
    assertThat(places(USERS, wider, "ALTER TABLE users ALTER email TYPE varchar(85);"))
        .containsExactly("V2__.sql:1:1: email gets its type here | " + wider);
  }

  @Test
  void whatIsThereAlreadyIsShownWhereItWasMade() throws IOException {
    assertThat(places(USERS, "CREATE INDEX again ON users (email);"))
        .containsExactly(
            "V1__.sql:8:1: the equal index is created here | CREATE UNIQUE INDEX users_email ON"
                + " users (email);");
    assertThat(places(USERS, "CREATE TABLE users_email (id int);"))
        .containsExactly(
            "V1__.sql:8:1: the name is taken here | CREATE UNIQUE INDEX users_email ON users"
                + " (email);");
    assertThat(places(USERS, "ALTER TABLE users ADD COLUMN old int;"))
        .containsExactly("V1__.sql:1:1: the name is taken here | CREATE TABLE users (");
    assertThat(places(USERS, "CREATE TYPE mood AS ENUM ('glad');"))
        .containsExactly(
            "V1__.sql:9:1: the name is taken here | CREATE TYPE mood AS ENUM ('sad');");
    assertThat(places(USERS, "DROP INDEX users_pkey;"))
        .containsExactly("V1__.sql:2:13: the constraint is added here | PRIMARY KEY");
  }

  @Test
  void whatIsGoneIsShownWhereItWent() throws IOException {
    assertThat(places(USERS, "DROP TABLE users;", "ALTER TABLE users ADD x int;"))
        .containsExactly("V2__.sql:1:1: users is dropped here | DROP TABLE users;");
    String rename = "ALTER TABLE users RENAME email TO mail;";
    assertThat(places(USERS, rename, "ALTER TABLE users ALTER email DROP NOT NULL;"))
        .containsExactly("V2__.sql:1:1: email is renamed here | " + rename);
    assertThat(places(USERS, "ALTER TABLE nobody ADD x int;")).isEmpty();
  }

  @Test
  void aPartitionedTableIsShown() throws IOException {
    for (String sql :
        List.of(
            "CREATE INDEX i ON parts (d);",
            "CREATE INDEX CONCURRENTLY i ON parts (d);",
            "ALTER TABLE parts ADD FOREIGN KEY (id) REFERENCES users (id) NOT VALID;")) {
      assertThat(places(USERS, sql))
          .contains(
              "V1__.sql:7:1: the table is created here | CREATE TABLE parts (id int, d date)"
                  + " PARTITION BY RANGE (d);");
    }
  }

  @Test
  void theStartOfALockAndOfATransactionIsShown() throws IOException {
    String space = "\n\n\n\n";
    String add = "ALTER TABLE users ADD x int;";
    assertThat(places(USERS, add + space + "UPDATE users SET x = 1 WHERE old > 'a';"))
        .containsExactly("V2__.sql:1:1: users is locked here | " + add);
    assertThat(places(USERS, add + space + "CREATE TABLE c AS SELECT * FROM users;"))
        .containsExactly("V2__.sql:1:1: users is locked here | " + add);
    String begin = "BEGIN;" + space;
    assertThat(
            places("--layout=plain", USERS, begin + "CREATE INDEX CONCURRENTLY i ON users (old);"))
        .contains("V2__.sql:1:1: the transaction begins here | BEGIN;");
  }

  @Test
  void theOtherHalfOfAMigrationIsShown() throws IOException {
    String space = "\n\n\n\n";
    String add = "ALTER TABLE users ADD x int NOT NULL DEFAULT 0;";
    assertThat(places(USERS, add + space + "ALTER TABLE users ALTER x DROP DEFAULT;"))
        .containsExactly("V2__.sql:1:1: the column is added here | " + add);
    assertThat(places(USERS, add + space + "ALTER TABLE users DROP old;"))
        .containsExactly("V2__.sql:1:1: the new column is added here | " + add);
    String check = "ALTER TABLE users ADD CONSTRAINT c CHECK (id > 0) NOT VALID;";
    assertThat(places(USERS, check + space + "ALTER TABLE users VALIDATE CONSTRAINT c;"))
        .containsExactly("V2__.sql:1:1: added here | " + check);
    String type = "ALTER TYPE mood ADD VALUE 'glad';";
    String table = "CREATE TABLE m (m mood);";
    assertThat(places(USERS, table, type + space + "INSERT INTO m VALUES ('glad');"))
        .containsExactly("V3__.sql:1:1: the value is added here | " + type);
  }

  @Test
  void aColumnOfAnotherTypeIsShown() throws IOException {
    String key = "CREATE TABLE pets (id int PRIMARY KEY, user_id int REFERENCES users);";
    assertThat(places(USERS, key))
        .contains("V1__.sql:2:3: id is created here | id bigint PRIMARY KEY");
  }

  @Test
  void whatWasMadeByAFileThatPsqlRunsIsShownInThatFile() throws IOException {
    Files.createDirectories(folder.resolve("sql"));
    Files.writeString(folder.resolve("sql/users.sql"), "\n\n" + USERS);
    assertThat(places("--layout=plain", "\\ir sql/users.sql", "CREATE TABLE users (id int);"))
        .containsExactly("sql/users.sql:3:1: the name is taken here | CREATE TABLE users (");
  }

  /** Each related place that is shown with its code, from scripts in their order. */
  private List<String> places(String... scripts) throws IOException {
    String layout = scripts[0].startsWith("--") ? scripts[0] : "--layout=flyway";
    int first = scripts[0].startsWith("--") ? 1 : 0;
    for (int i = first; i < scripts.length; i++) {
      Files.writeString(folder.resolve("V" + (i + 1 - first) + "__.sql"), scripts[i] + "\n");
    }
    Run run = Run.of(layout, "--rule=missing-lock-timeout=off", folder.toString());
    assertThat(run.err()).doesNotContain("defect");
    List<String> lines = run.out().lines().toList();
    return lines.stream()
        .filter(line -> line.strip().startsWith("::: "))
        .map(line -> place(line, lines.subList(lines.indexOf(line), lines.size())))
        .toList();
  }

  private String place(String line, List<String> rest) {
    String code = rest.get(1);
    String marks = rest.get(2);
    String marked = code.substring(marks.indexOf('-'), marks.lastIndexOf('-') + 1);
    String end = code.endsWith(marked + ";") ? ";" : "";
    return line.replaceFirst(".*" + folder + "/", "") + " | " + marked + end;
  }
}
