package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Items;
import io.github.sqllint.dsl.alembic.Value.Number;
import io.github.sqllint.dsl.alembic.Value.Truth;
import io.github.sqllint.dsl.python.Expression.Kind;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The functions that Python has built in for what a loop may go through. */
final class Iterables {
  private static final int MAX_RANGE = 2_000;

  private final Run run;

  Iterables(Run run) {
    this.run = run;
  }

  /** A call of such a function; empty for a function that is none of these. */
  Optional<Value> call(String name, Arguments arguments, Span place) {
    Value answer =
        switch (name) {
          case "len" -> Number.of(Values.elements(arguments.need(0, "object")).size());
          case "range" -> range(arguments);
          case "enumerate" -> enumerate(arguments);
          case "reversed" -> reversed(arguments);
          case "sorted" -> new Sorting(run).sorted(arguments, place);
          case "zip" -> zip(arguments, false);
          case "map", "filter" -> map(name, arguments, place);
          case "sum" -> sum(arguments);
          case "any", "all" -> quantified(name, arguments);
          case "min", "max" -> Sorting.extreme(name, arguments);
          case "next" ->
              arguments.need(0, "values") instanceof Listed.Those those ? those : next(arguments);
          default -> null;
        };
    return Optional.ofNullable(answer);
  }

  private static Value range(Arguments arguments) {
    List<Value> given = arguments.allPositional();
    int from = given.size() > 1 ? Values.integer(given.get(0)) : 0;
    int to = Values.integer(arguments.need(given.size() > 1 ? 1 : 0, "stop"));
    int step = given.size() > 2 ? Values.integer(given.get(2)) : 1;
    if (step == 0 || Math.abs((long) to - from) / Math.abs(step) > MAX_RANGE) {
      throw new NotKnown("it counts further than is followed");
    }
    List<Value> numbers = new ArrayList<>();
    for (long i = from; step > 0 ? i < to : i > to; i += step) {
      numbers.add(Number.of(i));
    }
    return Items.list(numbers);
  }

  private static Value enumerate(Arguments arguments) {
    int start = arguments.at(1, "start").map(Values::integer).orElse(0);
    List<Value> pairs = new ArrayList<>();
    for (Value value : Values.elements(arguments.need(0, "values"))) {
      pairs.add(Items.tuple(Number.of(start + (long) pairs.size()), value));
    }
    return Items.list(pairs);
  }

  private static Value reversed(Arguments arguments) {
    List<Value> turned = new ArrayList<>(Values.elements(arguments.need(0, "values")));
    Collections.reverse(turned);
    return Items.list(turned);
  }

  /**
   * Lists side by side.
   *
   * @param longest whether shorter ones are filled up
   */
  static Value zip(Arguments arguments, boolean longest) {
    List<List<Value>> lists = arguments.allPositional().stream().map(Values::elements).toList();
    var sizes = lists.stream().mapToInt(List::size);
    int size = (longest ? sizes.max() : sizes.min()).orElse(0);
    Value filler = arguments.given("fillvalue").orElse(Values.NONE);
    List<Value> rows = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int row = i;
      rows.add(
          new Items(
              Kind.TUPLE,
              lists.stream().map(list -> row < list.size() ? list.get(row) : filler).toList()));
    }
    return Items.list(rows);
  }

  /** {@code islice}: some of what a loop may go through. */
  static Value part(Arguments arguments) {
    List<Value> all = Values.elements(arguments.need(0, "iterable"));
    List<Value> bounds = arguments.from(1).allPositional();
    if (bounds.isEmpty()) {
      throw new NotKnown("it does not say how much it takes");
    }
    int from = bounds.size() > 1 ? Values.integer(bounds.get(0)) : 0;
    Value stop = bounds.get(bounds.size() > 1 ? 1 : 0);
    int to = stop instanceof Value.None ? all.size() : Values.integer(stop);
    int step = bounds.size() > 2 ? Math.max(1, Values.integer(bounds.get(2))) : 1;
    List<Value> taken = new ArrayList<>();
    for (int i = from; i >= 0 && i < Math.min(to, all.size()); i += step) {
      taken.add(all.get(i));
    }
    return Items.list(taken);
  }

  private Value map(String name, Arguments arguments, Span place) {
    Value function = arguments.need(0, "function");
    List<Value> made = new ArrayList<>();
    for (Value value : Values.elements(arguments.need(1, "values"))) {
      boolean itself = function instanceof Value.None;
      Value result = itself ? value : run.calls().call(function, Arguments.of(value), place);
      if (name.equals("map")) {
        made.add(result);
      } else if (Values.isTrue(result).orElseThrow(() -> Values.notKnown(result))) {
        made.add(value);
      }
    }
    return Items.list(made);
  }

  private static Value sum(Arguments arguments) {
    Value sum = arguments.at(1, "start").orElse(Number.of(0));
    for (Value one : Values.elements(arguments.need(0, "values"))) {
      sum = Operators.binary("+", sum, one);
    }
    return sum;
  }

  private Value quantified(String name, Arguments arguments) {
    boolean any = name.equals("any");
    if (any && arguments.need(0, "values") instanceof Listed.Those those) {
      return those.any() instanceof Listed.IsNamed named
          ? named.anyOf(run.emitter())
          : Values.unknown(those);
    }
    for (Value value : Values.elements(arguments.need(0, "values"))) {
      Optional<Boolean> truth = Values.isTrue(value);
      if (truth.isEmpty()) {
        return Values.unknown(value);
      }
      if (truth.get() == any) {
        return new Truth(any);
      }
    }
    return new Truth(!any);
  }

  private static Value next(Arguments arguments) {
    Value iterator = arguments.need(0, "values");
    List<Value> values = Values.elements(iterator);
    if (values.isEmpty()) {
      return arguments.need(1, "default");
    }
    if (iterator instanceof Items items) {
      items.elements().remove(0);
    }
    return values.get(0);
  }
}
