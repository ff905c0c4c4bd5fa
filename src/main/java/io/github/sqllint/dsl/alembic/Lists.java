package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Items;
import io.github.sqllint.dsl.python.Expression.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Making lists. */
final class Lists {
  private Lists() {}

  /** A set, which keeps the first of equal elements; their order is the file's. */
  static Items set(List<Value> elements) {
    Map<Object, Value> distinct = new LinkedHashMap<>();
    elements.forEach(element -> distinct.putIfAbsent(Values.key(element), element));
    return new Items(Kind.SET, List.copyOf(distinct.values()));
  }
}
