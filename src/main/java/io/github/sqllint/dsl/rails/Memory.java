package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is known of the tables from the migrations so far, or from a dump of the schema: Rails looks
 * names up in the database that a migration leaves out.
 */
final class Memory {
  private final Optional<Memory> base;
  private final Optional<Touches> touches;
  private final Map<String, Facts> tables = new HashMap<>();
  private final Set<String> gone = new HashSet<>();

  /** Which tables had foreign keys to a table at some time. */
  private final Map<String, Set<String>> referring = new HashMap<>();

  private Memory(Optional<Memory> base, Optional<Touches> touches) {
    this.base = base;
    this.touches = touches;
  }

  Memory() {
    this(Optional.empty(), Optional.empty());
  }

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
    gone.addAll(layer.gone);
    tables.putAll(layer.tables);
    layer.referring.forEach(
        (to, from) -> referring.computeIfAbsent(to, table -> new HashSet<>()).addAll(from));
  }

  /** A table's name without the schema where Rails looks first. */
  private static String plain(String table) {
    return table.startsWith("public.") ? table.substring("public.".length()) : table;
  }

  private Facts find(String table) {
    Facts own = tables.get(table);
    boolean looks = own == null && !gone.contains(table) && base.isPresent();
    return looks ? base.get().find(table) : own;
  }

  /** A table's facts, which are filled from here on. */
  Facts table(String name) {
    String table = plain(name);
    Facts own = tables.get(table);
    if (own == null) {
      Facts found = find(table);
      own = found == null ? new Facts() : found.copy();
      tables.put(table, own);
    }
    return own;
  }

  /** A table's facts, to be read; empty where nothing is known of it. */
  Optional<Facts> known(String name) {
    return Optional.ofNullable(find(plain(name)));
  }

  /**
   * The facts of a table that is created.
   *
   * @param certain whether it is sure that it was not there before
   */
  Facts create(String name, boolean certain) {
    if (certain) {
      Facts fresh = new Facts();
      fresh.makeWhole();
      tables.put(plain(name), fresh);
    }
    return table(name);
  }

  /** Whether all indexes and keys of a table are known. */
  boolean isWhole(String table) {
    return known(table).filter(Facts::isWhole).isPresent();
  }

  /** Says that something unseen happened to a table; to any where it is not known to which. */
  void blur(Value table) {
    if (table instanceof Value.Text || table instanceof Model model && !model.table().isEmpty()) {
      String name = Known.text(table);
      if (isWhole(name)) {
        table(name).blur();
      }
    } else {
      blur();
    }
  }

  /** Says that something unseen happened to any table. */
  void blur() {
    for (String table : names()) {
      if (isWhole(table)) {
        table(table).blur();
      }
    }
  }

  /** The tables of which something is known. */
  private Set<String> names() {
    Set<String> all = base.map(Memory::names).orElseGet(HashSet::new);
    all.removeAll(gone);
    all.addAll(tables.keySet());
    return all;
  }

  /** Adds a foreign key to a table's facts. */
  void addForeignKey(String table, String name, Facts.ForeignKey key) {
    table(table).foreignKeys().put(name, key);
    referring.computeIfAbsent(key.toTable(), to -> new HashSet<>()).add(table);
  }

  void drop(String name) {
    String table = plain(name);
    tables.remove(table);
    gone.add(table);
    for (String other : referring(table)) {
      table(other).foreignKeys().values().removeIf(key -> key.toTable().equals(table));
    }
  }

  void rename(String name, String newName) {
    String table = plain(name);
    Facts facts = find(table);
    tables.remove(table);
    gone.add(table);
    if (facts != null) {
      tables.put(newName, facts.copy());
      facts.foreignKeys().forEach((key, value) -> addForeignKey(newName, key, value));
    }
    for (String other : referring(table)) {
      Map<String, Facts.ForeignKey> keys = new TreeMap<>(table(other).foreignKeys());
      keys.values().removeIf(key -> !key.toTable().equals(table));
      keys.forEach(
          (key, value) -> addForeignKey(other, key, new Facts.ForeignKey(value.column(), newName)));
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
    String type = known(table).map(facts -> facts.columns().get("id")).orElse("");
    return type.equals("bigint") || type.equals("bigserial") || type.equals("primary_key");
  }

  /**
   * Doubts the names of foreign keys that Rails made and the dump which this holds leaves out: they
   * may be those of a table or column that was renamed since. What migrations tell of them counts.
   */
  void doubtMadeNames(Memory migrations) {
    for (String table : names()) {
      Facts facts = table(table);
      for (String name : List.copyOf(facts.foreignKeys().keySet())) {
        if (!Names.isMadeKey(name)) {
          continue;
        }
        Facts.ForeignKey key = facts.foreignKeys().get(name);
        Optional<String> told =
            migrations.foreignKeyOf(table, Optional.of(key.toTable()), Optional.of(key.column()));
        if (told.isPresent()) {
          facts.foreignKeys().remove(name);
          addForeignKey(table, told.get(), key);
        } else {
          facts.doubt(name);
        }
      }
    }
  }

  void dropIndex(String name) {
    holder(name).ifPresent(table -> table(table).indexes().remove(name));
  }

  boolean hasIndex(String name) {
    return holder(name).isPresent();
  }

  /** The table that has an index. */
  Optional<String> holder(String index) {
    for (Map.Entry<String, Facts> table : tables.entrySet()) {
      if (table.getValue().indexes().containsKey(index)) {
        return Optional.of(table.getKey());
      }
    }
    return base.flatMap(under -> under.holder(index))
        .filter(table -> !gone.contains(table) && !tables.containsKey(table));
  }

  /**
   * The names of the indexes over these columns: Rails compares the names that it would give, so
   * that {@code a_and_b} is found as {@code a} and {@code b}.
   */
  List<String> indexesOver(String table, List<String> columns) {
    List<String> names = new ArrayList<>();
    String asked = String.join("_and_", columns);
    known(table)
        .ifPresent(
            facts ->
                facts
                    .indexes()
                    .forEach(
                        (name, over) -> {
                          if (!over.isEmpty() && String.join("_and_", over).equals(asked)) {
                            names.add(name);
                          }
                        }));
    return names;
  }

  /** The name of the first key to a table over a column, of which one may be left out. */
  Optional<String> foreignKeyOf(String table, Optional<String> toTable, Optional<String> column) {
    return known(table).stream()
        .flatMap(facts -> facts.foreignKeys().entrySet().stream())
        .filter(key -> key.getValue().fits(toTable, column))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
