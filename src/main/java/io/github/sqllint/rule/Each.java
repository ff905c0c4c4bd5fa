package io.github.sqllint.rule;

import java.util.List;

/**
 * One of the things that a message is about, such as a column. What one statement, or one call of a
 * migration written in a programming language, does to several of a table in one line is one
 * finding, whose message lists them.
 */
public record Each(String one) {

  /** Such as {@code a}, {@code a and b}, {@code a, b and c}. */
  static String list(List<String> all) {
    int last = all.size() - 1;
    return last == 0
        ? all.get(0)
        : String.join(", ", all.subList(0, last)) + " and " + all.get(last);
  }
}
