package io.github.sqllint.dsl.ruby;

import io.github.sqllint.dsl.ruby.Value.Unknown;
import io.github.sqllint.source.HostText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/** Lists and maps that are made of the elements of lists. */
final class Rearranged {
  /** The longest list that is made by multiplying. */
  private static final int MOST = 10_000;

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
    if (all.stream().allMatch(Value.Text.class::isInstance)) {
      return Value.Items.of(
          all.stream().sorted(Comparator.comparing(v -> ((Value.Text) v).text())).toList());
    }
    return Ordering.sorted(all);
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

  /** The list several times, or its elements with a text between them. */
  static Value times(List<Value> all, Value by) {
    if (!(by instanceof Value.Num n)) {
      return by instanceof Value.Text ? join(all, by) : null;
    }
    int times = n.number().intValue();
    if (times < 0 || (long) times * all.size() > MOST) {
      return new Unknown("a long list");
    }
    List<Value> repeated = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      repeated.addAll(all);
    }
    return Value.Items.of(repeated);
  }

  static Value plus(Value.Items list, Invocation call) {
    if (!(call.argument(0) instanceof Value.Items other)) {
      return call.argument(0) instanceof Unknown ? call.argument(0) : null;
    }
    List<Value> both = new ArrayList<>(list.elements());
    both.addAll(other.elements());
    return Value.Items.of(
        call.name().equals("|") || call.name().equals("union")
            ? new ArrayList<>(new LinkedHashSet<>(both))
            : both);
  }

  static Value join(List<Value> all, Value separator) {
    if (separator instanceof Unknown) {
      return separator;
    }
    HostText between = separator instanceof Value.Text text ? text.host() : HostText.made("");
    List<HostText> parts = new ArrayList<>();
    for (Value value : flat(all)) {
      HostText text = Texts.inserted(value);
      if (text == null) {
        return value instanceof Unknown ? value : new Unknown("an element of a list");
      }
      if (!parts.isEmpty()) {
        parts.add(between);
      }
      parts.add(text);
    }
    return new Value.Text(HostText.joined(parts), false);
  }
}
