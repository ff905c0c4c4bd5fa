package io.github.sqllint.impact;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.Call;
import io.github.sqllint.operation.Expression.Cast;
import io.github.sqllint.operation.Expression.ColumnReference;
import io.github.sqllint.operation.Expression.Literal;
import io.github.sqllint.operation.Expression.Operator;
import io.github.sqllint.schema.EnumType;
import io.github.sqllint.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Whether a stored expression over a column has operators for another type of it: the constants in
 * it keep the types that they got beside the old one.
 *
 * @param from the column's old type
 * @param types those that the columns will have
 */
record KeptTypes(
    String column, ColumnType from, Function<String, Optional<ColumnType>> types, Schema schema) {
  private static final Set<String> COMPARISONS = Set.of("=", "<>", "!=", "<", "<=", ">", ">=");
  private static final Set<String> INTEGERS = Set.of("smallint", "integer", "bigint");
  private static final Set<String> STRINGS = Set.of("text", "varchar", "char", "name");

  /** An enum is compared with its own values alone, and becomes nothing else by itself: as this. */
  private static final ColumnType LIKE_ENUMS = ColumnType.of("uuid");

  /** Why it has none, as an SQLSTATE; empty where it has, or where that is not known. */
  Optional<String> refusal(Expression stored, boolean condition) {
    String old = TypeWords.named(from, schema);
    boolean known = !from.isArray() && !old.equals(Coercion.ANY) && !old.equals("varchar");
    if (!known || !isTakenAsItIs(stored, old)) {
      return Optional.empty();
    }
    Expression kept = kept(stored);
    Function<String, Optional<ColumnType>> before =
        name -> name.equals(column) ? Optional.of(from) : Optional.empty();
    return refusal(kept, condition, before).isPresent()
        ? Optional.empty()
        : refusal(kept, condition, name -> types.apply(name).map(this::orLikeEnums));
  }

  private ColumnType orLikeEnums(ColumnType type) {
    boolean labels = schema.type(type).orElse(null) instanceof EnumType;
    return labels && !type.isArray() ? LIKE_ENUMS : type;
  }

  private Optional<String> refusal(
      Expression expression, boolean condition, Function<String, Optional<ColumnType>> of) {
    List<String> refusals = new ArrayList<>();
    ValueTypes values =
        new ValueTypes(
            schema, c -> of.apply(c.name()), (sqlstate, reason) -> refusals.add(sqlstate));
    if (condition) {
      values.condition(expression, "A condition");
    } else {
      values.of(expression);
    }
    // That a string is no value of a type says nothing of operators.
    return refusals.stream().filter(sqlstate -> sqlstate.startsWith("42")).findFirst();
  }

  /** Whether no operator or function takes the column by a cast, which takes the new type too. */
  private boolean isTakenAsItIs(Expression expression, String old) {
    List<Expression> operands = expression.operands();
    if (operands.stream().anyMatch(this::isColumn)) {
      boolean plain =
          expression instanceof Operator
              ? operands.stream().allMatch(o -> isColumn(o) || goesWith(o, old))
              : !(expression instanceof Call) || old.equals("text");
      if (!plain) {
        return false;
      }
    }
    return operands.stream().allMatch(operand -> isTakenAsItIs(operand, old));
  }

  private boolean goesWith(Expression other, String old) {
    String type =
        new ValueTypes(schema, c -> types.apply(c.name()), (sqlstate, reason) -> {}).of(other);
    return type.equals(Coercion.LITERAL)
        || type.equals(old)
        || (old.equals("text") && STRINGS.contains(type))
        || (INTEGERS.contains(type) && (INTEGERS.contains(old) || old.equals("numeric")));
  }

  private boolean isColumn(Expression expression) {
    return expression instanceof ColumnReference reference && reference.name().equals(column);
  }

  /** With the type of each string that is compared with the column. */
  private Expression kept(Expression expression) {
    if (!(expression instanceof Operator operator)) {
      return expression;
    }
    boolean compares =
        operator.operands().stream().anyMatch(this::isColumn)
            && (COMPARISONS.contains(operator.symbol())
                || WordOperators.SYMBOLS.getOrDefault(operator.symbol(), "").matches("[=<>]+"));
    return new Operator(
        operator.symbol(),
        operator.operands().stream().map(o -> compares ? typed(o) : kept(o)).toList());
  }

  private Expression typed(Expression operand) {
    return operand instanceof Literal literal && literal.text().startsWith("'")
        ? new Cast(literal, from)
        : kept(operand);
  }
}
