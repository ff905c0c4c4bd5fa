package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known of the columns of something in a FROM. */
final class ItemColumns {
  private final Optional<ObjectName> relation;

  /** What is looked into for a column, for it may have a thousand; null where that is none. */
  private final Parts<Column> table;

  private final List<String> names;
  private final List<String> own;
  private final Set<String> perhaps;
  private final boolean complete;
  private final Map<String, String> ownByName = new HashMap<>();

  private ItemColumns(
      Optional<ObjectName> relation,
      List<String> names,
      List<String> own,
      Set<String> perhaps,
      boolean complete) {
    this.relation = relation;
    this.table = null;
    this.names = names;
    this.own = own;
    this.perhaps = perhaps;
    this.complete = complete;
    for (int i = 0; i < names.size(); i++) {
      ownByName.putIfAbsent(names.get(i), own.get(i));
    }
  }

  private ItemColumns(ObjectName relation, Parts<Column> table, boolean complete) {
    this.relation = Optional.of(relation);
    this.table = table;
    this.names = List.of();
    this.own = List.of();
    this.perhaps = Set.of();
    this.complete = complete;
  }

  static ItemColumns of(ObjectName relation, Table table) {
    return new ItemColumns(relation, table.columns(), table.columnsComplete());
  }

  static ItemColumns of(ObjectName relation, List<String> names, boolean complete) {
    return new ItemColumns(Optional.of(relation), names, names, Set.of(), complete);
  }

  /**
   * Of what is no relation.
   *
   * @param perhaps other names that it may have
   */
  static ItemColumns made(List<String> names, Set<String> perhaps, boolean complete) {
    return new ItemColumns(Optional.empty(), names, names, perhaps, complete);
  }

  /** With other names from the first on. */
  ItemColumns called(List<String> first) {
    if (first.isEmpty()) {
      return this;
    }
    List<String> called = new ArrayList<>(first);
    List<String> before = names();
    List<String> now = new ArrayList<>(table == null ? own : before);
    while (now.size() < called.size()) {
      now.add("");
    }
    if (before.size() > first.size()) {
      called.addAll(before.subList(first.size(), before.size()));
    }
    return new ItemColumns(relation, called, now, perhaps, complete);
  }

  /** The table or view that it is. */
  Optional<ObjectName> relation() {
    return relation;
  }

  /** As the query calls them, in order; an empty one for what is not known. */
  List<String> names() {
    return table == null ? names : table.names();
  }

  /** Whether it has no others than these. */
  boolean complete() {
    return complete;
  }

  Presence presence(String name) {
    if (table == null ? ownByName.containsKey(name) : table.find(name).isPresent()) {
      return Presence.PRESENT;
    }
    return complete && !perhaps.contains(name) ? Presence.ABSENT : Presence.UNKNOWN;
  }

  /** What the relation calls a column; empty where that is not known. */
  String original(String name) {
    return ownByName.getOrDefault(name, name);
  }
}
