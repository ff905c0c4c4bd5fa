package io.github.sqllint.lint;

import io.github.sqllint.rule.Nearest;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * A few words with what each means.
 *
 * @param values in the order in which people are shown them
 */
record Words<T>(Map<String, T> values) implements Function<String, T> {

  /**
   * What a word means, in any case.
   *
   * @throws IllegalArgumentException where it is none of them; the message names them
   */
  @Override
  public T apply(String word) {
    T value = values.get(word.toLowerCase(Locale.ROOT));
    if (value == null) {
      throw new IllegalArgumentException(
          "'"
              + word
              + "' is none of "
              + String.join(", ", values.keySet())
              + Nearest.hint(word, values.keySet()));
    }
    return value;
  }
}
