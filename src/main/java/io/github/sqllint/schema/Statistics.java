package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Extended statistics of a table.
 *
 * @param kinds in order of the alphabet; empty for all
 * @param columns expressions and columns in normal form
 */
public record Statistics(
    ObjectName name,
    ObjectName table,
    List<String> kinds,
    List<String> columns,
    Settings settings,
    Optional<Origin> origin)
    implements SchemaObject {
  public Statistics {
    kinds = List.copyOf(kinds);
    columns = List.copyOf(columns);
  }

  @Override
  public String kind() {
    return "statistics";
  }

  @Override
  public ObjectKey key() {
    return new ObjectKey(ObjectKey.STATISTICS, name);
  }

  @Override
  public Set<ObjectKey> links() {
    return Set.of(ObjectKey.relation(table));
  }

  Statistics withTable(ObjectName newTable) {
    return new Statistics(name, newTable, kinds, columns, settings, origin);
  }

  Statistics withName(ObjectName newName) {
    return new Statistics(newName, table, kinds, columns, settings, origin);
  }

  Statistics withSettings(Settings newSettings) {
    return new Statistics(name, table, kinds, columns, newSettings, origin);
  }

  Statistics mentioning(Renaming renaming) {
    return new Statistics(
        name, table, kinds, columns.stream().map(renaming::inText).toList(), settings, origin);
  }
}
