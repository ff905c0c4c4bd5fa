package io.github.sqllint.reversal;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.Call;
import io.github.sqllint.operation.Expression.Cast;
import io.github.sqllint.operation.Expression.ColumnReference;
import io.github.sqllint.operation.Expression.Literal;
import io.github.sqllint.operation.Expression.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Numbers of several types beside each other: the server casts one of them to the type of the
 * other, and shows that cast whether it was written or not (measured, PostgreSQL 15 and 18).
 *
 * @param columns the types of columns
 */
record NumberTypes(Function<String, Optional<ColumnType>> columns) {
  private static final String NUMERIC = "numeric";
  private static final String DOUBLE = "double precision";
  private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%");
  private static final Set<String> COMPARISONS = Set.of("=", "<>", "<", ">", "<=", ">=");
  private static final List<String> INTEGERS = List.of("smallint", "integer", "bigint");

  /** The narrowest first. */
  private static final List<String> ALL = List.of("smallint", "integer", "bigint", NUMERIC, DOUBLE);

  /** Their result has the type of their first argument. */
  private static final Set<String> OF_FIRST =
      Set.of("min", "max", "abs", "coalesce", "greatest", "least", "nullif");

  /** The operands with the casts that the server adds. */
  List<Expression> beside(String symbol, List<Expression> operands) {
    if (operands.size() == 2 && symbol.equals("^")) {
      ColumnType type = ColumnType.of(ofPower(operands));
      return operands.stream()
          .map(o -> type.name().isEmpty() || of(o).equals(type.name()) ? o : new Cast(o, type))
          .toList();
    }
    if (operands.size() != 2 || !(ARITHMETIC.contains(symbol) || COMPARISONS.contains(symbol))) {
      return operands;
    }
    Expression left = operands.get(0);
    Expression right = operands.get(1);
    return List.of(widened(left, of(right)), widened(right, of(left)));
  }

  /** Values of which one is taken, such as those of COALESCE, with the casts to one type. */
  List<Expression> together(List<Expression> values) {
    String widest = "";
    for (Expression value : values) {
      String type = of(value);
      if (type.isEmpty()) {
        return values;
      }
      widest = ALL.indexOf(type) > ALL.indexOf(widest) ? type : widest;
    }
    ColumnType common = ColumnType.of(widest);
    return values.stream()
        .map(value -> of(value).equals(common.name()) ? value : new Cast(value, common))
        .toList();
  }

  /** The operands of a CASE: conditions and results by turns, perhaps one more result. */
  List<Expression> ofCase(List<Expression> operands) {
    List<Expression> results = new ArrayList<>();
    for (int i = 0; i < operands.size(); i++) {
      if (isResult(i, operands)) {
        results.add(operands.get(i));
      }
    }
    List<Expression> together = together(results);
    List<Expression> all = new ArrayList<>();
    for (int i = 0; i < operands.size(); i++) {
      all.add(isResult(i, operands) ? together.get((i - i % 2) / 2) : operands.get(i));
    }
    return all;
  }

  private static boolean isResult(int place, List<Expression> operands) {
    return place % 2 == 1 || place == operands.size() - 1;
  }

  private Expression widened(Expression operand, String other) {
    String own = of(operand);
    boolean wider =
        other.equals(NUMERIC) && INTEGERS.contains(own)
            || other.equals(DOUBLE) && (INTEGERS.contains(own) || own.equals(NUMERIC));
    return wider ? new Cast(operand, ColumnType.of(other)) : operand;
  }

  /** The name of a number's type; empty for all else. */
  private String of(Expression expression) {
    if (expression instanceof ColumnReference column) {
      return columns.apply(column.name()).map(NumberTypes::name).orElse("");
    }
    if (expression instanceof Cast cast) {
      return name(cast.type());
    }
    if (expression instanceof Literal literal) {
      return ofLiteral(literal.text());
    }
    if (expression instanceof Call call && !call.operands().isEmpty()) {
      return ofCall(call.name(), of(call.operands().get(0)));
    }
    return expression instanceof Operator operator ? ofOperator(operator) : "";
  }

  private static String ofLiteral(String text) {
    if (text.matches("-?\\d{1,18}")) {
      long value = Long.parseLong(text);
      return value == (int) value ? "integer" : "bigint";
    }
    return text.matches("-?\\d*\\.\\d+") ? NUMERIC : "";
  }

  private static String name(ColumnType type) {
    String name = type.name();
    boolean number = INTEGERS.contains(name) || name.equals(NUMERIC) || name.equals(DOUBLE);
    return number && !type.isArray() ? name : "";
  }

  private static String ofCall(String function, String first) {
    boolean integer = INTEGERS.contains(first);
    return switch (function) {
      case "sum" -> integer && !first.equals("bigint") ? "bigint" : integer ? NUMERIC : first;
      case "avg" -> integer ? NUMERIC : first;
      case "count" -> "bigint";
      case "EXTRACT" -> NUMERIC;
      case "date_part" -> DOUBLE;
      case "round", "ceil", "floor", "trunc" -> integer ? "" : first;
      default -> OF_FIRST.contains(function) ? first : "";
    };
  }

  /** There is a power of fractions and of floating numbers, and none of integers. */
  private String ofPower(List<Expression> operands) {
    String base = of(operands.get(0));
    String power = of(operands.get(1));
    boolean fraction = base.equals(NUMERIC) || power.equals(NUMERIC);
    boolean floating = base.equals(DOUBLE) || power.equals(DOUBLE);
    return base.isEmpty() || power.isEmpty() ? "" : fraction && !floating ? NUMERIC : DOUBLE;
  }

  private String ofOperator(Operator operator) {
    List<Expression> operands = operator.operands();
    if (operands.size() == 2 && operator.symbol().equals("^")) {
      return ofPower(operands);
    }
    if (operands.size() != 2 || !ARITHMETIC.contains(operator.symbol())) {
      return "";
    }
    String left = of(operands.get(0));
    String right = of(operands.get(1));
    if (INTEGERS.contains(left) && INTEGERS.contains(right)) {
      return INTEGERS.indexOf(left) < INTEGERS.indexOf(right) ? right : left;
    }
    boolean known = !left.isEmpty() && !right.isEmpty();
    return !known ? "" : left.equals(DOUBLE) || right.equals(DOUBLE) ? DOUBLE : NUMERIC;
  }
}
