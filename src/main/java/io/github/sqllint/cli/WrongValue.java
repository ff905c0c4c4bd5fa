package io.github.sqllint.cli;

import picocli.CommandLine.TypeConversionException;

/** Refuses the value of an option; apart, so that a run without options never loads picocli. */
final class WrongValue {
  private WrongValue() {}

  static RuntimeException because(String message) {
    return new TypeConversionException(message);
  }
}
