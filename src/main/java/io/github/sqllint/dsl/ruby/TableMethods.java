package io.github.sqllint.dsl.ruby;

import io.github.sqllint.dsl.ruby.Value.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Methods of maps. */
final class TableMethods {
  private static final Set<String> EACH =
      Set.of(
          "each",
          "each_pair",
          "each_entry",
          "each_slice",
          "each_cons",
          "map",
          "flat_map",
          "collect",
          "each_with_index",
          "filter_map",
          "each_with_object",
          "reduce",
          "inject",
          "sum",
          "sort_by",
          "group_by",
          "min_by",
          "max_by",
          "find",
          "detect",
          "reverse_each",
          "any?",
          "all?",
          "none?",
          "one?",
          "many?",
          "count",
          "zip",
          "partition");

  private TableMethods() {}

  /** The result; null where there is no such method. */
  static Value call(Interpreter interpreter, Value.Table table, Invocation call) {
    Map<Value, Value> all = table.entries();
    if (call.block().isPresent()) {
      Value value = withBlock(interpreter, table, call);
      boolean own = call.name().equals("fetch");
      if (value != null || !own) {
        return value != null ? value : new Unknown("`" + call.name() + "` with a block");
      }
    }
    return switch (call.name()) {
      case "[]" -> all.getOrDefault(call.argument(0), Value.NIL);
      case "fetch" -> fetch(table, call);
      case "dig" -> dig(interpreter, table, call);
      case "[]=", "store" -> {
        all.put(call.argument(0), call.argument(1));
        yield call.argument(1);
      }
      case "values_at" ->
          Value.Items.of(
              call.arguments().stream().map(key -> all.getOrDefault(key, Value.NIL)).toList());
      case "keys", "each_key" -> Value.Items.of(new ArrayList<>(all.keySet()));
      case "values", "each_value" -> Value.Items.of(new ArrayList<>(all.values()));
      case "to_a" -> pairs(table);
      case "sort" -> Rearranged.sorted(pairs(table).elements());
      case "to_h", "to_hash" -> table;
      case "symbolize_keys", "stringify_keys" -> withKeys(table, call.name().startsWith("symbol"));
      case "merge", "reverse_merge", "merge!", "update", "deep_merge", "with_defaults" ->
          merged(table, call);
      case "slice", "except", "without" -> sliced(table, call);
      case "delete" -> {
        Value gone = all.remove(call.argument(0));
        yield gone == null ? Value.NIL : gone;
      }
      case "key?", "has_key?", "include?", "member?" -> Value.of(all.containsKey(call.argument(0)));
      case "value?", "has_value?" -> Value.of(all.containsValue(call.argument(0)));
      case "length", "size", "count" -> Value.of((long) all.size());
      case "empty?", "none?" -> Value.of(all.isEmpty());
      case "any?" -> Value.of(!all.isEmpty());
      case "invert" -> inverted(table);
      case "compact" -> {
        Value.Table compact = table.copy();
        compact.entries().values().removeIf(Value.Nil.class::isInstance);
        yield compact;
      }
      case "first", "each_with_index", "flatten" ->
          ListMethods.call(interpreter, pairs(table), call);
      case "key", "sort_by", "group_by", "min_by", "max_by" -> new Unknown("`" + call.name() + "`");
      default -> null;
    };
  }

  private static Value withBlock(Interpreter interpreter, Value.Table table, Invocation call) {
    Callable block = call.block().orElseThrow();
    if (EACH.contains(call.name())) {
      Value value =
          Iteration.call(
              interpreter, pairs(table), call.name().equals("each_pair") ? each(call) : call);
      return call.name().startsWith("each") && !call.name().equals("each_with_object")
          ? table
          : value;
    }
    return switch (call.name()) {
      case "each_key" -> {
        new ArrayList<>(table.entries().keySet()).forEach(key -> block.call(List.of(key)));
        yield table;
      }
      case "each_value" -> {
        new ArrayList<>(table.entries().values()).forEach(value -> block.call(List.of(value)));
        yield table;
      }
      case "transform_values" -> transformed(table, block, false);
      case "transform_keys" -> transformed(table, block, true);
      case "select", "filter", "reject", "to_h" -> {
        Value pairs = Iteration.call(interpreter, pairs(table), call);
        yield pairs instanceof Value.Items items ? Rearranged.table(items.elements()) : pairs;
      }
      default -> null;
    };
  }

  private static Invocation each(Invocation call) {
    return new Invocation("each", call.arguments(), call.named(), call.block(), call.span());
  }

  private static Value transformed(Value.Table table, Callable block, boolean keys) {
    Value.Table result = Value.Table.empty();
    table
        .entries()
        .forEach(
            (key, value) ->
                result
                    .entries()
                    .put(
                        keys ? block.call(List.of(key)) : key,
                        keys ? value : block.call(List.of(value))));
    return result;
  }

  /** Each entry as a list of key and value. */
  static Value.Items pairs(Value.Table table) {
    List<Value> pairs = new ArrayList<>();
    table.entries().forEach((key, value) -> pairs.add(Value.Items.of(List.of(key, value))));
    return Value.Items.of(pairs);
  }

  private static Value withKeys(Value.Table table, boolean symbols) {
    Value.Table result = Value.Table.empty();
    for (Map.Entry<Value, Value> entry : table.entries().entrySet()) {
      String key = Texts.plain(entry.getKey());
      boolean text = entry.getKey() instanceof Value.Text;
      if (key == null || symbols && !text) {
        return new Unknown("the keys of a map");
      }
      result.entries().put(symbols ? Value.Text.symbol(key) : Value.Text.of(key), entry.getValue());
    }
    return result;
  }

  private static Value fetch(Value.Table table, Invocation call) {
    Value found = table.entries().get(call.argument(0));
    if (found != null) {
      return found;
    }
    if (call.block().isPresent()) {
      return call.block().get().call(List.of(call.argument(0)));
    }
    return call.arguments().size() > 1 ? call.argument(1) : new Unknown("a key that is missing");
  }

  private static Value dig(Interpreter interpreter, Value.Table table, Invocation call) {
    Value value = table;
    for (Value key : call.arguments()) {
      value = interpreter.send(value, "[]", List.of(key), call.span());
    }
    return value;
  }

  private static Value merged(Value.Table table, Invocation call) {
    boolean reverse = call.name().equals("reverse_merge") || call.name().equals("with_defaults");
    boolean inPlace = call.name().equals("merge!") || call.name().equals("update");
    Value.Table result = inPlace ? table : table.copy();
    for (Value other : call.all()) {
      if (other instanceof Unknown) {
        return other;
      }
      if (other instanceof Value.Table right) {
        right
            .entries()
            .forEach(
                (key, value) -> {
                  if (!reverse || !result.entries().containsKey(key)) {
                    result.entries().put(key, value);
                  }
                });
      }
    }
    return result;
  }

  private static Value sliced(Value.Table table, Invocation call) {
    Value.Table result = Value.Table.empty();
    List<Value> keys = Rearranged.flat(call.arguments());
    boolean keep = call.name().equals("slice");
    table
        .entries()
        .forEach(
            (key, value) -> {
              if (keys.contains(key) == keep) {
                result.entries().put(key, value);
              }
            });
    return result;
  }

  private static Value inverted(Value.Table table) {
    Value.Table result = Value.Table.empty();
    table.entries().forEach((key, value) -> result.entries().put(value, key));
    return result;
  }
}
