package io.github.sqllint.cli;

import io.github.sqllint.rule.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Model.OptionSpec;

/**
 * An option whose value is one of a few words.
 *
 * @param names such as {@code -f} and {@code --format}, the longest last
 * @param description what the help says before the words
 * @param values what each word means, in the order of the help
 * @param otherwise the word that holds where the option is not given
 */
record Choice<T>(List<String> names, String description, Map<String, T> values, String otherwise) {

  /**
   * A choice among the constants of an enum, written in kebab case.
   *
   * @param constants all of them; an enum's class would find them by reflection, which takes longer
   */
  static <E extends Enum<E>> Choice<E> of(
      List<String> names, String description, E[] constants, E otherwise) {
    Map<String, E> values = new LinkedHashMap<>();
    for (E constant : constants) {
      values.put(word(constant), constant);
    }
    return new Choice<>(names, description, values, word(otherwise));
  }

  OptionSpec spec() {
    return OptionSpec.builder(names.toArray(String[]::new))
        .paramLabel(name().substring(2).toUpperCase(Locale.ROOT))
        .type(Object.class)
        .converters(this::value)
        .completionCandidates(values.keySet())
        .description(description + ": " + words() + " (default: " + otherwise + ").")
        .build();
  }

  T of(Arguments arguments) {
    return arguments.value(name(), values.get(otherwise));
  }

  /** What a word means, in any case. */
  T value(String word) {
    T value = values.get(word.toLowerCase(Locale.ROOT));
    if (value == null) {
      throw WrongValue.because(
          "'" + word + "' is none of " + words() + Nearest.hint(word, values.keySet()));
    }
    return value;
  }

  private String name() {
    return names.get(names.size() - 1);
  }

  private String words() {
    return String.join(", ", values.keySet());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
