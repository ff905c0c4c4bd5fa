package io.github.sqllint.dsl.javascript;

import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What arrays, sets and maps can do. */
final class ListMethods {
  static final Set<String> NAMES =
      Set.of(
          "map",
          "forEach",
          "filter",
          "flatMap",
          "reduce",
          "reduceRight",
          "find",
          "findIndex",
          "some",
          "every",
          "includes",
          "indexOf",
          "lastIndexOf",
          "join",
          "concat",
          "slice",
          "splice",
          "push",
          "pop",
          "shift",
          "unshift",
          "reverse",
          "toReversed",
          "sort",
          "toSorted",
          "flat",
          "keys",
          "values",
          "entries",
          "at",
          "fill",
          "toString");

  static final Set<String> OF_SETS =
      Set.of("has", "get", "set", "add", "delete", "clear", "keys", "values", "entries", "forEach");

  /** What does not pass over the holes of a list. */
  static final Set<String> OF_HOLES = Set.of("fill", "keys", "values", "entries", "join", "concat");

  private ListMethods() {}

  static Value call(Value object, String name, List<Value> args, Span site, Run run) {
    ListValue list = (ListValue) object;
    List<Value> items = List.copyOf(list.items());
    return switch (name) {
      case "map", "forEach", "filter", "flatMap", "find", "findIndex", "some", "every" ->
          Walks.walk(items, list, name, args, site, run);
      case "reduce", "reduceRight" -> Walks.reduce(items, name, args, site, run);
      case "push", "pop", "shift", "unshift", "splice", "reverse", "sort", "fill" ->
          change(list, name, args, site, run);
      case "toReversed" -> reversed(items);
      case "toSorted" -> Walks.sorted(items, args, site, run);
      case "concat" -> concat(items, args);
      case "slice" -> slice(items, args);
      case "join", "toString" ->
          Conversion.join(
              items, !args.isEmpty() && args.get(0) instanceof Text text ? text : Text.made(","));
      case "flat" -> flat(items);
      case "keys", "values", "entries" -> entries(items, name);
      case "at" -> {
        int index = TextMethods.number(args, 0, 0);
        index = index < 0 ? index + items.size() : index;
        yield index >= 0 && index < items.size() ? items.get(index) : Nothing.UNDEFINED;
      }
      default -> search(items, name, args);
    };
  }

  private static Value reversed(List<Value> items) {
    List<Value> turned = new ArrayList<>(items);
    Collections.reverse(turned);
    return new ListValue(turned);
  }

  private static Value change(ListValue list, String name, List<Value> args, Span site, Run run) {
    List<Value> items = new ArrayList<>(list.items());
    Value answer = list;
    switch (name) {
      case "push" -> items.addAll(args);
      case "unshift" -> items.addAll(0, args);
      case "pop" -> answer = items.isEmpty() ? Nothing.UNDEFINED : items.remove(items.size() - 1);
      case "shift" -> answer = items.isEmpty() ? Nothing.UNDEFINED : items.remove(0);
      case "reverse" -> Collections.reverse(items);
      case "fill" -> {
        int from = args.size() > 1 && args.get(1) instanceof Numeric n ? (int) n.number() : 0;
        int to =
            args.size() > 2 && args.get(2) instanceof Numeric n ? (int) n.number() : items.size();
        for (int i = Math.max(0, from); i < Math.min(items.size(), to); i++) {
          items.set(i, args.isEmpty() ? Nothing.UNDEFINED : args.get(0));
        }
      }
      case "sort" -> {
        Value sorted = Walks.sorted(items, args, site, run);
        if (!(sorted instanceof ListValue known)) {
          list.blur(List.of());
          return sorted;
        }
        items = known.items();
      }
      default -> {
        int start = TextMethods.number(args, 0, 0);
        start = Math.min(items.size(), start < 0 ? Math.max(0, start + items.size()) : start);
        int count = TextMethods.number(args, 1, items.size() - start);
        List<Value> part = items.subList(start, Math.min(items.size(), start + Math.max(0, count)));
        answer = new ListValue(part);
        part.clear();
        items.addAll(start, args.subList(Math.min(2, args.size()), args.size()));
      }
    }
    list.change(items, run);
    return name.equals("push") || name.equals("unshift") ? new Numeric(items.size()) : answer;
  }

