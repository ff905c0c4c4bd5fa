package io.github.sqllint.cli;

import io.github.sqllint.report.Style;
import io.github.sqllint.schema.ServerVersion;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/** The options that several commands share. */
final class Options {
  static final Choice<Colour> COLOUR =
      Choice.of(
          List.of("--color"),
          "Whether to use colours; NO_COLOR and FORCE_COLOR count too",
          Colour.AUTO);
  static final Choice<Format> FORMAT =
      Choice.of(List.of("-f", "--format"), "For people or for programs", Format.TEXT);
  static final Choice<Dialect> DIALECT =
      Choice.of(List.of("--dialect"), "The database of the migrations", Dialect.POSTGRESQL);

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

  /** The databases whose SQL is understood. */
  enum Dialect {
    POSTGRESQL
  }

  static OptionSpec serverVersion() {
    return OptionSpec.builder("--db-version")
        .paramLabel("MAJOR")
        .type(ServerVersion.class)
        .converters(Options::serverVersion)
        .description(
            String.format(
                "The oldest server that the migrations will meet, %d to %d (default: %d, the oldest"
                    + " that is still supported).",
                ServerVersion.FIRST, ServerVersion.LAST, ServerVersion.OLDEST_SUPPORTED.major()))
        .build();
  }

  static ServerVersion serverVersion(Arguments arguments) {
    return arguments.value("--db-version", ServerVersion.OLDEST_SUPPORTED);
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

  private static ServerVersion serverVersion(String text) {
    int major;
    try {
      major = Integer.parseInt(text);
    } catch (NumberFormatException e) {
      major = 0;
    }
    if (major < ServerVersion.FIRST || major > ServerVersion.LAST) {
      throw WrongValue.because(
          String.format(
              "'%s' is no PostgreSQL major from %d to %d",
              text, ServerVersion.FIRST, ServerVersion.LAST));
    }
    return new ServerVersion(major);
  }
}
