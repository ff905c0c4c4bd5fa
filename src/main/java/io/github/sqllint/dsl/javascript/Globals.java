package io.github.sqllint.dsl.javascript;

import io.github.sqllint.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What the language gives every file. */
final class Globals {
  static final Callable RAW_TEXT = (self, args, site, run) -> raw(args);

  private static final Map<String, Value> VALUES =
      Map.ofEntries(
          Map.entry("undefined", Nothing.UNDEFINED),
          Map.entry("NaN", new Numeric(Double.NaN)),
          Map.entry("Infinity", new Numeric(Double.POSITIVE_INFINITY)),
          Map.entry("Promise", PromiseFunctions.all()),
          Map.entry("console", console()),
          Map.entry("Object", ObjectFunctions.all()),
          Map.entry("Array", ArrayType.all()),
          Map.entry("JSON", json()),
          Map.entry("Math", NumberFunctions.math()),
          Map.entry("String", string()),
          Map.entry("Number", NumberFunctions.number()),
          Map.entry("parseInt", function(NumberFunctions::integer)),
          Map.entry("parseFloat", function(NumberFunctions::decimal)),
          Map.entry("Boolean", function(Globals::bool)),
          Map.entry("Set", new MadeOf(false)),
          Map.entry("Map", new MadeOf(true)),
          Map.entry("eval", new Evaluation()),
          Map.entry("Date", new DateType()),
          Map.entry("Error", new ErrorType()),
          Map.entry("TypeError", new ErrorType()));

  /** What Node has besides, of which nothing is known here. */
  private static final Set<String> OTHERS =
      Set.of(
          "process",
          "require",
          "module",
          "exports",
          "global",
          "globalThis",
          "Buffer",
          "RegExp",
          "Symbol",
          "BigInt",
          "Reflect",
          "Proxy",
          "Function",
          "Intl",
          "URL",
          "WeakMap",
          "WeakSet",
          "RangeError",
          "SyntaxError",
          "ReferenceError",
          "isNaN",
          "isFinite",
          "encodeURIComponent",
          "decodeURIComponent",
          "structuredClone",
          "crypto",
          "performance",
          "fetch",
          "setTimeout",
          "setInterval",
          "setImmediate",
          "clearTimeout",
          "clearInterval",
          "queueMicrotask",
          "arguments",
          "__dirname",
          "__filename");

  private Globals() {}

  /** Whether Node gives every file something under a name. */
  static boolean has(String name) {
    return VALUES.containsKey(name) || OTHERS.contains(name);
  }

  static Value value(String name) {
    Value value = VALUES.get(name);
    if (value != null) {
      return value;
    }
    return switch (name) {
      case "global", "globalThis" -> new Whole();
      case "process" -> new Unknown("It is read from the environment when it runs.");
      default -> new Unknown("The name " + name + " is not defined in this file.");
    };
  }

  /** What another module gives. */
  static Value imported(String module) {
    return new Unknown("It comes from another file, " + module + ".");
  }

  /** The first argument; undefined where there is none. */
  static Value first(List<Value> args) {
    return args.isEmpty() ? Nothing.UNDEFINED : args.get(0);
  }

  /** A function of its arguments alone. */
  static Callable function(Function<List<Value>, Value> body) {
    return (self, args, site, run) -> body.apply(args);
  }

  /** A function with properties. */
  record Converter(Callable function, Map<String, Value> own) implements Callable {
    @Override
    public Value call(Value self, List<Value> args, Span site, Run run) {
      return function.call(self, args, site, run);
    }

    @Override
    public Value property(String name) {
      return own.getOrDefault(name, Nothing.UNDEFINED);
    }
  }

  private static Value bool(List<Value> args) {
    return first(args)
        .truth()
        .<Value>map(Bool::of)
        .orElseGet(() -> new Unknown(Unknown.UNCLEAR, Unknown.guard(first(args))));
  }

  private static Value string() {
    return new Converter(
        function(args -> args.isEmpty() ? Text.made("") : Conversion.text(first(args))),
        Map.of("raw", RAW_TEXT));
  }