  private static Value concat(List<Value> items, List<Value> args) {
    List<Value> all = new ArrayList<>(items);
    for (Value arg : args) {
      if (arg instanceof ListValue list && list.isKnown()) {
        all.addAll(list.items());
      } else if (arg instanceof Unknown || arg instanceof ListValue) {
        return new Unknown("Not all items of this list are known.");
      } else {
        all.add(arg);
      }
    }
    return new ListValue(all);
  }

  private static Value slice(List<Value> items, List<Value> args) {
    int size = items.size();
    int start = TextMethods.number(args, 0, 0);
    int end = TextMethods.number(args, 1, size);
    start = Math.min(size, start < 0 ? Math.max(0, start + size) : start);
    end = Math.min(size, end < 0 ? end + size : end);
    return new ListValue(items.subList(start, Math.max(start, end)));
  }

  static Value flat(List<Value> items) {
    List<Value> all = new ArrayList<>();
    for (Value item : items) {
      if (item instanceof ListValue list && list.isKnown()) {
        all.addAll(list.items());
      } else {
        all.add(item);
      }
    }
    return new ListValue(all);
  }

  private static Value entries(List<Value> items, String name) {
    List<Value> all = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Value index = new Numeric(i);
      all.add(
          switch (name) {
            case "keys" -> index;
            case "values" -> items.get(i);
            default -> new ListValue(List.of(index, items.get(i)));
          });
    }
    return new ListValue(all);
  }

  private static Value search(List<Value> items, String name, List<Value> args) {
    Value wanted = args.isEmpty() ? Nothing.UNDEFINED : args.get(0);
    int found = -1;
    for (int i = 0; i < items.size(); i++) {
      Optional<Boolean> same = Operations.same(items.get(i), wanted, false);
      if (same.isEmpty()) {
        return new Unknown("Whether the list holds this is not known.");
      }
      if (same.get() && (found < 0 || name.equals("lastIndexOf"))) {
        found = i;
      }
    }
    return name.equals("includes") ? Bool.of(found >= 0) : new Numeric(found);
  }

  /** What sets and maps can do, which are kept as lists. */
  static Value ofSet(Value object, String name, List<Value> args, Span site, Run run) {
    Iteration.Collected set = (Iteration.Collected) object;
    if (!set.items().isKnown()) {
      return new Unknown("What this holds is not known.");
    }
    List<Value> items = set.items().items();
    Value first = args.isEmpty() ? Nothing.UNDEFINED : args.get(0);
    switch (name) {
      case "add", "set" -> {
        Value item = name.equals("add") ? first : new ListValue(args);
        Value same = set.pairs() ? pair(items, first) : items.contains(item) ? item : null;
        if (same == null) {
          set.items().add(item, run);
        } else {
          set.items().set(items.indexOf(same), item, run);
        }
        return set;
      }
      case "delete", "clear" -> {
        Value gone = set.pairs() ? pair(items, first) : first;
        boolean had = items.contains(gone);
        set.items()
            .change(
                items.stream().filter(i -> name.equals("delete") && !i.equals(gone)).toList(), run);
        return Bool.of(had);
      }
      case "has" -> {
        return Bool.of(set.pairs() ? pair(items, first) != null : items.contains(first));
      }
      case "get" -> {
        Value pair = pair(items, first);
        return pair == null ? Nothing.UNDEFINED : pair.property("1");
      }
      case "entries" -> {
        return set.items();
      }
      case "forEach" -> {
        for (Value item : List.copyOf(items)) {
          List<Value> given =
              set.pairs() ? List.of(item.property("1"), item.property("0")) : List.of(item, item);
          Calls.function(first, given, site, run);
        }
        return Nothing.UNDEFINED;
      }
      default -> {
        String part = name.equals("keys") ? "0" : "1";
        return new ListValue(
            items.stream().map(item -> set.pairs() ? item.property(part) : item).toList());
      }
    }
  }

  private static Value pair(List<Value> pairs, Value key) {
    return pairs.stream().filter(pair -> pair.property("0").equals(key)).findFirst().orElse(null);
  }
}
