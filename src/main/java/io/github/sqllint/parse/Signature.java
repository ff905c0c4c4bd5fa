package io.github.sqllint.parse;

import io.github.sqllint.operation.ObjectName;
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

  /** Takes a type with SETOF, as arguments and results have it. */
  static String type(Tokens tokens) {
    String set = tokens.accept("setof") ? "setof " : "";
    return set + TypeReader.read(tokens);
  }
}
