package io.github.sqllint.cli;

import picocli.CommandLine.Model.CommandSpec;

/** The help of the program as a whole. */
final class Help {
  private Help() {}

  /** Turns the help of the default command into that of the program. */
  static void describeProgram(CommandSpec check) {
    check.name("sqllint");
    check
        .usageMessage()
        .synopsisHeading("Usage:%n")
        .customSynopsis(
            "  sqllint [check] [OPTIONS] [PATH...]",
            "  sqllint explain RULE",
            "  sqllint rules",
            "  sqllint operations [OPTIONS] PATH...",
            "")
        .footer(
            "",
            "Commands, each with a --help of its own:",
            "  check       Lint migrations; what runs where no command is named.",
            "  explain     Show a rule's page: why, and what to do instead.",
            "  rules       List all rules.",
            "  operations  Show how each statement is understood.",
            "",
            "Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 wrong usage or unreadable"
                + " input.");
  }
}
