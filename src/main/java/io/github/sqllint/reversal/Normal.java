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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Expressions as the server keeps them, so that two spellings which it stores alike are equal: IN
 * is {@code = ANY (ARRAY[…])}, BETWEEN is two comparisons, a literal is the same with the type that
 * it gets anyway (measured, down-script cases on PostgreSQL 15).
 */
final class Normal {
  private static final Set<String> TEXT_TYPES = Set.of("text", "varchar", "char", "unknown");
  private static final Set<String> COMPARISONS =
      Set.of("=", "<>", "<", ">", "<=", ">=", "in", "not in");
  private static final Set<String> CONTAINMENTS = Set.of("@>", "<@", "&&");

  /** What stands behind them is an array of text. */
  private static final Set<String> PATHS = Set.of("#>", "#>>");

  private static final Set<String> SUMS = Set.of("+", "-");
  private static final ColumnType NUMERIC = ColumnType.of("numeric");
  private static final ColumnType BOOLEAN = ColumnType.of("boolean");
  static final ColumnType INTERVAL = ColumnType.of("interval");

  private static final Set<String> MOMENTS =
      Set.of(
          "now",
          "current_timestamp",
          "transaction_timestamp",
          "statement_timestamp",
          "clock_timestamp",
          "localtimestamp");

  private static final Map<String, String> LIKE =
      Map.of("like", "~~", "not like", "!~~", "ilike", "~~*", "not ilike", "!~~*");

  private final Function<String, Optional<ColumnType>> columns;

  private Normal(Function<String, Optional<ColumnType>> columns) {
    this.columns = columns;
  }

  /** Where the types of the columns in it are not known. */
  static String of(Expression expression) {
    return of(expression, name -> Optional.empty());
  }

  /** A condition on a table. */
  static String of(Expression expression, Function<String, Optional<ColumnType>> columns) {
    return new Normal(columns).stored(expression).text();
  }

  /** A string literal, perhaps with one cast. */
  static Optional<Literal> string(Expression expression) {
    Expression value = expression instanceof Cast cast ? cast.value() : expression;
    return value instanceof Literal literal && literal.text().startsWith("'")
        ? Optional.of(literal)
        : Optional.empty();
  }

  private Expression stored(Expression expression) {
    if (expression instanceof ColumnReference column) {
      return new ColumnReference("", column.name());
    }
    if (expression instanceof Call call) {
      return new StoredCalls(columns, this::stored, this::isText).of(call);
    }
    if (expression instanceof Cast cast) {
      Expression value = stored(cast.value());
      boolean none =
          value instanceof ColumnReference && type(value).equals(Optional.of(cast.type()));
      return none ? value : cast(value, cast.type());
    }
    if (expression instanceof Literal literal) {
      return new Literal(Constants.number(literal.text()));
    }
    return expression instanceof Operator operator ? operator(operator) : expression;
  }

  private static Expression cast(Expression value, ColumnType type) {
    if (!(value instanceof Literal literal)) {
      return new Cast(value, type);
    }
    boolean integer = type.name().equals("integer") && !type.isArray();
    if (integer && literal.text().matches("'-?\\d{1,9}'")) {
      return new Literal(Constants.normal(literal.text(), type));
    }
    boolean truth = literal.text().equals("true") || literal.text().equals("false");
    if (integer && literal.text().matches("\\d{1,9}") || truth && type.equals(BOOLEAN)) {
      return literal;
    }
    if (type.name().startsWith("interval ") && literal.text().startsWith("'")) {
      return new Cast(new Literal(Constants.fields(literal.text(), type)), type);
    }
    if (type.equals(NUMERIC) && literal.text().matches("-?\\d*\\.\\d+")) {
      return new Literal(Constants.number(literal.text()));
    }
    boolean interval = type.name().equals("interval") && literal.text().startsWith("'");
    return isImplied(type)
        ? value
        : new Cast(interval ? new Literal(Constants.normal(literal.text(), type)) : value, type);
  }

  /** A string literal has no type until its place gives it one. */
  private static boolean isImplied(ColumnType type) {
    return !type.isArray() && type.schema().isEmpty() && TEXT_TYPES.contains(type.name());
  }

  private Expression operator(Operator operator) {
    String symbol = operator.symbol();
    Optional<Operator> oneOf = new OneOf(columns, this::stored).of(operator);
    if (oneOf.isPresent()) {
      return oneOf.get();
    }
    if (symbol.equals("case") || symbol.equals("case of")) {
      return choice(operator);
    }
    List<Expression> operands = new ArrayList<>();
    boolean blanks = operator.operands().stream().anyMatch(this::hasBlanks);
    for (Expression operand : operator.operands()) {
      operands.add(blanks && isCast(operand, "text") ? operand : asText(operand, symbol));
    }
    operands = new NumberTypes(columns).beside(symbol, operands);
    if (operands.size() == 2 && PATHS.contains(symbol)) {
      Expression path = operands.get(1);
      boolean cast = path instanceof Cast typed && typed.type().toString().equals("text[]");
      return new Operator(symbol, List.of(operands.get(0), cast ? ((Cast) path).value() : path));
    }
    if (operands.size() == 3 && (symbol.equals("between") || symbol.equals("not between"))) {
      return range(symbol.equals("between"), operands);
    }
    boolean ofOne = operands.size() == 2 && operands.get(1) instanceof Literal;
    if (ofOne && (symbol.equals("in") || symbol.equals("not in"))) {
      return compared(symbol.equals("in") ? "=" : "<>", operands);
    }
    if (operands.size() == 2 && SUMS.contains(symbol) && isMoment(operands.get(0))) {
      return new Operator(symbol, List.of(operands.get(0), span(operands.get(1))));
    }
    if (symbol.equals("similar to") || symbol.equals("not similar to")) {
      return new Operator(
          symbol.startsWith("not") ? "!~" : "~",
          List.of(
              operands.get(0),
              new Call("similar_to_escape", operands.subList(1, operands.size()))));
    }
    if (operands.size() == 2 && LIKE.containsKey(symbol)) {
      return new Operator(LIKE.get(symbol), operands);
    }
    return compared(symbol, operands);
  }

