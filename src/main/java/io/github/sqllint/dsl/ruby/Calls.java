package io.github.sqllint.dsl.ruby;

import io.github.sqllint.dsl.ruby.Value.Unknown;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Evaluates calls: who answers, a method of the program, Ruby itself or the tool. */
final class Calls {
  /** What calls a block or lambda. */
  private static final Set<String> CALLS = Set.of("call", "()", "[]", "yield", "===");

  /** What raises an error of its own for what is no number. */
  private static final Set<String> CONVERTS = Set.of("Integer", "Float", "BigDecimal");

  private final Interpreter interpreter;
  private final Invocations invocations;
  private final ClassCalls classCalls;

  Calls(Interpreter interpreter, Invocations invocations) {
    this.interpreter = interpreter;
    this.invocations = invocations;
    this.classCalls = new ClassCalls(interpreter, this);
  }

  /**
   * @param unused whether nobody uses what it gives
   */
  Value call(Node.Call call, Frame frame, boolean unused) {
    boolean onSelf = call.receiver().filter(Node.Self.class::isInstance).isPresent();
    if (onSelf && call.name().equals("class") && frame.type.isPresent()) {
      return frame.type.get();
    }
    if (onSelf || call.receiver().isEmpty()) {
      return own(invocations.of(call, frame, unused), frame);
    }
    Value receiver = interpreter.eval(call.receiver().get(), frame);
    if (call.safe() && receiver instanceof Value.Nil) {
      return Value.NIL;
    }
    Invocation invocation = invocations.of(call, frame, unused);
    return Changes.is(receiver, call.name())
        ? interpreter.changes.change(call.receiver().get(), receiver, invocation, frame)
        : send(receiver, invocation);
  }

  /** A word that is no variable. */
  Value name(Node.Name name, Frame frame, boolean unused) {
    return own(
        new Invocation(
            name.name(),
            List.of(),
            Value.Table.empty(),
            Optional.empty(),
            interpreter.requirements.place(name.span()),
            unused),
        frame);
  }

  /** {@code super}: the method of this name that is hidden here, of a class or of the tool. */
  Value above(Node.Super call, Frame frame) {
    Optional<Node.Definition> hidden = frame.activation.method;
    if (hidden.isEmpty() || frame.type.isEmpty()) {
      return new Unknown("`super`");
    }
    Node.Definition definition = hidden.get();
    Invocation invocation = invocations.of(call, definition, frame);
    ClassValue.Method method = frame.type.get().above(definition);
    return method == null
        ? sendToSelf(frame.self, invocation)
        : method(method, frame.self, frame.type, invocation);
  }

  /** A call on {@code self}: methods of the program, of Ruby, then of the tool. */
  private Value own(Invocation call, Frame frame) {
    if (frame.self instanceof ClassValue type) {
      return classCalls.inBody(type, call, frame);
    }
    if (frame.type.isPresent() && frame.type.get().defines(call.name())) {
      return interpreter.callMethod(frame.self, frame.type.get(), call);
    }
    if (frame.type.isPresent()
        && isOfClass(frame)
        && frame.type.get().definesOnClass(call.name())) {
      return method(frame.type.get().classMethod(call.name()), frame.self, frame.type, call);
    }
    ClassValue.Method top = interpreter.classes.topMethod(call.name());
    if (top != null) {
      return method(top, frame.self, frame.type, call);
    }
    Value built = Kernel.call(interpreter, call, frame);
    if (built instanceof Unknown && isPlain(call.argument(0)) && CONVERTS.contains(call.name())) {
      interpreter.uncertainty.fail();
    }
    return built != null ? built : sendToSelf(frame.self, call);
  }

  /** Whether the method that runs is one of its class itself, though on an object's behalf. */
  private static boolean isOfClass(Frame frame) {
    return frame
        .activation
        .method
        .filter(running -> frame.type.get().definesOnClass(running.name()))
        .filter(running -> frame.type.get().classMethod(running.name()).definition() == running)
        .isPresent();
  }

  /** A call that the tool answers. */
  Value sendToSelf(Value self, Invocation call) {
    return self instanceof Value.Receiver receiver
        ? receiver.send(call)
        : interpreter.world.unknownCall(self, call);
  }

  /** Runs a method. */
  Value method(ClassValue.Method called, Value self, Optional<ClassValue> type, Invocation call) {
    Node.Definition method = called.definition();
    Frame.Activation activation = new Frame.Activation(Optional.of(method), call.block());
    Frame frame = Frame.of(self, called.home(), type, activation);
    int before = interpreter.uncertainty.depth();
    Parameters.bind(interpreter, method.parameters(), call.all(), false, frame);
    method.parameters().stream()
        .filter(parameter -> parameter.kind() == Node.ParameterKind.BLOCK)
        .forEach(p -> frame.declare(p.name(), call.block().map(b -> (Value) b).orElse(Value.NIL)));
    try {
      return interpreter.nested(
          call.span(),
          () ->
              call.unused()
                  ? interpreter.statement(method.body(), frame)
                  : interpreter.eval(method.body(), frame));
    } catch (Leaving leaving) {
      if (leaving.how().equals("return") && leaving.home() == activation) {
        return activation.mayBeLeft > 0
            ? new Unknown("what `" + call.name() + "` returns")
            : leaving.value();
      }
      throw leaving;
    } finally {
      interpreter.uncertainty.setDepth(before);
    }
  }

