package io.github.sqllint.parse;

/** How tightly an operator holds its operands, loosest first (PostgreSQL manual, 4.1.6). */
enum Precedence {
  ESCAPE,
  COMPARISON,
  OTHER,
  SUM,
  PRODUCT,
  POWER,
  TIME_ZONE,
  SIGN;

  static Precedence of(String symbol) {
    return switch (symbol) {
      case "=", "<>", "!=", "<", ">", "<=", ">=", "=>", ":=", "overlaps" -> COMPARISON;
      case "escape" -> ESCAPE;
      case "+", "-" -> SUM;
      case "*", "/", "%" -> PRODUCT;
      case "^" -> POWER;
      case "at time zone" -> TIME_ZONE;
      default -> OTHER;
    };
  }

  static Precedence ofPrefix(String symbol) {
    return symbol.equals("+") || symbol.equals("-") ? SIGN : OTHER;
  }
}
