package io.github.sqllint.lint;

import io.github.sqllint.layout.History;
import io.github.sqllint.layout.MigrationFiles;
import io.github.sqllint.parse.ScriptReader;
import io.github.sqllint.rule.Example;
import io.github.sqllint.rule.Finding;
import io.github.sqllint.rule.Fingerprints;
import io.github.sqllint.rule.RuleCatalogue;
import io.github.sqllint.rule.RulePage;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.SchemaHistory;
import io.github.sqllint.schema.ServerVersion;
import io.github.sqllint.source.Script;
import io.github.sqllint.source.SourceFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One example of a page, linted with all rules, beside what the page promises. */
public final class ExampleRun {
  /**
   * They speak of a whole project or of the ways back of a whole history, which an example is not;
   * so each is tested on its own page only.
   */
  private static final Set<String> OF_PROJECTS =
      Set.of(
          "missing-lock-timeout",
          "missing-down",
          "empty-down",
          "incomplete-down",
          "failing-down",
          "down-loses-data",
          "column-order-changed");

  private final RulePage page;
  private final String path;
  private final Example example;
  private final List<Finding> findings;

  private ExampleRun(RulePage page, String path, Example example, List<Finding> findings) {
    this.page = page;
    this.path = path;
    this.example = example;
    this.findings = findings;
  }

  /**
   * Lints an example.
   *
   * @throws IllegalArgumentException where its files are not the migrations of one history
   */
  public static ExampleRun of(RulePage page, Example example, RuleCatalogue catalogue) {
    return of(page, "rules/" + page.id() + ".md", example, catalogue);
  }

  /**
   * As {@link #of(RulePage, Example, RuleCatalogue)}.
   *
   * @param path of the page, under which mistakes are reported
   */
  public static ExampleRun of(
      RulePage page, String path, Example example, RuleCatalogue catalogue) {
    History project = project(example);
    List<Script> scripts = project.scripts();
    ServerVersion server =
        example.server().map(ServerVersion::new).orElse(ServerVersion.OLDEST_SUPPORTED);
    SchemaHistory history =
        SchemaHistory.of(
            scripts.stream().map(ScriptReader::read).toList(), server, project.expectsDowns());
    List<Migration> migrations =
        Stream.concat(history.migrations().stream(), history.downs().stream()).toList();
    Suppressions suppressions =
        new Suppressions(catalogue, Config.standard(() -> LocalDate.EPOCH), new Fingerprints());
    suppressions.apply(catalogue.check(migrations), scripts, scripts);
    return new ExampleRun(page, path, example, suppressions.kept());
  }

  /**
   * The example's files as a migration tool would run them.
   *
   * @throws IllegalArgumentException where they are not the migrations of one history
   */
  public static List<Script> scripts(Example example) {
    return project(example).scripts();
  }

  private static History project(Example example) {
    List<SourceFile> texts =
        example.files().stream().map(file -> new SourceFile(file.name(), file.text())).toList();
    MigrationFiles files = MigrationFiles.of(texts, Optional.empty());
    if (files.projects().size() != 1 || !files.problems().isEmpty()) {
      throw new IllegalArgumentException("not one history: " + files);
    }
    return files.projects().get(0).history();
  }

  /** Empty where the page keeps its promise; else the block with what is wrong in its margin. */
  public List<String> mistakes() {
    List<String> mistakes = new ArrayList<>();
    for (Example.File file : example.files()) {
      List<String> lines = file.text().lines().toList();
      for (int line = 1; line <= lines.size(); line++) {
        for (String wrong : wrong(file, line)) {
          mistakes.add(
              "%s:%d: %s%n    %s"
                  .formatted(path, file.line() + line - 1, wrong, lines.get(line - 1)));
        }
      }
    }
    return mistakes;
  }

  private List<String> wrong(Example.File file, int line) {
    List<Finding> here =
        findings.stream()
            .filter(f -> f.file().path().equals(file.name()))
            .filter(f -> f.file().position(f.span().start()).line() == line)
            .toList();
    List<String> wrong = new ArrayList<>();
    List<Finding> own = here.stream().filter(f -> f.rule().equals(page.id())).toList();
    List<Example.Flag> flags = file.flags().stream().filter(f -> f.line() == line).toList();
    if (own.size() < flags.size()) {
      wrong.add("promised, not found");
    }
    own.stream().skip(flags.size()).forEach(f -> wrong.add("found, not promised: " + f.message()));
    if (own.size() == 1
        && flags.size() == 1
        && !own.get(0).message().contains(flags.get(0).words())) {
      wrong.add("the message does not contain the promised words: " + own.get(0).message());
    }
    here.stream()
        .filter(f -> !f.rule().equals(page.id()) && !OF_PROJECTS.contains(f.rule()))
        .filter(f -> !(example.section().equals("Flagged") && page.also().contains(f.rule())))
        .forEach(f -> wrong.add("another rule, " + f.rule() + ": " + f.message()));
    return wrong;
  }
}
