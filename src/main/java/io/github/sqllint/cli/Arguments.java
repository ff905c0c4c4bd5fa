package io.github.sqllint.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * What follows a command's name, read.
 *
 * @param options the values of the options that are there, by their longest names
 * @param operands what is no option, in order
 */
record Arguments(Map<String, Object> options, List<String> operands) {
  Arguments {
    options = Map.copyOf(options);
    operands = List.copyOf(operands);
  }

  /** Arguments without any option. */
  static Arguments of(List<String> operands) {
    return new Arguments(Map.of(), operands);
  }

  static Arguments of(ParseResult parsed) {
    Map<String, Object> options = new HashMap<>();
    for (OptionSpec option : parsed.matchedOptions()) {
      options.put(option.longestName(), option.getValue());
    }
    List<String> operands = new ArrayList<>();
    if (parsed.hasMatchedPositional(0)) {
      operands.addAll(parsed.matchedPositionalValue(0, List.of()));
    }
    return new Arguments(options, operands);
  }

  boolean has(String option) {
    return options.containsKey(option);
  }

  /** The value of an option, of the type that its converter gives. */
  @SuppressWarnings("unchecked")
  <T> T value(String option, T otherwise) {
    return (T) options.getOrDefault(option, otherwise);
  }
}
