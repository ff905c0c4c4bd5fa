package io.github.sqllint.impact;

import io.github.sqllint.operation.ColumnDefinition;
import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.Call;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Schema;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a virtual generated column cannot be, for readers would run what a user has made (PostgreSQL
 * 18 manual, 5.4).
 */
final class VirtualColumn {
  private VirtualColumn() {}

  static boolean is(Column column) {
    return column.generated().filter(g -> !g.stored()).isPresent();
  }

  /**
   * @param typeOf the type of a column of the table
   */
  static void check(
      ColumnDefinition column,
      Expression expression,
      Function<String, Optional<ColumnType>> typeOf,
      Schema schema,
      Work work) {
    if (schema.type(column.type()).isPresent()) {
      work.fail("0A000", true, "A virtual column has a type of the server's own.");
    }
    if (expression.columnNames().stream()
        .flatMap(name -> typeOf.apply(name).stream())
        .anyMatch(type -> schema.type(type).isPresent())) {
      work.fail("0A000", true, "A virtual column is made of types of the server's own.");
    }
    if (callsOwn(expression, schema)) {
      work.fail("0A000", true, "A virtual column calls functions of the server alone.");
    }
  }

  private static boolean callsOwn(Expression expression, Schema schema) {
    boolean here =
        expression instanceof Call call
            && schema.routine(ObjectName.written(call.name())).isPresent();
    return here || expression.operands().stream().anyMatch(o -> callsOwn(o, schema));
  }
}
