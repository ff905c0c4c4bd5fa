package io.github.sqllint.impact;

import java.util.Map;
import java.util.Set;

/** The operators that SQL writes as words (PostgreSQL manual, 9.1 to 9.3, 9.7 and 9.25). */
final class WordOperators {
  /** What those that are operators of pg_operator are called there. */
  static final Map<String, String> SYMBOLS =
      Map.ofEntries(
          Map.entry("like", "~~"),
          Map.entry("not like", "!~~"),
          Map.entry("ilike", "~~*"),
          Map.entry("not ilike", "!~~*"),
          Map.entry("in", "="),
          Map.entry("not in", "<>"),
          Map.entry("between", ">="),
          Map.entry("not between", "<"),
          Map.entry("is distinct from", "="),
          Map.entry("is not distinct from", "="));

  /** They take what is true or false. */
  static final Set<String> TRUTHS =
      Set.of("and", "or", "not", "is true", "is not true", "is false", "is not false");

  /** They give what is true or false, whatever they take. */
  static final Set<String> CONDITIONS =
      Set.of(
          "is null",
          "is not null",
          "is unknown",
          "is not unknown",
          "exists",
          "overlaps",
          "similar to",
          "not similar to",
          "between symmetric",
          "not between symmetric");

  private WordOperators() {}
}
