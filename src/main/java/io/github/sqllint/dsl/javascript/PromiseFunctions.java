package io.github.sqllint.dsl.javascript;

import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The functions of {@code Promise}, with those that Bluebird has besides. */
final class PromiseFunctions {
  private PromiseFunctions() {}

  /** The functions by their names. */
  static Value all() {
    Callable all = (self, args, site, run) -> Promises.all(Globals.first(args), run);
    Callable each = (self, args, site, run) -> mapped(args, site, run);
    return new MapValue()
        .with("all", all)
        .with("allSettled", (Callable) (self, args, site, run) -> settled(args, run))
        .with("race", all)
        .with("any", all)
        .with(
            "resolve",
            (Callable)
                (self, args, site, run) ->
                    Promises.beside(() -> Promises.settle(Globals.first(args), run), run))
        .with("reject", Globals.function(args -> new Promise(Globals.first(args), true)))
        .with("coroutine", Globals.function(Globals::first))
        .with("try", (Callable) (self, args, site, run) -> called(args, site, run))
        .with("map", each)
        .with("each", each)
        .with("mapSeries", each)
        .with("join", (Callable) (self, args, site, run) -> Promises.all(new ListValue(args), run))
        .with(
            "delay",
            Globals.function(
                args -> new Promise(args.size() > 1 ? args.get(1) : Globals.first(args))));
  }

  /** What each of several became, whether it is there or rejected. */
  private static Value settled(List<Value> args, Run run) {
    Optional<List<Value>> items = Iteration.items(Globals.first(args));
    if (items.isEmpty()) {
      return Promises.all(Globals.first(args), run);
    }
    List<Value> outcomes = new ArrayList<>();
    for (Value item : items.get()) {
      outcomes.add(Promises.beside(() -> outcome(item, run), run));
    }
    return Promises.all(new ListValue(outcomes), run);
  }

  private static Value outcome(Value item, Run run) {
    try {
      Value value = Promises.settle(item, run);
      return new MapValue().with("status", Text.made("fulfilled")).with("value", value);
    } catch (Thrown e) {
      return new MapValue().with("status", Text.made("rejected")).with("reason", e.thrown());
    }
  }

  private static Value called(List<Value> args, Span site, Run run) {
    return Promises.beside(
        () -> Promises.settle(Calls.function(Globals.first(args), List.of(), site, run), run), run);
  }

  /** Bluebird's walks over a list, which wait for each answer. */
  private static Value mapped(List<Value> args, Span site, Run run) {
    Value function = args.size() > 1 ? args.get(1) : Nothing.UNDEFINED;
    return Promises.beside(
        () -> {
          Value list = Promises.settle(Globals.first(args), run);
          Value all = Calls.method(list, "map", List.of(function), site, run);
          return Promises.settle(Promises.all(all, run), run);
        },
        run);
  }
}
