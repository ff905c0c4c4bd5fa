package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Bound;
import io.github.sqllint.dsl.alembic.Value.Function;
import io.github.sqllint.dsl.alembic.Value.Type;
import io.github.sqllint.dsl.python.Expression;
import java.util.Optional;

/** {@code super()}: what the classes above give an object. */
final class Parents {
  /** What Python calls the class in whose body a function stands. */
  static final String CLASS = "__class__";

  private Parents() {}

  /** A method of {@code super()}; empty for anything else. */
  static Optional<Value> method(Expression.Attribute attribute, Frame frame) {
    boolean parent =
        attribute.object() instanceof Expression.Call call
            && call.function() instanceof Expression.Name name
            && name.name().equals("super");
    if (!parent || !(frame.scope().find(CLASS).orElse(null) instanceof Type own)) {
      return Optional.empty();
    }
    Scope scope = frame.scope();
    Optional<Value> self = scope.find("self").or(() -> scope.find("cls"));
    for (Value base : own.bases()) {
      if (self.isPresent()
          && base instanceof Type above
          && above.member(attribute.name()).orElse(null) instanceof Function function) {
        return Optional.of(new Bound(function, Arguments.of(self.get())));
      }
    }
    return Optional.empty();
  }
}
