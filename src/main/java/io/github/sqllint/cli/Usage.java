package io.github.sqllint.cli;

import io.github.sqllint.report.About;
import io.github.sqllint.rule.Nearest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reads what follows a command's name, and shows its help. */
final class Usage {
  /** What picocli demands. */
  private static final int LEAST_WIDTH = 55;

  private final CommandLine line;
  private final Console console;

  Usage(Command command, Console console) {
    this.console = console;
    this.line = new CommandLine(command.spec());
    line.setExpandAtFiles(false);
    int width = Math.min(100, console.environment().width());
    line.setUsageHelpWidth(Math.max(LEAST_WIDTH, width));
    line.getCommandSpec()
        .addOption(flag("Show this help.", "-h", "--help").usageHelp(true).build())
        .usageMessage()
        .sortOptions(false);
  }

  static OptionSpec.Builder flag(String description, String... names) {
    return OptionSpec.builder(names).type(boolean.class).arity("0").description(description);
  }

  /** Reads arguments where no command is named; their help is that of the whole program. */
  Optional<Arguments> readProgram(List<String> words) throws IOException {
    line.getCommandSpec()
        .name("sqllint")
        .addOption(flag("Show the version.", "--version").versionHelp(true).build())
        .usageMessage()
        .synopsisHeading("Usage:%n")
        .customSynopsis(
            "  sqllint [check] [OPTIONS] [PATH...]",
            "  sqllint explain RULE",
            "  sqllint rules",
            "  sqllint operations [OPTIONS] PATH...",
            "  sqllint locks [OPTIONS] PATH...",
            "  sqllint rollback [OPTIONS] PATH...",
            "  sqllint config [OPTIONS] [PATH...]",
            "  sqllint baseline [OPTIONS] [PATH...]",
            "  sqllint test [FOLDER]",
            "  sqllint completion bash|zsh|fish",
            "")
        .footer(
            "",
            "Commands, each with a --help of its own:",
            "  check       Lint migrations; what runs where no command is named.",
            "  explain     Show a rule's page: why, and what to do instead.",
            "  rules       List all rules.",
            "  operations  Show how each statement is understood.",
            "  locks       Show what each statement locks, scans and rewrites.",
            "  rollback    Say whether each down script gives back the schema.",
            "  baseline    Write down the present findings, so that only new ones count.",
            "  test        Try the examples of the team's own rules.",
            "  config      Show the values that hold for a path, and where each comes from.",
            "  completion  Print what lets a shell complete commands and options.",
            "",
            "Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 wrong usage, a wrong"
                + " configuration or unreadable input.");
    return read(words);
  }

  /**
   * Reads arguments; empty where they asked for help, which is shown.
   *
   * @throws Failure where they are wrong
   */
  Optional<Arguments> read(List<String> words) throws IOException {
    ParseResult parsed;
    try {
      parsed = line.parseArgs(words.toArray(String[]::new));
    } catch (ParameterException e) {
      throw new Failure(mistake(e));
    }
    if (parsed.isUsageHelpRequested()) {
      try (Writer out = console.text()) {
        Ansi ansi = console.environment().wantsColour() ? Ansi.ON : Ansi.OFF;
        // A PrintWriter would hide that it cannot write.
        StringWriter text = new StringWriter();
        line.usage(new PrintWriter(text), ansi);
        out.write(text.toString());
      }
      return Optional.empty();
    }
    if (parsed.isVersionHelpRequested()) {
      try (Writer out = console.text()) {
        out.write("sqllint " + About.load().version() + "\n");
      }
      return Optional.empty();
    }
    return Optional.of(Arguments.of(parsed));
  }

  private String mistake(ParameterException error) {
    String message = error.getMessage().lines().findFirst().orElse("wrong usage");
    String hint = "";
    if (error instanceof UnmatchedArgumentException unmatched) {
      String written = unmatched.getUnmatched().get(0).split("=", 2)[0];
      // Any letter is near any other one.
      boolean isLetter = written.length() <= "-f".length();
      hint = isLetter ? "" : Nearest.hint(written, line.getCommandSpec().optionsMap().keySet());
    }
    return message + hint + "\nTry '" + line.getCommandName() + " --help'.";
  }
}
