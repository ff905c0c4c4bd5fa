package io.github.sqllint.dsl.knex;

import io.github.sqllint.dsl.javascript.ListValue;
import io.github.sqllint.dsl.javascript.MapValue;
import io.github.sqllint.dsl.javascript.Unknown;
import io.github.sqllint.dsl.javascript.Value;
import java.util.Map;

/** Values with placeholders in the place of those that are known only when the migration runs. */
final class Open {
  private Open() {}

  static Value value(Value value) {
    if (value instanceof Unknown) {
      return RawQuery.made("${value}");
    }
    if (value instanceof ListValue list && list.isKnown()) {
      return new ListValue(list.items().stream().map(Open::value).toList());
    }
    if (value instanceof MapValue map && map.isKnown()) {
      MapValue open = new MapValue();
      for (Map.Entry<String, Value> one : map.properties().entrySet()) {
        open = open.with(one.getKey(), value(one.getValue()));
      }
      return open;
    }
    return value;
  }
}
