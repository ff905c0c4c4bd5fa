package io.github.sqllint.impact;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The bound of a partition by hash: the remainder of the hash, divided by the modulus. */
record HashBound(int modulus, int remainder) {
  private static final Pattern WORDS =
      Pattern.compile("for values with \\(modulus (\\d{1,9}), remainder (\\d{1,9})\\)");

  /**
   * @param bound in normal form; another kind gives nothing
   */
  static Optional<HashBound> of(String bound) {
    Matcher words = WORDS.matcher(bound.strip().toLowerCase(Locale.ROOT));
    return words.matches()
        ? Optional.of(
            new HashBound(Integer.parseInt(words.group(1)), Integer.parseInt(words.group(2))))
        : Optional.empty();
  }

  boolean isPossible() {
    return modulus > 0 && remainder < modulus;
  }

  /** Whether one modulus divides the other, without which the server takes no second one. */
  boolean fitsWith(HashBound other) {
    return modulus > 0
        && other.modulus > 0
        && Math.max(modulus, other.modulus) % Math.min(modulus, other.modulus) == 0;
  }

  boolean overlaps(HashBound other) {
    int least = Math.min(modulus, other.modulus);
    return fitsWith(other) && remainder % least == other.remainder % least;
  }
}
