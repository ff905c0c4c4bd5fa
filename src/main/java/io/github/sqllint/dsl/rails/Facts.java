package io.github.sqllint.dsl.rails;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What is known of one table. */
final class Facts {
  private final Map<String, List<String>> indexes;
  private final Map<String, ForeignKey> foreignKeys;
  private final Map<String, String> columns;
  private final Map<String, String> defaults;
  private final Map<String, Boolean> keys;
  private final Set<String> doubtful;
  private final Set<String> gone;
  private boolean whole;

  /** Nothing is known yet of a table that may hold anything. */
  Facts() {
    this.indexes = new TreeMap<>();
    this.foreignKeys = new TreeMap<>();
    this.columns = new LinkedHashMap<>();
    this.defaults = new LinkedHashMap<>();
    this.keys = new LinkedHashMap<>();
    this.doubtful = new HashSet<>();
    this.gone = new HashSet<>();
  }

  private Facts(Facts other) {
    this.indexes = new TreeMap<>(other.indexes);
    this.foreignKeys = new TreeMap<>(other.foreignKeys);
    this.columns = new LinkedHashMap<>(other.columns);
    this.defaults = new LinkedHashMap<>(other.defaults);
    this.keys = new LinkedHashMap<>(other.keys);
    this.doubtful = new HashSet<>(other.doubtful);
    this.gone = new HashSet<>(other.gone);
    this.whole = other.whole;
  }

  Facts copy() {
    return new Facts(this);
  }

  /**
   * @param column several with commas between them
   */
  record ForeignKey(String column, String toTable) {
    boolean fits(Optional<String> table, Optional<String> over) {
      return table.map(toTable::equals).orElse(true) && over.map(column::equals).orElse(true);
    }
  }

  /** Columns by the index' name, as Rails sees them; no column for an expression. */
  Map<String, List<String>> indexes() {
    return indexes;
  }

  /** By name, as Rails sees them. */
  Map<String, ForeignKey> foreignKeys() {
    return foreignKeys;
  }

  /** Types by the column's name. */
  Map<String, String> columns() {
    return columns;
  }

  /** Defaults as SQL by the column's name. */
  Map<String, String> defaults() {
    return defaults;
  }

  /** Adds a column, or changes it. */
  void put(ColumnDefinition column) {
    columns.put(column.name(), column.held());
    if (column.options().hasValue("default")) {
      defaults.put(column.name(), column.defaultSql());
    }
  }

  /**
   * The column of a key that Rails renames with its table, and whether a sequence that is called
   * after both counts it; empty where there is no such key.
   */
  Map<String, Boolean> keys() {
    return keys;
  }

  /** Whether all its indexes and keys are known: it was made before our eyes. */
  boolean isWhole() {
    return whole;
  }

  void makeWhole() {
    whole = true;
  }

  /** Says that something may have happened to it that was not seen. */
  void blur() {
    whole = false;
    gone.clear();
  }

  /** Whether an index or a foreign key of this name is perhaps not there, or called otherwise. */
  boolean isDoubtful(String name) {
    return doubtful.contains(name);
  }

  /** Says that an index or a foreign key of this name is perhaps not there. */
  void doubt(String name) {
    doubtful.add(name);
  }

  /** Adds an index; where this is not certain, another one may be there in its place. */
  void addIndex(String name, List<String> over, boolean certain) {
    indexes.put(name, over);
    gone.remove(name);
    if (certain) {
      doubtful.remove(name);
    } else {
      doubtful.add(name);
    }
  }

  /** Removes an index; where this is not certain, it may still be there. */
  void removeIndex(String name, boolean certain) {
    if (certain) {
      indexes.remove(name);
      gone.add(name);
    } else if (indexes.containsKey(name)) {
      doubtful.add(name);
    }
  }

  /** Whether it surely has no index of this name. */
  boolean lacksIndex(String name) {
    return !indexes.containsKey(name) && (whole || gone.contains(name));
  }

  void renameIndex(String name, String newName, boolean certain) {
    List<String> over = indexes.remove(name);
    if (certain) {
      gone.add(name);
    }
    addIndex(newName, over == null ? List.of() : over, certain && !doubtful.contains(name));
  }

  /** Forgets a column, which takes its indexes and keys along. */
  void forget(String column) {
    columns.remove(column);
    defaults.remove(column);
    keys.remove(column);
    indexes.values().removeIf(over -> over.contains(column));
    foreignKeys.values().removeIf(key -> key.column().equals(column));
  }

  /** Renames a column, in keys too: their names stay. Indexes are left to the caller. */
  void rename(String column, String newName) {
    String type = columns.remove(column);
    columns.put(newName, type == null ? "" : type);
    String made = defaults.remove(column);
    if (made != null) {
      defaults.put(newName, made);
    }
    if (keys.remove(column) != null) {
      keys.put(newName, false);
    }
    foreignKeys.replaceAll(
        (name, key) -> key.column().equals(column) ? new ForeignKey(newName, key.toTable()) : key);
  }
}
