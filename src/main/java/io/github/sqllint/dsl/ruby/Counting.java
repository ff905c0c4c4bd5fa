package io.github.sqllint.dsl.ruby;

import io.github.sqllint.dsl.ruby.Value.Unknown;
import java.util.List;
import java.util.function.UnaryOperator;

/** For how many elements of a list something holds. */
final class Counting {
  private Counting() {}

  /** For how many elements something holds. */
  static Value of(List<Value> all, UnaryOperator<Value> holds) {
    long count = 0;
    for (Value each : all) {
      Value value = holds.apply(each);
      if (value instanceof Unknown) {
        return value;
      }
      count += Value.isTrue(value) ? 1 : 0;
    }
    return Value.of(count);
  }

  /** For how many elements something has to hold. */
  static Value asked(Value count, int size, String name) {
    if (!(count instanceof Value.Num number)) {
      return count;
    }
    int n = number.number().intValue();
    return Value.of(
        switch (name) {
          case "any?" -> n > 0;
          case "many?" -> n > 1;
          case "one?" -> n == 1;
          case "all?" -> n == size;
          default -> n == 0;
        });
  }

  static Value asked(List<Value> all, Invocation call) {
    if (!call.arguments().isEmpty()) {
      return new Unknown("`" + call.name() + "`");
    }
    // Active Support's counts what is there
    Value count = call.name().equals("many?") ? Value.of((long) all.size()) : of(all, each -> each);
    return asked(count, all.size(), call.name());
  }

  /** Where an element stands. */
  static Value place(List<Value> all, Invocation call) {
    if (call.arguments().size() != 1) {
      return new Unknown("a place in a list");
    }
    for (int i = 0; i < all.size(); i++) {
      Value same = Operators.same(call.argument(0), all.get(i));
      if (same instanceof Unknown) {
        return same;
      } else if (Value.isTrue(same)) {
        return Value.of((long) i);
      }
    }
    return Value.NIL;
  }
}