  /** {@code String.raw} called as a function: texts with the other arguments between them. */
  private static Value raw(List<Value> args) {
    Optional<List<Value>> texts = Iteration.items(first(args).property("raw"));
    if (texts.isEmpty()) {
      return new Unknown("It is made by String.raw.");
    }
    Value joined = Text.made("");
    for (int i = 0; i < texts.get().size(); i++) {
      joined = Unknown.joined(joined, Conversion.text(texts.get().get(i)));
      if (i + 1 < texts.get().size() && i + 1 < args.size()) {
        joined = Unknown.joined(joined, Conversion.text(args.get(i + 1)));
      }
    }
    return joined;
  }

  private static Value console() {
    MapValue console = new MapValue();
    for (String name :
        List.of(
            "log",
            "info",
            "warn",
            "error",
            "debug",
            "time",
            "timeEnd",
            "table",
            "dir",
            "group",
            "groupEnd",
            "trace")) {
      console.with(name, function(args -> Nothing.UNDEFINED));
    }
    return console;
  }

  private static Value json() {
    return new MapValue()
        .with(
            "stringify",
            function(
                args -> {
                  if (args.size() > 1 && !(args.get(1) instanceof Nothing)) {
                    return new Unknown("What this leaves out is not known here.");
                  }
                  if (args.size() > 2 && args.get(2) instanceof Text indent) {
                    return Conversion.json(first(args), indent.toString());
                  }
                  int spaces = Math.max(0, TextMethods.number(args, 2, 0));
                  return Conversion.json(first(args), " ".repeat(Math.min(10, spaces)));
                }));
  }

  /** {@code globalThis}, which has all of them. */
  private record Whole() implements Value {
    @Override
    public Value property(String name) {
      return value(name);
    }

    @Override
    public String type() {
      return "object";
    }
  }

  /** {@code Set} and {@code Map}. */
  private record MadeOf(boolean pairs) implements Invocation.Constructor {
    @Override
    public Value make(List<Value> args, Span site, Run run) {
      if (args.isEmpty() || args.get(0) instanceof Nothing) {
        return new Iteration.Collected(new ListValue(List.of()), pairs);
      }
      Optional<List<Value>> items = Iteration.items(args.get(0));
      return items.isEmpty()
          ? new Unknown("What this holds is not known.")
          : new Iteration.Collected(new ListValue(items.get().stream().distinct().toList()), pairs);
    }
  }

  /** {@code eval}, whose program is not followed. */
  private record Evaluation() implements Callable {
    @Override
    public Value call(Value self, List<Value> args, Span site, Run run) {
      String reason = "It runs a program that is made when it runs.";
      run.gap(site, reason);
      return new Unknown(reason);
    }

    @Override
    public String type() {
      return "function";
    }
  }

  /** {@code Date}; only one that is made of a text is the same whenever the program runs. */
  private record DateType() implements Invocation.Constructor, Callable {
    @Override
    public Value make(List<Value> args, Span site, Run run) {
      if (args.size() == 1
          && first(args) instanceof Numeric moment
          && Math.abs(moment.number()) <= WrittenDate.LAST) {
        return WrittenDate.of(moment.number());
      }
      if (args.size() == 1 && first(args) instanceof WrittenDate date) {
        return date.written() instanceof Text same ? new WrittenDate(same) : date.written();
      }
      return first(args) instanceof Text written && args.size() == 1
          ? new WrittenDate(written)
          : clock();
    }

    @Override
    public Value call(Value self, List<Value> args, Span site, Run run) {
      return clock();
    }

    @Override
    public Value property(String name) {
      return name.equals("UTC") ? function(WrittenDate::utc) : clock();
    }

    private static Unknown clock() {
      return new Unknown("It is read from the clock when it runs.");
    }

    @Override
    public String type() {
      return "function";
    }
  }

  /** {@code Error}, which may also be called without {@code new}. */
  private record ErrorType() implements Invocation.Constructor, Callable {
    @Override
    public Value make(List<Value> args, Span site, Run run) {
      return new MapValue().with("message", Conversion.text(first(args)));
    }

    @Override
    public Value call(Value self, List<Value> args, Span site, Run run) {
      return make(args, site, run);
    }

    @Override
    public String type() {
      return "function";
    }
  }
}
