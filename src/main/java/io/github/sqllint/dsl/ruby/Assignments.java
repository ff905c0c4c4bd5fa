package io.github.sqllint.dsl.ruby;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives values to variables, constants and attributes. */
final class Assignments {
  private final Interpreter interpreter;

  Assignments(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  Value assign(Node.Assign assign, Frame frame) {
    Optional<Node.ClassBody> type = type(assign);
    if (type.isPresent()) {
      return interpreter.classes.open(type.get(), frame);
    }
    Value value;
    if (assign.operator().isEmpty()) {
      value = interpreter.eval(assign.value(), frame);
    } else {
      Value before = before(assign.target(), frame);
      value = combined(before, assign, frame);
    }
    to(assign.target(), value, frame);
    return value;
  }

  /**
   * {@code Name = Class.new(Parent) { … }} as the class that it defines, or {@code Struct.new(:a) {
   * … }} as one that has a Struct above it; empty for what is none.
   */
  private static Optional<Node.ClassBody> type(Node.Assign assign) {
    boolean made =
        assign.target() instanceof Node.Constant
            && assign.operator().isEmpty()
            && assign.value() instanceof Node.Call;
    if (!made) {
      return Optional.empty();
    }
    Node.Call call = (Node.Call) assign.value();
    boolean isClass = isMade(call, "Class", "new") && call.arguments().size() < 2;
    boolean struct = isMade(call, "Struct", "new") || isMade(call, "Data", "define");
    if (!isClass && !(struct && call.block().isPresent())) {
      return Optional.empty();
    }
    Node body =
        call.block().orElse(null) instanceof Node.Block block
            ? block.body()
            : new Node.Sequence(call.span(), List.of());
    Optional<Node> parent =
        isClass ? call.arguments().stream().findFirst() : Optional.of(withoutBlock(call));
    return Optional.of(
        new Node.ClassBody(assign.span(), Optional.of(assign.target()), parent, body));
  }

  private static Node withoutBlock(Node.Call call) {
    return new Node.Call(
        call.span(),
        call.receiver(),
        call.name(),
        call.arguments(),
        Optional.empty(),
        call.safe(),
        call.selector());
  }

  private static boolean isMade(Node.Call call, String by, String method) {
    return call.name().equals(method)
        && call.receiver().orElse(null) instanceof Node.Constant name
        && name.scope().isEmpty()
        && name.name().equals(by);
  }

  private Value before(Node target, Frame frame) {
    if (target instanceof Node.Name name) {
      Value local = frame.local(name.name());
      return local == null ? Value.NIL : local;
    }
    return target instanceof Node.Constant constant && !interpreter.classes.has(constant, frame)
        ? Value.NIL
        : interpreter.eval(target, frame);
  }

  private Value combined(Value before, Node.Assign assign, Frame frame) {
    switch (assign.operator()) {
      case "||":
        boolean keeps = !(before instanceof Value.Unknown) && Value.isTrue(before);
        return keeps || before instanceof Value.Unknown
            ? before
            : interpreter.eval(assign.value(), frame);
      case "&&":
        boolean none = !(before instanceof Value.Unknown) && !Value.isTrue(before);
        return none ? before : interpreter.eval(assign.value(), frame);
      default:
        Value right = interpreter.eval(assign.value(), frame);
        return interpreter.send(before, assign.operator(), List.of(right), assign.span());
    }
  }

  Value assign(Node.MultipleAssign assign, Frame frame) {
    Value value = interpreter.eval(assign.value(), frame);
    apart(assign.targets(), value, frame);
    return value;
  }

  /** Gives the elements of a list to several targets. */
  void apart(List<Node> targets, Value value, Frame frame) {
    if (targets.size() == 1 && !(targets.get(0) instanceof Node.Splat)) {
      to(targets.get(0), value, frame);
      return;
    }
    List<Value> values =
        value instanceof Value.Items items ? new ArrayList<>(items.elements()) : List.of(value);
    int next = 0;
    for (int i = 0; i < targets.size(); i++) {
      Node target = targets.get(i);
      int behind = targets.size() - i - 1;
      if (value instanceof Value.Unknown) {
        to(
            target instanceof Node.Splat s && s.value().isPresent() ? s.value().get() : target,
            value,
            frame);
      } else if (target instanceof Node.Splat splat) {
        int end = Math.max(next, values.size() - behind);
        Value rest =
            Value.Items.of(
                values.subList(Math.min(next, values.size()), Math.min(end, values.size())));
        splat.value().ifPresent(node -> to(node, rest, frame));
        next = end;
      } else {
        to(target, next < values.size() ? values.get(next) : Value.NIL, frame);
        next++;
      }
    }
  }

  void to(Node target, Value value, Frame frame) {
    if (target instanceof Node.Name name) {
      frame.assign(name.name(), value);
    } else if (target instanceof Node.Variable own
        && frame.self instanceof ObjectValue object
        && own.name().startsWith("@")) {
      object.set(own.name(), value);
    } else if (target instanceof Node.Variable variable) {
      interpreter.globals.put(variable.name(), certain(value, variable.name()));
    } else if (target instanceof Node.Constant constant) {
      interpreter.classes.assign(constant, value, frame);
    } else if (target instanceof Node.ListOf list) {
      apart(list.elements(), value, frame);
    } else if (target instanceof Node.Call call) {
      attribute(call, value, frame);
    }
  }

  private Value certain(Value value, String name) {
    return interpreter.isCertain()
        ? value
        : new Value.Unknown("`" + name + "`, which a condition decides");
  }

  /** {@code receiver.name = value} and {@code receiver[index] = value}. */
  private void attribute(Node.Call call, Value value, Frame frame) {
    Value receiver = interpreter.eval(call.receiver().orElseThrow(), frame);
    if (receiver instanceof ClassValue type) {
      type.set(call.name(), value);
      return;
    }
    boolean filled = receiver instanceof Value.Items || receiver instanceof Value.Table;
    if (filled && !interpreter.isCertain()) {
      interpreter.changes.forget(call, new Value.Unknown("a list that a condition fills"), frame);
      return;
    }
    List<Value> arguments = new ArrayList<>();
    call.arguments().forEach(argument -> arguments.add(interpreter.eval(argument, frame)));
    arguments.add(value);
    interpreter.send(receiver, call.name() + "=", arguments, call.span());
  }
}
