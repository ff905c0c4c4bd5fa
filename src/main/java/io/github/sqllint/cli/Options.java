package io.github.sqllint.cli;

import io.github.sqllint.report.Style;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/** The options that several commands share. */
final class Options {
  static final Choice<Colour> COLOUR =
      Choice.of(
          List.of("--color"),
          "Whether to use colours; NO_COLOR and FORCE_COLOR count too",
          Colour.values(),
          Colour.AUTO);
  static final Choice<Format> FORMAT =
      Choice.of(
          List.of("-f", "--format"), "For people or for programs", Format.values(), Format.TEXT);

  private Options() {}

  /** When to use colours. */
  enum Colour {
    AUTO,
    ALWAYS,
    NEVER
  }

  /** The forms of what is shown beside findings. */
  enum Format {
    TEXT,
    JSON
  }

  static OptionSpec verbose() {
    return Usage.flag("Say more about the run on standard error.", "-v", "--verbose").build();
  }

  static Style style(Arguments arguments, Console console) {
    boolean colour =
        switch (COLOUR.of(arguments)) {
          case ALWAYS -> true;
          case NEVER -> false;
          case AUTO -> console.environment().wantsColour();
        };
    return console.style(colour);
  }

  /** Writes what is shown beside findings in the form that was asked for. */
  static void write(Arguments arguments, Console console, Json json, Text text) throws IOException {
    boolean machine = FORMAT.of(arguments) == Format.JSON;
    try (Writer out = machine ? console.machine() : console.text()) {
      if (machine) {
        json.write(out);
      } else {
        text.write(out, style(arguments, console));
      }
    }
  }

  /** What programs read. */
  interface Json {
    void write(Writer out) throws IOException;
  }

  /** What people read. */
  interface Text {
    void write(Writer out, Style style) throws IOException;
  }
}
