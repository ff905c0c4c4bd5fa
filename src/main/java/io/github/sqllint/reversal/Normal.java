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
import java.util.Set;

/**
 * Expressions as the server keeps them, so that two spellings which it stores alike are equal: IN
 * is {@code = ANY (ARRAY[…])}, BETWEEN is two comparisons, a literal is the same with the type that
 * it gets anyway (measured, down-script cases on PostgreSQL 15).
 */
final class Normal {
  private static final Set<String> TEXT_TYPES = Set.of("text", "varchar", "char", "unknown");

  private Normal() {}

  static String of(Expression expression) {
    return stored(expression).text();
  }

  private static Expression stored(Expression expression) {
    if (expression instanceof ColumnReference column) {
      return new ColumnReference("", column.name());
    }
    if (expression instanceof Call call) {
      return new Call(call.name(), all(call.operands()));
    }
    if (expression instanceof Cast cast) {
      Expression value = stored(cast.value());
      return value instanceof Literal && isImplied(cast.type())
          ? value
          : new Cast(value, cast.type());
    }
    return expression instanceof Operator operator ? operator(operator) : expression;
  }

  /** A string literal has no type until its place gives it one. */
  private static boolean isImplied(ColumnType type) {
    return !type.isArray() && type.schema().isEmpty() && TEXT_TYPES.contains(type.name());
  }

  private static Expression operator(Operator operator) {
    List<Expression> operands = all(operator.operands());
    if (operator.symbol().equals("between") && operands.size() == 3) {
      return new Operator(
          "and",
          List.of(
              new Operator(">=", List.of(operands.get(0), operands.get(1))),
              new Operator("<=", List.of(operands.get(0), operands.get(2)))));
    }
    boolean anyOfArray =
        operator.symbol().equals("= any")
            && operands.size() == 2
            && operands.get(1) instanceof Operator array
            && array.symbol().equals("array");
    if (anyOfArray) {
      List<Expression> in = new ArrayList<>();
      in.add(operands.get(0));
      in.addAll(operands.get(1).operands());
      return new Operator("in", in);
    }
    return new Operator(operator.symbol(), operands);
  }

  private static List<Expression> all(List<Expression> expressions) {
    return expressions.stream().map(Normal::stored).toList();
  }
}
