package io.github.sqllint.dsl.ruby;

import io.github.sqllint.dsl.ruby.Value.Unknown;
import io.github.sqllint.source.TooLarge;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Methods of lists. */
final class ListMethods {
  private ListMethods() {}

  /** What {@code Array.new} gives; empty for another method, or where that is not known. */
  static Optional<Value> made(Invocation call) {
    boolean counts =
        call.name().equals("new")
            && call.argument(0) instanceof Value.Num number
            && number.number().signum() >= 0
            && number.number().longValue() <= 10_000;
    if (!counts) {
      return Optional.empty();
    }
    List<Value> all = new ArrayList<>();
    int count = ((Value.Num) call.argument(0)).number().intValue();
    for (int i = 0; i < count; i++) {
      List<Value> index = List.of(Value.of(i));
      all.add(call.block().map(block -> block.call(index)).orElse(call.argument(1)));
    }
    return Optional.of(Value.Items.of(all));
  }

  /** The result; null where there is no such method. */
  static Value call(Interpreter interpreter, Value.Items list, Invocation call) {
    if (call.block().isPresent()) {
      Value value = Iteration.call(interpreter, list, call);
      return value != null ? value : new Unknown("`" + call.name() + "` with a block");
    }
    Value part = part(list, call);
    return part != null ? part : whole(list, call);
  }

  /** Methods that look at one element, or at a stretch. */
  private static Value part(Value.Items list, Invocation call) {
    List<Value> all = list.elements();
    return switch (call.name()) {
      case "first" -> call.arguments().isEmpty() ? at(all, 0) : head(all, call.argument(0));
      case "last" ->
          call.arguments().isEmpty() ? at(all, all.size() - 1) : tail(all, call.argument(0));
      case "second" -> at(all, 1);
      case "third" -> at(all, 2);
      case "[]", "slice", "at", "dig", "fetch" -> index(all, call);
      case "take" -> head(all, call.argument(0));
      case "drop" ->
          call.argument(0) instanceof Value.Num n
              ? Value.Items.of(all.subList(Math.min(all.size(), n.number().intValue()), all.size()))
              : null;
      case "length", "size" -> Value.of((long) all.size());
      case "count" ->
          call.arguments().isEmpty()
              ? Value.of((long) all.size())
              : Counting.of(all, value -> Operators.same(call.argument(0), value));
      case "empty?" -> Value.of(all.isEmpty());
      case "any?", "many?", "none?", "one?", "all?" -> Counting.asked(all, call);
      case "include?", "member?" -> contains(list, call.argument(0));
      case "index", "find_index" -> Counting.place(all, call);
      case "min", "max", "sum" -> number(all, call);
      case "pop", "shift" -> taken(all, call);
      default -> null;
    };
  }

  /** Methods that make another list or a text. */
  private static Value whole(Value.Items list, Invocation call) {
    List<Value> all = list.elements();
    return switch (call.name()) {
      case "join" -> Rearranged.join(all, call.argument(0));
      case "*" -> Rearranged.times(all, call.argument(0));
      case "to_sentence" -> new Unknown("a sentence");
      case "<<", "push", "append" -> added(list, call.arguments());
      case "unshift", "prepend" -> {
        all.addAll(0, call.arguments());
        yield list;
      }
      case "concat" -> {
        for (Value more : call.arguments()) {
          if (!(more instanceof Value.Items items)) {
            yield more instanceof Unknown ? more : null;
          }
          all.addAll(List.copyOf(items.elements()));
        }
        yield list;
      }
      case "insert" -> {
        boolean known = call.argument(0) instanceof Value.Num n && n.number().intValue() >= 0;
        int at = known ? ((Value.Num) call.argument(0)).number().intValue() : all.size() + 1;
        if (at > all.size()) {
          yield new Unknown("`insert`");
        }
        all.addAll(at, call.arguments().subList(1, call.arguments().size()));
        yield list;
      }
      case "values_at" -> {
        List<Value> chosen = new ArrayList<>();
        for (Value at : call.arguments()) {
          chosen.add(at instanceof Value.Num n ? at(all, n.number().intValue()) : at);
        }
        yield Value.Items.of(chosen);
      }
      case "inject", "reduce" -> Folding.by(all, call);
      case "pluck" -> Folding.plucked(all, call.arguments());
      case "+", "|", "union" -> Rearranged.plus(list, call);
      case "delete" -> {
        boolean had = all.removeIf(call.argument(0)::equals);
        yield had ? call.argument(0) : Value.NIL;
      }
      case "-", "difference", "excluding", "without" -> Rearranged.minus(all, call);
      case "&" ->
          call.argument(0) instanceof Value.Items other
              ? Value.Items.of(all.stream().filter(other.elements()::contains).toList())
              : null;
      case "reverse" -> Rearranged.reversed(all);
      case "reverse_each",
          "each",
          "each_entry",
          "to_a",
          "entries",
          "to_ary",
          "lazy",
          "map",
          "each_with_index",
          "with_index" ->
          call.name().equals("reverse_each") ? Rearranged.reversed(all) : indexed(list, call);
      case "uniq" -> Value.Items.of(new ArrayList<>(new LinkedHashSet<>(all)));
      case "compact" ->
          Value.Items.of(all.stream().filter(v -> !(v instanceof Value.Nil)).toList());
      case "compact_blank" ->
          all.stream().anyMatch(Unknown.class::isInstance)
              ? new Unknown("`compact_blank`")
              : Value.Items.of(all.stream().filter(v -> !Objects.isBlank(v)).toList());
      case "flatten" ->
          call.arguments().isEmpty()
              ? Value.Items.of(Rearranged.flat(all))
              : new Unknown("`flatten`");
      case "sort" -> Rearranged.sorted(all);
      case "zip", "product" ->
          call.arguments().size() != 1
              ? new Unknown("`" + call.name() + "`")
              : call.name().equals("zip")
                  ? Rearranged.zip(all, call.argument(0))
                  : Rearranged.product(all, call.argument(0));
      case "each_cons" -> Rearranged.windows(all, call.argument(0));
      case "tally" -> Ordering.tally(all);
      case "each_slice" -> Rearranged.slices(all, call.argument(0));
      case "in_groups_of" -> Rearranged.groups(all, call);
      case "to_h" -> Rearranged.table(all);
      case "cycle", "shuffle", "sample", "rotate", "transpose" ->
          new Unknown("`" + call.name() + "`");
      default -> null;
    };
  }

