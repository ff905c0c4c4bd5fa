package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The named arguments of a call. */
record Options(Value.Table table) {

  static Options none() {
    return new Options(Value.Table.empty());
  }

  /** A value as options; none where it is no map. */
  static Options of(Value value) {
    return Known.value(value) instanceof Value.Table table ? new Options(table) : none();
  }

  Value value(String name) {
    Value value = table.entries().get(Value.Text.symbol(name));
    return value == null ? Value.NIL : value;
  }

  boolean has(String name) {
    return table.entries().containsKey(Value.Text.symbol(name));
  }

  boolean isTrue(String name) {
    return Known.isTrue(value(name));
  }

  /** Whether it is given and not nil. */
  boolean hasValue(String name) {
    return !(Known.value(value(name)) instanceof Value.Nil);
  }

  Optional<String> text(String name) {
    return hasValue(name) ? Optional.of(Known.text(value(name))) : Optional.empty();
  }

  Options with(String name, Value value) {
    Value.Table copy = table.copy();
    copy.entries().put(Value.Text.symbol(name), value);
    return new Options(copy);
  }

  /** With a value where none is given. */
  Options withDefault(String name, Value value) {
    return has(name) ? this : with(name, value);
  }

  Options with(Options others) {
    Value.Table copy = table.copy();
    copy.entries().putAll(others.table.entries());
    return new Options(copy);
  }

  Options without(String... names) {
    Value.Table copy = table.copy();
    for (String name : names) {
      copy.entries().remove(Value.Text.symbol(name));
    }
    return new Options(copy);
  }

  Options only(String... names) {
    Value.Table copy = table.copy();
    Set<String> kept = Set.of(names);
    copy.entries()
        .keySet()
        .removeIf(key -> !(key instanceof Value.Text text && kept.contains(text.text())));
    return new Options(copy);
  }

  boolean isEmpty() {
    return table.entries().isEmpty();
  }

  List<String> names() {
    List<String> names = new ArrayList<>();
    for (Map.Entry<Value, Value> entry : table.entries().entrySet()) {
      names.add(Known.text(entry.getKey()));
    }
    return names;
  }
}
