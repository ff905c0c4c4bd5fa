package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Dictionary;
import io.github.sqllint.dsl.alembic.Value.Items;
import io.github.sqllint.dsl.alembic.Value.Number;
import io.github.sqllint.dsl.alembic.Value.Text;
import io.github.sqllint.dsl.alembic.Value.Truth;
import io.github.sqllint.dsl.alembic.Value.Unknown;
import io.github.sqllint.dsl.python.Expression.Kind;
import io.github.sqllint.source.Span;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;

/** The functions that Python has built in. */
final class BuiltIns {
  private static final Set<String> NAMES =
      Set.of(
          "abs",
          "all",
          "any",
          "bool",
          "callable",
          "chr",
          "classmethod",
          "dict",
          "dir",
          "divmod",
          "enumerate",
          "Exception",
          "filter",
          "float",
          "format",
          "frozenset",
          "getattr",
          "globals",
          "hasattr",
          "hash",
          "id",
          "input",
          "int",
          "isinstance",
          "issubclass",
          "iter",
          "len",
          "list",
          "locals",
          "map",
          "max",
          "min",
          "next",
          "object",
          "open",
          "ord",
          "print",
          "property",
          "range",
          "repr",
          "reversed",
          "round",
          "set",
          "setattr",
          "sorted",
          "staticmethod",
          "str",
          "sum",
          "super",
          "tuple",
          "type",
          "vars",
          "zip",
          "bytes",
          "NotImplementedError",
          "RuntimeError",
          "ValueError",
          "KeyError",
          "TypeError",
          "AttributeError",
          "ImportError",
          "AssertionError",
          "StopIteration",
          "__file__",
          "__name__",
          "__import__",
          "exec",
          "eval",
          "compile",
          "exit",
          "quit",
          "NotImplemented");

  /** What make another list of the same elements. */
  private static final Set<String> COPIES =
      Set.of("list", "tuple", "set", "frozenset", "iter", "sorted");

  private final Run run;
  private final Iterables iterables;

  BuiltIns(Run run) {
    this.run = run;
    this.iterables = new Iterables(run);
  }

  static boolean has(String name) {
    return NAMES.contains(name);
  }

  Value call(String name, Arguments arguments, Span place) {
    if (COPIES.contains(name)
        && arguments.positional().size() == 1
        && (arguments.positional().get(0) instanceof Listed
            || arguments.positional().get(0) instanceof Listed.Those)) {
      return arguments.positional().get(0);
    }
    if (name.startsWith("str.")) {
      String method = name.substring("str.".length());
      return new TextMethods(run)
          .call(Values.text(arguments.need(0, "self")), method, arguments.from(1));
    }
    return switch (name) {
      case "list" -> Items.list(optional(arguments));
      case "tuple" -> new Items(Kind.TUPLE, optional(arguments));
      case "set", "frozenset" -> Items.set(optional(arguments));
      case "iter" -> Items.list(optional(arguments));
      case "dict" -> dictionary(arguments);
      case "str" ->
          arguments.positional().isEmpty()
              ? Text.made("")
              : new Text(Printing.str(arguments.positional().get(0)));
      case "repr" -> Text.made(Printing.repr(arguments.need(0, "object")));
      case "format" ->
          new Text(
              Printing.format(
                  arguments.need(0, "value"),
                  arguments.at(1, "spec").map(spec -> Values.text(spec).text()).orElse("")));
      case "print" -> Values.NONE;
      case "setattr" -> {
        if (arguments.need(0, "object") instanceof Value.Instance instance) {
          String attribute = Values.text(arguments.need(1, "name")).text();
          instance.fields().put(attribute, arguments.need(2, "value"));
        }
        yield Values.NONE;
      }
      case "type" ->
          arguments.need(0, "object") instanceof Value.Instance instance
              ? instance.type()
              : plain(name, arguments);
      case "exec", "eval" -> {
        String reason = "it runs a program that is made when it runs";
        run.emitter().gap(place, reason);
        yield new Unknown(reason);
      }
      case "getattr" -> attribute(arguments);
      case "callable" -> new Truth(isCallable(arguments.need(0, "object")));
      case "hasattr" -> has(arguments);
      default -> iterables.call(name, arguments, place).orElseGet(() -> plain(name, arguments));
    };
  }

