package io.github.sqllint.dsl.ruby;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The classes and constants of a program. */
final class Classes {
  private final Interpreter interpreter;
  private final Map<String, Value> top = new HashMap<>();
  private final Map<String, ClassValue.Method> topMethods = new HashMap<>();
  private final List<ClassValue> defined = new ArrayList<>();

  Classes(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  List<ClassValue> defined() {
    return List.copyOf(defined);
  }

  /** A method outside of every class; null where there is none. */
  ClassValue.Method topMethod(String name) {
    return topMethods.get(name);
  }

  Value define(Node.Definition definition, Frame frame) {
    ClassValue.Method method = new ClassValue.Method(definition, frame.owner);
    if (frame.owner.isEmpty()) {
      topMethods.put(definition.name(), method);
    } else if (definition.ofClass() || isSingleton(frame)) {
      frame.owner.get().classMethods.put(definition.name(), method);
    } else {
      frame.owner.get().methods.put(definition.name(), method);
    }
    return Value.Text.symbol(definition.name());
  }

  private static boolean isSingleton(Frame frame) {
    return frame.local("class << self") != null;
  }

  Value open(Node.ClassBody body, Frame frame) {
    if (body.name().isEmpty()) {
      Frame singleton = bodyFrame(frame.owner.orElse(null), frame);
      singleton.declare("class << self", Value.TRUE);
      frame.owner.ifPresent(owner -> interpreter.eval(body.body(), singleton));
      return Value.NIL;
    }
    Node.Constant name = (Node.Constant) body.name().get();
    Value existing = own(name.name(), frame);
    ClassValue type;
    if (existing instanceof ClassValue open) {
      type = open;
    } else {
      Value parent = body.superclass().map(node -> interpreter.eval(node, frame)).orElse(Value.NIL);
      type = new ClassValue(path(name), body.span(), frame.owner, parent);
      assign(name, type, frame);
      defined.add(type);
    }
    interpreter.eval(body.body(), bodyFrame(type, frame));
    return Value.NIL;
  }

  private static Frame bodyFrame(ClassValue type, Frame frame) {
    Value self = type == null ? frame.self : type;
    return Frame.of(
        self,
        Optional.ofNullable(type),
        Optional.ofNullable(type),
        new Frame.Activation(Optional.empty(), Optional.empty()));
  }

  private Value own(String name, Frame frame) {
    return frame.owner.map(owner -> owner.constants.get(name)).orElseGet(() -> top.get(name));
  }

  void assign(Node.Constant constant, Value value, Frame frame) {
    Optional<Value> scope = constant.scope().map(node -> interpreter.eval(node, frame));
    if (scope.isPresent() && scope.get() instanceof ClassValue type) {
      type.constants.put(constant.name(), value);
    } else if (frame.owner.isPresent()) {
      frame.owner.get().constants.put(constant.name(), value);
    } else {
      top.put(constant.name(), value);
    }
  }

  Value constant(Node.Constant constant, Frame frame) {
    if (constant.scope().isPresent()) {
      Value scope = interpreter.eval(constant.scope().get(), frame);
      if (scope instanceof ClassValue type && type.constants.containsKey(constant.name())) {
        return type.constants.get(constant.name());
      }
      return interpreter.world.constant(path(constant), constant.span());
    }
    Value found = found(constant.name(), frame);
    return found != null ? found : interpreter.world.constant(constant.name(), constant.span());
  }

  /** Whether the program itself has a constant, as far as its name is written alone. */
  boolean has(Node.Constant constant, Frame frame) {
    return constant.scope().isPresent() || found(constant.name(), frame) != null;
  }

  /** The value of a constant of the program; null where it has none of this name. */
  private Value found(String name, Frame frame) {
    Optional<ClassValue> owner = frame.owner;
    while (owner.isPresent()) {
      Value found = inherited(owner.get(), name);
      if (found != null) {
        return found;
      }
      owner = owner.get().outer;
    }
    return top.get(name);
  }

  private static Value inherited(ClassValue type, String name) {
    Value found = type.constants.get(name);
    for (int i = 0; found == null && i < type.included.size(); i++) {
      found = type.included.get(i).constants.get(name);
    }
    return found == null && type.superclass() instanceof ClassValue parent && parent != type
        ? inherited(parent, name)
        : found;
  }

  static String path(Node.Constant constant) {
    return constant
            .scope()
            .map(scope -> scope instanceof Node.Constant outer ? path(outer) + "::" : "")
            .orElse("")
        + constant.name();
  }
}
