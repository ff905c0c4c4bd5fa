package io.github.sqllint.schema;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/**
 * The named parts of an object, and how much is known of them.
 *
 * @param all those that are known, in order
 * @param absent names that certainly are not there
 * @param complete whether there are no others than {@code all}
 */
public record Parts<T extends Part>(List<T> all, PSet<String> absent, boolean complete)
    implements Iterable<T> {
  public Parts {
    all = List.copyOf(all);
  }

  /** All parts of an object that was created here. */
  static <T extends Part> Parts<T> complete(List<T> all) {
    return new Parts<>(all, HashTreePSet.empty(), true);
  }

  static <T extends Part> Parts<T> none() {
    return complete(List.of());
  }

  static <T extends Part> Parts<T> unknown() {
    return new Parts<>(List.of(), HashTreePSet.empty(), false);
  }

  /** From the end: what was added last is asked for most. */
  public Optional<T> find(String name) {
    for (int i = all.size() - 1; i >= 0; i--) {
      T part = all.get(i);
      if (part.name().equals(name)) {
        return Optional.of(part);
      }
    }
    return Optional.empty();
  }

  public Presence presence(String name) {
    if (absent.contains(name)) {
      return Presence.ABSENT;
    }
    if (find(name).isPresent()) {
      return Presence.PRESENT;
    }
    return complete ? Presence.ABSENT : Presence.UNKNOWN;
  }

  /**
   * Those between what these parts and others begin and end with alike: all that a change of the
   * others has put there.
   */
  List<T> notIn(Parts<T> others) {
    int shorter = Math.min(all.size(), others.all.size());
    int start = 0;
    while (start < shorter && all.get(start) == others.all.get(start)) {
      start++;
    }
    int end = 0;
    int difference = others.all.size() - all.size();
    while (end < shorter - start
        && all.get(all.size() - 1 - end) == others.all.get(all.size() - 1 - end + difference)) {
      end++;
    }
    return all.subList(start, all.size() - end);
  }

  public List<String> names() {
    return all.stream().map(Part::name).toList();
  }

  @Override
  public Iterator<T> iterator() {
    return all.iterator();
  }

  /** With a part in the place of the one that has its name, else at the end. */
  Parts<T> with(T part) {
    if (find(part.name()).isPresent()) {
      return replacing(part.name(), part);
    }
    List<T> parts = new ArrayList<>(all);
    parts.add(part);
    return new Parts<>(parts, absent.minus(part.name()), complete);
  }

  Parts<T> withAll(List<T> parts) {
    Parts<T> all = this;
    for (T part : parts) {
      all = all.with(part);
    }
    return all;
  }

  /** With another part, which may have another name, in the place of the one of this name. */
  Parts<T> replacing(String name, T part) {
    Parts<T> replaced = map(old -> old.name().equals(name) ? part : old);
    if (part.name().equals(name)) {
      return replaced;
    }
    return new Parts<>(replaced.all, absent.minus(part.name()).plus(name), complete);
  }

  /** Certainly without the part of this name. */
  Parts<T> without(String name) {
    return new Parts<>(others(name), absent.plus(name), complete);
  }

  /** Without knowing whether there is a part of this name. */
  Parts<T> forgetting(String name) {
    return new Parts<>(others(name), absent.minus(name), false);
  }

  Parts<T> incomplete() {
    return new Parts<>(all, absent, false);
  }

  Parts<T> map(UnaryOperator<T> change) {
    List<T> changed = new ArrayList<>(all.size());
    for (T part : all) {
      changed.add(change.apply(part));
    }
    return new Parts<>(changed, absent, complete);
  }

  /**
   * What is certain where either these or the others are there.
   *
   * @param agreeing what is certain where a part is either of two of its name
   */
  Parts<T> agreeing(Parts<T> others, BiFunction<T, T, Optional<T>> agreeing) {
    List<T> certain = new ArrayList<>();
    for (T part : all) {
      others
          .find(part.name())
          .flatMap(other -> agreeing.apply(part, other))
          .ifPresent(certain::add);
    }
    PSet<String> gone = absent;
    for (String name : absent) {
      gone = others.presence(name) == Presence.ABSENT ? gone : gone.minus(name);
    }
    boolean allKept = certain.size() == all.size() && certain.size() == others.all.size();
    return new Parts<>(certain, gone, complete && others.complete && allKept);
  }

  Parts<T> agreeing(Parts<T> others) {
    return agreeing(others, (one, other) -> Optional.of(one).filter(other::equals));
  }

  private List<T> others(String name) {
    List<T> others = new ArrayList<>(all.size());
    for (T part : all) {
      if (!part.name().equals(name)) {
        others.add(part);
      }
    }
    return others;
  }
}