  /** Whether a value is within two others is two comparisons. */
  private Expression range(boolean within, List<Expression> operands) {
    Expression value = operands.get(0);
    return new Operator(
        within ? "and" : "or",
        List.of(
            compared(within ? ">=" : "<", List.of(value, operands.get(1))),
            compared(within ? "<=" : ">", List.of(value, operands.get(2)))));
  }

  /** What CASE of a value looks for is shown with the casts that were written and no others. */
  private Expression choice(Operator operator) {
    boolean ofValue = operator.symbol().equals("case of");
    List<Expression> operands = operator.operands();
    List<Expression> all = new ArrayList<>();
    for (int i = 0; i < operands.size(); i++) {
      boolean condition = i % 2 == 0 && i < operands.size() - 1;
      Expression operand = operands.get(i);
      all.add(condition && ofValue ? lookedFor(operand.operands()) : withCasts(operand));
    }
    return new Operator(operator.symbol(), new NumberTypes(columns).ofCase(all));
  }

  private Expression lookedFor(List<Expression> sides) {
    List<Expression> both = List.of(withCasts(sides.get(0)), withCasts(sides.get(1)));
    return string(sides.get(1)).isPresent() ? compared("=", both) : new Operator("=", both);
  }

  /** With that to text too. */
  private Expression withCasts(Expression operand) {
    return string(operand).isPresent() ? asText(operand, "=") : stored(operand);
  }

  /**
   * What an operator works on: a string with a length is text there, however that is written, and
   * what is called a string with a length is cast once more.
   */
  private Expression asText(Expression operand, String symbol) {
    boolean list = symbol.equals("in") || symbol.equals("not in");
    if (operand instanceof Cast cast
        && !list
        && cast.value() instanceof Literal literal
        && literal.text().startsWith("'")
        && (cast.type().name().equals("varchar") || cast.type().name().equals("char"))) {
      return new Cast(literal, cast.type());
    }
    Expression stored = stored(operand);
    return !list && isText(stored) ? ((Cast) stored).value() : stored;
  }

  /** Whether it is a column of strings of one length, which are another type than text. */
  private boolean hasBlanks(Expression expression) {
    return type(expression).filter(type -> type.name().equals("char")).isPresent();
  }

  private static boolean isCast(Expression expression, String type) {
    return expression instanceof Cast cast && cast.type().toString().equals(type);
  }

  /** Whether it is a string with a length as text. */
  private boolean isText(Expression expression) {
    return expression instanceof Cast cast
        && cast.type().toString().equals("text")
        && type(cast.value() instanceof Call call && call.name().equals("coalesce")
                ? call.operands().get(0)
                : cast.value())
            .filter(type -> type.name().equals("varchar") && !type.isArray())
            .isPresent();
  }

  private Optional<ColumnType> type(Expression column) {
    return column instanceof ColumnReference reference
        ? columns.apply(reference.name())
        : Optional.empty();
  }

  private static boolean isMoment(Expression expression) {
    return expression instanceof Call call && MOMENTS.contains(call.name());
  }

  /** A string that is added to a moment is an interval. */
  private static Expression span(Expression operand) {
    return operand instanceof Literal literal && literal.text().startsWith("'")
        ? cast(operand, ColumnType.of("interval"))
        : operand;
  }

  /** A string gets the type of what it is compared with. */
  private Expression compared(String symbol, List<Expression> operands) {
    Optional<ColumnType> type =
        !COMPARISONS.contains(symbol) && !CONTAINMENTS.contains(symbol)
            ? Optional.empty()
            : new ComparedTypes(columns).of(operands);
    if (type.isEmpty()) {
      return new Operator(symbol, operands);
    }
    List<Expression> plain = new ArrayList<>();
    for (Expression operand : operands) {
      boolean implied =
          operand instanceof Cast cast
              && cast.value() instanceof Literal literal
              && Defaults.isOne(cast.type(), type.get())
              && cast.type().modifiers().isEmpty()
              && !cast.type().name().equals("varchar")
              && !isComparedAsInteger(literal, cast.type());
      plain.add(constant(implied ? ((Cast) operand).value() : operand, type.get()));
    }
    return new Operator(symbol, plain);
  }

  /** A number that fits is an integer beside the other integers, which they are compared with. */
  private static boolean isComparedAsInteger(Literal literal, ColumnType type) {
    return (type.name().equals("smallint") || type.name().equals("bigint"))
        && literal.text().matches("-?\\d{1,9}");
  }

  private static Expression constant(Expression value, ColumnType type) {
    return value instanceof Literal literal && literal.text().startsWith("'")
        ? new Literal(Constants.normal(literal.text(), type))
        : value;
  }
}
