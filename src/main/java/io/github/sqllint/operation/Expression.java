package io.github.sqllint.operation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A value or condition, with as much structure as a judgement needs.
 *
 * <p>What the reader does not take apart is {@link Opaque}, never left out. Two expressions that
 * differ only in case, white space and needless parentheses are equal.
 */
public sealed interface Expression {

  /** In normal form: words in lower case, one space, only the parentheses that matter. */
  String text();

  List<Expression> operands();

  /**
   * Whether operands stand inside each other at so many levels.
   *
   * @param levels this expression is the first
   */
  default boolean isDeeper(int levels) {
    if (levels == 0) {
      return true;
    }
    for (Expression operand : operands()) {
      if (operand.isDeeper(levels - 1)) {
        return true;
      }
    }
    return false;
  }

  /** A constant, {@code NULL}, {@code true} and typed literals included. */
  record Literal(String text) implements Expression {
    @Override
    public List<Expression> operands() {
      return List.of();
    }

    public boolean isNull() {
      return text.equals("null");
    }
  }

  /**
   * A column's name.
   *
   * @param qualifier the table or alias before the dot; empty where there is none
   */
  record ColumnReference(String qualifier, String name) implements Expression {
    // Written out: a usual run calls it, see StartUpTest.
    @Override
    public boolean equals(Object other) {
      return other instanceof ColumnReference that
          && name.equals(that.name)
          && qualifier.equals(that.qualifier);
    }

    @Override
    public int hashCode() {
      return 31 * qualifier.hashCode() + name.hashCode();
    }

    @Override
    public String text() {
      return qualifier.isEmpty() ? name : qualifier + "." + name;
    }

    @Override
    public List<Expression> operands() {
      return List.of();
    }
  }

  /**
   * A function call, or a value that SQL writes without parentheses such as {@code current_date}.
   *
   * @param name folded, with its schema where written
   * @param words whether SQL's own words stand between the arguments, as in {@code AT TIME ZONE},
   *     {@code SUBSTRING(a FROM 2)}, {@code TRIM(a)}: since PostgreSQL 14 the server keeps that,
   *     though both are one call
   */
  record Call(String name, List<Expression> operands, boolean words) implements Expression {
    /** The values that SQL writes without parentheses (manual, 9.10.5 and 9.27.1). */
    public static final Set<String> VALUES =
        Set.of(
            "current_catalog",
            "current_date",
            "current_time",
            "current_timestamp",
            "current_user",
            "localtime",
            "localtimestamp",
            "session_user",
            "system_user");

    public Call {
      operands = List.copyOf(operands);
    }

    /** With commas between the arguments. */
    public Call(String name, List<Expression> operands) {
      this(name, operands, false);
    }

    @Override
    public String text() {
      if (operands.isEmpty() && VALUES.contains(name)) {
        return name;
      }
      return name
          + operands.stream().map(Expression::text).collect(Collectors.joining(", ", "(", ")"));
    }
  }

  /** {@code value::type} or {@code CAST(value AS type)}. */
  record Cast(Expression value, ColumnType type) implements Expression {
    @Override
    public String text() {
      return OperatorText.nested(value) + "::" + type;
    }

    @Override
    public List<Expression> operands() {
      return List.of(value);
    }
  }

  /**
   * An operator, a condition or a construct with its operands in order.
   *
   * <p>{@code and} and {@code or} have all their terms, {@code in} the value and then the list,
   * {@code between} value, low and high, {@code like} perhaps the escape as a third, {@code case}
   * condition and result by turns and an odd last one for ELSE, {@code case of} the same for {@code
   * CASE a WHEN b}, which the server keeps apart, with {@code a = b} for each condition, {@code []}
   * the array and the subscript. What follows {@code = ANY} is an operator {@code any} of its own.
   *
   * @param symbol words in lower case with one space: {@code +}, {@code and}, {@code not}, {@code
   *     is not null}, {@code not in}, {@code array}, {@code row}, {@code exists}, {@code collate
   *     "C"}; {@code <>} for {@code !=}
   */
  record Operator(String symbol, List<Expression> operands) implements Expression {
    public Operator {
      operands = List.copyOf(operands);
    }

    @Override
    public String text() {
      return OperatorText.of(this);
    }
  }

  /**
   * What is not taken apart: a subquery, a placeholder, a construct without a word here.
   *
   * @param text its tokens with one space between them
   * @param columns every name in it that may be a column's
   */
  record Opaque(String text, Set<String> columns) implements Expression {
    public Opaque {
      columns = Set.copyOf(columns);
    }

    @Override
    public List<Expression> operands() {
      return List.of();
    }
  }

  /** The names of all columns that it mentions, or may mention. */
  default Set<String> columnNames() {
    Set<String> names = new TreeSet<>();
    collectColumns(this, names);
    return names;
  }

  private static void collectColumns(Expression expression, Set<String> names) {
    if (expression instanceof ColumnReference column) {
      names.add(column.name());
    } else if (expression instanceof Opaque opaque) {
      names.addAll(opaque.columns());
    }
    for (Expression operand : expression.operands()) {
      collectColumns(operand, names);
    }
  }
}
