package io.github.sqllint.dsl.javascript;

import io.github.sqllint.source.Span;
import java.util.List;

/** The functions of {@code Promise}, with those that Bluebird has besides. */
final class PromiseFunctions {
  private PromiseFunctions() {}

  /** The functions by their names. */
  static Value all() {
    Callable all = (self, args, site, run) -> Promises.all(Globals.first(args), run);
    Callable each = (self, args, site, run) -> mapped(args, site, run);
    return new MapValue()
        .with("all", all)
        .with("allSettled", all)
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
