package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.Invocation;
import io.github.sqllint.dsl.ruby.Value;
import java.util.ArrayList;
import java.util.List;

/** Values of rows that are known only when a migration runs, as placeholders in SQL. */
final class Placeholders {
  static final String SQL = "${value}";

  private Placeholders() {}

  /** A value that stands in SQL for one that is not known. */
  record Placeholder() implements Value {
    String sql() {
      return SQL;
    }
  }

  /**
   * SQL with placeholders in it.
   *
   * @param reason what they depend on, a sentence for people
   */
  record OpenText(String sql, String reason) implements Value {}

  /** A call with placeholders for what is not known inside of its lists and maps. */
  static Invocation in(Invocation call) {
    List<Value> arguments = new ArrayList<>();
    call.arguments().forEach(argument -> arguments.add(inside(argument)));
    Value.Table named = (Value.Table) inside(call.named());
    return new Invocation(call.name(), arguments, named, call.block(), call.span());
  }

  /** As {@link #in}, for a call whose arguments behind the first are values. */
  static Invocation behindText(Invocation call) {
    Invocation inner = in(call);
    List<Value> arguments = new ArrayList<>(inner.arguments());
    for (int i = 1; i < arguments.size(); i++) {
      arguments.set(i, known(arguments.get(i)));
    }
    return new Invocation(call.name(), arguments, inner.named(), call.block(), call.span());
  }

  private static Value inside(Value value) {
    if (value instanceof Value.Table map) {
      Value.Table copy = Value.Table.empty();
      map.entries().forEach((key, each) -> copy.entries().put(key, known(each)));
      return copy;
    } else if (value instanceof Value.Items items) {
      List<Value> all = new ArrayList<>();
      for (Value each : items.elements()) {
        // The first may be the text that the others are put into.
        all.add(all.isEmpty() ? inside(each) : known(each));
      }
      return Value.Items.of(all);
    }
    return value;
  }

  private static Value known(Value value) {
    return value instanceof Value.Unknown ? new Placeholder() : inside(value);
  }
}
