package io.github.sqllint.dsl.rails;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of the tables from the migrations so far: Rails looks names up in the database that
 * a migration leaves out.
 */
final class Memory {
  private final Map<String, Facts> tables = new HashMap<>();

  /**
   * What is known of a table.
   *
   * @param indexes columns by name
   * @param foreignKeys by name
   * @param columns types by name
   */
  record Facts(
      Map<String, List<String>> indexes,
      Map<String, ForeignKey> foreignKeys,
      Map<String, String> columns) {
    static Facts empty() {
      return new Facts(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    Facts copy() {
      return new Facts(
          new LinkedHashMap<>(indexes),
          new LinkedHashMap<>(foreignKeys),
          new LinkedHashMap<>(columns));
    }
  }

  record ForeignKey(String column, String toTable) {}

  Memory copy() {
    Memory copy = new Memory();
    tables.forEach((name, facts) -> copy.tables.put(name, facts.copy()));
    return copy;
  }

  /** A table's facts, which are filled from here on. */
  Facts table(String name) {
    return tables.computeIfAbsent(name, n -> Facts.empty());
  }

  Optional<Facts> known(String name) {
    return Optional.ofNullable(tables.get(name));
  }

  void drop(String table) {
    tables.remove(table);
  }

  void rename(String table, String newName) {
    Facts facts = tables.remove(table);
    if (facts != null) {
      tables.put(newName, facts);
    }
  }

  void dropIndex(String name) {
    tables.values().forEach(facts -> facts.indexes.remove(name));
  }

  boolean hasIndex(String name) {
    return tables.values().stream().anyMatch(facts -> facts.indexes.containsKey(name));
  }

  /** The name of the one index over these columns; empty where none or several are known. */
  Optional<String> indexOver(String table, List<String> columns) {
    List<String> names =
        known(table).stream()
            .flatMap(facts -> facts.indexes.entrySet().stream())
            .filter(index -> index.getValue().equals(columns))
            .map(Map.Entry::getKey)
            .toList();
    return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
  }
}
