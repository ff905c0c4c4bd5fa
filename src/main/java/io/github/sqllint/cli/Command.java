package io.github.sqllint.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/** One thing that the program does. */
interface Command {

  /**
   * What may follow its name. Built without annotations, and for the command that runs only: the
   * model is most of what a run costs before it reads a file.
   */
  CommandSpec spec();

  /** Whether it reads migrations, so that it pays to begin with what that needs. */
  default boolean readsMigrations() {
    return true;
  }

  /** Runs it; gives the exit code. */
  int run(Arguments arguments, Console console) throws IOException;
}
