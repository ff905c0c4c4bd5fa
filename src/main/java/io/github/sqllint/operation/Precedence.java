package io.github.sqllint.operation;

/** How tightly an operator holds its operands, loosest first (PostgreSQL manual, 4.1.6). */
public enum Precedence {
  OR,
  AND,
  NOT,
  IS,
  ESCAPE,
  COMPARISON,
  LIKE,
  OTHER,
  SUM,
  PRODUCT,
  POWER,
  TIME_ZONE,
  COLLATE,
  SIGN,

  /** Casts and subscripts. */
  SUFFIX;

  /** That of an operator between two operands, or of the first word of one. */
  public static Precedence of(String infix) {
    return switch (infix) {
      case "or" -> OR;
      case "and" -> AND;
      case "is" -> IS;
      case "escape" -> ESCAPE;
      case "=", "<>", "!=", "<", ">", "<=", ">=", "=>", ":=", "overlaps" -> COMPARISON;
      case "in", "between", "like", "ilike", "not" -> LIKE;
      case "+", "-" -> SUM;
      case "*", "/", "%" -> PRODUCT;
      case "^" -> POWER;
      case "at", "at time zone" -> TIME_ZONE;
      case "collate" -> COLLATE;
      case "[", "::" -> SUFFIX;
      default -> OTHER;
    };
  }

  public static Precedence ofPrefix(String symbol) {
    return symbol.equals("+") || symbol.equals("-") ? SIGN : OTHER;
  }

  /** That of the loosest operators which may stand to the right of one that goes left to right. */
  public Precedence tighter() {
    return values()[Math.min(ordinal() + 1, SUFFIX.ordinal())];
  }
}
