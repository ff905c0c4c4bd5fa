package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.ClassValue;
import io.github.sqllint.dsl.ruby.Invocation;
import io.github.sqllint.dsl.ruby.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The attributes that a model declares with {@code enum}: labels that are stored as numbers. */
record Enumerations(ClassValue type) {

  /** A call with the numbers in the place of labels. */
  Invocation stored(Invocation call) {
    return new Invocation(
        call.name(),
        call.arguments().stream().map(this::rows).toList(),
        row(call.named()),
        call.block(),
        call.span(),
        call.unused());
  }

  private Value rows(Value argument) {
    if (argument instanceof Value.Items items) {
      return Value.Items.of(
          items.elements().stream()
              .map(each -> each instanceof Value.Table map ? row(map) : each)
              .toList());
    }
    return argument instanceof Value.Table map ? row(map) : argument;
  }

  private Value.Table row(Value.Table map) {
    Map<Value, Value> stored = new LinkedHashMap<>();
    map.entries().forEach((key, value) -> stored.put(key, stored(key, value)));
    return new Value.Table(stored);
  }

  private Value stored(Value attribute, Value value) {
    Optional<Value> labels =
        attribute instanceof Value.Text name
            ? type.setting("enum " + name.text())
            : Optional.empty();
    return labels.isEmpty() ? value : stored(labels.get(), value, true);
  }

  private static Value stored(Value labels, Value value, boolean several) {
    if (several && value instanceof Value.Items items) {
      return Value.Items.of(
          items.elements().stream().map(each -> stored(labels, each, false)).toList());
    }
    if (!(value instanceof Value.Text label)) {
      return value;
    }
    if (labels instanceof Value.Items names) {
      List<String> known = Known.texts(names);
      return known.contains(label.text()) ? Value.of(known.indexOf(label.text())) : unknown(label);
    }
    Map<Value, Value> numbers =
        labels instanceof Value.Table map ? map.entries() : Map.<Value, Value>of();
    for (Map.Entry<Value, Value> number : numbers.entrySet()) {
      if (number.getKey() instanceof Value.Text name && name.text().equals(label.text())) {
        return number.getValue();
      }
    }
    return unknown(label);
  }

  private static Value unknown(Value.Text label) {
    return new Value.Unknown("what `" + label.text() + "` is stored as");
  }
}
