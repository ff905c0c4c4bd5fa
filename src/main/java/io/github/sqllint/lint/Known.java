package io.github.sqllint.lint;

import java.util.Comparator;

/**
 * A finding that a team knows and puts up with.
 *
 * @param path of its file, the same from every folder
 */
public record Known(String path, String rule, String fingerprint) {
  public static final Comparator<Known> ORDER =
      Comparator.comparing(Known::path)
          .thenComparing(Known::rule)
          .thenComparing(Known::fingerprint);
}
