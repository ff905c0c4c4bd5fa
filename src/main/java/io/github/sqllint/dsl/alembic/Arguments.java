package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.None;
import io.github.sqllint.dsl.alembic.Value.Unknown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a call is given.
 *
 * @param rest set where more arguments are given of which nobody knows which
 */
record Arguments(List<Value> positional, Map<String, Value> named, Optional<Unknown> rest) {
  static final Arguments NONE = new Arguments(List.of(), Map.of(), Optional.empty());

  static Arguments of(Value... positional) {
    return new Arguments(List.of(positional), Map.of(), Optional.empty());
  }

  /**
   * The argument of this place or name; empty where it is not given.
   *
   * @param place a negative one for an argument that goes by name only
   * @throws NotKnown if it may be among those that are not known
   */
  Optional<Value> at(int place, String name) {
    if (named.containsKey(name)) {
      return Optional.of(named.get(name));
    }
    if (place >= 0 && place < positional.size()) {
      return Optional.of(positional.get(place));
    }
    if (rest.isPresent()) {
      throw NotKnown.of(rest.get());
    }
    return Optional.empty();
  }

  /** An argument by name only. */
  Optional<Value> at(String name) {
    return at(-1, name);
  }

  /** As {@link #at}, but empty also where {@code None} is given. */
  Optional<Value> given(int place, String name) {
    return at(place, name).filter(value -> !(value instanceof None));
  }

  Optional<Value> given(String name) {
    return given(-1, name);
  }

  /** The argument that cannot be left out. */
  Value need(int place, String name) {
    return at(place, name)
        .orElseThrow(() -> new NotKnown("its argument `" + name + "` is missing"));
  }

  /** Whether an argument of this name is given and true. */
  boolean flag(String name) {
    return at(name)
        .map(value -> Values.isTrue(value).orElseThrow(() -> unclear(value)))
        .orElse(false);
  }

  static NotKnown unclear(Value value) {
    return value instanceof Unknown unknown
        ? NotKnown.of(unknown)
        : new NotKnown("it is not known whether one of its options is set");
  }

  /** All of them. */
  Stream<Value> all() {
    return Stream.concat(positional.stream(), named.values().stream());
  }

  /** These and others behind them. */
  Arguments plus(Arguments others) {
    List<Value> joined = new ArrayList<>(positional);
    joined.addAll(others.positional);
    Map<String, Value> names = new LinkedHashMap<>(named);
    names.putAll(others.named);
    return new Arguments(joined, names, rest.isPresent() ? rest : others.rest);
  }

  /** These without the first ones. */
  Arguments from(int place) {
    return new Arguments(
        positional.subList(Math.min(place, positional.size()), positional.size()), named, rest);
  }

  /** These with one more at the beginning. */
  Arguments after(Value first) {
    List<Value> joined = new ArrayList<>(List.of(first));
    joined.addAll(positional);
    return new Arguments(joined, named, rest);
  }

  /**
   * @throws NotKnown if nobody knows which arguments are given
   */
  List<Value> allPositional() {
    if (rest.isPresent()) {
      throw NotKnown.of(rest.get());
    }
    return positional;
  }

  /** These with one more at its place, or by its name where the places before it are not taken. */
  Arguments with(int place, String name, Value value) {
    if (positional.size() >= place) {
      List<Value> more = new ArrayList<>(positional);
      more.add(place, value);
      return new Arguments(more, named, rest);
    }
    return with(name, Optional.of(value));
  }

  /** These with one more by name, where there is one. */
  Arguments with(String name, Optional<Value> value) {
    Map<String, Value> more = new LinkedHashMap<>(named);
    value.ifPresent(known -> more.put(name, known));
    return new Arguments(positional, more, rest);
  }
}
