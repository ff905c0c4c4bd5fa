package io.github.sqllint.dsl.ruby;

import io.github.sqllint.dsl.ruby.Value.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is made of all elements of a list together, without a block. */
final class Folding {
  private Folding() {}

  /** {@code inject(:+)}, {@code reduce(1, :*)}. */
  static Value by(List<Value> all, Invocation call) {
    List<Value> given = call.arguments();
    List<Value> rest = new ArrayList<>(all);
    if (given.size() == 2) {
      rest.add(0, given.get(0));
    }
    Unknown unknown = new Unknown("`" + call.name() + "`");
    if (given.isEmpty() || !(given.get(given.size() - 1) instanceof Value.Text operator)) {
      return unknown;
    }
    Value folded = rest.isEmpty() ? Value.NIL : rest.remove(0);
    for (Value each : rest) {
      folded = joined(folded, operator.text(), each, call);
      if (folded == null) {
        return unknown;
      }
    }
    return folded;
  }

  private static Value joined(Value left, String operator, Value right, Invocation call) {
    Invocation join =
        new Invocation(
            operator, List.of(right), Value.Table.empty(), Optional.empty(), call.span());
    return left instanceof Value.Text text && operator.equals("+")
        ? TextParts.call(text, join)
        : Operators.call(left, join);
  }

  /** {@code pluck}: of each map what stands under one or several keys. */
  static Value plucked(List<Value> all, List<Value> keys) {
    List<Value> plucked = new ArrayList<>();
    for (Value each : all) {
      if (!(each instanceof Value.Table table) || keys.isEmpty()) {
        return new Unknown("`pluck`");
      }
      List<Value> values =
          keys.stream().map(key -> table.entries().getOrDefault(key, Value.NIL)).toList();
      plucked.add(keys.size() == 1 ? values.get(0) : Value.Items.of(values));
    }
    return Value.Items.of(plucked);
  }
}
