package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Bound;
import io.github.sqllint.dsl.alembic.Value.Dictionary;
import io.github.sqllint.dsl.alembic.Value.Entry;
import io.github.sqllint.dsl.alembic.Value.Items;
import io.github.sqllint.dsl.alembic.Value.None;
import io.github.sqllint.dsl.alembic.Value.Number;
import io.github.sqllint.dsl.alembic.Value.Text;
import io.github.sqllint.dsl.alembic.Value.Truth;
import io.github.sqllint.dsl.alembic.Value.Type;
import io.github.sqllint.dsl.python.Expression.Kind;
import io.github.sqllint.source.HostText;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The functions of Python's library that give the same whenever they run. */
final class Library {
  private final Run run;

  Library(Run run) {
    this.run = run;
  }

  /** What a function gives; empty for one that is not followed. */
  Optional<Value> call(String path, Arguments arguments) {
    return switch (path) {
      case "textwrap.dedent" -> Optional.of(new Text(Dedent.dedent(first(arguments))));
      case "inspect.cleandoc" -> Optional.of(new Text(Dedent.clean(first(arguments))));
      case "textwrap.indent" -> Optional.of(new Text(first(arguments)));
      case "json.dumps" -> Optional.of(Text.made(json(arguments.need(0, "object"))));
      case "functools.partial" ->
          Optional.of(new Bound(arguments.need(0, "function"), arguments.from(1)));
      case "functools.reduce" -> Optional.of(reduced(arguments));
      case "functools.lru_cache", "functools.wraps", "contextlib.suppress" ->
          Optional.of(new Value.Symbol(path));
      case "itertools.chain" -> Optional.of(chain(arguments.allPositional()));
      case "itertools.chain.from_iterable" ->
          Optional.of(chain(Values.elements(arguments.need(0, "values"))));
      case "itertools.product" -> Optional.of(product(arguments.allPositional()));
      case "collections.defaultdict", "collections.Counter", "collections.deque" ->
          Optional.of(new Value.Unknown("what it collects is known only when the revision runs"));
      case "collections.OrderedDict" -> Optional.of(ordered(arguments));
      case "collections.namedtuple" -> Optional.of(namedTuple(arguments));
      case "typing.cast" -> Optional.of(arguments.need(1, "value"));
      case "copy.copy", "copy.deepcopy" -> Optional.of(arguments.need(0, "value"));
      case "sqlalchemy.util.immutabledict" -> Optional.of(arguments.need(0, "value"));
      case "string.Template" -> Optional.of(template(arguments));
      case "calendar.monthrange" -> Optional.of(Moments.month(arguments));
      case "re.sub" -> Substitution.of(arguments);
      case "decimal.Decimal" -> Optional.of(decimal(arguments.need(0, "value")));
      default -> path.startsWith("date") ? Moments.call(path, arguments) : Optional.empty();
    };
  }

  private Value reduced(Arguments arguments) {
    List<Value> values = new ArrayList<>(Values.elements(arguments.need(1, "iterable")));
    arguments.at(2, "initial").ifPresent(initial -> values.add(0, initial));
    if (values.isEmpty()) {
      return new Value.Unknown("it reduces nothing");
    }
    Value sum = values.get(0);
    for (Value value : values.subList(1, values.size())) {
      sum =
          run.calls().call(arguments.need(0, "function"), Arguments.of(sum, value), new Span(0, 0));
    }
    return sum;
  }

  private static HostText first(Arguments arguments) {
    return Values.text(arguments.need(0, "text"));
  }

  /** A template, as an object whose methods fill it. */
  private static Value template(Arguments arguments) {
    Map<String, Value> fields = new LinkedHashMap<>();
    fields.put(Substitution.TEMPLATE, new Text(first(arguments)));
    return new Value.Instance(new Type("Template", List.of(), new LinkedHashMap<>()), fields);
  }

  private static Value decimal(Value value) {
    Value read = value instanceof Number ? value : Numbers.read(Values.text(value).text().strip());
    if (!(read instanceof Number number)) {
      return read;
    }
    boolean binary = value instanceof Number && !number.whole();
    boolean plain = number.number().scale() >= 0 && number.number().scale() < 7;
    return binary || !plain
        ? new Value.Unknown("it holds a `Decimal` that is not followed")
        : new Number(number.number(), false, true);
  }

  private static Value chain(List<Value> lists) {
    List<Value> joined = new ArrayList<>();
    lists.forEach(list -> joined.addAll(Values.elements(list)));
    return Items.list(joined);
  }

  private static Value product(List<Value> lists) {
    List<List<Value>> rows = new ArrayList<>(List.of(List.of()));
    for (Value list : lists) {
      List<List<Value>> longer = new ArrayList<>();
      for (List<Value> row : rows) {
        for (Value value : Values.elements(list)) {
          List<Value> next = new ArrayList<>(row);
          next.add(value);
          longer.add(next);
        }
      }
      rows = longer;
    }
    return Items.list(rows.stream().map(row -> (Value) new Items(Kind.TUPLE, row)).toList());
  }

  private Value ordered(Arguments arguments) {
    return new BuiltIns(run).call("dict", arguments, new Span(0, 0));
  }

  private static Value namedTuple(Arguments arguments) {
    Value given = arguments.need(1, "field_names");
    List<Value> names =
        given instanceof Text text
            ? List.of(text.toString().replace(',', ' ').strip().split("\\s+")).stream()
                .map(name -> (Value) Text.made(name))
                .toList()
            : Values.elements(given);
    Map<String, Value> members = new LinkedHashMap<>();
    members.put("__fields__", Items.list(names));
    List<Value> bases = List.of(new Value.Symbol("typing.NamedTuple"));
    return new Type(Values.text(arguments.need(0, "typename")).text(), bases, members);
  }

  static String json(Value value) {
    if (value instanceof Dictionary dictionary) {
      List<String> members = new ArrayList<>();
      for (Entry entry : dictionary.entries().values()) {
        members.add(json(Text.made(Values.text(entry.key()).text())) + ": " + json(entry.value()));
      }
      return "{" + String.join(", ", members) + "}";
    }
    if (value instanceof Items items) {
      return "[" + String.join(", ", items.elements().stream().map(Library::json).toList()) + "]";
    }
    if (value instanceof Text text) {
      String escaped = text.toString().replace("\\", "\\\\").replace("\"", "\\\"");
      return '"' + escaped.replace("\n", "\\n").replace("\t", "\\t") + '"';
    }
    if (value instanceof Truth truth) {
      return String.valueOf(truth.is());
    }
    if (value instanceof None) {
      return "null";
    }
    if (value instanceof Number number) {
      return Numbers.print(number);
    }
    throw Values.notKnown(value);
  }
}
