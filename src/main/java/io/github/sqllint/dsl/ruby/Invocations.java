package io.github.sqllint.dsl.ruby;

import io.github.sqllint.dsl.ruby.Value.Unknown;
import io.github.sqllint.source.HostText;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Evaluates what calls hand over: arguments by place and by name, and blocks. */
final class Invocations {
  private final Interpreter interpreter;

  Invocations(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /**
   * What a call hands over.
   *
   * @param unused whether nobody uses what it gives, nor what its block gives
   */
  Invocation of(Node.Call call, Frame frame, boolean unused) {
    Closure.Kind kind = unused ? Closure.Kind.STATEMENT : Closure.Kind.BLOCK;
    Optional<Callable> block = call.block().map(node -> closure(node, frame, kind));
    Invocation of = of(call.name(), call.arguments(), block, span(call), frame);
    return unused ? of.asStatement() : of;
  }

  /** What {@code super} hands over in a method; without arguments those of the method. */
  Invocation of(Node.Super call, Node.Definition method, Frame frame) {
    List<Node> given = call.bare() ? handedOn(method, call.span()) : call.arguments();
    Optional<Callable> block =
        call.block()
            .map(node -> closure(node, frame, Closure.Kind.BLOCK))
            .or(() -> frame.activation.block);
    return of(method.name(), given, block, call.span(), frame);
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
        case NAMED -> {
          Node.Piece name = new Node.Piece.Characters(HostText.made(parameter.name()));
          named.add(new Node.Entry(Optional.of(new Node.Symbol(span, List.of(name))), value));
        }
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

  private Invocation of(
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
    return new Invocation(name, arguments, named, block, interpreter.requirements.place(span));
  }

  /** From the line on that the method's name stands on, as an error would name it. */
  private static Span span(Node.Call call) {
    boolean later =
        call.receiver().isPresent() && call.receiver().get().span().end() < call.selector().start();
    return later
        ? new Span(call.selector().start(), Math.max(call.selector().start(), call.span().end()))
        : call.span();
  }

  private Callable closure(Node block, Frame frame, Closure.Kind kind) {
    return new Closure(interpreter, (Node.Block) block, frame, kind);
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

  /** The values of a list's elements, those of a splat among them. */
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
    if (value instanceof Value.Interval) {
      value = interpreter.send(value, "to_a", List.of(), node.span());
    }
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
}
