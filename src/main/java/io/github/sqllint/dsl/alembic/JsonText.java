package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.JsonString;
import io.github.sqllint.dsl.alembic.Value.Dictionary;
import io.github.sqllint.dsl.alembic.Value.Items;
import io.github.sqllint.dsl.alembic.Value.None;
import io.github.sqllint.dsl.alembic.Value.Number;
import io.github.sqllint.dsl.alembic.Value.Text;
import io.github.sqllint.dsl.alembic.Value.Truth;
import io.github.sqllint.dsl.python.Expression.Kind;
import io.github.sqllint.source.TooLarge;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A value as {@code json.dumps} writes it. */
record JsonText(String betweenItems, String afterKey, boolean sorted, boolean ascii) {
  /** As SQLAlchemy writes what it sends to a column of JSON. */
  static final JsonText PLAIN = new JsonText(", ", ": ", false, true);

  private static final Set<String> FOLLOWED =
      Set.of("obj", "sort_keys", "separators", "ensure_ascii", "indent");

  static Value of(Arguments arguments) {
    if (!FOLLOWED.containsAll(arguments.named().keySet())
        || arguments.given("indent").isPresent()) {
      return new Value.Unknown("it depends on how `json.dumps` lays out its text");
    }
    JsonText form =
        new JsonText(
            separator(arguments, 0, PLAIN.betweenItems),
            separator(arguments, 1, PLAIN.afterKey),
            arguments.flag("sort_keys"),
            arguments.at("ensure_ascii").isEmpty() || arguments.flag("ensure_ascii"));
    return Text.made(form.json(arguments.need(0, "obj")));
  }

  private static String separator(Arguments arguments, int index, String otherwise) {
    return arguments
        .given("separators")
        .map(both -> Values.text(Values.elements(both).get(index)).text())
        .orElse(otherwise);
  }

  String json(Value value) {
    if (value instanceof Dictionary dictionary) {
      String written = members(dictionary);
      TooLarge.text(written.length());
      return written;
    }
    if (value instanceof Items items && items.kind() != Kind.SET) {
      String inner = String.join(betweenItems, items.elements().stream().map(this::json).toList());
      TooLarge.text(inner.length());
      return "[" + inner + "]";
    }
    if (value instanceof Text text) {
      return quoted(text.toString());
    }
    if (value instanceof Truth truth) {
      return String.valueOf(truth.is());
    }
    if (value instanceof None) {
      return "null";
    }
    if (value instanceof Number number && !number.exact()) {
      return Numbers.print(number);
    }
    throw Values.notKnown(value);
  }

  private String members(Dictionary dictionary) {
    Map<String, Value> members = sorted ? new TreeMap<>() : new LinkedHashMap<>();
    dictionary
        .entries()
        .values()
        .forEach(entry -> members.put(Values.text(entry.key()).text(), entry.value()));
    List<String> written = new ArrayList<>();
    members.forEach((key, value) -> written.add(quoted(key) + afterKey + json(value)));
    return "{" + String.join(betweenItems, written) + "}";
  }

  private String quoted(String text) {
    return JsonString.quoted(text, c -> ascii && c > '\u007f');
  }
}
