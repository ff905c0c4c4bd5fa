package io.github.sqllint.dsl.ruby;

import io.github.sqllint.dsl.ruby.Value.Unknown;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Methods of lists that call a block for each element. */
final class Iteration {
  private Iteration() {}

  /** The result; null where there is no such method. */
  static Value call(Interpreter interpreter, Value.Items list, Invocation call) {
    Callable block = call.block().orElseThrow();
    List<Value> all = new ArrayList<>(list.elements());
    switch (call.name()) {
      case "each", "each_entry":
        all.forEach(value -> block.call(List.of(value)));
        return list;
      case "reverse_each":
        Collections.reverse(all);
        all.forEach(value -> block.call(List.of(value)));
        return list;
      case "map", "collect", "flat_map", "filter_map":
        return mapped(all, block, call.name());
      case "each_with_index", "with_index":
        return indexed(all, block, offset(call));
      case "each_with_object", "with_object":
        all.forEach(value -> block.call(List.of(value, call.argument(0))));
        // a string that the block changes is another value here
        return call.argument(0) instanceof Value.Text
            ? new Unknown("a text that a block fills")
            : call.argument(0);
      case "inject", "reduce":
        return reduced(all, block, call);
      case "select", "filter", "reject", "partition", "find_all", "compact_blank":
        return chosen(all, block, call.name());
      case "find", "detect", "any?", "all?", "none?":
        return found(all, block, call.name());
      case "count", "one?", "many?":
        Value count = Counting.of(all, each -> block.call(List.of(each)));
        return call.name().equals("count") ? count : Counting.asked(count, all.size(), call.name());
      case "sort_by", "group_by", "min_by", "max_by":
        return call.arguments().isEmpty()
            ? Ordering.by(all, block, call.name())
            : new Unknown("`" + call.name() + "`");
      case "each_slice", "in_groups_of", "each_cons":
        return sliced(interpreter, all, block, call);
      case "to_h", "index_with", "index_by":
        return table(all, block, call.name());
      case "zip", "product":
        return pairs(interpreter, list, call);
      case "sum":
        return interpreter.send(mapped(all, block, "map"), "sum", call.arguments(), call.span());
      case "uniq", "sort", "take_while", "drop_while", "each_cons!":
        return new Unknown("`" + call.name() + "`");
      default:
        return null;
    }
  }

  private static int offset(Invocation call) {
    return call.argument(0) instanceof Value.Num n ? n.number().intValue() : 0;
  }

  private static Value mapped(List<Value> all, Callable block, String name) {
    List<Value> values = new ArrayList<>();
    for (Value each : all) {
      Value value = block.call(List.of(each));
      if (name.equals("flat_map") && value instanceof Value.Items inner) {
        values.addAll(inner.elements());
      } else if (!name.equals("filter_map") || value instanceof Unknown || Value.isTrue(value)) {
        values.add(value);
      }
    }
    return Value.Items.of(values);
  }

  private static Value indexed(List<Value> all, Callable block, int offset) {
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      values.add(block.call(List.of(all.get(i), Value.of(i + offset))));
    }
    return Value.Items.of(values);
  }

  private static Value reduced(List<Value> all, Callable block, Invocation call) {
    List<Value> rest = new ArrayList<>(all);
    Value sum =
        !call.arguments().isEmpty()
            ? call.argument(0)
            : rest.isEmpty() ? Value.NIL : rest.remove(0);
    for (Value value : rest) {
      sum = block.call(List.of(sum, value));
    }
    return sum;
  }

  private static Value chosen(List<Value> all, Callable block, String name) {
    List<Value> in = new ArrayList<>();
    List<Value> out = new ArrayList<>();
    Unknown unknown = null;
    for (Value each : all) {
      Value value = block.call(List.of(each));
      if (value instanceof Unknown doubt) {
        unknown = doubt.plain();
      } else {
        (Value.isTrue(value) ? in : out).add(each);
      }
    }
    if (unknown != null) {
      return unknown;
    }
    return switch (name) {
      case "reject" -> Value.Items.of(out);
      case "partition" -> Value.Items.of(List.of(Value.Items.of(in), Value.Items.of(out)));
      default -> Value.Items.of(in);
    };
  }

  private static Value found(List<Value> all, Callable block, String name) {
    for (Value each : all) {
      Value value = block.call(List.of(each));
      if (value instanceof Unknown unknown) {
        return unknown.plain();
      }
      boolean hit = Value.isTrue(value) != name.equals("all?");
      if (hit) {
        return switch (name) {
          case "any?" -> Value.TRUE;
          case "all?", "none?" -> Value.FALSE;
          default -> each;
        };
      }
    }
    return switch (name) {
      case "any?" -> Value.FALSE;
      case "all?", "none?" -> Value.TRUE;
      default -> Value.NIL;
    };
  }

  private static Value sliced(
      Interpreter interpreter, List<Value> all, Callable block, Invocation call) {
    Value slices =
        call.name().equals("each_cons")
            ? Rearranged.windows(all, call.argument(0))
            : call.name().equals("in_groups_of")
                ? Rearranged.groups(all, call)
                : Rearranged.slices(all, call.argument(0));
    if (!(slices instanceof Value.Items items)) {
      interpreter.calls.perhaps(block, new Unknown("parts of a list"));
      return slices;
    }
    items.elements().forEach(slice -> block.call(List.of(slice)));
    return slices;
  }

  private static Value table(List<Value> all, Callable block, String name) {
    List<Value> pairs = new ArrayList<>();
    for (Value each : all) {
      Value value = block.call(List.of(each));
      pairs.add(
          name.equals("to_h")
              ? value
              : Value.Items.of(
                  name.equals("index_by") ? List.of(value, each) : List.of(each, value)));
    }
    return Rearranged.table(pairs);
  }

  private static Value pairs(Interpreter interpreter, Value.Items list, Invocation call) {
    Invocation plain =
        new Invocation(call.name(), call.arguments(), call.named(), Optional.empty(), call.span());
    Value pairs = ListMethods.call(interpreter, list, plain);
    if (pairs instanceof Value.Items items) {
      items.elements().forEach(pair -> call.block().get().call(List.of(pair)));
    }
    return Value.NIL;
  }
}
