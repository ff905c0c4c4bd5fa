package io.github.sqllint.dsl.javascript;

import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Waiting for values. */
public final class Promises {
  private Promises() {}

  /**
   * What a program gets that waits for a value; what the tool sends only then is sent.
   *
   * @throws Thrown if it is an error
   */
  public static Value settle(Value value, Run run) {
    if (value instanceof Sendable sendable) {
      run.tick();
      return sendable.send(run);
    }
    if (value instanceof Promise promise) {
      run.turn(run.turn().and(promise.turn()).later());
      if (promise.rejected()) {
        throw new Thrown(promise.value());
      }
      return promise.value();
    }
    if (value instanceof MapValue map && map.property("then") instanceof Callable then) {
      return settle(resolved(map, then, run), run);
    }
    if (value instanceof Unknown unknown && !unknown.alternatives().isEmpty()) {
      return unknown.each(
          run,
          one -> {
            try {
              return settle(one, run);
            } catch (Thrown e) {
              return Nothing.UNDEFINED;
            }
          });
    }
    return value;
  }

  /** What an object of the program gives that can be waited for. */
  private static Value resolved(MapValue map, Callable then, Run run) {
    Value[] given = {new Unknown("What it gives that waits for it is not known here.")};
    Callable resolve =
        (self, args, site, r) -> {
          given[0] = Globals.first(args);
          return Nothing.UNDEFINED;
        };
    Callable reject = (self, args, site, r) -> Nothing.UNDEFINED;
    Value chained = then.call(map, List.of(resolve, reject), new Span(0, 0), run);
    settle(chained, run);
    return given[0];
  }

  /** What {@code Promise.all} and its like make of a list. */
  static Value all(Value list, Run run) {
    if (Iteration.items(list).isEmpty()) {
      return beside(() -> settle(list, run), run);
    }
    Turn before = run.turn();
    Turn after = before;
    List<Value> settled = new ArrayList<>();
    try {
      for (Value one : Iteration.items(list).get()) {
        run.turn(before);
        settled.add(settle(one, run));
        after = after.and(run.turn());
      }
      return new Promise(new ListValue(settled), false, after);
    } catch (Thrown e) {
      return new Promise(e.thrown(), true, after);
    } finally {
      run.turn(before);
    }
  }

  /** Does something while the program goes on, which may wait for it. */
  public static Value beside(Supplier<Value> body, Run run) {
    Turn before = run.turn();
    try {
      Value value = body.get();
      return new Promise(value, false, run.turn());
    } catch (Thrown e) {
      return new Promise(e.thrown(), true, run.turn());
    } finally {
      run.turn(before);
    }
  }

  /** Calls {@code then} or one of its like. */
  static Value chain(Value waited, String method, List<Value> args, Span site, Run run) {
    return beside(() -> settle(chained(waited, method, args, site, run), run), run);
  }

  private static Value chained(Value waited, String method, List<Value> args, Span site, Run run) {
    Value value;
    try {
      value = waited instanceof Sendable sent ? sent.send(run) : settle(waited, run);
    } catch (Thrown e) {
      return rejected(e.thrown(), method, args, site, run);
    }
    Value first = Globals.first(args);
    switch (method) {
      case "catch", "asCallback", "nodeify" -> {
        if (args.stream().filter(Callable.class::isInstance).count() > 0) {
          Value handler = args.get(args.size() - 1);
          run.possibly(() -> answer(handler, List.of(error()), site, run));
        }
        return new Promise(value);
      }
      case "return", "thenReturn" -> {
        return new Promise(first);
      }
      case "map", "filter" -> {
        return all(Calls.method(value, method, args, site, run), run);
      }
      case "each", "mapSeries" -> {
        return all(Calls.method(value, "map", args, site, run), run);
      }
      case "spread" -> {
        List<Value> items = Iteration.items(value).orElse(List.of());
        return answer(first, items, site, run);
      }
      default -> {
        if (args.size() > 1 && args.get(1) instanceof Callable handler) {
          run.possibly(() -> answer(handler, List.of(error()), site, run));
        }
        if (!(first instanceof Callable) && !(first instanceof Unknown)) {
          return new Promise(value);
        }
        Value answered = answer(first, List.of(value), site, run);
        return method.equals("then") ? answered : new Promise(value);
      }
    }
  }

  private static Value rejected(Value error, String method, List<Value> args, Span site, Run run) {
    if (method.equals("catch") && !args.isEmpty()) {
      return answer(args.get(args.size() - 1), List.of(error), site, run);
    }
    if (method.equals("then") && args.size() > 1 && args.get(1) instanceof Callable handler) {
      return answer(handler, List.of(error), site, run);
    }
    if (method.equals("finally") && !args.isEmpty()) {
      answer(args.get(0), List.of(), site, run);
    }
    return new Promise(error, true);
  }

  private static Value answer(Value function, List<Value> args, Span site, Run run) {
    return beside(() -> settle(Calls.function(function, args, site, run), run), run);
  }

  static Value error() {
    return new Unknown("It is an error that may happen when it runs.");
  }
}
