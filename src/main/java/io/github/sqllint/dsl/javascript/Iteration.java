package io.github.sqllint.dsl.javascript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a loop over a value takes in turn. */
final class Iteration {
  private Iteration() {}

  /** The items of a list, or the characters of a string; empty where they are not known. */
  static Optional<List<Value>> items(Value value) {
    if (value instanceof ListValue list && list.isKnown()) {
      return Optional.of(List.copyOf(list.items()));
    }
    if (value instanceof Text text) {
      List<Value> characters = new ArrayList<>();
      for (int i = 0; i < text.text().length(); i++) {
        characters.add(new Text(text.text().substring(i, i + 1)));
      }
      return Optional.of(characters);
    }
    if (value instanceof Promise generated && generated.value() instanceof ListValue list) {
      return items(list);
    }
    if (value instanceof ArrayType.Holes holes) {
      return Optional.of(holes.items().items());
    }
    if (value instanceof Collected collected) {
      return items(collected.items());
    }
    return Optional.empty();
  }

  /** The names of a value's properties; empty where they are not known. */
  static Optional<List<String>> names(Value value) {
    if (value instanceof MapValue map && map.isKnown()) {
      List<String> names = new ArrayList<>();
      map.properties().keySet().stream()
          .filter(name -> ListValue.index(name) >= 0)
          .sorted((a, b) -> Integer.compare(ListValue.index(a), ListValue.index(b)))
          .forEach(names::add);
      map.properties().keySet().stream()
          .filter(name -> ListValue.index(name) < 0)
          .forEach(names::add);
      return Optional.of(names);
    }
    if (value instanceof ListValue list && list.isKnown()) {
      List<String> names = new ArrayList<>();
      for (int i = 0; i < list.items().size(); i++) {
        names.add(String.valueOf(i));
      }
      return Optional.of(names);
    }
    return Optional.empty();
  }

  /** A Set or Map of the language, which here is the list that it was made of. */
  record Collected(ListValue items, boolean pairs) implements Value {
    @Override
    public String type() {
      return "object";
    }

    @Override
    public Value property(String name) {
      return name.equals("size") ? items.property("length") : Nothing.UNDEFINED;
    }
  }
}
