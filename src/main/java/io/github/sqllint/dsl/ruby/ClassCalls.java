package io.github.sqllint.dsl.ruby;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Calls on the classes and modules of a program. */
final class ClassCalls {
  private final Interpreter interpreter;
  private final Calls calls;

  ClassCalls(Interpreter interpreter, Calls calls) {
    this.interpreter = interpreter;
    this.calls = calls;
  }

  /** What the body of a class calls on it. */
  Value inBody(ClassValue type, Invocation call, Frame frame) {
    if (type.definesOnClass(call.name())) {
      return calls.method(type.classMethod(call.name()), type, Optional.of(type), call);
    }
    switch (call.name()) {
      case "include", "prepend":
        add(call.arguments(), type, type.included);
        return Value.NIL;
      case "extend":
        add(call.arguments(), type, type.extending);
        return Value.NIL;
      case "module_function":
        type.extending.add(type);
        return Value.NIL;
      case "attr_reader", "attr_accessor", "attr_writer", "private", "public", "protected":
        if (call.name().startsWith("attr_")) {
          Rearranged.flat(call.arguments()).stream()
              .filter(Value.Text.class::isInstance)
              .forEach(name -> type.tell(((Value.Text) name).text()));
        }
        return Value.Items.of(call.arguments());
      case "define_method":
        Optional<Callable> body =
            call.argument(1) instanceof Callable given ? Optional.of(given) : call.block();
        if (call.argument(0) instanceof Value.Text name && body.isPresent()) {
          type.made.put(name.text(), body.get());
        }
        return call.argument(0);
      case "private_constant", "using":
        return Value.NIL;
      default:
        Value built = Kernel.call(interpreter, call, frame);
        if (built != null) {
          return built;
        }
        set(type, call);
        return interpreter.world.classCall(type, call);
    }
  }

  private static void add(List<Value> modules, ClassValue type, List<ClassValue> known) {
    boolean includes = known == type.included;
    for (Value module : modules) {
      boolean cyclic = includes && module instanceof ClassValue one && one.isMadeOf(type);
      if (module instanceof ClassValue of && !cyclic && !known.contains(of)) {
        known.add(of);
      }
    }
  }

  /** Keeps what the body of a class calls on it, such as {@code scope :new, -> { … }}. */
  private static void set(ClassValue type, Invocation call) {
    if (call.arguments().size() > 1 && call.argument(0) instanceof Value.Text name) {
      type.set(call.name() + " " + name.text(), call.argument(1));
    }
    call.named()
        .entries()
        .forEach(
            (key, value) -> {
              if (key instanceof Value.Text name) {
                type.set(call.name() + " " + name.text(), value);
              }
            });
    Value block = call.block().map(given -> (Value) given).orElse(Value.TRUE);
    type.set(call.name(), call.arguments().isEmpty() ? block : call.argument(0));
  }

  /** What anybody calls on a class. */
  Value onClass(ClassValue type, Invocation call) {
    if (type.definesOnClass(call.name())) {
      return calls.method(type.classMethod(call.name()), type, Optional.of(type), call);
    }
    boolean asksName = call.name().equals("name") || call.name().equals("to_s");
    if (asksName && type.outer.isEmpty()) {
      return Value.Text.of(type.name());
    }
    Optional<Value> setting = type.setting(call.name());
    if (setting.isPresent() && call.arguments().isEmpty() && call.name().equals("table_name")) {
      return setting.get();
    }
    if (!call.name().equals("new")) {
      return interpreter.world.classCall(type, call);
    }
    return ObjectValue.of(interpreter, type, call)
        .orElseGet(() -> interpreter.world.instance(type, call));
  }

  /** The class that {@code Struct.new} or {@code Data.define} makes; empty for other calls. */
  static Optional<ClassValue> struct(Value receiver, Invocation call) {
    String maker = receiver instanceof Value.Named named ? named.name() : "";
    boolean is =
        maker.equals("Struct") && call.name().equals("new")
            || maker.equals("Data") && call.name().equals("define");
    if (!is || call.block().isPresent() || receiver instanceof ClassValue) {
      return Optional.empty();
    }
    List<String> fields = new ArrayList<>();
    for (Value field : call.arguments()) {
      if (!(field instanceof Value.Text name) || !name.symbol()) {
        return Optional.empty();
      }
      fields.add(name.text());
    }
    ClassValue type = new ClassValue(maker, call.span(), Optional.empty(), Value.NIL);
    type.struct(fields);
    return Optional.of(type);
  }
}
