package io.github.sqllint.dsl.javascript;

import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Calls of functions and methods, known ones and others. */
public final class Calls {
  private static final int NESTING = 3;

  private static final Set<String> WAITS =
      Set.of(
          "then",
          "catch",
          "finally",
          "tap",
          "spread",
          "return",
          "thenReturn",
          "asCallback",
          "nodeify");

  private static final Set<String> BLUEBIRD = Set.of("map", "each", "mapSeries", "filter");

  private Calls() {}

  /** Calls a function. */
  static Value function(Value function, List<Value> args, Span site, Run run) {
    run.step(site);
    if (function instanceof Callable callable) {
      return callable.call(Nothing.UNDEFINED, args, site, run);
    }
    if (function instanceof Unknown unknown && !unknown.alternatives().isEmpty()) {
      return unknown.each(run, one -> function(one, args, site, run));
    }
    run.failWhere(!(function instanceof Unknown) && !(function instanceof HostObject));
    return unknown(function, "", args, site, run);
  }

  /** Calls a method of an object. */
  static Value method(Value object, String name, List<Value> args, Span site, Run run) {
    run.step(site);
    if (object instanceof Unknown unknown && !unknown.alternatives().isEmpty()) {
      return unknown.each(run, one -> method(one, name, args, site, run));
    }
    if (object instanceof Alias alias) {
      return method(alias.print(), name, args, site, run);
    }
    boolean waits = WAITS.contains(name) || BLUEBIRD.contains(name) && object instanceof Promise;
    if (waits && (object instanceof Sendable || object instanceof Promise)) {
      return Promises.chain(object, name, args, site, run);
    }
    if (object instanceof HostObject host && host.has(name)) {
      return invoke(host, name, args, site, run);
    }
    Value property = object.property(name);
    if (property instanceof Callable callable) {
      return callable.call(object, args, site, run);
    }
    if (property == Nothing.UNDEFINED && builtIn(object, name, run) instanceof Callable callable) {
      return callable.call(object, args, site, run);
    }
    if (object instanceof HostObject) {
      run.gap(site, "What " + name + " does is not known here.");
      return new Unknown("What " + name + " answers is not known here.");
    }
    boolean known = !(object instanceof MapValue map) || map.isKnown();
    run.failWhere(known && property instanceof Nothing && !(object instanceof Unknown));
    if (object instanceof ListValue || object instanceof Text) {
      return unknown(new Unknown("It is made by " + name + "."), name, args, site, run);
    }
    return unknown(object instanceof Unknown ? object : property, name, args, site, run);
  }

  private static Value invoke(HostObject host, String name, List<Value> args, Span site, Run run) {
    try {
      return host.invoke(name, args, site, run);
    } catch (Thrown | Run.TooLong e) {
      throw e;
    } catch (RuntimeException e) {
      String reason = "What " + name + " does with these arguments is not known here.";
      if (!host.isLostTo(reason)) {
        run.gap(site, reason);
      }
      return new Unknown(reason);
    }
  }

  /** What the language itself gives an object under a name; undefined where it gives nothing. */
  static Value builtIn(Value object, String name, Run run) {
    if (object instanceof Text && TextMethods.NAMES.contains(name)) {
      return bound(object, name, TextMethods::call);
    }
    if (object instanceof ListValue list && ListMethods.NAMES.contains(name)) {
      return list.isKnown() ? bound(object, name, ListMethods::call) : Nothing.UNDEFINED;
    }
    if (object instanceof ArrayType.Holes holes && ListMethods.OF_HOLES.contains(name)) {
      return bound(holes.items(), name, ListMethods::call);
    }
    if (object instanceof Iteration.Collected && ListMethods.OF_SETS.contains(name)) {
      return bound(object, name, ListMethods::ofSet);
    }
    if (object instanceof Callable function) {
      return FunctionMethods.of(function, name);
    }
    if (name.equals("hasOwnProperty") && object instanceof MapValue map && map.isKnown()) {
      return (Callable)
          (self, args, site, r) ->
              Bool.of(!args.isEmpty() && map.properties().containsKey(args.get(0).toString()));
    }
    if (object instanceof Numeric number && (name.equals("toString") || name.equals("toFixed"))) {
      return (Callable) (self, args, site, r) -> NumberFunctions.printed(number, name, args);
    }
    if (name.equals("toString")) {
      return (Callable) (self, args, site, r) -> Conversion.text(object);
    }
    return Nothing.UNDEFINED;
  }

  private interface Method {
    Value call(Value object, String name, List<Value> args, Span site, Run run);
  }

  private static Callable bound(Value object, String name, Method method) {
    return (self, args, site, run) -> method.call(object, name, args, site, run);
  }

  /**
   * A call of something that is not known. It is a gap if it may reach the database; functions that
   * it is given may be called.
   */
  static Value unknown(Value function, String name, List<Value> args, Span site, Run run) {
    boolean ofTool = false;
    for (Value arg : args) {
      ofTool |= isOfTool(arg, NESTING);
    }
    boolean update = name.equals("update") && !args.isEmpty() && args.get(0) instanceof MapValue;
    if (ofTool || run.isToolMethod(name) || update && function instanceof Unknown) {
      run.gap(
          site,
          ofTool
              ? "What is done here with the database is not known: the function is not in this"
                  + " file."
              : "What this sends is not known: the object that it is sent through is not known"
                  + " here.");
    }
    List<Value> results = new ArrayList<>();
    for (Value arg : args) {
      if (arg instanceof Closure closure) {
        Unknown item =
            new Unknown(
                function instanceof Unknown unknown
                    ? unknown.reason()
                    : "It is given by a function that is not in this file.");
        boolean kept = Set.of("map", "filter", "flatMap", "forEach", "then").contains(name);
        Value result =
            run.possibly(
                () -> {
                  Value one = closure.call(Nothing.UNDEFINED, List.of(item, item, item), site, run);
                  return kept ? one : Promises.settle(one, run);
                });
        if (kept && !name.equals("forEach")) {
          results.add(result);
        }
      }
    }
    String reason =
        function instanceof Unknown unknown
            ? unknown.reason()
            : "It is made by a function that is not known here.";
    return new Unknown(reason, results);
  }

  private static boolean isOfTool(Value value, int nesting) {
    if (value instanceof HostObject host) {
      return !host.isLostTo("What is done with it is not known: the function is not in this file.");
    }
    if (nesting == 0) {
      return false;
    }
    if (value instanceof MapValue map) {
      return map.properties().values().stream().anyMatch(one -> isOfTool(one, nesting - 1));
    }
    return value instanceof ListValue list
        && list.items().stream().anyMatch(one -> isOfTool(one, nesting - 1));
  }
}
