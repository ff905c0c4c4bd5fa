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
        .with("hasOwn", Globals.function(ObjectFunctions::hasOwn))
        .with("prototype", prototype())
        .with("defineProperty", (Callable) (self, args, site, run) -> defined(args, run))
        .with("fromEntries", Globals.function(args -> fromEntries(Globals.first(args))))
        .with("assign", (Callable) (self, args, site, run) -> assigned(args, run));
  }

  /** What is called on other objects by {@code call}, which may not have it themselves. */
  private static Value prototype() {
    Callable hasOwn =
        (self, args, site, run) ->
            args.isEmpty() ? Bool.of(false) : hasOwn(List.of(self, args.get(0)));
    return new MapValue().with("hasOwnProperty", hasOwn);
  }

  private static Value hasOwn(List<Value> args) {
    Value name = args.size() > 1 ? Conversion.text(args.get(1)) : Nothing.UNDEFINED;
    Optional<List<String>> names = Iteration.names(Globals.first(args));
    return names.isPresent() && name instanceof Text known
        ? Bool.of(names.get().contains(known.toString()))
        : new Unknown("What this object holds is not known.");
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
