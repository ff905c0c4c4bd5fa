package io.github.sqllint.impact;

import io.github.sqllint.operation.BuiltInTypes;
import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.ObjectOperation.CreateFunction;
import io.github.sqllint.operation.ObjectOperation.Parameter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What contradicts itself in the parameters and attributes of a routine, whatever else is there
 * (interpret_function_parameter_list and compute_common_attribute of the server's source).
 */
final class SignatureRefusals {
  /** What says how a function is called inside a query, which a procedure is not. */
  private static final List<String> OF_FUNCTIONS =
      List.of("strict", "window", "leakproof", "parallel ", "cost ", "rows ", "support ");

  private final CreateFunction create;
  private final Work work;

  SignatureRefusals(CreateFunction create, Work work) {
    this.create = create;
    this.work = work;
  }

  void find() {
    names();
    defaults();
    variadic();
    result();
    if (create.kind().equals("procedure") && isForQueries()) {
      work.fail("42P13", true, "A procedure is not called in a query.");
    }
  }

  private void names() {
    Set<String> in = new HashSet<>();
    Set<String> out = new HashSet<>();
    for (Parameter parameter : create.parameters()) {
      String name = parameter.name();
      boolean twice = (goesIn(parameter) && !in.add(name)) | (goesOut(parameter) && !out.add(name));
      if (!name.isEmpty() && twice) {
        work.fail("42P13", true, "The parameter " + name + " is there twice.");
      }
    }
  }

  private void defaults() {
    boolean optional = false;
    for (Parameter parameter : create.parameters()) {
      boolean given = !parameter.defaultValue().isEmpty();
      if (optional && !given && goesIn(parameter)) {
        work.fail("42P13", true, "A parameter without a default follows one that has one.");
      }
      optional |= given;
    }
  }

  private void variadic() {
    boolean before = false;
    for (Parameter parameter : create.parameters()) {
      if (before && goesIn(parameter)) {
        work.fail("42P13", true, "A VARIADIC parameter is the last one that goes in.");
      }
      if (parameter.mode().equals("variadic")) {
        before = true;
        String type = parameter.type();
        boolean scalar =
            !type.endsWith("]")
                && BuiltInTypes.isOfServer(ColumnType.of(type.replaceFirst("\\(.*", "").strip()));
        if (scalar) {
          work.fail("42P13", true, "A VARIADIC parameter is an array.");
        }
      }
    }
  }

  /** One parameter that goes out is the result. */
  private void result() {
    List<Parameter> out = create.parameters().stream().filter(this::goesOut).toList();
    if (create.kind().equals("procedure") || create.returns().startsWith("table")) {
      return;
    }
    if (out.isEmpty() && create.returns().isEmpty()) {
      work.fail("42P13", true, "A function says what it returns.");
    } else if (!out.isEmpty() && !create.returns().isEmpty()) {
      String type = create.returns().replaceFirst("^setof ", "");
      String expected = out.size() > 1 ? "record" : out.get(0).type();
      if (!type.equals(expected)) {
        work.fail("42P13", true, "By its parameters the function returns " + expected + ".");
      }
    }
  }

  private boolean isForQueries() {
    List<String> attributes = Arrays.asList(create.attributes().orElse("").split(", "));
    return !create.volatility().equals("volatile")
        || attributes.stream().anyMatch(a -> OF_FUNCTIONS.stream().anyMatch(a::startsWith));
  }

  private boolean goesIn(Parameter parameter) {
    return !parameter.mode().equals("out");
  }

  private boolean goesOut(Parameter parameter) {
    return parameter.mode().endsWith("out");
  }
}
