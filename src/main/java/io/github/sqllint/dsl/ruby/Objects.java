package io.github.sqllint.dsl.ruby;

import io.github.sqllint.dsl.ruby.Value.Unknown;
import io.github.sqllint.source.HostText;
import java.util.List;
import java.util.Optional;

/** Methods that every value has, those of Active Support among them. */
final class Objects {
  private Objects() {}

  /** The result; null where the value has to answer itself. */
  static Value call(Interpreter interpreter, Value receiver, Invocation call) {
    boolean known = !(receiver instanceof Unknown) && !(receiver instanceof Value.Receiver);
    return switch (call.name()) {
      case "freeze", "dup", "clone", "itself", "deep_dup" -> copy(receiver);
      case "tap" -> {
        call.block().ifPresent(block -> block.call(List.of(receiver)));
        yield receiver;
      }
      case "then", "yield_self" ->
          call.block().map(block -> block.call(List.of(receiver))).orElse(receiver);
      case "send", "public_send", "__send__" -> sent(interpreter, receiver, call);
      case "try" -> receiver instanceof Value.Nil ? Value.NIL : sent(interpreter, receiver, call);
      case "with_options" ->
          call.block().isEmpty() ? null : withOptions(interpreter, receiver, call);
      case "nil?" -> known ? Value.of(receiver instanceof Value.Nil) : null;
      case "present?" -> known && isData(receiver) ? Value.of(!isBlank(receiver)) : null;
      case "blank?" -> known && isData(receiver) ? Value.of(isBlank(receiver)) : null;
      case "presence" ->
          known && isData(receiver) ? (isBlank(receiver) ? Value.NIL : receiver) : null;
      case "to_s" -> isData(receiver) && call.arguments().isEmpty() ? text(receiver) : null;
      case "inspect" ->
          known && Texts.inspect(receiver) != null ? Value.Text.of(Texts.inspect(receiver)) : null;
      case "to_json" -> known && isData(receiver) ? Json.text(receiver) : null;
      case "==" -> known ? Operators.same(receiver, call.argument(0)) : null;
      case "eql?" ->
          known && !(receiver instanceof Value.Num)
              ? Operators.same(receiver, call.argument(0))
              : null;
      case "equal?" -> known ? new Unknown("whether two values are one") : null;
      case "===" ->
          known && isData(receiver) ? Operators.matches(receiver, call.argument(0)) : null;
      case "is_a?", "kind_of?", "instance_of?" -> known ? isA(receiver, call.argument(0)) : null;
      case "in?" ->
          call.argument(0) instanceof Value.Items items
              ? ListMethods.contains(items, receiver)
              : null;
      default -> null;
    };
  }

  /** Runs a block with an object that adds named arguments to each call on it. */
  static Value withOptions(Interpreter interpreter, Value receiver, Invocation call) {
    Value.Receiver adding =
        each -> {
          Value.Table named = call.named().copy();
          named.entries().putAll(each.named().entries());
          return interpreter.calls.send(
              receiver,
              new Invocation(
                  each.name(), each.arguments(), named, each.block(), each.span(), each.unused()));
        };
    Callable block = call.block().orElseThrow();
    return block.arity() == 0 ? block.callOn(adding, List.of()) : block.call(List.of(adding));
  }

  private static Value sent(Interpreter interpreter, Value receiver, Invocation call) {
    return call.argument(0) instanceof Value.Text name
        ? interpreter.calls.send(receiver, Kernel.without(call, name.text()))
        : null;
  }

  /** Whether it is a value of Ruby itself, which consists of what is written of it. */
  static boolean isData(Value value) {
    return value instanceof Value.Text
        || value instanceof Value.Nil
        || value instanceof Value.Bool
        || value instanceof Value.Num
        || value instanceof Value.Items
        || value instanceof Value.Table;
  }

  static Value copy(Value value) {
    if (value instanceof Value.Items items) {
      return Value.Items.of(items.elements());
    }
    return value instanceof Value.Table table ? table.copy() : value;
  }

  static boolean isBlank(Value value) {
    if (value instanceof Value.Text text) {
      return text.text().isBlank();
    } else if (value instanceof Value.Items items) {
      return items.elements().isEmpty();
    } else if (value instanceof Value.Table table) {
      return table.entries().isEmpty();
    }
    return !Value.isTrue(value);
  }

  static Value text(Value value) {
    HostText text = Texts.inserted(value);
    return text == null ? new Unknown("a value as text") : new Value.Text(text, false);
  }

  private static Value isA(Value receiver, Value type) {
    Optional<String> name =
        type instanceof Value.Named named ? Optional.of(named.name()) : Optional.empty();
    if (name.isEmpty()) {
      return null;
    }
    return switch (name.get()) {
      case "String" -> Value.of(receiver instanceof Value.Text text && !text.symbol());
      case "Symbol" -> Value.of(receiver instanceof Value.Text text && text.symbol());
      case "Array" -> Value.of(receiver instanceof Value.Items);
      case "Hash" -> Value.of(receiver instanceof Value.Table);
      case "Integer" -> Value.of(receiver instanceof Value.Num number && number.isWhole());
      case "Numeric" -> Value.of(receiver instanceof Value.Num);
      case "NilClass" -> Value.of(receiver instanceof Value.Nil);
      default -> null;
    };
  }
}
