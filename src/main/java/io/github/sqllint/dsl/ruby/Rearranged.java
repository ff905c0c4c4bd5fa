package io.github.sqllint.dsl.ruby;

import io.github.sqllint.dsl.ruby.Value.Unknown;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Lists and maps that are made of the elements of lists. */
final class Rearranged {
  private Rearranged() {}

  static Value minus(List<Value> all, Invocation call) {
    List<Value> out =
        call.argument(0) instanceof Value.Items other ? other.elements() : call.arguments();
    if (out.stream().anyMatch(Unknown.class::isInstance)) {
      return out.get(0);
    }
    return Value.Items.of(all.stream().filter(value -> !out.contains(value)).toList());
  }

  static Value reversed(List<Value> all) {
    List<Value> reversed = new ArrayList<>(all);
    Collections.reverse(reversed);
    return Value.Items.of(reversed);
  }

  static List<Value> flat(List<Value> all) {
    List<Value> flat = new ArrayList<>();
    for (Value value : all) {
      if (value instanceof Value.Items inner) {
        flat.addAll(flat(inner.elements()));
      } else {
        flat.add(value);
      }
    }
    return flat;
  }

  static Value sorted(List<Value> all) {
    if (!all.isEmpty() && all.stream().allMatch(Value.Num.class::isInstance)) {
      return Value.Items.of(
          all.stream().sorted(Comparator.comparing(v -> ((Value.Num) v).number())).toList());
    }
    if (!all.stream().allMatch(Value.Text.class::isInstance)) {
      return new Unknown("a sorted list");
    }
    return Value.Items.of(
        all.stream().sorted(Comparator.comparing(v -> ((Value.Text) v).text())).toList());
  }

  static Value zip(List<Value> all, Value other) {
    if (!(other instanceof Value.Items right)) {
      return other instanceof Unknown ? other : null;
    }
    List<Value> pairs = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      pairs.add(Value.Items.of(List.of(all.get(i), ListMethods.at(right.elements(), i))));
    }
    return Value.Items.of(pairs);
  }

  static Value product(List<Value> all, Value other) {
    if (!(other instanceof Value.Items right)) {
      return other instanceof Unknown ? other : null;
    }
    List<Value> pairs = new ArrayList<>();
    for (Value left : all) {
      for (Value value : right.elements()) {
        pairs.add(Value.Items.of(List.of(left, value)));
      }
    }
    return Value.Items.of(pairs);
  }

  static Value slices(List<Value> all, Value size) {
    if (!(size instanceof Value.Num n) || n.number().intValue() < 1) {
      return new Unknown("parts of a list");
    }
    List<Value> slices = new ArrayList<>();
    for (int i = 0; i < all.size(); i += n.number().intValue()) {
      slices.add(Value.Items.of(all.subList(i, Math.min(all.size(), i + n.number().intValue()))));
    }
    return Value.Items.of(slices);
  }

  /** {@link #slices} of which the last is filled up. */
  static Value groups(List<Value> all, Invocation call) {
    Value fill = call.argument(1);
    Value slices = slices(all, call.argument(0));
    if (!(slices instanceof Value.Items items) || fill.equals(Value.FALSE) || all.isEmpty()) {
      return slices;
    }
    List<Value> filled = new ArrayList<>(items.elements());
    List<Value> last = new ArrayList<>(((Value.Items) filled.remove(filled.size() - 1)).elements());
    while (last.size() < ((Value.Num) call.argument(0)).number().intValue()) {
      last.add(fill);
    }
    filled.add(Value.Items.of(last));
    return Value.Items.of(filled);
  }

  /** Each stretch of so many elements. */
  static Value windows(List<Value> all, Value size) {
    if (!(size instanceof Value.Num n) || n.number().intValue() < 1) {
      return new Unknown("parts of a list");
    }
    List<Value> windows = new ArrayList<>();
    for (int end = n.number().intValue(); end <= all.size(); end++) {
      windows.add(Value.Items.of(all.subList(end - n.number().intValue(), end)));
    }
    return Value.Items.of(windows);
  }

  static Value table(List<Value> pairs) {
    Value.Table table = Value.Table.empty();
    for (Value pair : pairs) {
      if (!(pair instanceof Value.Items two) || two.elements().size() != 2) {
        return new Unknown("a map");
      }
      table.entries().put(two.elements().get(0), two.elements().get(1));
    }
    return table;
  }
}
