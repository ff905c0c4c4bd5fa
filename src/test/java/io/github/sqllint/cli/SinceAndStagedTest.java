package io.github.sqllint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs in repositories that the real git makes. */
class SinceAndStagedTest {
  @TempDir Path folder;
  private Path repository;

  @BeforeEach
  void aBranchWithThreeMigrations() throws IOException, InterruptedException {
    repository = Files.createDirectories(folder.resolve("my project"));
    git("init", "-q", "-b", "main");
    write(".sqllint.yml", "rules: {missing-lock-timeout: off, expand-and-contract-together: off}");
    write("db/V1__t.sql", "CREATE TABLE t (id bigint PRIMARY KEY, a text);\nDROP TABLE old;\n");
    write("db/V2__u.sql", "DROP TABLE u;\nDROP TABLE uu;\nSELECT 1;\nSELECT 2;\n");
    write("db/V3__v.sql", "DROP TABLE v;\n");
    commit();
    git("checkout", "-q", "-b", "work");
  }

  @Test
  void onlyWhatTheBranchChangedIsReported() throws IOException, InterruptedException {
    write("db/V4__größe und mehr.sql", "CREATE INDEX i ON t (a);\n");
    commit();
    write("db/V3__v.sql", "DROP TABLE v;\nTRUNCATE w;\n");
    write("db/V5__\"new\".sql", "ALTER TABLE t DROP COLUMN a;\n");

    Run run = lint("--since", "main");

    assertThat(places(run)).containsExactly("V3__v", "V3__v", "V4__größe und mehr", "V5__\"new\"");
    assertThat(run.err()).endsWith("in 3 of 3 migrations (4 statements)\n");
  }

  @Test
  void whatTheOtherBranchDidSinceIsNotReported() throws IOException, InterruptedException {
    write("db/V5__x.sql", "DROP TABLE x;\n");
    commit();
    git("checkout", "-q", "main");
    write("db/V2__u.sql", "DROP TABLE other;\n");
    commit();
    git("checkout", "-q", "work");

    assertThat(places(lint("--since", "main"))).containsExactly("V5__x");
  }

  @Test
  void whatAChangedFileMakesPsqlRunIsReportedAndSoIsAChangedFileThatPsqlRuns()
      throws IOException, InterruptedException {
    write("db/V4__x.sql", "\\i sql/old.sql\n");
    write("db/V5__y.sql", "\\ir ../sql/new.sql\n");
    write("sql/old.sql", "DROP TABLE x;\n");
    write("sql/new.sql", "DROP TABLE y;\n");
    commit();
    git("checkout", "-q", "-b", "more");
    write("db/V5__y.sql", "\\ir ../sql/new.sql\nDROP TABLE z;\n");
    write("sql/old.sql", "DROP TABLE x;\nDROP TABLE xx;\n");

    assertThat(places(lint("--since", "work"))).containsExactly("old", "old", "V5__y", "new");
    git("add", "sql/old.sql");
    assertThat(places(lint("--staged"))).containsExactly("old", "old");
  }

  @Test
  void renamedAndDeletedFilesAreNoNewOnes() throws IOException, InterruptedException {
    git("mv", "db/V2__u.sql", "db/V2__users.sql");
    git("rm", "-q", "db/V3__v.sql");
    assertThat(places(lint("--staged"))).isEmpty();
    commit();

    Run run = lint("--since", "main");
    assertThat(places(run)).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEqualTo("nothing found in 0 migrations (0 statements)\n");

    write("db/V2__users.sql", "DROP TABLE u;\nDROP TABLE uu;\nSELECT 1;\nDROP TABLE z;\n");
    assertThat(places(lint("--since", "main"))).hasSize(3);
  }

  @Test
  void whatIsStagedCountsAsItIsStaged() throws IOException, InterruptedException {
    write("db/V4__a.sql", "DROP TABLE staged;\n");
    git("add", "db/V4__a.sql");
    write("db/V4__a.sql", "TRUNCATE not_staged;\n");
    write("db/V3__v.sql", "TRUNCATE changed_but_not_staged;\n");
    write("db/V5__untracked.sql", "DROP TABLE t;\n");

    Run run = lint("--staged");

    assertThat(run.out()).containsOnlyOnce("V4__a.sql:1:1").contains("of staged are lost");
    assertThat(places(run)).containsExactly("V4__a");
  }

  @Test
  void whatIsStagedIsTheHistoryToo() throws IOException, InterruptedException {
    write("db/V4__b.sql", "CREATE TABLE b (id bigint PRIMARY KEY, a varchar(50));\n");
    git("add", "db/V4__b.sql");
    write("db/V4__b.sql", "CREATE TABLE b (id bigint PRIMARY KEY, a varchar(200));\n");
    write("db/V5__c.sql", "ALTER TABLE b ALTER a TYPE varchar(100);\n");
    git("add", "db/V5__c.sql");

    assertThat(places(lint("--staged"))).isEmpty();
  }

