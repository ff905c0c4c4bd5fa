package io.github.sqllint.schema;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;

/**
 * Parts of an object in order, to be found by their names: few are looked through, of many an index
 * tells. Immutable.
 */
final class PartList<T extends Part> extends AbstractList<T> implements RandomAccess {
  private static final int FEW = 32;
  private static final PartList<?> NONE = new PartList<>(new Part[0], null);

  private final Part[] parts;

  /** Null where they are few. */
  private final HashTrie<String, T> byName;

  private PartList(Part[] parts, HashTrie<String, T> byName) {
    this.parts = parts;
    this.byName = byName;
  }

  @SuppressWarnings("unchecked")
  static <T extends Part> PartList<T> of(List<T> parts) {
    if (parts.isEmpty()) {
      return (PartList<T>) NONE;
    }
    return of(parts.toArray(new Part[0]));
  }

  private static <T extends Part> PartList<T> of(Part[] parts) {
    return new PartList<>(parts, parts.length <= FEW ? null : index(parts));
  }

  @SuppressWarnings("unchecked")
  private static <T extends Part> HashTrie<String, T> index(Part[] parts) {
    HashTrie<String, T> byName = HashTrie.empty();
    for (Part part : parts) {
      byName = byName.with(part.name(), (T) part);
    }
    return byName;
  }

  @Override
  @SuppressWarnings("unchecked")
  public T get(int index) {
    return (T) parts[index];
  }

  @Override
  public int size() {
    return parts.length;
  }

  Optional<T> find(String name) {
    if (byName != null) {
      return Optional.ofNullable(byName.find(name));
    }
    int at = place(name);
    return at < 0 ? Optional.empty() : Optional.of(get(at));
  }

  /** From the end: what was added last is asked for most. */
  private int place(String name) {
    int at = parts.length - 1;
    while (at >= 0 && !parts[at].name().equals(name)) {
      at--;
    }
    return at;
  }

  /** With another part at the end. */
  PartList<T> with(T part) {
    Part[] longer = Arrays.copyOf(parts, parts.length + 1);
    longer[parts.length] = part;
    return byName == null ? of(longer) : new PartList<>(longer, byName.with(part.name(), part));
  }

  /** With another part, which may have another name, in the place of the one of this name. */
  PartList<T> replacing(String name, T part) {
    if (find(name).isEmpty()) {
      return this;
    }
    Part[] changed = parts.clone();
    changed[place(name)] = part;
    return byName == null
        ? of(changed)
        : new PartList<>(changed, byName.without(name).with(part.name(), part));
  }

  PartList<T> without(String name) {
    if (find(name).isEmpty()) {
      return this;
    }
    int at = place(name);
    Part[] others = new Part[parts.length - 1];
    System.arraycopy(parts, 0, others, 0, at);
    System.arraycopy(parts, at + 1, others, at, others.length - at);
    return byName == null ? of(others) : new PartList<>(others, byName.without(name));
  }

  /**
   * Those between what this list and another begin and end with alike: all that a change of the
   * other has put there.
   */
  List<T> notIn(PartList<T> other) {
    Part[] others = other.parts;
    int shorter = Math.min(parts.length, others.length);
    int start = 0;
    while (start < shorter && parts[start] == others[start]) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && parts[parts.length - 1 - end] == others[others.length - 1 - end]) {
      end++;
    }
    return subList(start, parts.length - end);
  }
}
