package io.github.sqllint.reversal;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Table;
import io.github.sqllint.schema.View;
import java.util.List;
import java.util.Optional;

/**
 * A view that stands in two schemas with the same words over the same columns, so that its query is
 * the same to the server whatever it makes of it.
 */
final class UnchangedView {
  private UnchangedView() {}

  static boolean is(View view, Schema schema, Schema other) {
    return other
        .view(view.name())
        .filter(there -> there.query().equals(view.query()))
        .filter(there -> there.columns().equals(view.columns()))
        .filter(there -> there.uses().equals(view.uses()))
        .filter(there -> view.query().relations().stream().allMatch(r -> isSame(r, schema, other)))
        .isPresent();
  }

  private static boolean isSame(ObjectName relation, Schema schema, Schema other) {
    ObjectName bare = ObjectName.of(relation.name());
    Optional<Table> table = schema.table(relation);
    Optional<Table> there = other.table(relation);
    return schema.resolve(relation).equals(other.resolve(relation))
        && schema.resolve(bare).equals(other.resolve(bare))
        && table.isPresent() == there.isPresent()
        && (table.isEmpty() || haveSameColumns(table.get(), there.get()));
  }

  private static boolean haveSameColumns(Table one, Table other) {
    List<Column> columns = one.columns().all();
    List<Column> others = other.columns().all();
    boolean same =
        columns.size() == others.size() && one.columnsComplete() == other.columnsComplete();
    for (int i = 0; same && i < columns.size(); i++) {
      Optional<ColumnType> type = columns.get(i).type();
      same =
          columns.get(i).name().equals(others.get(i).name()) && type.equals(others.get(i).type());
    }
    return same;
  }
}
