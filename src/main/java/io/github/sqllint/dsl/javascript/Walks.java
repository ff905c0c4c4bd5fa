package io.github.sqllint.dsl.javascript;

import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Methods of arrays that call a function for each item. */
final class Walks {
  private Walks() {}

  static Value walk(
      List<Value> items, ListValue list, String name, List<Value> args, Span site, Run run) {
    Value function = args.isEmpty() ? Nothing.UNDEFINED : args.get(0);
    List<Value> answers = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      List<Value> given = List.of(items.get(i), new Numeric(i), list);
      answers.add(Calls.function(function, given, site, run));
    }
    return switch (name) {
      case "map" -> new ListValue(answers);
      case "flatMap" -> ListMethods.flat(answers);
      case "forEach" -> Nothing.UNDEFINED;
      default -> chosen(items, answers, name);
    };
  }

  private static Value chosen(List<Value> items, List<Value> answers, String name) {
    List<Value> kept = new ArrayList<>();
    int first = -1;
    for (int i = 0; i < items.size(); i++) {
      Optional<Boolean> truth = answers.get(i).truth();
      if (truth.isEmpty()) {
        return new Unknown("Which items are meant depends on a value that is not known.");
      }
      if (truth.get()) {
        first = first < 0 ? i : first;
        kept.add(items.get(i));
      }
    }
    return switch (name) {
      case "filter" -> new ListValue(kept);
      case "find" -> first < 0 ? Nothing.UNDEFINED : items.get(first);
      case "findIndex" -> new Numeric(first);
      case "some" -> Bool.of(!kept.isEmpty());
      default -> Bool.of(kept.size() == items.size());
    };
  }

  static Value reduce(List<Value> items, String name, List<Value> args, Span site, Run run) {
    List<Value> order = new ArrayList<>(items);
    if (name.equals("reduceRight")) {
      Collections.reverse(order);
    }
    if (args.isEmpty() || args.size() < 2 && order.isEmpty()) {
      return new Unknown("There is nothing to reduce.");
    }
    Value result = args.size() > 1 ? args.get(1) : order.remove(0);
    for (int i = 0; i < order.size(); i++) {
      List<Value> given = List.of(result, order.get(i), new Numeric(i));
      result = Calls.function(args.get(0), given, site, run);
    }
    return result;
  }

  static Value sorted(List<Value> items, List<Value> args, Span site, Run run) {
    List<Value> sorted = new ArrayList<>(items);
    boolean[] unknown = new boolean[1];
    Comparator<Value> order =
        (a, b) -> {
          if (!args.isEmpty() && args.get(0) instanceof Callable) {
            Value answer = Calls.function(args.get(0), List.of(a, b), site, run);
            unknown[0] |= !(answer instanceof Numeric);
            return answer instanceof Numeric number ? (int) Math.signum(number.number()) : 0;
          }
          unknown[0] |= a instanceof Unknown || b instanceof Unknown;
          return Conversion.text(a).toString().compareTo(Conversion.text(b).toString());
        };
    try {
      sorted.sort(order);
    } catch (IllegalArgumentException e) {
      unknown[0] = true;
    }
    return unknown[0]
        ? new Unknown("In which order these are is not known.")
        : new ListValue(sorted);
  }
}