  /** Calls something on a value. */
  Value send(Value receiver, Invocation call) {
    try {
      Value value = answer(receiver, call);
      boolean plain =
          call.block().isEmpty()
              && isPlain(receiver)
              && call.all().stream().allMatch(Calls::isPlain);
      if (plain && value instanceof Unknown) {
        interpreter.uncertainty.fail();
      }
      return value;
    } catch (Leaving leaving) {
      if (leaving.how().equals("break") && call.block().isPresent()) {
        return leaving.value();
      }
      throw leaving;
    }
  }

  /** Whether Ruby alone says what can be done with a value. */
  private static boolean isPlain(Value value) {
    return value instanceof Value.Text
        || value instanceof Value.Num
        || value instanceof Value.Bool
        || value instanceof Value.Nil
        || value instanceof Value.Items items && items.elements().stream().allMatch(Calls::isPlain)
        || value instanceof Value.Table;
  }

  /** What a call gives that asks something unknown is true where nobody knows. */
  private Value answer(Value given, Invocation call) {
    Value receiver = given instanceof Unknown unknown ? unknown.plain() : given;
    Value common = Objects.call(interpreter, receiver, call);
    if (common != null) {
      return common;
    }
    Optional<? extends Value> made = made(receiver, call);
    if (made.isPresent()) {
      return made.get();
    }
    if (receiver instanceof Value.Receiver tool) {
      return tool.send(call);
    } else if (receiver instanceof ClassValue type) {
      return classCalls.onClass(type, call);
    }
    int runs = runs(call);
    Value value = builtIn(receiver, call);
    if (value instanceof Unknown unknown && runs(call) == runs && !call.name().equals("fetch")) {
      call.block().ifPresent(block -> perhaps(block, unknown));
    }
    if (value == null && receiver instanceof Unknown unknown) {
      value = onUnknown(unknown, call);
    }
    if (value == null) {
      value = Operators.call(receiver, call);
      value = value instanceof Unknown unknown ? unknown.plain() : value;
    }
    return value != null ? value : interpreter.world.unknownCall(receiver, call);
  }

  /** What classes of Ruby make; empty for all else. */
  private static Optional<? extends Value> made(Value receiver, Invocation call) {
    return switch (receiver instanceof Value.Named named ? named.name() : "") {
      case "Hash" ->
          call.name().equals("[]") && call.argument(0) instanceof Value.Items pairs
              ? Optional.of(Rearranged.table(pairs.elements()))
              : Optional.empty();
      case "Date" -> Day.made(call);
      case "Array" -> ListMethods.made(call);
      default -> ClassCalls.struct(receiver, call);
    };
  }

  /** How often the block of a call has run; the same number where that is not counted. */
  private static int runs(Invocation call) {
    return call.block().orElse(null) instanceof Closure closure ? closure.runs() : 0;
  }

  /** What Ruby's own values answer; null for what they do not know. */
  private Value builtIn(Value receiver, Invocation call) {
    try {
      return ofRuby(receiver, call);
    } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException e) {
      String what = "`" + call.name() + "` with such arguments";
      interpreter.world.cut(call.span(), what);
      return new Unknown(what);
    }
  }

  private Value ofRuby(Value receiver, Invocation call) {
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
    } else if (receiver instanceof Callable && call.name().equals("to_proc")) {
      value = receiver;
    } else if (receiver instanceof Value.Regex regex) {
      boolean asks = call.name().equals("match?") || call.name().equals("=~");
      value = asks ? Patterns.matches(regex, call.argument(0)) : new Unknown("a pattern");
    }
    return value;
  }

  /** A block of a call on something unknown runs perhaps, with arguments that are unknown. */
  private Value onUnknown(Unknown receiver, Invocation call) {
    Value result = interpreter.world.unknownCall(receiver, call);
    call.block().ifPresent(block -> perhaps(block, receiver));
    return result instanceof Unknown ? result : receiver;
  }

  /** Runs a block of which it is not known how often it runs, nor with what. */
  void perhaps(Callable block, Unknown with) {
    List<Value> arguments = Collections.nCopies(block.arity(), with);
    try {
      interpreter.perhaps(() -> block.call(arguments));
    } catch (Leaving leaving) {
      if (leaving.how().equals("return")) {
        interpreter.uncertainty.setDepth(interpreter.uncertainty.depth() + 1);
      }
    }
  }
}
