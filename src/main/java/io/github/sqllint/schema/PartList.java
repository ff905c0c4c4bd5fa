package io.github.sqllint.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Parts of an object in order, to be found by their names: few are looked through, of many an index
 * tells. Immutable.
 */
final class PartList<T extends Part> {
  private static final int FEW = 32;

  private final List<T> all;

  /** Null where they are few. */
  private final HashTrie<String, T> byName;

  private PartList(List<T> all, HashTrie<String, T> byName) {
    this.all = all;
    this.byName = byName;
  }

  static <T extends Part> PartList<T> of(List<T> parts) {
    List<T> all = List.copyOf(parts);
    return new PartList<>(all, all.size() <= FEW ? null : index(all));
  }

  private static <T extends Part> HashTrie<String, T> index(List<T> parts) {
    HashTrie<String, T> byName = HashTrie.empty();
    for (T part : parts) {
      byName = byName.with(part.name(), part);
    }
    return byName;
  }

  List<T> all() {
    return all;
  }

  Optional<T> find(String name) {
    if (byName != null) {
      return Optional.ofNullable(byName.find(name));
    }
    // From the end: what was added last is asked for most.
    for (int i = all.size() - 1; i >= 0; i--) {
      T part = all.get(i);
      if (part.name().equals(name)) {
        return Optional.of(part);
      }
    }
    return Optional.empty();
  }

  /** With another part at the end. */
  PartList<T> with(T part) {
    @SuppressWarnings("unchecked")
    T[] parts = (T[]) all.toArray(new Part[all.size() + 1]);
    parts[all.size()] = part;
    List<T> longer = List.of(parts);
    if (byName != null) {
      return new PartList<>(longer, byName.with(part.name(), part));
    }
    return of(longer);
  }

  /** With another part, which may have another name, in the place of the one of this name. */
  PartList<T> replacing(String name, T part) {
    if (find(name).isEmpty()) {
      return this;
    }
    List<T> parts = new ArrayList<>(all.size());
    for (T old : all) {
      parts.add(old.name().equals(name) ? part : old);
    }
    return byName == null
        ? of(parts)
        : new PartList<>(List.copyOf(parts), byName.without(name).with(part.name(), part));
  }

  PartList<T> without(String name) {
    if (find(name).isEmpty()) {
      return this;
    }
    List<T> others = new ArrayList<>(all.size());
    for (T part : all) {
      if (!part.name().equals(name)) {
        others.add(part);
      }
    }
    return byName == null ? of(others) : new PartList<>(List.copyOf(others), byName.without(name));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PartList<?> that && all.equals(that.all);
  }

  @Override
  public int hashCode() {
    return all.hashCode();
  }

  @Override
  public String toString() {
    return all.toString();
  }
}
