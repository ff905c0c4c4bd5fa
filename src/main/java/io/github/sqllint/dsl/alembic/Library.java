package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Bound;
import io.github.sqllint.dsl.alembic.Value.Items;
import io.github.sqllint.dsl.alembic.Value.Number;
import io.github.sqllint.dsl.alembic.Value.Text;
import io.github.sqllint.dsl.alembic.Value.Type;
import io.github.sqllint.dsl.python.Expression.Kind;
import io.github.sqllint.source.HostText;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.TooLarge;
import java.math.BigDecimal;
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
      case "json.dumps" -> Optional.of(JsonText.of(arguments));
      case "functools.partial" ->
          Optional.of(new Bound(arguments.need(0, "function"), arguments.from(1)));
      case "functools.reduce" -> Optional.of(reduced(arguments));
      case "dataclasses.field" -> preset(arguments);
      case "contextlib.nullcontext" ->
          Optional.of(arguments.at(0, "enter_result").orElse(Values.NONE));
      case "functools.lru_cache", "functools.wraps", "contextlib.suppress" ->
          Optional.of(new Value.Symbol(path));
      case "itertools.chain" -> Optional.of(chain(arguments.allPositional()));
      case "itertools.chain.from_iterable" ->
          Optional.of(chain(Values.elements(arguments.need(0, "values"))));
      case "itertools.zip_longest" -> Optional.of(Iterables.zip(arguments, true));
      case "itertools.islice" -> Optional.of(Iterables.part(arguments));
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
      case "enum.auto" -> Optional.of(PythonEnums.AUTO);
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

  /** What a field of a data class has where nothing else is given. */
  private Optional<Value> preset(Arguments arguments) {
    Optional<Value> given = arguments.given("default");
    return given.isPresent()
        ? given
        : arguments
            .given("default_factory")
            .map(factory -> run.calls().call(factory, Arguments.NONE, new Span(0, 0)));
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
    try {
      BigDecimal exact =
          value instanceof Number number
              ? Numbers.held(number)
              : new BigDecimal(Values.text(value).text().strip());
      if (exact.scale() >= 0 && exact.scale() < 7) {
        return new Number(exact, false, true);
      }
    } catch (NumberFormatException e) {
      // Python knows a few more spellings.
    }
    return new Value.Unknown("it holds a `Decimal` that is not followed");
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
      TooLarge.list(rows.size());
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
}
