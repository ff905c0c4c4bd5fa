package io.github.sqllint.reversal;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.Cast;
import io.github.sqllint.operation.Expression.ColumnReference;
import io.github.sqllint.operation.Expression.Literal;
import io.github.sqllint.operation.Expression.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A value that is one of several, or none of them: IN is {@code = ANY (ARRAY[…])} for the server,
 * whose values have the type of what is looked for, where an array that is written out has its own
 * (measured: text, varchar and the integers on PostgreSQL 15 and 18).
 *
 * @param columns the types of columns
 * @param stored an expression as the server keeps it
 */
record OneOf(Function<String, Optional<ColumnType>> columns, UnaryOperator<Expression> stored) {
  private static final Set<String> INTEGERS = Set.of("smallint", "integer");

  /** Empty for any other operator, and for a list of one, which is a plain comparison. */
  Optional<Operator> of(Operator operator) {
    String symbol = operator.symbol();
    List<Expression> operands = operator.operands();
    if (symbol.equals("in") || symbol.equals("not in")) {
      List<Expression> values = operands.subList(1, operands.size());
      return values.size() < 2
          ? Optional.empty()
          : Optional.of(list(symbol, operands.get(0), values, left(operands.get(0)), true));
    }
    Optional<Expression> constant = constant(operands);
    if (constant.isPresent()) {
      return Optional.of(new Operator(symbol, List.of(plain(operands.get(0)), constant.get())));
    }
    Optional<Expression> array = array(symbol, operands);
    if (array.isEmpty()) {
      return Optional.empty();
    }
    String whole = array.get() instanceof Cast cast ? cast.type().name() : "";
    List<Expression> values =
        (array.get() instanceof Cast cast ? cast.value() : array.get()).operands();
    boolean twice =
        !whole.isEmpty()
            && values.stream().anyMatch(v -> v instanceof Cast c && !c.type().name().equals(whole));
    if (twice) {
      Expression kept = new Literal(array.get().text());
      return Optional.of(new Operator(symbol, List.of(plain(operands.get(0)), kept)));
    }
    String in = symbol.equals("=") ? "in" : "not in";
    return Optional.of(list(in, operands.get(0), values, whole, false));
  }

  /** An array that is one string, without a cast to what it is anyway. */
  private Optional<Expression> constant(List<Expression> operands) {
    boolean quantified =
        operands.size() == 2
            && operands.get(1) instanceof Operator of
            && (of.symbol().equals("any") || of.symbol().equals("all"))
            && of.operands().size() == 1;
    if (!quantified
        || !(operands.get(1).operands().get(0) instanceof Cast cast)
        || !(cast.value() instanceof Literal)
        || !cast.type().isArray()) {
      return Optional.empty();
    }
    String left = left(operands.get(0));
    boolean same = cast.type().name().equals(left.equals("varchar") ? "text" : left);
    return same
        ? Optional.of(new Operator(((Operator) operands.get(1)).symbol(), List.of(cast.value())))
        : Optional.empty();
  }

  /** The array of more than one value that something is equal to any of, or to none. */
  private static Optional<Expression> array(String symbol, List<Expression> operands) {
    String quantifier = symbol.equals("=") ? "any" : symbol.equals("<>") ? "all" : "";
    if (operands.size() != 2
        || !(operands.get(1) instanceof Operator of)
        || !of.symbol().equals(quantifier)
        || of.operands().size() != 1) {
      return Optional.empty();
    }
    Expression array = of.operands().get(0);
    Expression list = array instanceof Cast cast && cast.type().isArray() ? cast.value() : array;
    boolean several =
        list instanceof Operator values
            && values.symbol().equals("array")
            && values.operands().size() > 1;
    return several ? Optional.of(array) : Optional.empty();
  }

  /**
   * @param type of the values that do not say their own; empty where it is that of a literal
   * @param widens whether small integers become usual ones
   */
  private Operator list(
      String symbol, Expression left, List<Expression> values, String type, boolean widens) {
    Optional<ColumnType> column = column(left).flatMap(columns);
    List<Expression> operands = new ArrayList<>();
    operands.add(plain(left));
    for (Expression value : values) {
      Expression bare = value instanceof Cast cast ? cast.value() : value;
      String own = value instanceof Cast cast ? cast.type().name() : type;
      if (!(bare instanceof Literal literal)) {
        operands.add(stored.apply(value));
        continue;
      }
      boolean integer = ofLiteral(literal.text()).equals("integer");
      if (own.isEmpty() || (widens && integer && INTEGERS.contains(own))) {
        own = ofLiteral(literal.text());
      }
      operands.add(typed(literal, own, column));
    }
    return new Operator(symbol, operands);
  }

  /** A value, with its type where that is not the column's. */
  private static Expression typed(Literal literal, String type, Optional<ColumnType> column) {
    boolean same =
        column.isEmpty()
            || type.isEmpty()
            || type.equals(column.get().name())
            || (type.equals("bpchar") && column.get().name().equals("char"));
    boolean string = literal.text().startsWith("'");
    Literal constant =
        same && string && column.isPresent()
            ? new Literal(Constants.normal(literal.text(), column.get()))
            : new Literal(Constants.number(literal.text()));
    return same ? constant : new Cast(constant, ColumnType.of(type));
  }

  private static String ofLiteral(String text) {
    return text.startsWith("'")
        ? "text"
        : text.matches("-?\\d{1,9}") ? "integer" : text.matches("-?[\\d.]+") ? "numeric" : "";
  }

  private static Optional<String> column(Expression expression) {
    Expression value = expression instanceof Cast cast ? cast.value() : expression;
    return value instanceof ColumnReference reference
        ? Optional.of(reference.name())
        : Optional.empty();
  }

  /** The type of what is looked for; empty where it is not known. */
  private String left(Expression expression) {
    return expression instanceof Cast cast
        ? cast.type().name()
        : column(expression).flatMap(columns).map(ColumnType::name).orElse("");
  }

  /** What is looked for: a string with a length is text here, however that is written. */
  private Expression plain(Expression left) {
    boolean text =
        left instanceof Cast cast
            && cast.type().toString().equals("text")
            && column(left).flatMap(columns).filter(t -> t.name().equals("varchar")).isPresent();
    return stored.apply(text ? ((Cast) left).value() : left);
  }
}
