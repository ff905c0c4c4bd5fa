package io.github.sqllint.schema;

/**
 * A persistent map: a tree in which the bits of a key's hash say the way, four at each fork.
 *
 * <p>Every step of a history keeps its schema, so what counts is what a change leaves behind and
 * how fast a key is found. The maps of pcollections are binary trees of boxed hashes: among 8,000
 * keys, a change leaves nearly twice as many bytes there, and finding one takes three times as
 * long.
 */
final class HashTrie<K, V> {
  private static final int BITS = 4;
  private static final int WAYS = 1 << BITS;

  private static final HashTrie<?, ?> EMPTY = new HashTrie<>(new Object[WAYS]);

  /** Where each way leads: nowhere, to the only entry on it, or to a fork like this one. */
  private final Object[] root;

  /**
   * A key with its value.
   *
   * @param next one whose key has the same hash; null where there is none
   */
  private record Entry<K, V>(int hash, K key, V value, Entry<K, V> next) {
    /** The entry of a key among this one and those after it; null where there is none. */
    Entry<K, V> of(K wanted) {
      Entry<K, V> entry = this;
      while (entry != null && !entry.key.equals(wanted)) {
        entry = entry.next;
      }
      return entry;
    }

    Entry<K, V> without(K unwanted) {
      if (key.equals(unwanted)) {
        return next;
      }
      return next == null ? this : new Entry<>(hash, key, value, next.without(unwanted));
    }
  }

  private HashTrie(Object[] root) {
    this.root = root;
  }

  @SuppressWarnings("unchecked")
  static <K, V> HashTrie<K, V> empty() {
    return (HashTrie<K, V>) EMPTY;
  }

  /** The value of a key; null where there is none. */
  V find(K key) {
    int hash = hash(key);
    int bits = hash;
    Object place = root[bits & WAYS - 1];
    while (place instanceof Object[] fork) {
      bits >>>= BITS;
      place = fork[bits & WAYS - 1];
    }
    if (place == null) {
      return null;
    }
    Entry<K, V> first = entry(place);
    Entry<K, V> found = first.hash == hash ? first.of(key) : null;
    return found == null ? null : found.value;
  }

  /** With a value in the place of the one that a key has. */
  HashTrie<K, V> with(K key, V value) {
    return new HashTrie<>(with(root, 0, new Entry<>(hash(key), key, value, null)));
  }

  HashTrie<K, V> without(K key) {
    return find(key) == null ? this : new HashTrie<>(without(root, 0, hash(key), key));
  }

  private static <K, V> Object[] with(Object[] fork, int shift, Entry<K, V> added) {
    int way = way(added.hash, shift);
    Object place = fork[way];
    Object[] changed = fork.clone();
    if (place == null) {
      changed[way] = added;
    } else if (place instanceof Object[] next) {
      changed[way] = with(next, shift + BITS, added);
    } else {
      Entry<K, V> there = entry(place);
      if (there.hash == added.hash) {
        changed[way] = new Entry<>(added.hash, added.key, added.value, there.without(added.key));
      } else {
        Object[] next = new Object[WAYS];
        next[way(there.hash, shift + BITS)] = there;
        changed[way] = with(next, shift + BITS, added);
      }
    }
    return changed;
  }

  private static <K> Object[] without(Object[] fork, int shift, int hash, K key) {
    int way = way(hash, shift);
    Object place = fork[way];
    Object[] changed = fork.clone();
    changed[way] =
        place instanceof Object[] next
            ? without(next, shift + BITS, hash, key)
            : entry(place).without(key);
    return changed;
  }

  private static int way(int hash, int shift) {
    return hash >>> shift & WAYS - 1;
  }

  /** The last bits decide first, and those of similar names are alike. */
  private static int hash(Object key) {
    int hash = key.hashCode();
    return hash ^ hash >>> 15;
  }

  @SuppressWarnings("unchecked")
  private static <K, V> Entry<K, V> entry(Object place) {
    return (Entry<K, V>) place;
  }
}
