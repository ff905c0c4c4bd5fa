package io.github.sqllint.parse;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A routine by its name and the types that tell it from others of its name.
 *
 * @param arguments in normal form; empty where no list is written
 */
record Signature(ObjectName name, Optional<List<String>> arguments) {

  /** Takes a routine as DROP, ALTER and COMMENT name it. */
  static Signature read(Tokens tokens) {
    ObjectName name = NameReader.routine(tokens);
    return new Signature(
        name, tokens.isSymbol("(") ? Optional.of(arguments(tokens.group())) : Optional.empty());
  }

  /** The types with commas between them. */
  Optional<String> text() {
    return arguments.map(types -> String.join(", ", types));
  }

  /** Takes a list of arguments without its parentheses: the types of those that go in. */
  static List<String> arguments(Tokens inside) {
    List<String> types = new ArrayList<>();
    if (inside.acceptSymbol("*")) {
      inside.finish();
      return List.of("*");
    }
    if (inside.isDone()) {
      return types;
    }
    inside.accept("order", "by");
    do {
      argument(inside, types);
    } while (inside.acceptSymbol(",") || inside.accept("order", "by"));
    inside.finish();
    return types;
  }

  /** Takes a list of arguments without its parentheses, with all that is written of each. */
  static List<Parameter> parameters(Tokens inside) {
    List<Parameter> parameters = new ArrayList<>();
    if (inside.isDone()) {
      return parameters;
    }
    do {
      String mode = modeOf(inside);
      int start = inside.mark();
      String name = "";
      String type = type(inside);
      if (!endsArgument(inside)) {
        inside.back(start);
        name = inside.chain().parts().get(0);
        mode = mode.isEmpty() ? modeOf(inside) : mode;
        type = type(inside);
      }
      String value = "";
      if (inside.accept("default") || inside.acceptSymbol("=") || inside.acceptSymbol(":=")) {
        value = ExpressionExtent.any(inside).text();
      }
      parameters.add(new Parameter(mode, name, type, value));
    } while (inside.acceptSymbol(","));
    return parameters;
  }

  /** Takes a mode; empty for IN and where none is written. */
  private static String modeOf(Tokens tokens) {
    if (tokens.accept("in")) {
      return tokens.accept("out") ? "inout" : "";
    }
    for (String mode : List.of("inout", "variadic", "out")) {
      if (tokens.accept(mode)) {
        return mode;
      }
    }
    return "";
  }

  private static void argument(Tokens tokens, List<String> types) {
    boolean out = mode(tokens);
    int mark = tokens.mark();
    String type = type(tokens);
    if (!endsArgument(tokens)) {
      tokens.back(mark);
      tokens.chain();
      out |= mode(tokens);
      type = type(tokens);
    }
    if (tokens.accept("default") || tokens.acceptSymbol("=") || tokens.acceptSymbol(":=")) {
      ExpressionExtent.any(tokens);
    }
    if (!out) {
      types.add(type);
    }
  }

  private static boolean endsArgument(Tokens tokens) {
    return tokens.isDone()
        || tokens.isSymbol(",")
        || tokens.isSymbol("=")
        || tokens.isSymbol(":=")
        || tokens.is("default")
        || tokens.is("order", "by");
  }

  /** Takes IN, OUT, INOUT or VARIADIC; whether it is OUT. */
  private static boolean mode(Tokens tokens) {
    if (tokens.accept("in")) {
      tokens.accept("out");
      return false;
    }
    if (tokens.accept("inout") || tokens.accept("variadic")) {
      return false;
    }
    return tokens.accept("out");
  }

  /**
   * Takes a type with SETOF, as arguments and results have it: without a length or precision, which
   * the server does not keep of them (PostgreSQL manual, CREATE FUNCTION).
   */
  static String type(Tokens tokens) {
    String set = tokens.accept("setof") ? "setof " : "";
    ColumnType type = TypeReader.read(tokens);
    return set
        + new ColumnType(type.schema(), type.name(), List.of(), Math.min(type.dimensions(), 1));
  }
}