  /** What is made, such as a type with its length, is called no more. */
  private static boolean isCallable(Value value) {
    return !(value instanceof Value.Made
        || value instanceof Value.Text
        || value instanceof Value.Number
        || value instanceof Value.Items
        || value instanceof Value.Dictionary
        || value instanceof Value.None
        || value instanceof Truth);
  }

  private static List<Value> optional(Arguments arguments) {
    List<Value> given = arguments.allPositional();
    return given.isEmpty() ? List.of() : Values.elements(given.get(0));
  }

  private static Value dictionary(Arguments arguments) {
    Dictionary made = new Dictionary();
    List<Value> given = arguments.allPositional();
    if (!given.isEmpty() && given.get(0) instanceof Dictionary from) {
      made.entries().putAll(from.entries());
    } else if (!given.isEmpty()) {
      for (Value pair : Values.elements(given.get(0))) {
        List<Value> both = Values.elements(pair);
        made.put(both.get(0), both.get(1));
      }
    }
    arguments.named().forEach((key, value) -> made.put(Text.made(key), value));
    return made;
  }

  private Value attribute(Arguments arguments) {
    String name = Values.text(arguments.need(1, "name")).text();
    return run.attributes().of(arguments.need(0, "object"), name);
  }

  /** Whether an object has an attribute; which module has what depends on its version. */
  private Value has(Arguments arguments) {
    Value object = arguments.need(0, "object");
    boolean known =
        object instanceof Value.Instance || object instanceof Text || object instanceof Items;
    Value found = known ? attribute(arguments) : new Unknown("it depends on a library's version");
    return found instanceof Unknown ? found : new Truth(true);
  }

  private static Value plain(String name, Arguments arguments) {
    return switch (name) {
      case "bool" ->
          Values.isTrue(arguments.need(0, "value"))
              .map(truth -> (Value) new Truth(truth))
              .orElseGet(
                  () ->
                      new Unknown(
                          Values.unknown(arguments.positional().get(0)).reason(),
                          Values.guard(arguments.positional().get(0))));
      case "int", "float" -> number(name, arguments.need(0, "value"));
      case "round" ->
          arguments.need(0, "number") instanceof Number number
                  && arguments.at(1, "ndigits").isEmpty()
              ? new Number(Numbers.held(number).setScale(0, RoundingMode.HALF_EVEN), true)
              : new Unknown("it depends on `round()`, which is not followed");
      case "abs" ->
          arguments.need(0, "value") instanceof Number number
              ? new Number(number.number().abs(), number.whole())
              : Values.unknown(arguments.need(0, "value"));
      case "chr" -> Text.made(Character.toString(Values.integer(arguments.need(0, "code"))));
      case "ord" -> Number.of(Values.text(arguments.need(0, "text")).text().codePointAt(0));
      case "isinstance" -> isInstance(arguments.need(0, "object"), arguments.need(1, "type"));
      default -> new Unknown("it depends on `" + name + "()`, which is not followed");
    };
  }

  private static Value number(String name, Value value) {
    Value read = value instanceof Number ? value : Numbers.read(Values.text(value).text().strip());
    if (!(read instanceof Number number)) {
      return Values.unknown(read);
    } else if (name.equals("float")) {
      return Numbers.binary(number.number().doubleValue());
    } else if (read != value && !number.whole()) {
      return new Unknown("it reads a number with a fraction as an `int`");
    }
    return new Number(number.number().setScale(0, RoundingMode.DOWN), true);
  }

  private static Value isInstance(Value object, Value type) {
    List<Value> types = type instanceof Items items ? items.elements() : List.of(type);
    boolean known =
        object instanceof Text || object instanceof Items || object instanceof Dictionary;
    if (!known) {
      return new Unknown("it depends on what kind of object something is");
    }
    for (Value one : types) {
      String name = one instanceof Value.Symbol symbol ? symbol.name() : "";
      boolean is =
          switch (name) {
            case "str" -> object instanceof Text;
            case "dict", "Mapping" -> object instanceof Dictionary;
            case "list" -> object instanceof Items items && items.kind() == Kind.LIST;
            case "tuple" -> object instanceof Items items && items.kind() == Kind.TUPLE;
            case "set" -> object instanceof Items items && items.kind() == Kind.SET;
            default -> false;
          };
      if (is) {
        return new Truth(true);
      }
    }
    return new Truth(false);
  }
}
