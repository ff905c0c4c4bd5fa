package io.github.sqllint.cli;

import io.github.sqllint.lint.Report;
import io.github.sqllint.report.About;
import io.github.sqllint.report.CheckstyleReport;
import io.github.sqllint.report.ConciseReport;
import io.github.sqllint.report.GccReport;
import io.github.sqllint.report.GithubReport;
import io.github.sqllint.report.GitlabReport;
import io.github.sqllint.report.JsonReport;
import io.github.sqllint.report.JunitReport;
import io.github.sqllint.report.MarkdownReport;
import io.github.sqllint.report.RdjsonlReport;
import io.github.sqllint.report.Reporter;
import io.github.sqllint.report.SarifReport;
import io.github.sqllint.report.SourceRoot;
import io.github.sqllint.report.Style;
import io.github.sqllint.report.TextReport;
import io.github.sqllint.rule.RuleCatalogue;
import io.github.sqllint.rules.BuiltInRules;
import io.github.sqllint.source.Reason;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Where a report goes, and in which forms.
 *
 * @param format that of standard output
 * @param suppressed whether what does not count is shown in the forms that have a place for it
 * @param rules those that the findings may be of
 */
record Outputs(
    Format format,
    Style style,
    List<Target> files,
    boolean suppressed,
    Console console,
    RuleCatalogue rules) {
  static final Choice<Format> FORMAT =
      Choice.of(
          List.of("-f", "--format"), "The form of the findings", Format.values(), Format.TEXT);

  /** Bytes of a step's summary; GitHub drops a larger one whole (docs, workflow commands). */
  private static final int LARGEST_SUMMARY = 1 << 20;

  /** The forms of a report. */
  enum Format {
    TEXT,
    CONCISE,
    JSON,
    SARIF,
    GITHUB,
    GITLAB,
    JUNIT,
    CHECKSTYLE,
    RDJSONL,
    GCC,
    MARKDOWN;

    boolean isForPeople() {
      return this == TEXT || this == CONCISE;
    }
  }

  /** A file that gets the report too. */
  record Target(Format format, String file) {}

  static OptionSpec output() {
    return OptionSpec.builder("--output")
        .paramLabel("FORMAT:FILE")
        .arity("1")
        .type(List.class)
        .auxiliaryTypes(Target.class)
        .converters(Outputs::target)
        .description("Write the findings to a file too; may be repeated.")
        .build();
  }

  static OptionSpec showSuppressed() {
    return Usage.flag(
            "Show the findings that comments or a baseline suppress too, each with its reason:"
                + " in text, json and sarif.",
            "--show-suppressed")
        .build();
  }

  static Outputs of(Arguments arguments, Console console) {
    List<Target> files = arguments.value("--output", List.of());
    Set<Path> different = new HashSet<>();
    for (Target target : files) {
      if (!different.add(file(target, console).normalize())) {
        throw new Failure("two reports cannot both go to " + target.file());
      }
    }
    return new Outputs(
        FORMAT.of(arguments),
        Options.style(arguments, console),
        files,
        arguments.has("--show-suppressed"),
        console,
        BuiltInRules.catalogue());
  }

  /** The same outputs for findings of other rules. */
  Outputs of(RuleCatalogue others) {
    return new Outputs(format, style, files, suppressed, console, others);
  }

  /** Writes the files first, so that nothing on standard output promises one that failed. */
  void write(Report report) throws IOException {
    for (Target target : files) {
      try (Writer out = Files.newBufferedWriter(file(target, console), StandardCharsets.UTF_8)) {
        reporter(target.format(), Style.PLAIN).write(report, out);
      } catch (IOException e) {
        throw new Failure("cannot write " + target.file() + ": " + Reason.of(e), e);
      }
    }
    if (format == Format.GITHUB) {
      addToJobSummary(report);
    }
    try (Writer out = format.isForPeople() ? console.text() : console.machine()) {
      reporter(format, style).write(report, out);
    }
  }

  private static Path file(Target target, Console console) {
    return console.environment().workingDirectory().resolve(target.file());
  }

  /** The page that GitHub shows of a job; a run does not fail for want of it. */
  private void addToJobSummary(Report report) {
    String name = console.environment().variables().get("GITHUB_STEP_SUMMARY");
    if (name == null || name.isEmpty()) {
      return;
    }
    try {
      StringWriter page = new StringWriter();
      reporter(Format.MARKDOWN, Style.PLAIN).write(report, page);
      byte[] text = page.toString().getBytes(StandardCharsets.UTF_8);
      Path file = console.environment().workingDirectory().resolve(name);
      if (Files.exists(file) && Files.size(file) + text.length > LARGEST_SUMMARY) {
        console.say("sqllint: warning: the job's summary is full; the findings stand in the log");
        return;
      }
      Files.write(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      console.say("sqllint: warning: cannot write the job's summary: " + Reason.of(e));
    }
  }

  private Reporter reporter(Format wanted, Style look) {
    return switch (wanted) {
      case TEXT -> new TextReport(look, rules::page, suppressed);
      case JSON -> new JsonReport(suppressed);
      case CONCISE -> new ConciseReport(look);
      case GITHUB -> new GithubReport(sourceRoot());
      case GITLAB -> new GitlabReport(sourceRoot());
      case JUNIT -> new JunitReport();
      case CHECKSTYLE -> new CheckstyleReport();
      case RDJSONL -> new RdjsonlReport(About.load());
      case GCC -> new GccReport();
      case MARKDOWN -> new MarkdownReport(rules::page, About.load(), sourceRoot());
      case SARIF -> new SarifReport(rules::page, About.load(), sourceRoot(), suppressed);
    };
  }

  private SourceRoot sourceRoot() {
    Path folder = console.environment().workingDirectory();
    for (Path root = folder; root != null; root = root.getParent()) {
      if (Files.exists(root.resolve(".git"))) {
        return new SourceRoot(root, folder);
      }
    }
    return new SourceRoot(folder, folder);
  }

  private static Target target(String text) {
    int colon = text.indexOf(':');
    if (colon < 0 || colon == text.length() - 1) {
      throw WrongValue.because("'" + text + "' is not FORMAT:FILE");
    }
    String file = text.substring(colon + 1);
    if (file.equals("-")) {
      throw WrongValue.because("'-' is no file; --format is for standard output");
    }
    return new Target(FORMAT.value(text.substring(0, colon)), file);
  }
}
