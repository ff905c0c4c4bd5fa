package io.github.sqllint.dsl.javascript;

import io.github.sqllint.source.Span;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * {@code Array}, with and without {@code new}.
 *
 * @param own its functions by their names
 */
record ArrayType(MapValue own) implements Invocation.Constructor, Callable {
  private static final int LONGEST = 100_000;

  /** The class with its functions. */
  static Value all() {
    return new ArrayType(
        new MapValue()
            .with("isArray", Globals.function(ArrayType::isArray))
            .with("of", Globals.function(ListValue::new))
            .with("from", (Callable) (self, args, site, run) -> from(args, site, run)));
  }

  @Override
  public String type() {
    return "function";
  }

  @Override
  public Value property(String name) {
    return own.property(name);
  }

  @Override
  public Value call(Value self, List<Value> args, Span site, Run run) {
    return make(args, site, run);
  }

  @Override
  public Value make(List<Value> args, Span site, Run run) {
    if (args.size() == 1 && args.get(0) instanceof Numeric length) {
      return new Holes((int) Math.min(length.number(), LONGEST));
    }
    return args.size() == 1 && args.get(0) instanceof Unknown unknown
        ? unknown
        : new ListValue(args);
  }

  /** A list of nothing but holes, which most methods pass over. */
  record Holes(int length) implements Value {
    @Override
    public String type() {
      return "object";
    }

    @Override
    public Value property(String name) {
      return name.equals("length") ? new Numeric(length) : Nothing.UNDEFINED;
    }

    /** What a loop over it takes, or a method that does not pass over holes finds. */
    ListValue items() {
      return new ListValue(Collections.nCopies(length, Nothing.UNDEFINED));
    }
  }

  private static Value isArray(List<Value> args) {
    Value value = Globals.first(args);
    return value instanceof Unknown unknown
        ? unknown
        : Bool.of(value instanceof ListValue || value instanceof Holes);
  }

  private static Value from(List<Value> args, Span site, Run run) {
    Value source = Globals.first(args);
    Optional<List<Value>> items = Iteration.items(source);
    if (items.isEmpty() && source.property("length") instanceof Numeric length) {
      items = Iteration.items(new Holes((int) Math.min(length.number(), LONGEST)));
    }
    if (items.isEmpty()) {
      return new Unknown("What this list holds is not known.");
    }
    ListValue list = new ListValue(items.get());
    return args.size() > 1
        ? Calls.method(list, "map", args.subList(1, args.size()), site, run)
        : list;
  }
}
