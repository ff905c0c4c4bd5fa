package io.github.sqllint.dsl.ruby;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An object of a plain class of the program, or of a {@code Struct}. */
final class ObjectValue implements Value.Receiver {
  private final Interpreter interpreter;
  private final ClassValue type;
  private final Map<String, Value> variables = new HashMap<>();

  private ObjectValue(Interpreter interpreter, ClassValue type) {
    this.interpreter = interpreter;
    this.type = type;
  }

  /** A new object; empty where the program does not tell all of its class. */
  static Optional<Value> of(Interpreter interpreter, ClassValue type, Invocation call) {
    if (!type.isPlain()) {
      return Optional.empty();
    }
    ObjectValue object = new ObjectValue(interpreter, type);
    if (type.defines("initialize")) {
      interpreter.callMethod(object, type, call.renamed("initialize"));
      return Optional.of(object);
    }
    if (type.fields().isEmpty() && !call.all().isEmpty()) {
      return Optional.empty();
    }
    object.fill(call);
    return Optional.of(object);
  }

  Value variable(String name) {
    return variables.getOrDefault(name, Value.NIL);
  }

  void set(String name, Value value) {
    variables.put(
        name,
        interpreter.isCertain()
            ? value
            : new Value.Unknown("`" + name + "`, which a condition decides"));
  }

  /** Gives the fields of a {@code Struct} what it is made of. */
  private void fill(Invocation call) {
    List<String> fields = type.fields();
    boolean byName = call.arguments().isEmpty();
    for (int i = 0; i < fields.size(); i++) {
      Value value = byName ? call.named(fields.get(i)) : call.argument(i);
      set("@" + fields.get(i), value);
    }
  }

  @Override
  public Value send(Invocation call) {
    String name = call.name();
    if (type.defines(name)) {
      return interpreter.callMethod(this, type, call);
    }
    if (name.equals("class")) {
      return type;
    }
    if (call.arguments().isEmpty() && type.hasAttribute(name)) {
      return variable("@" + name);
    }
    String attribute = name.endsWith("=") ? name.substring(0, name.length() - 1) : "";
    if (type.hasAttribute(attribute) && call.arguments().size() == 1) {
      set("@" + attribute, call.argument(0));
      return call.argument(0);
    }
    if (name.equals("initialize")) {
      fill(call);
      return Value.NIL;
    }
    Value value = type.fields().isEmpty() ? null : ofStruct(call);
    return value != null ? value : interpreter.world.unknownCall(unknown(), call);
  }

  private Value.Unknown unknown() {
    return new Value.Unknown("an object of `" + type.name() + "`");
  }

  /** What every {@code Struct} can do; null for anything else. */
  private Value ofStruct(Invocation call) {
    return switch (call.name()) {
      case "to_a", "values", "deconstruct" -> Value.Items.of(values());
      case "members" -> Value.Items.of(type.fields().stream().map(Value.Text::symbol).toList());
      case "to_h" -> table();
      case "[]" ->
          call.argument(0) instanceof Value.Num
              ? interpreter.send(Value.Items.of(values()), "[]", call.arguments(), call.span())
              : call.argument(0) instanceof Value.Text field && type.hasAttribute(field.text())
                  ? variable("@" + field.text())
                  : null;
      case "each" -> {
        call.block().ifPresent(block -> values().forEach(value -> block.call(List.of(value))));
        yield this;
      }
      default -> null;
    };
  }

  private List<Value> values() {
    List<Value> values = new ArrayList<>();
    type.fields().forEach(field -> values.add(variable("@" + field)));
    return values;
  }

  private Value table() {
    Value.Table table = Value.Table.empty();
    type.fields().forEach(f -> table.entries().put(Value.Text.symbol(f), variable("@" + f)));
    return table;
  }
}