  /** The sum, least or greatest of numbers. */
  private static Value number(List<Value> all, Invocation call) {
    boolean numbers = all.stream().allMatch(Value.Num.class::isInstance);
    if (!numbers || all.isEmpty() || !call.arguments().isEmpty() || call.block().isPresent()) {
      return new Unknown("`" + call.name() + "`");
    }
    return new Value.Num(
        all.stream()
            .map(each -> ((Value.Num) each).number())
            .reduce(
                (a, b) ->
                    switch (call.name()) {
                      case "sum" -> a.add(b);
                      case "min" -> a.min(b);
                      default -> a.max(b);
                    })
            .orElseThrow());
  }

  private static Value indexed(Value.Items list, Invocation call) {
    if (!call.name().endsWith("with_index")) {
      return list;
    }
    boolean plain = call.arguments().isEmpty();
    if (!plain && !(call.argument(0) instanceof Value.Num)) {
      return new Unknown("`with_index`");
    }
    long first = plain ? 0 : ((Value.Num) call.argument(0)).number().longValue();
    List<Value> pairs = new ArrayList<>();
    for (Value value : list.elements()) {
      pairs.add(Value.Items.of(List.of(value, Value.of(first + pairs.size()))));
    }
    return Value.Items.of(pairs);
  }

  static Value at(List<Value> all, int index) {
    int i = index < 0 ? index + all.size() : index;
    return i >= 0 && i < all.size() ? all.get(i) : Value.NIL;
  }

  private static Value head(List<Value> all, Value count) {
    return count instanceof Value.Num n
        ? Value.Items.of(all.subList(0, Math.min(all.size(), n.number().intValue())))
        : null;
  }

  private static Value tail(List<Value> all, Value count) {
    return count instanceof Value.Num n
        ? Value.Items.of(all.subList(Math.max(0, all.size() - n.number().intValue()), all.size()))
        : null;
  }

  private static Value taken(List<Value> all, Invocation call) {
    boolean last = call.name().equals("pop");
    if (call.argument(0) instanceof Value.Num n) {
      int count = Math.min(all.size(), Math.max(0, n.number().intValue()));
      List<Value> part = last ? all.subList(all.size() - count, all.size()) : all.subList(0, count);
      Value gone = Value.Items.of(part);
      part.clear();
      return gone;
    } else if (!call.arguments().isEmpty()) {
      return new Unknown("`" + call.name() + "`");
    }
    return all.isEmpty() ? Value.NIL : all.remove(last ? all.size() - 1 : 0);
  }

  private static Value index(List<Value> all, Invocation call) {
    if (call.argument(0) instanceof Value.Num n && call.arguments().size() == 1) {
      return at(all, n.number().intValue());
    }
    if (call.argument(0) instanceof Value.Num n && call.name().equals("fetch")) {
      int at = n.number().intValue();
      return at < all.size() && at >= -all.size() ? at(all, at) : call.argument(1);
    }
    boolean part = call.name().equals("[]") || call.name().equals("slice");
    if (part
        && call.argument(0) instanceof Value.Num n
        && call.argument(1) instanceof Value.Num count) {
      int from = n.number().intValue() + (n.number().signum() < 0 ? all.size() : 0);
      int to = Math.min(all.size(), from + count.number().intValue());
      return from < 0 || from > all.size() || to < from
          ? Value.NIL
          : Value.Items.of(all.subList(from, to));
    }
    if (call.argument(0) instanceof Value.Interval range) {
      int[] bounds = bounds(range, all.size());
      return bounds == null ? null : Value.Items.of(all.subList(bounds[0], bounds[1]));
    }
    return new Unknown("an element of a list");
  }

  /** The indexes that a range of a list of this length covers; null where they are not known. */
  static int[] bounds(Value.Interval range, int length) {
    boolean known =
        (range.from() instanceof Value.Num || range.from() instanceof Value.Nil)
            && (range.to() instanceof Value.Num || range.to() instanceof Value.Nil);
    if (!known) {
      return null;
    }
    int from = range.from() instanceof Value.Num n ? n.number().intValue() : 0;
    int to = range.to() instanceof Value.Num n ? n.number().intValue() : -1;
    from = from < 0 ? from + length : from;
    to = to < 0 ? to + length : to;
    int end = range.exclusive() && range.to() instanceof Value.Num ? to : to + 1;
    int start = Math.max(0, Math.min(from, length));
    return new int[] {start, Math.max(start, Math.min(end, length))};
  }

  static Value contains(Value.Items list, Value value) {
    if (value instanceof Unknown || list.elements().contains(value)) {
      return value instanceof Unknown ? value : Value.TRUE;
    }
    return list.elements().stream()
        .filter(Unknown.class::isInstance)
        .findFirst()
        .orElse(Value.FALSE);
  }

  private static Value added(Value.Items list, List<Value> values) {
    TooLarge.list((long) list.elements().size() + values.size());
    list.elements().addAll(values);
    return list;
  }
}
