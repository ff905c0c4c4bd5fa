package io.github.sqllint.dsl.ruby;

import io.github.sqllint.dsl.ruby.Node.Parameter;
import io.github.sqllint.dsl.ruby.Node.ParameterKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives arguments to parameters. */
final class Parameters {
  private Parameters() {}

  /**
   * Declares the parameters in a frame.
   *
   * @param loose whether one list is taken apart for several parameters, as blocks do
   */
  static void bind(
      Interpreter interpreter,
      List<Parameter> parameters,
      List<Value> arguments,
      boolean loose,
      Frame frame) {
    List<Value> given = new ArrayList<>(arguments);
    Value.Table named = Value.Table.empty();
    boolean wantsNamed =
        parameters.stream()
            .anyMatch(p -> p.kind() == ParameterKind.NAMED || p.kind() == ParameterKind.NAMED_REST);
    if (wantsNamed && !given.isEmpty() && given.get(given.size() - 1) instanceof Value.Table last) {
      named = last.copy();
      given.remove(given.size() - 1);
    }
    long places =
        parameters.stream()
            .filter(p -> p.kind() != ParameterKind.BLOCK && p.kind() != ParameterKind.NAMED)
            .count();
    if (loose && places > 1 && given.size() == 1) {
      given = apart(given.get(0), parameters.size());
    }
    places(interpreter, parameters, given, frame);
    named(interpreter, parameters, named, frame);
  }

  /** The elements of a list; of what is not known, as many unknown values. */
  private static List<Value> apart(Value value, int places) {
    if (value instanceof Value.Items items) {
      return new ArrayList<>(items.elements());
    }
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < places && value instanceof Value.Unknown; i++) {
      values.add(value);
    }
    return values.isEmpty() ? new ArrayList<>(List.of(value)) : values;
  }

  private static void places(
      Interpreter interpreter, List<Parameter> parameters, List<Value> given, Frame frame) {
    int required =
        (int)
            parameters.stream()
                .filter(p -> p.kind() == ParameterKind.REQUIRED || p.kind() == ParameterKind.PARTS)
                .count();
    int spare = Math.max(0, given.size() - required);
    int next = 0;
    for (int i = 0; i < parameters.size(); i++) {
      Parameter parameter = parameters.get(i);
      switch (parameter.kind()) {
        case REQUIRED -> frame.declare(parameter.name(), at(given, next++));
        case PARTS -> bind(interpreter, parameter.parts(), List.of(at(given, next++)), true, frame);
        case OPTIONAL -> {
          boolean has = spare > 0;
          spare -= has ? 1 : 0;
          Value fallback = has ? null : interpreter.eval(parameter.fallback().get(), frame);
          frame.declare(parameter.name(), has ? at(given, next++) : fallback);
        }
        case REST -> {
          List<Value> rest =
              new ArrayList<>(given.subList(next, Math.min(given.size(), next + spare)));
          next += rest.size();
          spare = 0;
          frame.declare(parameter.name(), Value.Items.of(rest));
        }
        default -> {}
      }
    }
  }

  private static Value at(List<Value> values, int index) {
    return index < values.size() ? values.get(index) : Value.NIL;
  }

  private static void named(
      Interpreter interpreter, List<Parameter> parameters, Value.Table named, Frame frame) {
    for (Parameter parameter : parameters) {
      if (parameter.kind() == ParameterKind.NAMED) {
        Value given = named.entries().remove(Value.Text.symbol(parameter.name()));
        Optional<Node> fallback = parameter.fallback();
        frame.declare(
            parameter.name(),
            given != null
                ? given
                : fallback.map(node -> interpreter.eval(node, frame)).orElse(Value.NIL));
      }
    }
    for (Parameter parameter : parameters) {
      if (parameter.kind() == ParameterKind.NAMED_REST) {
        frame.declare(parameter.name(), named.copy());
      }
    }
  }
}
