package io.github.sqllint.impact;

import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.ObjectName;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A function, to be found where it is called: by its name alone, or with its schema.
 *
 * @param function with its schema
 */
record Callee(ObjectName function) {

  boolean isIn(Expression expression) {
    boolean here = expression instanceof Expression.Call call && isNamed(call.name());
    return here || expression.operands().stream().anyMatch(this::isIn);
  }

  /** In a text in normal form, which may set spaces around a dot and before a parenthesis. */
  boolean isIn(String text) {
    if (!text.contains(function.name())) {
      return false;
    }
    String name = Pattern.quote(function.name());
    Matcher call =
        Pattern.compile("(?:(\\w+)\"? ?\\. ?)?\"?(?<!\\w)" + name + "\"? ?\\(").matcher(text);
    while (call.find()) {
      if (call.group(1) == null || call.group(1).equals(schema())) {
        return true;
      }
    }
    return false;
  }

  private boolean isNamed(String written) {
    int dot = written.lastIndexOf('.');
    return written.substring(dot + 1).equals(function.name())
        && (dot < 0 || written.substring(0, dot).equals(schema()));
  }

  private String schema() {
    return function.schema().orElse("public");
  }
}
