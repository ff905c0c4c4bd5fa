package io.github.sqllint.impact;

import io.github.sqllint.operation.DataOperation.Insert;
import io.github.sqllint.operation.DataOperation.Update;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * To which partitions the rows of an INSERT go, for they alone are locked (PostgreSQL 12 and newer;
 * ExecFindPartition of the server's source). Where that is not known: to all of them.
 */
final class Routing {
  private final Schema schema;
  private final List<String> columns;
  private final Set<ObjectName> reached = new LinkedHashSet<>();

  private Routing(Schema schema, List<String> columns) {
    this.schema = schema;
    this.columns = columns;
  }

  /**
   * The partitions of all levels.
   *
   * @param insert empty where the rows are not known
   */
  static Set<ObjectName> of(Table table, Optional<Insert> insert, Work work) {
    List<String> named = insert.map(Insert::columns).orElse(List.of());
    Routing routing = new Routing(work.before(), named.isEmpty() ? table.columns().names() : named);
    List<List<String>> rows =
        insert.filter(Insert::values).isPresent()
            ? WrittenValues.rows(work.statement().statement().tokens())
            : List.of();
    rows.forEach(row -> routing.route(table, row));
    if (rows.isEmpty()) {
      routing.everywhere(table);
    }
    return routing.reached;
  }

  /** The partitions to which an UPDATE may move rows, for it changes what tells them apart. */
  static Set<ObjectName> ofMoved(Target target, Update update, Work work) {
    Optional<Table> table = target.table().filter(Table::isPartitioned);
    if (table.isEmpty() || !work.server().since(11)) {
      return Set.of();
    }
    Routing routing = new Routing(work.before(), update.columns());
    if (!routing.changesKey(table.get())) {
      return Set.of();
    }
    List<String> values = WrittenValues.set(work.statement().statement().tokens());
    if (values.size() == update.columns().size()) {
      routing.route(table.get(), values);
    } else {
      routing.everywhere(table.get());
    }
    return routing.reached;
  }

  /** Of a table or one of the partitions that are cut into some themselves. */
  private boolean changesKey(Table table) {
    return Partitions.keyOf(table).stream().anyMatch(columns::contains)
        || schema.partitionsOf(table.name()).stream()
            .anyMatch(partition -> partition.isPartitioned() && changesKey(partition));
  }

  private void everywhere(Table table) {
    schema.descendantsOf(table.name()).stream()
        .filter(Table::isPartition)
        .forEach(partition -> reached.add(partition.name()));
  }

  private void route(Table table, List<String> row) {
    List<Table> partitions = schema.partitionsOf(table.name());
    Optional<String> value = keyOf(table, row);
    if (partitions.isEmpty()) {
      return;
    }
    if (value.isEmpty()) {
      everywhere(table);
      return;
    }
    List<Table> possible = new ArrayList<>();
    for (Table partition : partitions) {
      Optional<Boolean> takes =
          Bounds.takes(partition.lineage().bound().orElse(""), table, value.get());
      if (takes.orElse(false)) {
        possible = List.of(partition);
        break;
      }
      if (takes.isEmpty()) {
        possible.add(partition);
      }
    }
    for (Table partition : possible) {
      reached.add(partition.name());
      route(partition, row);
    }
  }

  private Optional<String> keyOf(Table table, List<String> row) {
    List<String> key = Partitions.keyOf(table);
    int place = key.size() == 1 ? columns.indexOf(key.get(0)) : -1;
    return place >= 0 && place < row.size() ? Optional.of(row.get(place)) : Optional.empty();
  }
}
