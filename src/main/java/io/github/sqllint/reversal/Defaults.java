package io.github.sqllint.reversal;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.Cast;
import io.github.sqllint.operation.Expression.Literal;
import java.util.Optional;

/** The values that columns and domains have by default, as the server keeps them. */
final class Defaults {
  private Defaults() {}

  /** A default, whose literals get the column's type. */
  static String normal(Expression expression, Optional<ColumnType> type) {
    Optional<Literal> string = Normal.string(expression);
    if (string.isEmpty() || type.isEmpty()) {
      return Normal.of(expression);
    }
    ColumnType written = expression instanceof Cast cast ? cast.type() : type.get();
    boolean exact = !(expression instanceof Cast) || written.modifiers().isEmpty();
    if (exact && isOne(written, type.get())) {
      return Constants.normal(string.get().text(), type.get());
    }
    boolean number = written.name().equals("integer") && !written.isArray();
    boolean span =
        Constants.isAmount(string.get().text(), written) && isOne(type.get(), Normal.INTERVAL);
    return span
        ? Constants.fields(string.get().text(), written)
        : number ? Normal.of(expression) : expression.text();
  }

  private static Optional<String> schema(ColumnType type) {
    return type.schema().filter(schema -> !schema.equals("public"));
  }

  static boolean isOne(ColumnType written, ColumnType type) {
    boolean blanks = written.name().equals("bpchar") && type.name().equals("char");
    return (blanks || written.name().equals(type.name()))
        && written.isArray() == type.isArray()
        && (written.schema().isEmpty() || schema(written).equals(schema(type)));
  }
}
