package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Items;
import io.github.sqllint.dsl.alembic.Value.Truth;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The functions that Python has built in for values in an order. */
final class Sorting {
  private final Run run;

  Sorting(Run run) {
    this.run = run;
  }

  Value sorted(Arguments arguments, Span place) {
    List<Value> values = Values.elements(arguments.need(0, "values"));
    Optional<Value> key = arguments.given("key");
    boolean descending = arguments.flag("reverse");
    List<Value> keys = new ArrayList<>();
    for (Value value : values) {
      keys.add(key.isPresent() ? run.calls().call(key.get(), Arguments.of(value), place) : value);
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      order.add(i);
    }
    Comparator<Integer> comparator = (one, other) -> order(keys.get(one), keys.get(other));
    order.sort(descending ? comparator.reversed() : comparator);
    return Items.list(order.stream().map(values::get).toList());
  }

  private static int order(Value one, Value other) {
    if (Operators.plain("<", one, other) instanceof Truth less) {
      boolean equal = Values.equal(one, other).orElse(false);
      return equal ? 0 : less.is() ? -1 : 1;
    }
    if (one instanceof Items left && other instanceof Items right) {
      int size = Math.min(left.elements().size(), right.elements().size());
      for (int i = 0; i < size; i++) {
        int order = order(left.elements().get(i), right.elements().get(i));
        if (order != 0) {
          return order;
        }
      }
      return Integer.compare(left.elements().size(), right.elements().size());
    }
    throw new NotKnown("it depends on an order that is not followed");
  }

  static Value extreme(String name, Arguments arguments) {
    List<Value> given = arguments.allPositional();
    List<Value> values = given.size() == 1 ? Values.elements(given.get(0)) : given;
    Comparator<Value> comparator = Sorting::order;
    return values.stream()
        .min(name.equals("min") ? comparator : comparator.reversed())
        .orElseThrow(() -> new NotKnown("it takes the " + name + " of nothing"));
  }
}
