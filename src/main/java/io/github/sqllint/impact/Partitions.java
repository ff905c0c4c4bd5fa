package io.github.sqllint.impact;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a table is cut into partitions. */
final class Partitions {
  private Partitions() {}

  /** The default partition of a table. */
  static Optional<ObjectName> defaultOf(ObjectName table, Schema schema) {
    return schema.partitionsOf(table).stream()
        .filter(p -> p.lineage().bound().filter(b -> b.equalsIgnoreCase("default")).isPresent())
        .map(Table::name)
        .findFirst();
  }

  /** The names in the partition key; empty where it is no partitioned table. */
  static List<String> keyOf(Table table) {
    return table.lineage().partitionBy().map(Partitions::namesIn).orElse(List.of());
  }

  /** The names in a partition key. */
  static List<String> namesIn(String text) {
    List<String> names = new ArrayList<>();
    for (String word : text.substring(text.indexOf('(') + 1).split("[^\\p{L}\\p{N}_$\"]+")) {
      if (!word.isEmpty()) {
        names.add(word.replace("\"", ""));
      }
    }
    return names;
  }

  /** How many parts a partition key has. */
  static int size(Table table) {
    int depth = 0;
    int parts = 1;
    for (char c : table.lineage().partitionBy().orElse("").toCharArray()) {
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      parts += c == ',' && depth == 1 ? 1 : 0;
    }
    return parts;
  }

  /** {@code range}, {@code list} or {@code hash}. */
  static String strategyOf(Table table) {
    return table.lineage().partitionBy().map(Partitions::strategy).orElse("");
  }

  static String strategy(String partitionBy) {
    return partitionBy.strip().split("[\\s(]")[0].toLowerCase(Locale.ROOT);
  }
}
