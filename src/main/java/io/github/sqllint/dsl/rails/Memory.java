package io.github.sqllint.dsl.rails;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of the tables from the migrations so far: Rails looks names up in the database that
 * a migration leaves out.
 */
final class Memory {
  private final Optional<Memory> base;
  private final Optional<Touches> touches;
  private final Map<String, Facts> tables = new HashMap<>();
  private final Set<String> gone = new HashSet<>();

  private Memory(Optional<Memory> base, Optional<Touches> touches) {
    this.base = base;
    this.touches = touches;
  }

  Memory() {
    this(Optional.empty(), Optional.empty());
  }

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

  /** A memory that begins with what this one holds and leaves it alone. */
  Memory layer() {
    return new Memory(Optional.of(this), Optional.empty());
  }

  /** A layer that also notes what commands do to tables. */
  Memory layer(Touches touches) {
    return new Memory(Optional.of(this), Optional.of(touches));
  }

  /** Notes a command where this is asked for. */
  void note(Command command) {
    touches.ifPresent(noted -> noted.note(command));
  }

  /** Keeps what a layer over this memory has learned. */
  void keep(Memory layer) {
    layer.gone.forEach(tables::remove);
    tables.putAll(layer.tables);
  }

  private Facts find(String table) {
    Facts own = tables.get(table);
    boolean looks = own == null && !gone.contains(table) && base.isPresent();
    return looks ? base.get().find(table) : own;
  }

  /** A table's facts, which are filled from here on. */
  Facts table(String name) {
    Facts own = tables.get(name);
    if (own == null) {
      Facts found = find(name);
      own = found == null ? Facts.empty() : found.copy();
      tables.put(name, own);
    }
    return own;
  }

  /** A table's facts, to be read; empty where nothing is known of it. */
  Optional<Facts> known(String name) {
    return Optional.ofNullable(find(name));
  }

  void drop(String table) {
    tables.remove(table);
    gone.add(table);
  }

  void rename(String table, String newName) {
    Facts facts = find(table);
    if (facts != null) {
      tables.put(newName, facts.copy());
    }
    drop(table);
  }

  void dropIndex(String name) {
    holder(name).ifPresent(table -> table(table).indexes.remove(name));
  }

  boolean hasIndex(String name) {
    return holder(name).isPresent();
  }

  /** The table that has an index. */
  private Optional<String> holder(String index) {
    for (Map.Entry<String, Facts> table : tables.entrySet()) {
      if (table.getValue().indexes.containsKey(index)) {
        return Optional.of(table.getKey());
      }
    }
    return base.flatMap(under -> under.holder(index))
        .filter(table -> !gone.contains(table) && !tables.containsKey(table));
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
