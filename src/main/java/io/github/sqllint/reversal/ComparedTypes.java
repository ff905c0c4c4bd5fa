package io.github.sqllint.reversal;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.Cast;
import io.github.sqllint.operation.Expression.ColumnReference;
import io.github.sqllint.operation.Expression.Literal;
import io.github.sqllint.operation.Expression.Operator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The type that a string gets from what it is compared with: that of a column, of a cast, or of a
 * moment in some zone.
 *
 * @param columns the types of columns
 */
record ComparedTypes(Function<String, Optional<ColumnType>> columns) {
  private static final ColumnType TIMESTAMP = ColumnType.of("timestamp");
  private static final ColumnType TIMESTAMPTZ = ColumnType.of("timestamptz");

  /** That of a column before all others; empty where none is known. */
  Optional<ColumnType> of(List<Expression> operands) {
    return operands.stream()
        .filter(ColumnReference.class::isInstance)
        .flatMap(column -> of(column).stream())
        .findFirst()
        .or(() -> operands.stream().flatMap(operand -> of(operand).stream()).findFirst());
  }

  private Optional<ColumnType> of(Expression operand) {
    if (operand instanceof ColumnReference column) {
      return columns.apply(column.name());
    }
    if (operand instanceof Cast cast && !(cast.value() instanceof Literal)) {
      return Optional.of(cast.type());
    }
    return operand instanceof Operator zone && zone.symbol().equals("at time zone")
        ? of(zone.operands().get(0)).flatMap(ComparedTypes::inZone)
        : Optional.empty();
  }

  private static Optional<ColumnType> inZone(ColumnType type) {
    return switch (type.name()) {
      case "timestamp" -> Optional.of(TIMESTAMPTZ);
      case "timestamptz" -> Optional.of(TIMESTAMP);
      default -> Optional.empty();
    };
  }
}
