package io.github.sqllint.rules;

import io.github.sqllint.operation.ColumnDefinition;
import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Domain;
import io.github.sqllint.schema.Schema;
import java.util.Optional;

/** The domain that is the type of a column. */
final class DomainOf {
  private DomainOf() {}

  /** Empty where the type is something else, not known, or an array. */
  static Optional<Domain> column(ColumnDefinition column, Schema schema) {
    ColumnType type = column.type();
    return type.isArray()
        ? Optional.empty()
        : schema.domain(new ObjectName(type.schema(), type.name()));
  }
}
