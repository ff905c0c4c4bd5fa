package io.github.sqllint.dsl.rails;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is known of the tables from the migrations so far: Rails looks names up in the database that
 * a migration leaves out.
 */
final class Memory {
  private final Optional<Memory> base;
  private final Optional<Memory> dump;
  private final Optional<Touches> touches;
  private final Map<String, Facts> tables = new HashMap<>();
  private final Set<String> gone = new HashSet<>();

  /** Which tables had foreign keys to a table at some time. */
  private final Map<String, Set<String>> referring = new HashMap<>();

  private Memory(Optional<Memory> base, Optional<Touches> touches, Optional<Memory> dump) {
    this.base = base;
    this.dump = dump;
    this.touches = touches;
  }

  Memory() {
    this(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * What is known of a table.
   *
   * @param indexes columns by name, as Rails sees them; no column for an expression
   * @param foreignKeys by name, as Rails sees them
   * @param columns types by name
   * @param keys the column of a key that Rails renames with its table, and whether a sequence that
   *     is called after both counts it; empty where there is no such key
   */
  record Facts(
      Map<String, List<String>> indexes,
      Map<String, ForeignKey> foreignKeys,
      Map<String, String> columns,
      Map<String, Boolean> keys) {
    static Facts empty() {
      return new Facts(
          new TreeMap<>(), new TreeMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    Facts copy() {
      return new Facts(
          new TreeMap<>(indexes),
          new TreeMap<>(foreignKeys),
          new LinkedHashMap<>(columns),
          new LinkedHashMap<>(keys));
    }

    /** Forgets a column, which takes its indexes and keys along. */
    void forget(String column) {
      columns.remove(column);
      keys.remove(column);
      indexes.values().removeIf(over -> over.contains(column));
      foreignKeys.values().removeIf(key -> key.column().equals(column));
    }

    /** Renames a column, in keys too: their names stay. Indexes are left to the caller. */
    void rename(String column, String newName) {
      String type = columns.remove(column);
      columns.put(newName, type == null ? "" : type);
      if (keys.remove(column) != null) {
        keys.put(newName, false);
      }
      foreignKeys.replaceAll(
          (name, key) ->
              key.column().equals(column) ? new ForeignKey(newName, key.toTable()) : key);
    }
  }

  /**
   * @param column several with commas between them
   */
  record ForeignKey(String column, String toTable) {
    boolean fits(Optional<String> table, Optional<String> over) {
      return table.map(toTable::equals).orElse(true) && over.map(column::equals).orElse(true);
    }
  }

  /** A memory that begins with what this one holds and leaves it alone. */
  Memory layer() {
    return new Memory(Optional.of(this), Optional.empty(), Optional.empty());
  }

  /** A layer that also notes what commands do to tables. */
  Memory layer(Touches touches) {
    return new Memory(Optional.of(this), Optional.of(touches), Optional.empty());
  }

  /** A layer that knows besides what a dump of the schema holds. */
  Memory layer(Memory dump) {
    return new Memory(Optional.of(this), Optional.empty(), Optional.of(dump));
  }

  /** Notes a command where this is asked for. */
  void note(Command command) {
    touches.ifPresent(noted -> noted.note(command));
  }

  /** Keeps what a layer over this memory has learned. */
  void keep(Memory layer) {
    layer.gone.forEach(tables::remove);
    tables.putAll(layer.tables);
    layer.referring.forEach(
        (to, from) -> referring.computeIfAbsent(to, table -> new HashSet<>()).addAll(from));
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

  /** Adds a foreign key to a table's facts. */
  void addForeignKey(String table, String name, ForeignKey key) {
    table(table).foreignKeys.put(name, key);
    referring.computeIfAbsent(key.toTable, to -> new HashSet<>()).add(table);
  }

  void drop(String table) {
    tables.remove(table);
    gone.add(table);
    for (String other : referring(table)) {
      table(other).foreignKeys.values().removeIf(key -> key.toTable.equals(table));
    }
  }

  void rename(String table, String newName) {
    Facts facts = find(table);
    tables.remove(table);
    gone.add(table);
    if (facts != null) {
      tables.put(newName, facts.copy());
      facts.foreignKeys.forEach((name, key) -> addForeignKey(newName, name, key));
    }
    for (String other : referring(table)) {
      Map<String, ForeignKey> keys = new TreeMap<>(table(other).foreignKeys);
      keys.values().removeIf(key -> !key.toTable.equals(table));
      keys.forEach((name, key) -> addForeignKey(other, name, new ForeignKey(key.column, newName)));
    }
  }

  /** The tables that are known and may have a key to a table. */
  private Set<String> referring(String toTable) {
    Set<String> all = base.map(under -> under.referring(toTable)).orElseGet(HashSet::new);
    all.addAll(referring.getOrDefault(toTable, Set.of()));
    all.removeIf(table -> known(table).isEmpty());
    return all;
  }

  boolean hasBigKey(String table) {
    String type = known(table).map(facts -> facts.columns.get("id")).orElse("");
    return type.equals("bigint") || type.equals("bigserial") || type.equals("primary_key");
  }

  void dropIndex(String name) {
    holder(name).ifPresent(table -> table(table).indexes.remove(name));
  }

  boolean hasIndex(String name) {
    return holder(name).isPresent() || dump.filter(all -> all.hasIndex(name)).isPresent();
  }

  /** The table that has an index. */
  Optional<String> holder(String index) {
    for (Map.Entry<String, Facts> table : tables.entrySet()) {
      if (table.getValue().indexes.containsKey(index)) {
        return Optional.of(table.getKey());
      }
    }
    return base.flatMap(under -> under.holder(index))
        .filter(table -> !gone.contains(table) && !tables.containsKey(table));
  }

  /** The names of the indexes over these columns. */
  List<String> indexesOver(String table, List<String> columns) {
    List<String> names = new ArrayList<>();
    known(table)
        .ifPresent(
            facts ->
                facts.indexes.forEach(
                    (name, over) -> {
                      if (over.equals(columns)) {
                        names.add(name);
                      }
                    }));
    return names.isEmpty() && dump.isPresent() ? dump.get().indexesOver(table, columns) : names;
  }

  /** The name of the first key to a table over a column, of which one may be left out. */
  Optional<String> foreignKeyOf(String table, Optional<String> toTable, Optional<String> column) {
    return known(table).stream()
        .flatMap(facts -> facts.foreignKeys.entrySet().stream())
        .filter(key -> key.getValue().fits(toTable, column))
        .map(Map.Entry::getKey)
        .findFirst()
        .or(() -> dump.flatMap(all -> all.foreignKeyOf(table, toTable, column)));
  }
}
