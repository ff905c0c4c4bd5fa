package io.github.sqllint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Commits to a scratch repository in which the real pre-commit runs the hooks of this one. As slow
 * as the tests with servers, and left out where those are.
 */
@Timeout(300)
@Tag("server")
class PreCommitTest {
  private static final String GOOD = "ALTER TABLE users ADD COLUMN age integer;\n";
  private static final String BAD = "CREATE INDEX users_email ON users (email);\n";

  @TempDir static Path installed;
  private static Path bin;

  @TempDir Path temp;
  private Path shop;

  @BeforeAll
  static void sqllintIsInstalled() throws Exception {
    bin = Distribution.ofClassesUnderTest(installed).home().resolve("bin");
  }

  @BeforeEach
  void aRepositoryWithTheHookAndOneBadMigration() throws Exception {
    boolean available = run(temp, "pre-commit", "--version").exit() == 0;
    if (System.getenv("CI") != null) {
      assertThat(available).as("pre-commit is installed where CI is set").isTrue();
    }
    assumeTrue(available, "pre-commit is not installed; .ci/run installs it");
    Path hooks = repository("hooks");
    Files.copy(Path.of(".pre-commit-hooks.yaml"), hooks.resolve(".pre-commit-hooks.yaml"));
    Path script = hooks.resolve("src/main/hook/sqllint");
    Files.createDirectories(script.getParent());
    Files.copy(Path.of("src/main/hook/sqllint"), script);
    for (String folder : List.of("rules", ".mvn")) {
      Files.writeString(Files.createDirectories(hooks.resolve(folder)).resolve("x"), "");
    }
    Files.writeString(hooks.resolve("pom.xml"), "");
    Files.writeString(hooks.resolve("LICENSE"), "");
    commitAll(hooks, "The hooks");

    shop = repository("shop");
    useHook("sqllint-system");
    write(
        "db/migration/V1__users.sql",
        "CREATE TABLE users (id bigint PRIMARY KEY, email varchar(50));\n"
            + "ALTER TABLE orders DROP COLUMN total;\n");
    commitAll(shop, "Before the hook");
    assertThat(run(shop, "pre-commit", "install").exit()).isZero();
  }

  @Test
  void aBadMigrationThatIsStagedStopsTheCommit() throws Exception {
    write("db/migration/V2__index.sql", BAD);
    Result commit = commit();
    assertThat(commit.exit()).isEqualTo(1);
    assertThat(commit.out())
        .contains("error[add-index-without-concurrently]")
        .contains("--> db/migration/V2__index.sql:1:1");
    assertThat(run(shop, "git", "log", "--oneline").out()).hasLineCount(1);
  }

  @Test
  void aGoodOnePasses() throws Exception {
    write("db/migration/V2__age.sql", GOOD);
    assertThat(commit()).satisfies(PreCommitTest::passes);
  }

  @Test
  void onlyWhatIsStagedIsReported() throws Exception {
    write("db/migration/V2__age.sql", GOOD);
    run(shop, "git", "add", "-A");
    write("db/migration/V3__index.sql", BAD);
    write("db/migration/V1__users.sql", "DROP TABLE users;\n");
    Result commit = run(shop, "git", "commit", "-m", "x");
    assertThat(commit).satisfies(PreCommitTest::passes);
    assertThat(commit.out()).doesNotContain("V3__index").doesNotContain("drop-");
  }

  @Test
  void theMigrationsBesideItAreItsHistory() throws Exception {
    write("db/migration/V2__longer.sql", "ALTER TABLE users ALTER email TYPE varchar(100);\n");
    assertThat(commit()).satisfies(PreCommitTest::passes);
    write("db/migration/V3__shorter.sql", "ALTER TABLE users ALTER email TYPE varchar(60);\n");
    Result commit = commit();
    assertThat(commit.exit()).isEqualTo(1);
    assertThat(commit.out()).contains("[narrow-column-type]").contains("V3__shorter.sql:1");
  }

  @Test
  void aMigrationMayGoAndAnotherMayBeRenamed() throws Exception {
    write("db/migration/V2__age.sql", GOOD);
    write("db/migration/V3__index.sql", BAD);
    run(shop, "git", "add", "-A");
    run(shop, "git", "commit", "--no-verify", "-m", "x");
    run(shop, "git", "rm", "-q", "db/migration/V2__age.sql");
    assertThat(run(shop, "git", "commit", "-m", "x").exit()).isZero();
    run(shop, "git", "mv", "db/migration/V3__index.sql", "db/migration/V4__index.sql");
    Result commit = run(shop, "git", "commit", "-m", "x");
    assertThat(commit.exit()).isEqualTo(1);
    assertThat(commit.out()).contains("V4__index.sql:1:1").doesNotContain("V3__index");
  }

