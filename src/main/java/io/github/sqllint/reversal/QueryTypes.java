package io.github.sqllint.reversal;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Query;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Schema;
import java.util.List;
import java.util.Optional;

/** The types of the columns that a query may mean by a name. */
record QueryTypes(Query query, Schema schema) {
  /**
   * Empty where it is not certain.
   *
   * @param name perhaps with a table's before it
   */
  Optional<ColumnType> of(String name) {
    boolean nested = query.text().contains(" ( select ") || query.text().startsWith("with ");
    List<Optional<ColumnType>> types =
        nested
            ? List.of()
            : query.relations().stream()
                .flatMap(relation -> schema.column(relation, plain(name)).stream())
                .map(Column::type)
                .distinct()
                .toList();
    return types.size() == 1 ? types.get(0) : Optional.empty();
  }

  boolean isColumn(String name) {
    return query.relations().stream()
        .anyMatch(relation -> schema.column(relation, plain(name)).isPresent());
  }

  private static String plain(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
