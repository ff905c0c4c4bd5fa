package io.github.sqllint.impact;

import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectOperation.DropObject;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Table;
import java.util.Map;
import java.util.Set;

/** The types that columns get from extensions. */
final class Extensions {
  private static final Map<String, Set<String>> TYPES =
      Map.ofEntries(
          Map.entry("citext", Set.of("citext")),
          Map.entry("hstore", Set.of("hstore")),
          Map.entry("ltree", Set.of("ltree", "lquery", "ltxtquery")),
          Map.entry("intarray", Set.of("query_int")),
          Map.entry("cube", Set.of("cube")),
          Map.entry("seg", Set.of("seg")),
          Map.entry("isn", Set.of("isbn", "issn", "ean13", "upc")),
          Map.entry("postgis", Set.of("geometry", "geography", "raster")),
          Map.entry("vector", Set.of("vector", "halfvec", "sparsevec")));

  private Extensions() {}

  static void drop(DropObject drop, Schema schema, Work work) {
    Set<String> types = TYPES.getOrDefault(drop.name().name(), Set.of());
    Dropping dropping = new Dropping(work, schema, drop.cascade());
    for (Table table : schema.tables()) {
      for (Column column : table.columns()) {
        boolean uses = column.type().filter(type -> types.contains(type.name())).isPresent();
        if (uses
            && dropping.mayGo(
                "the column " + column.name() + " of " + table.name() + " needs it")) {
          work.lock(table.name(), LockMode.ACCESS_EXCLUSIVE);
          dropping.column(table.name(), column.name());
        }
      }
    }
    if (!TYPES.containsKey(drop.name().name())) {
      work.assume();
    }
  }
}
