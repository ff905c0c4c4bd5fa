package io.github.sqllint.dsl.javascript;

import java.util.List;
import java.util.Optional;

/**
 * A value that only running the program can tell.
 *
 * @param reason why, as a sentence for people
 * @param alternatives what it may be, where that is a choice of a few; else empty
 */
public record Unknown(String reason, List<Value> alternatives) implements Value {
  public Unknown {
    alternatives = List.copyOf(alternatives);
  }

  public Unknown(String reason) {
    this(reason, List.of());
  }

  /** One of some values; the value itself where all are the same. */
  static Value choice(List<Value> values) {
    List<Value> different = values.stream().distinct().toList();
    return different.size() == 1
        ? different.get(0)
        : new Unknown("Which value this has depends on a condition that is not known.", different);
  }

  @Override
  public String type() {
    return "unknown";
  }

  @Override
  public Optional<Boolean> truth() {
    List<Optional<Boolean>> truths = alternatives.stream().map(Value::truth).distinct().toList();
    return truths.size() == 1 ? truths.get(0) : Optional.empty();
  }

  @Override
  public Value property(String name) {
    return new Unknown(reason, alternatives.stream().map(value -> value.property(name)).toList());
  }
}
