package io.github.sqllint.schema;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * The named parts of an object, and how much is known of them.
 *
 * @param all those that are known, in order
 * @param absent names that certainly are not there
 * @param complete whether there are no others than {@code all}
 */
public record Parts<T extends Part>(List<T> all, Set<String> absent, boolean complete)
    implements Iterable<T> {
  public Parts {
    all = List.copyOf(all);
    absent = Set.copyOf(absent);
  }

  /** All parts of an object that was created here. */
  static <T extends Part> Parts<T> complete(List<T> all) {
    return new Parts<>(all, Set.of(), true);
  }

  static <T extends Part> Parts<T> none() {
    return complete(List.of());
  }

  static <T extends Part> Parts<T> unknown() {
    return new Parts<>(List.of(), Set.of(), false);
  }

  public Optional<T> find(String name) {
    for (T part : all) {
      if (part.name().equals(name)) {
        return Optional.of(part);
      }
    }
    return Optional.empty();
  }

  public Presence presence(String name) {
    if (find(name).isPresent()) {
      return Presence.PRESENT;
    }
    return complete || absent.contains(name) ? Presence.ABSENT : Presence.UNKNOWN;
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
    return new Parts<>(parts, without(absent, part.name()), complete);
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
    Set<String> gone = new TreeSet<>(without(absent, part.name()));
    gone.add(name);
    return new Parts<>(replaced.all, gone, complete);
  }

  /** Certainly without the part of this name. */
  Parts<T> without(String name) {
    Set<String> gone = new TreeSet<>(absent);
    gone.add(name);
    return new Parts<>(others(name), gone, complete);
  }

  /** Without knowing whether there is a part of this name. */
  Parts<T> forgetting(String name) {
    return new Parts<>(others(name), without(absent, name), false);
  }

  Parts<T> incomplete() {
    return new Parts<>(all, absent, false);
  }

  Parts<T> map(UnaryOperator<T> change) {
    return new Parts<>(all.stream().map(change).toList(), absent, complete);
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
    Set<String> gone = new TreeSet<>(absent);
    gone.removeIf(name -> others.presence(name) != Presence.ABSENT);
    boolean allKept = certain.size() == all.size() && certain.size() == others.all.size();
    return new Parts<>(certain, gone, complete && others.complete && allKept);
  }

  Parts<T> agreeing(Parts<T> others) {
    return agreeing(others, (one, other) -> Optional.of(one).filter(other::equals));
  }

  private List<T> others(String name) {
    return all.stream().filter(part -> !part.name().equals(name)).toList();
  }

  private static Set<String> without(Set<String> names, String name) {
    if (!names.contains(name)) {
      return names;
    }
    Set<String> rest = new TreeSet<>(names);
    rest.remove(name);
    return rest;
  }
}
