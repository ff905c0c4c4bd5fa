package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Symbol;
import io.github.sqllint.dsl.alembic.Value.Tool;
import io.github.sqllint.dsl.python.Expression;
import io.github.sqllint.dsl.python.Expression.Attribute;
import io.github.sqllint.source.Span;

/** Where in the revision itself things stand that it runs, some of them in what it imports. */
final class Places {
  private final Run run;
  private Span current = new Span(0, 0);

  Places(Run run) {
    this.run = run;
  }

  /** The innermost call of the revision itself that is going on. */
  Span current() {
    return current;
  }

  /** Goes on with what stands here in the revision. */
  void goTo(Span place) {
    current = place;
  }

  /** Where an expression stands in the revision, or where that called what leads to it. */
  Span of(Expression expression, Frame frame) {
    return expression instanceof Expression.Call call && !frame.scope().isImported()
        ? traced(call, frame)
        : of(expression.span(), frame);
  }

  Span of(Span place, Frame frame) {
    return frame.scope().isImported() ? current : place;
  }

  /**
   * Where a call stands, as Python's traces say it: from its beginning, or from the method's name
   * where that is on a line of its own and not of an imported module.
   */
  private Span traced(Expression.Call call, Frame frame) {
    if (call.function() instanceof Attribute attribute && !isImported(attribute.object(), frame)) {
      int name = attribute.nameSpan().start();
      boolean sameLine = run.line(call.span().start()) == run.line(name);
      return sameLine ? call.span() : new Span(name, call.span().end());
    }
    return call.span();
  }

  private static boolean isImported(Expression object, Frame frame) {
    return object instanceof Expression.Name name
        && frame
            .scope()
            .top()
            .find(name.name())
            .filter(
                value ->
                    value instanceof Symbol
                        || (value instanceof Tool tool && tool.kind() == Tool.Kind.OPERATIONS))
            .isPresent();
  }
}
