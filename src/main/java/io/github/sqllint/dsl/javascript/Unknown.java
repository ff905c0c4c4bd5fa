package io.github.sqllint.dsl.javascript;

import io.github.sqllint.source.Guard;
import io.github.sqllint.source.HostText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A value that only running the program can tell.
 *
 * @param reason why, as a sentence for people
 * @param alternatives what it may be, where that is a choice of a few; else empty
 * @param known a string of which parts are known, with {@link #HOLE} for each that is not; empty
 *     where nothing is
 * @param guard what has to hold for it to be true
 * @param when what has to hold for it to be each of the alternatives
 */
public record Unknown(
    String reason,
    List<Value> alternatives,
    Optional<HostText> known,
    Guard guard,
    List<Guard> when)
    implements Value {
  /** The reason where no better one is known. */
  public static final String UNCLEAR = "It depends on a value that is not known.";

  /** Stands for what is not known in a string. */
  public static final String HOLE = "\uFFFC";

  public Unknown {
    alternatives = List.copyOf(alternatives);
    when = List.copyOf(when);
  }

  public Unknown(String reason, List<Value> alternatives) {
    this(
        reason,
        alternatives,
        Optional.empty(),
        Guard.UNKNOWN,
        alternatives.stream().map(one -> Guard.UNKNOWN).toList());
  }

  /**
   * Whether something holds.
   *
   * @param guard what that is
   */
  public Unknown(String reason, Guard guard) {
    this(reason, List.of(), Optional.empty(), guard, List.of());
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
    Optional<HostText> parts = Optional.of(parts(one).plus(parts(other)));
    return new Unknown(reason, List.of(), parts, Guard.UNKNOWN, List.of());
  }

  private static HostText parts(Value value) {
    return value instanceof Text text
        ? text.text()
        : ((Unknown) value).known().orElseGet(() -> HostText.made(HOLE));
  }

  /** What is made of the alternatives, one of each. */
  Unknown mapped(List<Value> values) {
    return new Unknown(reason, values, Optional.empty(), Guard.UNKNOWN, when);
  }

  /**
   * Does something with the alternative that it is.
   *
   * @return what is made of them
   */
  Unknown each(Run run, UnaryOperator<Value> body) {
    List<Value> results = new ArrayList<>();
    for (int i = 0; i < alternatives.size(); i++) {
      Value one = alternatives.get(i);
      results.add(run.possibly(when.get(i), () -> body.apply(one)));
    }
    return mapped(results);
  }

  /** One of some values; the value itself where all are the same. */
  static Value choice(List<Value> values) {
    return choice(values, values.stream().map(one -> Guard.UNKNOWN).toList());
  }

  /**
   * One of some values; the value itself where all are the same.
   *
   * @param when what has to hold for it to be each of them
   */
  static Value choice(List<Value> values, List<Guard> when) {
    List<Value> different = new ArrayList<>();
    List<Guard> guards = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      int known = different.indexOf(values.get(i));
      if (known < 0) {
        different.add(values.get(i));
        guards.add(when.get(i));
      } else {
        guards.set(known, Guard.either(guards.get(known), when.get(i)));
      }
    }
    return different.size() == 1
        ? different.get(0)
        : new Unknown(
            "Which value this has depends on a condition that is not known.",
            different,
            Optional.empty(),
            Guard.UNKNOWN,
            guards);
  }

  /** What has to hold for a value to be true. */
  static Guard guard(Value value) {
    Optional<Boolean> truth = value.truth();
    if (truth.isPresent()) {
      return new Guard.Known(truth.get());
    }
    if (!(value instanceof Unknown unknown)) {
      return Guard.UNKNOWN;
    }
    if (!unknown.guard.isUnknown() || unknown.alternatives.isEmpty()) {
      return unknown.guard;
    }
    Guard any = new Guard.Known(false);
    for (int i = 0; i < unknown.alternatives.size(); i++) {
      Guard one = Guard.both(unknown.when.get(i), guard(unknown.alternatives.get(i)));
      any = Guard.either(any, one);
    }
    return any;
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
    return mapped(alternatives.stream().map(value -> value.property(name)).toList());
  }
}
