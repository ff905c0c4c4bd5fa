package io.github.sqllint.impact;

import java.util.Map;

/** How tightly an operator holds what stands beside it (PostgreSQL manual, 4.1.6). */
final class Binding {
  static final int OR = 1;
  static final int AND = 2;
  static final int NOT = 3;
  static final int IS = 4;
  static final int COMPARISON = 5;
  static final int LIKE = 6;
  static final int OTHER = 7;
  static final int UNARY = 13;
  static final int SUFFIX = 14;

  private static final Map<String, Integer> BINDING =
      Map.ofEntries(
          Map.entry("or", OR),
          Map.entry("and", AND),
          Map.entry("is", IS),
          Map.entry("=", COMPARISON),
          Map.entry("<>", COMPARISON),
          Map.entry("!=", COMPARISON),
          Map.entry("<", COMPARISON),
          Map.entry(">", COMPARISON),
          Map.entry("<=", COMPARISON),
          Map.entry(">=", COMPARISON),
          Map.entry("in", LIKE),
          Map.entry("between", LIKE),
          Map.entry("like", LIKE),
          Map.entry("ilike", LIKE),
          Map.entry("not", LIKE),
          Map.entry("+", 8),
          Map.entry("-", 8),
          Map.entry("*", 9),
          Map.entry("/", 9),
          Map.entry("%", 9),
          Map.entry("^", 10),
          Map.entry("at", 11),
          Map.entry("collate", 12),
          Map.entry("[", SUFFIX),
          Map.entry("::", SUFFIX));

  private Binding() {}

  /** 0 for what is no operator. */
  static int of(String token) {
    Integer known = BINDING.get(token);
    if (known != null) {
      return known;
    }
    boolean symbol = !token.isEmpty() && "+-*/<>=~!@#%^&|`?".indexOf(token.charAt(0)) >= 0;
    return symbol ? OTHER : 0;
  }
}
