package io.github.sqllint.cli;

/** What the program's exit tells its caller. */
final class ExitCode {
  /** Nothing at or above the severity that fails a run. */
  static final int CLEAN = 0;

  static final int FINDINGS = 1;

  /** Wrong usage, unreadable input, or a defect of the program. */
  static final int FAILURE = 2;

  private ExitCode() {}
}
