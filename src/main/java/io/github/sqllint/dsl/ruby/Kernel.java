package io.github.sqllint.dsl.ruby;

import io.github.sqllint.dsl.ruby.Value.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Functions that Ruby has everywhere. */
final class Kernel {
  private Kernel() {}

  /** The result; null where it is no such function. */
  static Value call(Interpreter interpreter, Invocation call, Frame frame) {
    return switch (call.name()) {
      case "raise", "fail" -> throw Leaving.raised(call, frame.activation);
      case "abort", "exit", "exit!" ->
          throw new Leaving("raise", Value.Text.of(call.name()), frame.activation);
      case "puts",
          "p",
          "pp",
          "print",
          "warn",
          "sleep",
          "srand",
          "binding",
          "attr_accessor",
          "attr_reader" ->
          Value.NIL;
      case "require", "require_relative", "require_dependency", "load" -> {
        interpreter.requirements.require(call);
        yield Value.NIL;
      }
      case "with_options" ->
          call.block().isEmpty() ? null : Objects.withOptions(interpreter, frame.self, call);
      case "lambda", "proc" -> call.block().map(block -> (Value) block).orElse(Value.NIL);
      case "loop" ->
          call.block()
              .map(block -> new Loops(interpreter).endless(block, frame))
              .orElseGet(() -> new Unknown("what a loop ends with"));
      case "catch" ->
          call.block()
              .map(block -> new Loops(interpreter).caught(call.argument(0), block, frame))
              .orElse(Value.NIL);
      case "throw" -> throw new Leaving("throw", call.argument(1), call.argument(0));
      case "block_given?" -> Value.of(frame.activation.block.isPresent());
      case "format", "sprintf" -> format(call);
      case "Array" -> array(call.argument(0));
      case "String" -> Objects.text(call.argument(0));
      case "Rational" -> new Unknown("a fraction");
      case "Integer", "Float", "BigDecimal" -> number(call);
      case "freeze", "itself" -> call.arguments().isEmpty() ? frame.self : null;
      case "send", "public_send", "__send__" -> sent(interpreter, call, frame);
      case "method" -> method(interpreter, call, frame);
      case "instance_variable_set" -> {
        interpreter.globals.put(Texts.plain(call.argument(0)), call.argument(1));
        yield call.argument(1);
      }
      case "instance_exec" -> call.block().map(block -> block.call(call.all())).orElse(Value.NIL);
      case "instance_eval" ->
          call.block().map(block -> block.call(List.of(frame.self))).orElse(null);
      case "tap", "then", "yield_self" ->
          call.block().map(block -> block.call(List.of(frame.self))).orElse(Value.NIL);
      case "respond_to?" -> new Unknown("which methods there are");
      case "__method__" ->
          frame
              .activation
              .method
              .map(running -> (Value) Value.Text.symbol(running.name()))
              .orElse(Value.NIL);
      case "rand" -> new Unknown("chance");
      case "system", "exec", "`" -> new Unknown("a command");
      case "gets" -> new Unknown("what is typed");
      default -> null;
    };
  }

  static Value array(Value value) {
    if (value instanceof Value.Items || value instanceof Unknown) {
      return value;
    } else if (value instanceof Value.Table table) {
      return TableMethods.pairs(table);
    }
    return Value.Items.of(value instanceof Value.Nil ? List.of() : List.of(value));
  }

  private static Value number(Invocation call) {
    Value value = call.argument(0);
    if (value instanceof Value.Num) {
      return value;
    }
    return value instanceof Value.Text text
        ? NumberMethods.parse(text.text())
        : new Unknown("a number");
  }

  private static Value format(Invocation call) {
    List<Value> rest = new ArrayList<>(call.all());
    if (rest.isEmpty() || !(rest.get(0) instanceof Value.Text pattern)) {
      return new Unknown("a format");
    }
    rest.remove(0);
    return Formats.format(pattern, rest);
  }

  private static Value sent(Interpreter interpreter, Invocation call, Frame frame) {
    if (!(call.argument(0) instanceof Value.Text name)) {
      return null;
    }
    return own(interpreter, without(call, name.text()), frame);
  }

  /** A call without its first argument, which is its name. */
  static Invocation without(Invocation call, String name) {
    return new Invocation(
        name,
        call.arguments().subList(1, call.arguments().size()),
        call.named(),
        call.block(),
        call.span());
  }

  private static Value own(Interpreter interpreter, Invocation call, Frame frame) {
    if (frame.type.isPresent() && frame.type.get().defines(call.name())) {
      return interpreter.callMethod(frame.self, frame.type.get(), call);
    }
    return interpreter.calls.sendToSelf(frame.self, call);
  }

  private static Value method(Interpreter interpreter, Invocation call, Frame frame) {
    if (!(call.argument(0) instanceof Value.Text name)) {
      return null;
    }
    Callable method =
        arguments ->
            own(
                interpreter,
                new Invocation(
                    name.text(), arguments, Value.Table.empty(), Optional.empty(), call.span()),
                frame);
    return method;
  }
}
