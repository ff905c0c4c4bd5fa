package io.github.sqllint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.Golden;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.rule.RuleCatalogue;
import io.github.sqllint.rule.RulePage;
import io.github.sqllint.rules.BuiltInRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What the README shows is what the program prints. */
class ReadmeTest {
  private static final Path README = Path.of("README.md");

  /** A command with what it prints, up to a line with an ellipsis where the rest is left out. */
  private static final Pattern RUN =
      Pattern.compile("(?s)```console\\n\\$ sqllint(?<arguments>[^\\n]*)\\n(?<output>.*?)```\\n");

  private static final Pattern TABLE =
      Pattern.compile("(?s)(?<=<!-- rules -->\\n).*?(?=<!-- end of rules -->)");

  private static final String ELLIPSIS = "…\n";

  @TempDir Path temp;

  @Test
  void everyRunPrintsWhatItShows() throws IOException {
    String text = Files.readString(README);
    assertThat(RUN.matcher(text).find()).isTrue();
    Golden.verify(README, RUN.matcher(text).replaceAll(ReadmeTest::run));
  }

  @Test
  void theRuleTableIsTheCatalogue() throws IOException {
    String text = Files.readString(README);
    assertThat(TABLE.matcher(text).find()).isTrue();
    Golden.verify(README, TABLE.matcher(text).replaceAll(Matcher.quoteReplacement(table())));
  }

  @Test
  void everyLinkedFileIsThere() throws IOException {
    List<String> links =
        Pattern.compile("\\]\\(([^)#:]+)\\)")
            .matcher(Files.readString(README))
            .results()
            .map(link -> link.group(1))
            .toList();
    assertThat(links).isNotEmpty().allMatch(link -> Files.exists(Path.of(link)));
  }

  @Test
  void theTestForAProjectOfTheJvmIsOneThatRuns() throws IOException {
    Path test = Path.of("src/test/java/io/github/sqllint/MigrationsExampleTest.java");
    String code =
        Files.readString(test)
            .replaceFirst("package .*\\s+", "")
            .replaceFirst("/\\*\\*.*\\*/\\s+", "")
            .replace("MigrationsExampleTest", "MigrationsTest")
            .replace("testdata/demo/safe", "src/main/resources/db/migration");
    String shown = Matcher.quoteReplacement("```java\n" + code + "```\n");
    String text = Files.readString(README);
    Golden.verify(README, text.replaceAll("(?s)```java\n.*?```\n", shown));
  }

  @Test
  void theDependencyIsThisProject() throws IOException {
    String text = Files.readString(README);
    String pom = Files.readString(Path.of("pom.xml"));
    for (String element : List.of("groupId", "artifactId", "version")) {
      Pattern value = Pattern.compile("<" + element + ">[^<]*</" + element + ">");
      Matcher own = value.matcher(pom);
      assertThat(own.find()).isTrue();
      assertThat(text.substring(text.indexOf("<dependency>"))).contains(own.group());
    }
  }

  @Test
  void everySnippetOfYamlIsYaml() throws IOException {
    assertThat(blocks("yaml"))
        .hasSizeGreaterThan(4)
        .allSatisfy(
            yaml ->
                assertThat(new Load(LoadSettings.builder().build()).loadFromString(yaml))
                    .isNotNull());
  }

  @Test
  void theHooksAndTheActionThatItNamesAreThere() throws IOException {
    String text = Files.readString(README);
    String hooks = Files.readString(Path.of(".pre-commit-hooks.yaml"));
    for (String id : List.of("sqllint", "sqllint-system")) {
      assertThat(text).contains(id);
      assertThat(hooks).contains("id: " + id + "\n");
    }
    Matcher action = Pattern.compile("uses: sqllint/sqllint/(.*)@").matcher(text);
    assertThat(action.find()).isTrue();
    String inputs = Files.readString(Path.of(action.group(1), "action.yml"));
    for (String input : List.of("paths", "args", "sarif")) {
      assertThat(text).contains("\n    " + input + ": ");
      assertThat(inputs).contains("\n  " + input + ":\n");
    }
  }

  /** Each runs in a repository with one bad migration, after what the shell makes of its line. */
  @Test
  void everyCommandOfThePipelinesRuns() throws Exception {
    Path project = repository();
    String script = String.join("\n", blocks("yaml")) + String.join("\n", blocks("groovy"));
    List<String> lines =
        Pattern.compile("\\bsqllint (--[^\\n']*)")
            .matcher(script)
            .results()
            .map(line -> line.group(1))
            .toList();
    assertThat(lines).hasSize(3);
    for (String line : lines) {
      Path out = temp.resolve("words");
      ProcessBuilder shell =
          new ProcessBuilder("bash", "-c", "printf '%s\\n' " + line).redirectOutput(out.toFile());
      shell.environment().put("CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "main");
      assertThat(shell.start().waitFor()).isZero();
      List<String> words = new ArrayList<>(Files.readAllLines(out));
      words.replaceAll(
          word ->
              word.equals("db/migrations")
                  ? project.resolve(word).toString()
                  : word.replaceFirst("^([a-z]+):", "$1:" + project + "/"));
      Run run = Run.of(words.toArray(String[]::new));
      assertThat(run.err()).contains("in 1 of 1 migration");
      assertThat(run.exit()).isEqualTo(line.contains("never") ? 0 : 1);
    }
    assertThat(project.resolve("gl-code-quality.json")).isNotEmptyFile();
    assertThat(project.resolve("sqllint.xml")).content().contains("<checkstyle ");
  }

  private Path repository() throws Exception {
    Path project = Files.createDirectories(temp.resolve("project"));
    for (String line :
        List.of(
            "git init -q",
            "git -c user.name=a -c user.email=a@b commit -q --allow-empty -m x",
            "git update-ref refs/remotes/origin/main HEAD")) {
      ProcessBuilder git = new ProcessBuilder(line.split(" ")).directory(project.toFile());
      assertThat(git.start().waitFor()).isZero();
    }
    Path migrations = Files.createDirectories(project.resolve("db/migrations"));
    Files.writeString(migrations.resolve("V1__a.sql"), "DROP TABLE users;\n");
    return project;
  }

  private static List<String> blocks(String language) throws IOException {
    return Pattern.compile("(?s)```" + language + "\n(.*?)```")
        .matcher(Files.readString(README))
        .results()
        .map(block -> block.group(1))
        .toList();
  }

  private static String run(MatchResult match) {
    String arguments = match.group(1);
    String shown = match.group(2);
    Run run = Run.of(arguments.strip().split("\\s+"));
    String printed = run.out() + run.err();
    if (shown.endsWith(ELLIPSIS)) {
      long lines = shown.lines().count() - 1;
      printed = String.join("\n", printed.lines().limit(lines).toList()) + "\n" + ELLIPSIS;
    }
    return Matcher.quoteReplacement("```console\n$ sqllint" + arguments + "\n" + printed + "```\n");
  }

  private static String table() {
    RuleCatalogue rules = BuiltInRules.catalogue();
    StringBuilder table = new StringBuilder("| rule | severity | what it finds |\n|---|---|---|\n");
    for (Rule rule : rules.rules()) {
      RulePage page = rules.page(rule.id());
      String severity = page.severity().word() + (rule.isOpinion() ? ", off" : "");
      table.append(
          "| [%s](rules/%s.md) | %s | %s |\n"
              .formatted(rule.id(), rule.id(), severity, page.title()));
    }
    return table.toString();
  }
}
