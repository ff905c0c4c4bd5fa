package io.github.sqllint.dsl.ruby;

import io.github.sqllint.dsl.ruby.Value.Unknown;
import io.github.sqllint.source.HostText;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Evaluates calls: arguments, blocks, and who answers. */
final class Calls {
  private final Interpreter interpreter;

  Calls(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  Value call(Node.Call call, Frame frame) {
    boolean onSelf = call.receiver().filter(Node.Self.class::isInstance).isPresent();
    if (onSelf && call.name().equals("class") && frame.type.isPresent()) {
      return frame.type.get();
    }
    if (onSelf || call.receiver().isEmpty()) {
      return own(invocation(call, frame), frame);
    }
    Value receiver = interpreter.eval(call.receiver().get(), frame);
    if (call.safe() && receiver instanceof Value.Nil) {
      return Value.NIL;
    }
    Invocation invocation = invocation(call, frame);
    if (call.name().equals("<<") && !interpreter.isCertain()) {
      return new Unknown("a list that a condition fills");
    }
    return send(receiver, invocation);
  }

  /** A word that is no variable. */
  Value name(Node.Name name, Frame frame) {
    return own(
        new Invocation(name.name(), List.of(), Value.Table.empty(), Optional.empty(), name.span()),
        frame);
  }

  /** {@code super}: the method of this name that is hidden here, of a class or of the tool. */
  Value above(Node.Super call, Frame frame) {
    Optional<Node.Definition> hidden = frame.activation.method;
    if (hidden.isEmpty() || frame.type.isEmpty()) {
      return new Unknown("`super`");
    }
    Node.Definition definition = hidden.get();
    List<Node> given = call.bare() ? handedOn(definition, call.span()) : call.arguments();
    Optional<Callable> block =
        call.block().map(node -> closure(node, frame)).or(() -> frame.activation.block);
    Invocation invocation = invocation(definition.name(), given, block, call.span(), frame);
    ClassValue.Method method = frame.type.get().above(definition);
    return method == null
        ? sendToSelf(frame.self, invocation)
        : method(method, frame.self, frame.type, invocation);
  }

  /** What a bare {@code super} hands on: the parameters of its method. */
  private static List<Node> handedOn(Node.Definition method, Span span) {
    List<Node> given = new ArrayList<>();
    List<Node.Entry> named = new ArrayList<>();
    for (Node.Parameter parameter : method.parameters()) {
      Node value = new Node.Name(span, parameter.name());
      switch (parameter.kind()) {
        case REQUIRED, OPTIONAL -> given.add(value);
        case REST -> given.add(new Node.Splat(span, Optional.of(value)));
        case NAMED ->
            named.add(
                new Node.Entry(
                    Optional.of(
                        new Node.Symbol(
                            span,
                            List.of(new Node.Piece.Characters(HostText.made(parameter.name()))))),
                    value));
        case NAMED_REST -> named.add(new Node.Entry(Optional.empty(), value));
        default -> {
          // a block goes along anyway
        }
      }
    }
    if (!named.isEmpty()) {
      given.add(new Node.MapOf(span, named, false));
    }
    return given;
  }

  private Invocation invocation(Node.Call call, Frame frame) {
    Optional<Callable> block = call.block().map(node -> closure(node, frame));
    return invocation(call.name(), call.arguments(), block, span(call), frame);
  }

  private Invocation invocation(
      String name, List<Node> nodes, Optional<Callable> given, Span span, Frame frame) {
    Optional<Callable> block = given;
    List<Value> arguments = new ArrayList<>();
    Value.Table named = Value.Table.empty();
    for (Node node : nodes) {
      if (node instanceof Node.BlockArgument argument) {
        block = blockArgument(argument, frame);
      } else if (node instanceof Node.MapOf map && !map.braces()) {
        Value options = map(map, frame);
        if (options instanceof Value.Table table) {
          named = table;
        } else {
          arguments.add(options);
        }
      } else {
        addElement(node, arguments, frame);
      }
    }
    return new Invocation(name, arguments, named, block, span);
  }

  /** From the line on that the method's name stands on, as an error would name it. */
  private static Span span(Node.Call call) {
    boolean later =
        call.receiver().isPresent() && call.receiver().get().span().end() < call.selector().start();
    return later
        ? new Span(call.selector().start(), Math.max(call.selector().start(), call.span().end()))
        : call.span();
  }

  private Callable closure(Node block, Frame frame) {
    return new Closure(interpreter, (Node.Block) block, frame, false);
  }

  private Optional<Callable> blockArgument(Node.BlockArgument argument, Frame frame) {
    if (argument.value().isEmpty()) {
      return frame.activation.block;
    }
    Value value = interpreter.eval(argument.value().get(), frame);
    if (value instanceof Value.Text text) {
      Span span = argument.span();
      Callable called =
          given ->
              interpreter.send(
                  given.isEmpty() ? Value.NIL : given.get(0),
                  text.text(),
                  given.subList(Math.min(1, given.size()), given.size()),
                  span);
      return Optional.of(called);
    }
    return value instanceof Callable callable ? Optional.of(callable) : Optional.empty();
  }

  List<Value> elements(List<Node> nodes, Frame frame) {
    List<Value> values = new ArrayList<>();
    nodes.forEach(node -> addElement(node, values, frame));
    return values;
  }

  private void addElement(Node node, List<Value> values, Frame frame) {
    if (!(node instanceof Node.Splat splat)) {
      values.add(interpreter.eval(node, frame));
      return;
    }
    Value value = splat.value().map(inner -> interpreter.eval(inner, frame)).orElse(Value.NIL);
    if (value instanceof Value.Items items) {
      values.addAll(items.elements());
    } else if (value instanceof Value.Table table) {
      table.entries().forEach((k, v) -> values.add(Value.Items.of(List.of(k, v))));
    } else if (!(value instanceof Value.Nil)) {
      values.add(value);
    }
  }

  /** A map; unknown where a part is put in that is not known. */
  Value map(Node.MapOf map, Frame frame) {
    Value.Table table = Value.Table.empty();
    Unknown unknown = null;
    for (Node.Entry entry : map.entries()) {
      Value value = interpreter.eval(entry.value(), frame);
      if (entry.key().isPresent()) {
        table.entries().put(interpreter.eval(entry.key().get(), frame), value);
      } else if (value instanceof Value.Table inner) {
        table.entries().putAll(inner.entries());
      } else if (value instanceof Unknown known) {
        unknown = known;
      }
    }
    return unknown == null ? table : unknown;
  }

  /** A call on {@code self}: methods of the program, of Ruby, then of the tool. */
  private Value own(Invocation call, Frame frame) {
    if (frame.self instanceof ClassValue type) {
      return ownOfClass(type, call, frame);
    }
    if (frame.type.isPresent() && frame.type.get().defines(call.name())) {
      return method(frame.type.get().method(call.name()), frame.self, frame.type, call);
    }
    ClassValue.Method top = interpreter.classes.topMethod(call.name());
    if (top != null) {
      return method(top, frame.self, frame.type, call);
    }
    Value built = Kernel.call(interpreter, call, frame);
    return built != null ? built : sendToSelf(frame.self, call);
  }

  private Value sendToSelf(Value self, Invocation call) {
    return self instanceof Value.Receiver receiver
        ? receiver.send(call)
        : interpreter.world.unknownCall(self, call);
  }

  private Value ownOfClass(ClassValue type, Invocation call, Frame frame) {
    if (type.definesOnClass(call.name())) {
      return method(type.classMethod(call.name()), type, Optional.of(type), call);
    }
    switch (call.name()) {
      case "include", "extend", "prepend":
        for (Value module : call.arguments()) {
          if (module instanceof ClassValue known) {
            type.included.add(known);
          }
        }
        return Value.NIL;
      case "private",
      "public",
      "protected",
      "module_function",
      "attr_reader",
      "attr_accessor",
      "attr_writer",
      "private_constant",
      "using":
        return Value.NIL;
      default:
        Value built = Kernel.call(interpreter, call, frame);
        if (built != null) {
          return built;
        }
        type.set(call.name(), call.arguments().isEmpty() ? Value.TRUE : call.argument(0));
        return interpreter.world.classCall(type, call);
    }
  }

  /** Runs a method. */
  Value method(ClassValue.Method called, Value self, Optional<ClassValue> type, Invocation call) {
    Node.Definition method = called.definition();
    Frame.Activation activation = new Frame.Activation(Optional.of(method), call.block());
    Frame frame = Frame.of(self, called.home(), type, activation);
    int before = interpreter.uncertainty();
    Parameters.bind(interpreter, method.parameters(), call.all(), false, frame);
    method.parameters().stream()
        .filter(parameter -> parameter.kind() == Node.ParameterKind.BLOCK)
        .forEach(p -> frame.declare(p.name(), call.block().map(b -> (Value) b).orElse(Value.NIL)));
    try {
      return interpreter.nested(
          () -> interpreter.statement(method.body(), frame), new Unknown("too many nested calls"));
    } catch (Leaving leaving) {
      if (leaving.how().equals("return") && leaving.home() == activation) {
        return activation.mayBeLeft > 0
            ? new Unknown("what `" + call.name() + "` returns")
            : leaving.value();
      }
      throw leaving;
    } finally {
      interpreter.setUncertainty(before);
    }
  }

  /** Calls something on a value. */
  Value send(Value receiver, Invocation call) {
    try {
      return answer(receiver, call);
    } catch (Leaving leaving) {
      boolean mine = leaving.how().equals("break") && call.block().isPresent();
      if (mine) {
        return leaving.value();
      }
      throw leaving;
    }
  }

  private Value answer(Value receiver, Invocation call) {
    Value common = Objects.call(interpreter, receiver, call);
    if (common != null) {
      return common;
    }
    if (receiver instanceof Value.Receiver tool) {
      return tool.send(call);
    } else if (receiver instanceof ClassValue type) {
      return onClass(type, call);
    }
    Value value = null;
    if (receiver instanceof Value.Text text) {
      value = TextMethods.call(interpreter, text, call);
    } else if (receiver instanceof Value.Items items) {
      value = ListMethods.call(interpreter, items, call);
    } else if (receiver instanceof Value.Table table) {
      value = TableMethods.call(interpreter, table, call);
    } else if (receiver instanceof Value.Num || receiver instanceof Value.Interval) {
      value = NumberMethods.call(interpreter, receiver, call);
    } else if (receiver instanceof Callable callable && CALLS.contains(call.name())) {
      value = callable.call(call.all());
    } else if (receiver instanceof Value.Regex regex) {
      boolean asks = call.name().equals("match?") || call.name().equals("=~");
      value = asks ? Patterns.matches(regex, call.argument(0)) : new Unknown("a pattern");
    } else if (receiver instanceof Unknown unknown) {
      value = onUnknown(unknown, call);
    }
    if (value == null) {
      value = Operators.call(receiver, call);
    }
    return value != null ? value : interpreter.world.unknownCall(receiver, call);
  }

  private static final java.util.Set<String> CALLS =
      java.util.Set.of("call", "()", "[]", "yield", "===");

  private Value onClass(ClassValue type, Invocation call) {
    if (type.definesOnClass(call.name())) {
      return method(type.classMethod(call.name()), type, Optional.of(type), call);
    }
    Optional<Value> setting = type.setting(call.name());
    if (setting.isPresent() && call.arguments().isEmpty() && call.name().equals("table_name")) {
      return setting.get();
    }
    return call.name().equals("new")
        ? interpreter.world.instance(type, call)
        : interpreter.world.classCall(type, call);
  }

  /** A block of a call on something unknown runs perhaps, with arguments that are unknown. */
  private Value onUnknown(Unknown receiver, Invocation call) {
    Value result = interpreter.world.unknownCall(receiver, call);
    call.block().ifPresent(block -> unknownBlock(block, receiver));
    return result instanceof Unknown ? result : receiver;
  }

  private void unknownBlock(Callable block, Unknown receiver) {
    List<Value> arguments = new ArrayList<>();
    for (int i = 0; i < block.arity(); i++) {
      arguments.add(receiver);
    }
    try {
      interpreter.perhaps(() -> block.call(arguments));
    } catch (Leaving leaving) {
      if (leaving.how().equals("return")) {
        interpreter.setUncertainty(interpreter.uncertainty() + 1);
      }
    }
  }

  /** Runs a block of which it is not known how often it runs. */
  static void perhaps(Interpreter interpreter, Callable block, Unknown with) {
    new Calls(interpreter).unknownBlock(block, with);
  }

  static Value.Table table(Map<Value, Value> entries) {
    Value.Table table = Value.Table.empty();
    table.entries().putAll(entries);
    return table;
  }
}
