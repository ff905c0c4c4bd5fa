package io.github.sqllint.cli;

import io.github.sqllint.lint.Config;
import io.github.sqllint.lint.Linter;
import io.github.sqllint.lint.Report;
import io.github.sqllint.report.Summary;
import io.github.sqllint.rule.RuleCatalogue;
import io.github.sqllint.rules.BuiltInRules;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** Lints migrations. */
final class CheckCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("sqllint check");
    spec.usageMessage()
        .description(
            "Reads SQL migrations in order and says which statement will block production, lose"
                + " data, break running code, fail on existing rows, or cannot be rolled back.",
            "");
    Inputs.addTo(spec, "0..*");
    KeyOptions.addJudging(KeyOptions.addServer(spec));
    return Changes.addTo(spec)
        .addOption(Baselines.option())
        .addOption(Outputs.FORMAT.spec())
        .addOption(Outputs.output())
        .addOption(Outputs.showSuppressed())
        .addOption(Options.COLOUR.spec())
        .addOption(Usage.flag("Findings only, no summary.", "-q", "--quiet").build())
        .addOption(Options.verbose());
  }

  @Override
  public int run(Arguments arguments, Console console) throws IOException {
    long start = System.nanoTime();
    Outputs outputs = Outputs.of(arguments, console);
    Inputs inputs = Inputs.read(arguments, console);
    if (inputs.isEmpty() && !inputs.complete()) {
      return ExitCode.FAILURE;
    }
    boolean quiet = arguments.has("--quiet");
    Linted linted = Progress.during("linting", quiet, console, () -> lint(inputs, console));
    outputs.of(linted.rules()).write(linted.report());
    if (!quiet) {
      console.say(Summary.of(linted.report()));
    }
    if (arguments.has("--verbose")) {
      console.say((System.nanoTime() - start) / 1_000_000 + " ms");
    }
    if (!inputs.complete()) {
      return ExitCode.FAILURE;
    }
    return linted.fails() ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  /**
   * What was found.
   *
   * @param rules those that found it, the teams' own too
   * @param fails whether something is as severe as the configuration of its place does not take
   */
  private record Linted(Report report, RuleCatalogue rules, boolean fails) {}

  private static Linted lint(Inputs inputs, Console console) {
    Baselines baselines = new Baselines(console);
    RuleCatalogue rules = BuiltInRules.catalogue();
    List<Report> reports = new ArrayList<>();
    boolean fails = false;
    for (Inputs.Group group : inputs.groups()) {
      Config config =
          Config.of(group.settings(), console.environment().today())
              .with(group.config().team())
              .addressed(group.config()::address)
              .knowing(baselines.fingerprints(group.config()));
      Report part = Linter.lintAll(group.histories(), config);
      reports.add(part);
      rules = rules.with(group.config().team());
      fails |= part.fails(config);
    }
    return new Linted(Report.of(reports), rules, fails);
  }
}