  @Test
  void namesMayHoldSpacesAndAnyLetters() throws Exception {
    write("die datenbank/migration/V1__größe ändern.sql", GOOD);
    assertThat(commit()).satisfies(PreCommitTest::passes);
    write("die datenbank/migration/V2__名前.sql", BAD);
    Result commit = commit();
    assertThat(commit.exit()).isEqualTo(1);
    assertThat(commit.out()).contains("--> die datenbank/migration/V2__名前.sql:1:1");
  }

  @Test
  void migrationsInOtherLanguagesAreLintedAndOtherProgramsPassedOver() throws Exception {
    write("app.py", "print('no migration')\n");
    write("web/app.ts", "export const port = 1;\n");
    assertThat(commit()).satisfies(PreCommitTest::passes);
    write(
        "alembic/versions/a1_index.py",
        """
        from alembic import op

        revision = "a1"
        down_revision = None


        def upgrade():
            op.create_index("i", "users", ["email"])


        def downgrade():
            op.drop_index("i", "users")
        """);
    Result commit = commit();
    assertThat(commit.exit()).isEqualTo(1);
    assertThat(commit.out())
        .contains("[add-index-without-concurrently]")
        .contains("--> alembic/versions/a1_index.py:8:5");
  }

  @Test
  void theHookBuildsItselfOnceWhereSqllintIsNotInstalled() throws Exception {
    useHook("sqllint");
    command(
        "mvn",
        "echo built >>'" + temp + "/builds'",
        "while [ \"$1\" != -f ]; do shift; done",
        "out=${2%/*}/target/sqllint/bin",
        "mkdir -p \"$out\"",
        "printf '#!/bin/sh\\nexec \"" + bin + "/sqllint\" \"$@\"\\n' >\"$out/sqllint\"",
        "chmod +x \"$out/sqllint\"");
    for (int i = 2; i < 4; i++) {
      write("db/migration/V" + i + "__index.sql", BAD.replace("users_email", "i" + i));
      assertThat(commit().out()).contains("add-index-without-concurrently").doesNotContain("V1__");
    }
    assertThat(temp.resolve("builds")).hasContent("built");
  }

  private static void passes(Result commit) {
    assertThat(commit.exit()).as(commit.out()).isZero();
    assertThat(commit.out()).contains("Passed");
  }

  private void useHook(String id) throws Exception {
    String revision = run(temp.resolve("hooks"), "git", "rev-parse", "HEAD").out().strip();
    write(
        ".pre-commit-config.yaml",
        "repos:\n  - repo: %s/hooks\n    rev: %s\n    hooks:\n      - id: %s\n"
            .formatted(temp, revision, id));
  }

  private void write(String path, String text) throws IOException {
    Path file = shop.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Result commit() throws Exception {
    run(shop, "git", "add", "-A");
    return run(shop, "git", "commit", "-m", "x");
  }

  private Path repository(String name) throws Exception {
    Path folder = Files.createDirectories(temp.resolve(name));
    run(folder, "git", "init", "-q");
    return folder;
  }

  private void commitAll(Path repository, String message) throws Exception {
    run(repository, "git", "add", "-A");
    assertThat(run(repository, "git", "commit", "-q", "-m", message).exit()).isZero();
  }

  private void command(String name, String... lines) throws IOException {
    Path command = Files.createDirectories(temp.resolve("commands")).resolve(name);
    Files.writeString(command, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
    Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Result run(Path folder, String... command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Map<String, String> environment = builder.environment();
    String path =
        String.join(
            File.pathSeparator,
            temp.resolve("commands").toString(),
            bin.toString(),
            environment.get("PATH"));
    environment.keySet().removeIf(name -> name.startsWith("GIT_") || name.startsWith("PRE_"));
    environment.put("PATH", path);
    environment.put("HOME", temp.toString());
    environment.put("LANG", "C.UTF-8");
    environment.put("PRE_COMMIT_HOME", temp.resolve("pre-commit").toString());
    environment.put("PRE_COMMIT_COLOR", "never");
    environment.put("SQLLINT_JAVA", System.getProperty("java.home"));
    environment.put("SQLLINT_NO_CDS", "1");
    for (String who : List.of("AUTHOR", "COMMITTER")) {
      environment.put("GIT_" + who + "_NAME", "Somebody");
      environment.put("GIT_" + who + "_EMAIL", "somebody@example.org");
    }
    Path out = Files.createTempFile(temp, "out", "");
    builder.redirectErrorStream(true).redirectOutput(out.toFile());
    int exit;
    try {
      exit = builder.start().waitFor();
    } catch (IOException notInstalled) {
      return new Result(127, notInstalled.getMessage());
    }
    return new Result(exit, Files.readString(out, StandardCharsets.UTF_8));
  }

  private record Result(int exit, String out) {}
}
