package io.github.sqllint.dsl.javascript;

import io.github.sqllint.source.Span;
import java.util.List;
import java.util.Optional;

/** Expressions that change something. */
final class Assignments {
  private Assignments() {}

  record Assign(Span span, String sign, Pattern target, Expression right) implements Expression {
    @Override
    public Value value(Scope scope) {
      if (sign.equals("=")) {
        Value value = right.value(scope);
        target.bind(value, scope, false);
        return value;
      }
      Value before = target.current(scope);
      String operator = sign.substring(0, sign.length() - 1);
      if (List.of("&&", "||", "??").contains(operator)) {
        return logical(operator, before, scope);
      }
      Value value = Operations.Binary.of(operator, before, right.value(scope));
      target.bind(value, scope, false);
      return value;
    }

    private Value logical(String operator, Value before, Scope scope) {
      Optional<Boolean> keeps = Operations.Logical.isDecided(operator, before);
      if (keeps.isPresent() && keeps.get()) {
        return before;
      }
      Value value = right.value(scope);
      Value result = keeps.isPresent() ? value : Unknown.choice(List.of(before, value));
      target.bind(result, scope, false);
      return result;
    }
  }

  record Update(Span span, boolean up, boolean before, Pattern target) implements Expression {
    @Override
    public Value value(Scope scope) {
      Value old = target.current(scope);
      Value changed = Operations.Binary.of(up ? "+" : "-", old, new Numeric(1));
      target.bind(changed, scope, false);
      return before ? changed : old;
    }
  }
}
