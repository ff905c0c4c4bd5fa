package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Keeps tables from standing above themselves and views from reading themselves, so that whoever
 * follows parents or readers comes to an end. The server refuses the former; the latter can be made
 * by OR REPLACE, and then no query of them is answered.
 */
final class Circles {
  private Circles() {}

  /** The object without what would close a circle in a schema. */
  static SchemaObject cut(SchemaObject object, Schema schema) {
    if (object instanceof Table table) {
      return cut(table, schema);
    }
    return object instanceof View view ? cut(view, schema) : object;
  }

  private static Table cut(Table table, Schema schema) {
    Lineage lineage = table.lineage();
    boolean isOld = schema.table(table.name()).filter(t -> t.lineage() == lineage).isPresent();
    for (ObjectName parent : isOld ? List.<ObjectName>of() : lineage.parents()) {
      if (reaches(parent, table.name(), above -> parentsOf(above, schema))) {
        table = table.withLineage(table.lineage().without(parent));
      }
    }
    return table;
  }

  private static List<ObjectName> parentsOf(ObjectName table, Schema schema) {
    return schema.table(table).map(t -> t.lineage().parents()).orElse(List.of());
  }

  private static View cut(View view, Schema schema) {
    boolean isOld = schema.view(view.name()).filter(v -> v.uses() == view.uses()).isPresent();
    Map<ObjectName, View.Use> uses = new HashMap<>(view.uses());
    if (!isOld) {
      uses.keySet().removeIf(used -> reaches(used, view.name(), read -> usedBy(read, schema)));
    }
    return uses.size() == view.uses().size() ? view : view.withUses(uses);
  }

  private static Collection<ObjectName> usedBy(ObjectName relation, Schema schema) {
    return schema.view(relation).map(v -> v.uses().keySet()).orElse(Set.of());
  }

  private static boolean reaches(
      ObjectName from, ObjectName goal, Function<ObjectName, Collection<ObjectName>> next) {
    Set<ObjectName> seen = new HashSet<>();
    Deque<ObjectName> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      ObjectName name = open.pop();
      if (name.equals(goal)) {
        return true;
      }
      if (seen.add(name)) {
        open.addAll(next.apply(name));
      }
    }
    return false;
  }
}
