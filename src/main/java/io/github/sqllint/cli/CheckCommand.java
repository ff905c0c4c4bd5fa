package io.github.sqllint.cli;

import io.github.sqllint.lint.Config;
import io.github.sqllint.lint.Linter;
import io.github.sqllint.lint.Report;
import io.github.sqllint.report.Summary;
import io.github.sqllint.rule.Severity;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** Lints migrations. */
final class CheckCommand implements Command {
  private static final Choice<FailOn> FAIL_ON =
      Choice.of(List.of("--fail-on"), "The least severity that makes the run fail", FailOn.WARNING);

  /** From which severity on findings make a run fail. */
  enum FailOn {
    ERROR,
    WARNING,
    INFO,
    NEVER;

    /** {@code null} for never. */
    Severity severity() {
      return this == NEVER ? null : Severity.valueOf(name());
    }
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("sqllint check");
    spec.usageMessage()
        .description(
            "Reads SQL migrations in order and says which statement will block production, lose"
                + " data, break running code, fail on existing rows, or cannot be rolled back.",
            "");
    return Inputs.addTo(spec, "0..*")
        .addOption(FAIL_ON.spec())
        .addOption(PeerOption.spec())
        .addOption(Outputs.FORMAT.spec())
        .addOption(Outputs.output())
        .addOption(Options.COLOUR.spec())
        .addOption(Options.serverVersion())
        .addOption(Usage.flag("Findings only, no summary.", "-q", "--quiet").build())
        .addOption(Options.verbose());
  }

  @Override
  public int run(Arguments arguments, Console console) throws IOException {
    long start = System.nanoTime();
    Outputs outputs = Outputs.of(arguments, console);
    Config config =
        new Config(
            Options.serverVersion(arguments),
            FAIL_ON.of(arguments).severity(),
            console.environment().today(),
            PeerOption.of(arguments));
    Inputs inputs = Inputs.read(arguments, console);
    if (inputs.histories().isEmpty()) {
      return ExitCode.FAILURE;
    }
    Report report = Linter.lintAll(inputs.histories(), config);
    outputs.write(report);
    if (!arguments.has("--quiet")) {
      console.say(Summary.of(report));
    }
    if (arguments.has("--verbose")) {
      console.say((System.nanoTime() - start) / 1_000_000 + " ms");
    }
    if (!inputs.complete()) {
      return ExitCode.FAILURE;
    }
    return report.fails(config) ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }
}
