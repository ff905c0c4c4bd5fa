package io.github.sqllint.dsl.rails;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A release of Rails, such as the one a migration was written for. */
record Release(int major, int minor) {
  private static final Pattern NUMBERS = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})(?:\\..*)?");

  /** What a class has that names none: Rails itself is no newer then. */
  static final Release BEFORE_NAMES = new Release(4, 1);

  static final Release R4_2 = new Release(4, 2);
  static final Release R5_0 = new Release(5, 0);
  static final Release R5_1 = new Release(5, 1);
  static final Release R5_2 = new Release(5, 2);
  static final Release R6_0 = new Release(6, 0);
  static final Release R6_1 = new Release(6, 1);
  static final Release R7_0 = new Release(7, 0);
  static final Release R7_1 = new Release(7, 1);

  /** A release by its number, as {@code 6.1}; empty for what is none. */
  static Optional<Release> of(String number) {
    Matcher matcher = NUMBERS.matcher(number);
    return matcher.matches()
        ? Optional.of(
            new Release(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  boolean isBefore(Release other) {
    return major < other.major || major == other.major && minor < other.minor;
  }
}