  @Test
  void aFirstCommitIsStagedWhole() throws IOException, InterruptedException {
    repository = Files.createDirectories(folder.resolve("fresh"));
    git("init", "-q");
    write("db/V1__a.sql", "DROP TABLE a;\n");
    git("add", ".");

    assertThat(lint("--rule=missing-lock-timeout=off", "--staged").out()).contains("[drop-table]");
    assertThat(lint("--since", "HEAD").err()).contains("git knows no commit 'HEAD' in ");
  }

  @Test
  void whatGitDoesNotKnowIsSaid() throws IOException, InterruptedException {
    refused("git knows no commit 'mian' in ", lint("--since", "mian"));
    refused("git knows no commit '-x' in ", lint("--since=-x"));
    refused("exclude each other", lint("--since", "main", "--staged"));
    refused("goes alone", Run.withInput("SELECT 1", "--staged", "-"));
    repository = Files.createDirectories(folder.resolve("plain"));
    write("db/V1__a.sql", "DROP TABLE a;\n");
    refused("is in no git repository", lint("--staged"));
  }

  @Test
  void aShallowCloneIsNamedAsTheReason() throws IOException, InterruptedException {
    write("db/V4__a.sql", "DROP TABLE a;\n");
    commit();
    Path whole = repository;
    repository = folder.resolve("clone");
    git(folder, "clone", "-q", "--depth", "1", whole.toUri().toString(), repository.toString());

    Run run = lint("--since", "main");
    refused("git knows no commit 'main'", run);
    assertThat(run.err()).contains("shallow clone").contains("git fetch --unshallow");
  }

  @Test
  void whatIsSaidBringsTheBranchThatAShallowCloneOfAnotherLacks()
      throws IOException, InterruptedException {
    write("db/V4__a.sql", "DROP TABLE a;\n");
    commit();
    Path whole = repository;
    repository = folder.resolve("clone");
    String url = whole.toUri().toString();
    git(folder, "clone", "-q", "--depth", "1", "-b", "work", url, repository.toString());

    Run run = lint("--since", "origin/main");
    refused("git knows no commit 'origin/main' in ", run);
    assertThat(run.err()).contains("shallow clone").contains("fetch-depth: 0");
    String advice = run.err().replaceFirst("(?s).*'git (fetch [^']*)'.*", "$1");
    git(advice.split(" "));

    assertThat(places(lint("--since", "origin/main"))).containsExactly("V4__a");
  }

  @Test
  void aShallowCloneWithoutACommonCommitIsNamedAsTheReason()
      throws IOException, InterruptedException {
    write("db/V4__a.sql", "DROP TABLE a;\n");
    commit();
    Path whole = repository;
    repository = folder.resolve("clone");
    String url = whole.toUri().toString();
    git(folder, "clone", "-q", "--depth", "1", "-b", "work", url, repository.toString());
    git("fetch", "-q", "--depth", "1", "origin", "+refs/heads/main:refs/remotes/origin/main");

    Run run = lint("--since", "origin/main");
    refused("have no commit in common", run);
    assertThat(run.err()).contains("shallow clone").contains("git fetch --unshallow");
    git("fetch", "-q", "--unshallow");
    assertThat(places(lint("--since", "origin/main"))).containsExactly("V4__a");
  }

  private static void refused(String message, Run run) {
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("sqllint: ").contains(message).hasLineCount(1);
  }

  private Run lint(String... options) {
    List<String> words = new ArrayList<>(List.of(options));
    words.add(repository.resolve("db").toString());
    return Run.of(words.toArray(String[]::new));
  }

  /** The names of the files with findings, one for each. */
  private static List<String> places(Run run) {
    List<String> places = new ArrayList<>();
    for (String line : run.out().lines().toList()) {
      if (line.contains("--> ")) {
        places.add(line.replaceAll(".*/(.*)\\.sql:\\d+:\\d+", "$1"));
      }
    }
    return places;
  }

  private void commit() throws IOException, InterruptedException {
    git("add", "-A");
    git("commit", "-q", "-m", "x");
  }

  private void git(String... words) throws IOException, InterruptedException {
    git(repository, words);
  }

  private static void git(Path where, String... words) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "user.name=a", "-c", "user.email=a@b", "-c"));
    command.add("protocol.file.allow=always");
    command.addAll(List.of(words));
    Process process =
        new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  private void write(String path, String text) throws IOException {
    Path file = repository.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
