package io.github.sqllint.dsl.ruby;

import io.github.sqllint.dsl.JsonString;
import io.github.sqllint.dsl.ruby.Value.Unknown;
import io.github.sqllint.source.TooLarge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Values as JSON. */
public final class Json {
  private Json() {}

  /** The text of a value; unknown where a part is. */
  public static Value text(Value value) {
    String json = write(value);
    return json == null ? new Unknown("a value in JSON") : Value.Text.of(json);
  }

  private static String write(Value value) {
    if (value instanceof Value.Text text) {
      return quoted(text.text());
    } else if (value instanceof Value.Nil) {
      return "null";
    } else if (value instanceof Value.Items items) {
      List<String> parts = new ArrayList<>();
      for (Value each : items.elements()) {
        parts.add(write(each));
      }
      return joined("[", parts, "]");
    } else if (value instanceof Value.Table table) {
      List<String> parts = new ArrayList<>();
      for (Map.Entry<Value, Value> entry : table.entries().entrySet()) {
        String key = Texts.plain(entry.getKey());
        String inner = write(entry.getValue());
        parts.add(key == null || inner == null ? null : quoted(key) + ":" + inner);
      }
      return joined("{", parts, "}");
    }
    return Texts.plain(value);
  }

  private static String joined(String open, List<String> parts, String close) {
    if (parts.contains(null)) {
      return null;
    }
    TooLarge.text(parts.stream().mapToLong(String::length).sum());
    return open + String.join(",", parts) + close;
  }

  /** Rails keeps what could end a script in a page out of it (ActiveSupport's JSON encoding). */
  private static String quoted(String text) {
    return JsonString.quoted(text, c -> "<>&\u2028\u2029".indexOf(c) >= 0);
  }
}
