package io.github.sqllint.dsl.ruby;

import io.github.sqllint.dsl.ruby.Value.Unknown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists in order, or in groups, by what a block gives for each element. */
final class Ordering {
  private Ordering() {}

  /** {@code sort_by} and the like. */
  static Value by(List<Value> all, Callable block, String method) {
    List<Value> keys = new ArrayList<>();
    for (Value each : all) {
      Value key = block.call(List.of(each));
      if (key instanceof Unknown) {
        return key;
      }
      keys.add(key);
    }
    if (method.equals("group_by")) {
      return groups(all, keys);
    }
    boolean most = method.equals("max_by");
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      int at = order.size();
      while (at > 0) {
        Integer compared = compare(keys.get(i), keys.get(order.get(at - 1)));
        boolean equal = compared != null && compared == 0;
        // among equals Ruby's sort has no order of its own
        if (compared == null || equal && method.equals("sort_by")) {
          return new Unknown("`" + method + "`");
        }
        if (most ? compared <= 0 : compared >= 0) {
          break;
        }
        at--;
      }
      order.add(at, i);
    }
    if (method.equals("sort_by")) {
      return Value.Items.of(order.stream().map(all::get).toList());
    }
    return order.isEmpty() ? Value.NIL : all.get(order.get(0));
  }

  /** {@code sort} by the elements themselves. */
  static Value sorted(List<Value> all) {
    Value sorted = by(all, given -> given.get(0), "sort_by");
    return sorted instanceof Unknown ? new Unknown("a sorted list") : sorted;
  }

  private static Value groups(List<Value> all, List<Value> keys) {
    Map<Value, List<Value>> groups = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i++) {
      groups.computeIfAbsent(keys.get(i), key -> new ArrayList<>()).add(all.get(i));
    }
    Value.Table table = Value.Table.empty();
    groups.forEach((key, group) -> table.entries().put(key, Value.Items.of(group)));
    return table;
  }

  /** How often each element is there. */
  static Value tally(List<Value> all) {
    Value.Table table = Value.Table.empty();
    for (Value each : all) {
      if (each instanceof Unknown) {
        return each;
      }
      long before =
          table.entries().get(each) instanceof Value.Num known ? known.number().longValue() : 0;
      table.entries().put(each, Value.of(before + 1));
    }
    return table;
  }

  /** As {@code <=>}; null where the two have no order, or none that is known. */
  private static Integer compare(Value left, Value right) {
    if (left instanceof Value.Num one && right instanceof Value.Num other) {
      return one.number().compareTo(other.number());
    } else if (left instanceof Value.Text one
        && right instanceof Value.Text other
        && one.symbol() == other.symbol()) {
      return one.text().compareTo(other.text());
    } else if (left instanceof Value.Items one && right instanceof Value.Items other) {
      int common = Math.min(one.elements().size(), other.elements().size());
      for (int i = 0; i < common; i++) {
        Integer order = compare(one.elements().get(i), other.elements().get(i));
        if (order == null || order != 0) {
          return order;
        }
      }
      return Integer.compare(one.elements().size(), other.elements().size());
    }
    return null;
  }
}
