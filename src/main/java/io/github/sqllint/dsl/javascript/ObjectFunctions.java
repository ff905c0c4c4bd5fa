package io.github.sqllint.dsl.javascript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;

/** The functions of {@code Object}, which take objects apart and put them together. */
final class ObjectFunctions {
  private ObjectFunctions() {}

  /** The functions by their names. */
  static Value all() {
    return new MapValue()
        .with("keys", entries((name, value) -> name))
        .with("values", entries((name, value) -> value))
        .with("entries", entries((name, value) -> new ListValue(List.of(name, value))))
        .with("freeze", Globals.function(Globals::first))
        .with("seal", Globals.function(Globals::first))
        .with("defineProperty", (Callable) (self, args, site, run) -> defined(args, run))
        .with("fromEntries", Globals.function(args -> fromEntries(Globals.first(args))))
        .with("assign", (Callable) (self, args, site, run) -> assigned(args, run));
  }

  /** A function that makes something of each property's name and value. */
  private static Callable entries(BinaryOperator<Value> entry) {
    return Globals.function(args -> entries(Globals.first(args), entry));
  }

  private static Value entries(Value object, BinaryOperator<Value> entry) {
    Optional<List<String>> names = Iteration.names(object);
    if (names.isEmpty()) {
      return new Unknown("What this object holds is not known.");
    }
    List<Value> entries = new ArrayList<>();
    for (String name : names.get()) {
      entries.add(entry.apply(Text.made(name), object.property(name)));
    }
    return new ListValue(entries);
  }

  private static Value defined(List<Value> args, Run run) {
    if (args.size() == 3
        && args.get(0) instanceof MapValue map
        && args.get(1) instanceof Text name
        && args.get(2).property("value") != Nothing.UNDEFINED) {
      map.set(name.toString(), args.get(2).property("value"), run);
    }
    return Globals.first(args);
  }

  private static Value fromEntries(Value entries) {
    MapValue map = new MapValue();
    for (Value entry : Iteration.items(entries).orElse(List.of(Nothing.UNDEFINED))) {
      if (!(entry.property("0") instanceof Text name)) {
        return new Unknown("What this object holds is not known.");
      }
      map.with(name.toString(), entry.property("1"));
    }
    return map;
  }

  private static Value assigned(List<Value> args, Run run) {
    if (!(Globals.first(args) instanceof MapValue target)) {
      return Globals.first(args);
    }
    for (Value source : args.subList(1, args.size())) {
      if (source instanceof MapValue map && map.isKnown()) {
        map.properties().keySet().forEach(name -> target.set(name, map.property(name), run));
      } else if (!(source instanceof Nothing)) {
        target.blur();
      }
    }
    return target;
  }
}
