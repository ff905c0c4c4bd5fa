package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Bound;
import io.github.sqllint.dsl.alembic.Value.Function;
import io.github.sqllint.dsl.alembic.Value.Made;
import io.github.sqllint.dsl.alembic.Value.Symbol;
import io.github.sqllint.dsl.alembic.Value.Unknown;
import io.github.sqllint.source.Span;

/** Decorators of functions: Python's own, those of SQLAlchemy and those that the file defines. */
final class Decorators {
  private final Run run;

  Decorators(Run run) {
    this.run = run;
  }

  /** What a decorator makes of a function. */
  Value apply(Value decorator, Value function, Span place) {
    if (decorator instanceof Symbol symbol) {
      return switch (symbol.name()) {
        case "contextmanager" -> function instanceof Function plain ? manager(plain) : function;
        case "lru_cache", "cache", "wraps", "compiles" -> function;
        case "property", "classmethod", "staticmethod", "declared_attr", "cached_property" ->
            new Bound(decorator, Arguments.of(function));
        default -> decorated(decorator, function);
      };
    }
    if (decorator instanceof Unknown || decorator instanceof Made) {
      return decorated(decorator, function);
    }
    return run.calls().call(decorator, Arguments.of(function), place);
  }

  private static Value decorated(Value decorator, Value function) {
    boolean standard = decorator instanceof Symbol symbol && Modules.isStandard(symbol.path());
    return standard || Operators.isSql(decorator) ? function : Values.unknown(decorator);
  }

  /** The function as what a {@code with} surrounds its block with. */
  private static Function manager(Function function) {
    return new Function(
        function.name(),
        function.parameters(),
        function.presets(),
        function.body(),
        function.result(),
        function.scope(),
        Value.Yields.BLOCK);
  }
}
