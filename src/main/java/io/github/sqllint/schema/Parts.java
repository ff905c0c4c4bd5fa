package io.github.sqllint.schema;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/** The named parts of an object, and how much is known of them. Immutable. */
public final class Parts<T extends Part> implements Iterable<T> {
  private final PartList<T> list;
  private final PSet<String> absent;
  private final boolean complete;

  /**
   * @param list all those that are known
   * @param absent names that certainly are not there
   */
  private Parts(PartList<T> list, PSet<String> absent, boolean complete) {
    this.list = list;
    this.absent = absent;
    this.complete = complete;
  }

  /** All parts of an object that was created here. */
  static <T extends Part> Parts<T> complete(List<T> all) {
    return new Parts<>(PartList.of(all), HashTreePSet.empty(), true);
  }

  static <T extends Part> Parts<T> none() {
    return complete(List.of());
  }

  static <T extends Part> Parts<T> unknown() {
    return new Parts<>(PartList.of(List.of()), HashTreePSet.empty(), false);
  }

  /** Those that are known, in order. */
  public List<T> all() {
    return list;
  }

  /** Whether there are no others than those that are known. */
  public boolean complete() {
    return complete;
  }

  public Optional<T> find(String name) {
    return list.find(name);
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
   * All that a change of the others has put there: those between what both begin and end with
   * alike.
   */
  public List<T> notIn(Parts<T> others) {
    return list == others.list ? List.of() : list.notIn(others.list);
  }

  public List<String> names() {
    return all().stream().map(Part::name).toList();
  }

  @Override
  public Iterator<T> iterator() {
    return all().iterator();
  }

  /** With a part in the place of the one that has its name, else at the end. */
  Parts<T> with(T part) {
    T old = find(part.name()).orElse(null);
    if (old != null) {
      return old == part ? this : replacing(part.name(), part);
    }
    return new Parts<>(list.with(part), absent.minus(part.name()), complete);
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
    boolean renamed = !part.name().equals(name);
    return new Parts<>(
        list.replacing(name, part),
        renamed ? absent.minus(part.name()).plus(name) : absent,
        complete);
  }

  /** Certainly without the part of this name. */
  Parts<T> without(String name) {
    return new Parts<>(list.without(name), absent.plus(name), complete);
  }

  /** Without knowing whether there is a part of this name. */
  Parts<T> forgetting(String name) {
    return new Parts<>(list.without(name), absent.minus(name), false);
  }

  Parts<T> incomplete() {
    return new Parts<>(list, absent, false);
  }

  Parts<T> map(UnaryOperator<T> change) {
    List<T> changed = new ArrayList<>(all().size());
    for (T part : all()) {
      changed.add(change.apply(part));
    }
    return new Parts<>(PartList.of(changed), absent, complete);
  }

  /**
   * What is certain where either these or the others are there.
   *
   * @param agreeing what is certain where a part is either of two of its name
   */
  Parts<T> agreeing(Parts<T> others, BiFunction<T, T, Optional<T>> agreeing) {
    List<T> certain = new ArrayList<>();
    for (T part : all()) {
      others
          .find(part.name())
          .flatMap(other -> agreeing.apply(part, other))
          .ifPresent(certain::add);
    }
    PSet<String> gone = absent;
    for (String name : absent) {
      gone = others.presence(name) == Presence.ABSENT ? gone : gone.minus(name);
    }
    boolean allKept = certain.size() == all().size() && certain.size() == others.all().size();
    return new Parts<>(PartList.of(certain), gone, complete && others.complete && allKept);
  }

  Parts<T> agreeing(Parts<T> others) {
    return agreeing(others, (one, other) -> Optional.of(one).filter(other::equals));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Parts<?> that
        && complete == that.complete
        && list.equals(that.list)
        && absent.equals(that.absent);
  }

  @Override
  public int hashCode() {
    return Objects.hash(list, absent, complete);
  }
}
