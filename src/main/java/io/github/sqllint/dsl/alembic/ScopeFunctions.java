package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Dictionary;
import io.github.sqllint.dsl.alembic.Value.Text;

/** The functions of Python that see the names around their call. */
final class ScopeFunctions {
  private ScopeFunctions() {}

  static boolean is(String path) {
    return path.equals("builtins.globals")
        || path.equals("builtins.locals")
        || path.equals("builtins.vars");
  }

  static Value call(String name, Arguments arguments, Frame frame) {
    if (!arguments.positional().isEmpty()) {
      return new Value.Unknown("it depends on `" + name + "()`, which is not followed");
    }
    Scope scope = name.equals("globals") ? frame.scope().top() : frame.scope();
    Dictionary names = new Dictionary();
    scope.own().forEach((key, value) -> names.put(Text.made(key), value));
    return names;
  }
}
