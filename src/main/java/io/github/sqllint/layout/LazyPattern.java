package io.github.sqllint.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A regular expression that is compiled when something is first matched: the layouts have some
 * forty, of which a project needs a few, and compiling all of them took a tenth of what a short run
 * does after the JVM has started.
 */
final class LazyPattern {
  private final String regex;
  private final int flags;

  /** Null until it is needed; compiled twice at worst, where two threads need it at once. */
  private volatile Pattern compiled;

  private LazyPattern(String regex, int flags) {
    this.regex = regex;
    this.flags = flags;
  }

  static LazyPattern of(String regex) {
    return of(regex, 0);
  }

  /**
   * A pattern.
   *
   * @param flags those of {@link Pattern}
   */
  static LazyPattern of(String regex, int flags) {
    return new LazyPattern(regex, flags);
  }

  Matcher matcher(CharSequence text) {
    return pattern().matcher(text);
  }

  Pattern pattern() {
    Pattern known = compiled;
    if (known == null) {
      known = Pattern.compile(regex, flags);
      compiled = known;
    }
    return known;
  }
}
