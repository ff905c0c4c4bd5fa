package io.github.sqllint.dsl.javascript;

import io.github.sqllint.source.HostText;
import java.util.List;
import java.util.Optional;

/**
 * A value that only running the program can tell.
 *
 * @param reason why, as a sentence for people
 * @param alternatives what it may be, where that is a choice of a few; else empty
 * @param known a string of which parts are known, with {@link #HOLE} for each that is not; empty
 *     where nothing is
 */
public record Unknown(String reason, List<Value> alternatives, Optional<HostText> known)
    implements Value {
  /** Stands for what is not known in a string. */
  public static final String HOLE = "\uFFFC";

  public Unknown {
    alternatives = List.copyOf(alternatives);
  }

  public Unknown(String reason, List<Value> alternatives) {
    this(reason, alternatives, Optional.empty());
  }

  public Unknown(String reason) {
    this(reason, List.of());
  }

  /** A string of two of which not all is known. */
  static Value joined(Value one, Value other) {
    if (one instanceof Text first && other instanceof Text second) {
      return new Text(first.text().plus(second.text()));
    }
    String reason = ((Unknown) (one instanceof Unknown ? one : other)).reason();
    return new Unknown(reason, List.of(), Optional.of(parts(one).plus(parts(other))));
  }

  private static HostText parts(Value value) {
    return value instanceof Text text
        ? text.text()
        : ((Unknown) value).known().orElseGet(() -> HostText.made(HOLE));
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
