package io.github.sqllint.rule;

import java.util.Locale;

/** How much a finding matters, weakest first. */
public enum Severity {
  /** Worth knowing. */
  INFO,
  /** Harm depends on size, timing or the code that runs. */
  WARNING,
  /** An outage, lost data or a failing deploy is likely. */
  ERROR;

  /**
   * That of a word, see {@link #word()}.
   *
   * @throws IllegalArgumentException where it is none of them
   */
  static Severity of(String word) {
    for (Severity severity : values()) {
      if (severity.word().equals(word)) {
        return severity;
      }
    }
    throw new IllegalArgumentException(word + " is no severity");
  }

  /** The next weaker one; the weakest stays. */
  Severity weaker() {
    return this == ERROR ? WARNING : INFO;
  }

  /** As people and formats write it: {@code error}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
