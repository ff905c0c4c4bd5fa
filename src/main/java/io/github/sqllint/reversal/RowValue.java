package io.github.sqllint.reversal;

import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.Call;
import io.github.sqllint.operation.Expression.Cast;
import io.github.sqllint.operation.Expression.ColumnReference;
import io.github.sqllint.operation.Expression.Literal;
import io.github.sqllint.operation.Expression.Operator;
import io.github.sqllint.schema.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * The value of an expression in a row whose values are written down; {@link GivenRows#UNKNOWN} for
 * what is not followed.
 *
 * @param row the values by column
 */
record RowValue(Map<String, String> row, Schema schema) {
  private static final String TRUE = "true";
  private static final String FALSE = "false";
  private static final String NULL = GivenRows.NULL;
  private static final String UNKNOWN = GivenRows.UNKNOWN;
  private static final BigDecimal SMALLEST_LIMIT = new BigDecimal(Short.MAX_VALUE);
  private static final int LONGEST = 10_000;

  String of(Expression expression) {
    if (expression instanceof ColumnReference column) {
      return row.getOrDefault(column.name(), UNKNOWN);
    }
    if (expression instanceof Literal literal) {
      return GivenRows.literal(literal.text());
    }
    if (expression instanceof Cast cast) {
      return new RowCasts(schema, true).cast(of(cast.value()), cast.type());
    }
    if (expression instanceof Call call) {
      return call(call);
    }
    return expression instanceof Operator operator ? operator(operator) : UNKNOWN;
  }

  private String operator(Operator operator) {
    List<Expression> sides = operator.operands();
    String symbol = operator.symbol();
    return switch (symbol) {
      case "and" -> all(sides, TRUE, FALSE);
      case "or" -> all(sides, FALSE, TRUE);
      case "not" -> not(of(sides.get(0)));
      case "in" -> in(sides);
      case "not in" -> not(in(sides));
      case "between" -> between(sides);
      case "not between" -> not(between(sides));
      case "is null", "is not null" -> {
        String value = of(sides.get(0));
        yield value.equals(UNKNOWN) || value.equals(RowCasts.REFUSED)
            ? UNKNOWN
            : String.valueOf(value.equals(NULL) == symbol.equals("is null"));
      }
      case "=", "<>", "<", "<=", ">", ">=" ->
          sides.size() == 2 ? compare(of(sides.get(0)), symbol, of(sides.get(1))) : UNKNOWN;
      case "like", "ilike" -> like(sides, symbol.equals("ilike"));
      case "not like", "not ilike" -> not(like(sides, symbol.equals("not ilike")));
      case "+", "-", "*" -> sum(sides, symbol);
      case "||" -> joined(sides);
      case "case", "case of" -> choice(sides);
      default -> UNKNOWN;
    };
  }

  /** Of numbers that no type is too small for the sum of. */
  private String sum(List<Expression> sides, String symbol) {
    List<String> values = sides.stream().map(this::of).toList();
    if (values.size() != 2
        || !values.stream().allMatch(v -> v.equals(NULL) || RowCasts.isNumber(v))) {
      return UNKNOWN;
    }
    if (values.contains(NULL)) {
      return NULL;
    }
    BigDecimal one = new BigDecimal(values.get(0));
    BigDecimal other = new BigDecimal(values.get(1));
    BigDecimal sum =
        switch (symbol) {
          case "+" -> one.add(other);
          case "-" -> one.subtract(other);
          default -> one.multiply(other);
        };
    return sum.abs().compareTo(SMALLEST_LIMIT) < 0 ? RowCasts.number(sum) : UNKNOWN;
  }

  /** By conditions with their values, and what is chosen otherwise. */
  private String choice(List<Expression> sides) {
    int next = 0;
    while (next + 1 < sides.size()) {
      String holds = of(sides.get(next));
      if (!holds.equals(FALSE) && !holds.equals(NULL)) {
        return holds.equals(TRUE) ? of(sides.get(next + 1)) : UNKNOWN;
      }
      next += 2;
    }
    return next < sides.size() ? of(sides.get(next)) : NULL;
  }

  private String joined(List<Expression> sides) {
    StringBuilder all = new StringBuilder();
    for (Expression side : sides) {
      String value = of(side);
      if (value.equals(NULL) || !RowCasts.isString(value)) {
        return UNKNOWN;
      }
      all.append(RowCasts.unquoted(value));
    }
    return RowCasts.quoted(all.toString());
  }

  /**
   * What AND and OR make of their terms.
   *
   * @param neutral what all terms must be for the whole to be so
   * @param deciding what one term alone makes the whole
   */
  private String all(List<Expression> terms, String neutral, String deciding) {
    String whole = neutral;
    for (Expression term : terms) {
      String one = of(term);
      if (one.equals(deciding)) {
        return deciding;
      }
      boolean told = one.equals(neutral) || one.equals(NULL);
      whole = !told || whole.equals(UNKNOWN) ? UNKNOWN : one.equals(NULL) ? NULL : whole;
    }
    return whole;
  }

  private static String not(String value) {
    return value.equals(TRUE) ? FALSE : value.equals(FALSE) ? TRUE : value;
  }

  private String in(List<Expression> sides) {
    String own = of(sides.get(0));
    String found = FALSE;
    for (Expression side : sides.subList(1, sides.size())) {
      String one = compare(own, "=", of(side));
      if (one.equals(TRUE)) {
        return TRUE;
      }
      found = one.equals(FALSE) || found.equals(UNKNOWN) ? found : one;
    }
    return found;
  }

  private String between(List<Expression> sides) {
    String own = of(sides.get(0));
    String low = compare(own, ">=", of(sides.get(1)));
    String high = compare(own, "<=", of(sides.get(2)));
    if (low.equals(FALSE) || high.equals(FALSE)) {
      return FALSE;
    }
    return low.equals(UNKNOWN) ? low : high.equals(UNKNOWN) || high.equals(NULL) ? high : low;
  }

  /** Strings are told apart, but not put in order, which is a collation's; days are. */
  private static String compare(String one, String symbol, String other) {
    if (one.equals(NULL) || other.equals(NULL)) {
      return NULL;
    }
    if (RowCasts.isNone(one) || RowCasts.isNone(other)) {
      return UNKNOWN;
    }
    IntPredicate holds =
        switch (symbol) {
          case "=" -> order -> order == 0;
          case "<>" -> order -> order != 0;
          case "<" -> order -> order < 0;
          case "<=" -> order -> order <= 0;
          case ">" -> order -> order > 0;
          default -> order -> order >= 0;
        };
    boolean numbers = RowCasts.isNumber(one) && RowCasts.isNumber(other);
    boolean days = isDay(one) && isDay(other);
    boolean forms = isDay(one) == isDay(other) || isWord(one) || isWord(other);
    boolean alike = !numbers && kind(one).equals(kind(other)) && forms;
    boolean told = alike && (days || symbol.equals("=") || symbol.equals("<>"));
    if (!numbers && !told) {
      return UNKNOWN;
    }
    int order =
        numbers ? new BigDecimal(one).compareTo(new BigDecimal(other)) : one.compareTo(other);
    return String.valueOf(holds.test(order));
  }

  private static boolean isDay(String value) {
    return RowCasts.DAY.matcher(value).matches();
  }

  /** Whether it is a string that no day is written as, but the named ones. */
  private static boolean isWord(String value) {
    return RowCasts.isString(value)
        && value.chars().noneMatch(Character::isDigit)
        && !RowCasts.isNamedDay(value);
  }

  private static String kind(String value) {
    return RowCasts.isString(value) ? "string" : RowCasts.isNumber(value) ? "number" : "truth";
  }

  private String like(List<Expression> sides, boolean anyCase) {
    String own = of(sides.get(0));
    String pattern = of(sides.get(1));
    if (own.equals(NULL) || pattern.equals(NULL)) {
      return NULL;
    }
    if (sides.size() > 2 || !RowCasts.isString(own) || !RowCasts.isString(pattern)) {
      return UNKNOWN;
    }
    StringBuilder regex = new StringBuilder();
    for (char c : RowCasts.unquoted(pattern).toCharArray()) {
      regex.append(c == '%' ? ".*" : c == '_' ? "." : Pattern.quote(String.valueOf(c)));
    }
    int flags = Pattern.DOTALL | (anyCase ? Pattern.CASE_INSENSITIVE : 0);
    boolean matches =
        Pattern.compile(regex.toString(), flags).matcher(RowCasts.unquoted(own)).matches();
    return String.valueOf(matches);
  }

  private String call(Call call) {
    List<String> values = call.operands().stream().map(this::of).toList();
    if (call.name().equals("coalesce")) {
      return values.stream().filter(v -> !v.equals(NULL)).findFirst().orElse(NULL);
    }
    if (call.name().equals("nullif") && values.size() == 2) {
      String same = compare(values.get(0), "=", values.get(1));
      return same.equals(TRUE) ? NULL : same.equals(UNKNOWN) ? UNKNOWN : values.get(0);
    }
    if (values.isEmpty() || values.contains(UNKNOWN) || values.contains(RowCasts.REFUSED)) {
      return UNKNOWN;
    }
    String first = values.get(0);
    if (values.contains(NULL)) {
      return List.of("lower", "upper", "length", "char_length", "left", "replace")
              .contains(call.name())
          ? NULL
          : UNKNOWN;
    }
    if (!RowCasts.isString(first)) {
      return UNKNOWN;
    }
    String text = RowCasts.unquoted(first);
    boolean ascii = text.chars().allMatch(c -> c < 128);
    return switch (call.name() + "/" + values.size()) {
      case "lower/1" -> ascii ? RowCasts.quoted(text.toLowerCase(Locale.ROOT)) : UNKNOWN;
      case "upper/1" -> ascii ? RowCasts.quoted(text.toUpperCase(Locale.ROOT)) : UNKNOWN;
      case "length/1", "char_length/1", "character_length/1" ->
          String.valueOf(text.codePointCount(0, text.length()));
      case "btrim/1", "trim/1" -> RowCasts.quoted(text.replaceAll("^ +| +$", ""));
      case "replace/3" -> replaced(text, values.get(1), values.get(2));
      case "left/2" -> left(text, values.get(1));
      case "repeat/2" -> repeated(text, values.get(1));
      default -> UNKNOWN;
    };
  }

  private static String replaced(String text, String part, String by) {
    boolean strings = RowCasts.isString(part) && RowCasts.isString(by) && part.length() > 2;
    return strings
        ? RowCasts.quoted(text.replace(RowCasts.unquoted(part), RowCasts.unquoted(by)))
        : UNKNOWN;
  }

  private static String repeated(String text, String count) {
    return count.matches("\\d{1,5}") && text.length() * Integer.parseInt(count) < LONGEST
        ? RowCasts.quoted(text.repeat(Integer.parseInt(count)))
        : UNKNOWN;
  }

  private static String left(String text, String count) {
    if (!count.matches("\\d{1,8}")) {
      return UNKNOWN;
    }
    int length = Math.min(Integer.parseInt(count), text.codePointCount(0, text.length()));
    return RowCasts.quoted(text.substring(0, text.offsetByCodePoints(0, length)));
  }
}
