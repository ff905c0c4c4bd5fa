package io.github.sqllint.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * A persistent map: a tree in which the bits of a key's hash say the way, four at each fork, with
 * the latest changes beside it.
 *
 * <p>Every step of a history keeps its schema, so what counts is what a change leaves behind and
 * how fast a key is found. The maps of pcollections are binary trees of boxed hashes: among 8,000
 * keys, a change leaves twice as many bytes there, seven times as many where thirty changes in a
 * row are of five keys, and finding one takes half as long again or twice as long.
 */
final class HashTrie<K, V> {
  private static final int BITS = 4;
  private static final int WAYS = 1 << BITS;

  /**
   * So many changes wait until they are put into the tree together: statements in a row mostly
   * change the same few objects, and each change of the tree copies the forks on its way.
   */
  private static final int WAITING = 16;

  private static final HashTrie<?, ?> EMPTY = new HashTrie<>(new Object[WAYS], null, 0);

  /** Where each way leads: nowhere, to the only entry on it, or to a fork like this one. */
  private final Object[] root;

  /** The changes since, the last first, without a value where a key is gone; null without any. */
  private final Entry<K, V> latest;

  private final int waiting;

  /**
   * A key with its value.
   *
   * @param next in the tree, one whose key has the same hash; null where there is none
   */
  private record Entry<K, V>(int hash, K key, V value, Entry<K, V> next) {
    /** The first entry of a key among this one and those after it; null where there is none. */
    Entry<K, V> of(int wantedHash, K wanted) {
      Entry<K, V> entry = this;
      while (entry != null && (entry.hash != wantedHash || !entry.key.equals(wanted))) {
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

  private HashTrie(Object[] root, Entry<K, V> latest, int waiting) {
    this.root = root;
    this.latest = latest;
    this.waiting = waiting;
  }

  @SuppressWarnings("unchecked")
  static <K, V> HashTrie<K, V> empty() {
    return (HashTrie<K, V>) EMPTY;
  }

  /** The value of a key; null where there is none. */
  V find(K key) {
    int hash = hash(key);
    Entry<K, V> entry = latest == null ? null : latest.of(hash, key);
    if (entry == null) {
      entry = inTree(hash, key);
    }
    return entry == null ? null : entry.value;
  }

  private Entry<K, V> inTree(int hash, K key) {
    int bits = hash;
    Object place = root[bits & WAYS - 1];
    while (place instanceof Object[] fork) {
      bits >>>= BITS;
      place = fork[bits & WAYS - 1];
    }
    return place == null ? null : HashTrie.<K, V>entry(place).of(hash, key);
  }

  /** All values, in no order. */
  List<V> values() {
    List<V> values = new ArrayList<>();
    collect(settled(root, latest), values);
    return values;
  }

  private static <V> void collect(Object[] fork, List<V> values) {
    for (Object place : fork) {
      if (place instanceof Object[] next) {
        collect(next, values);
      } else {
        for (Entry<?, V> e = entry(place); e != null; e = e.next) {
          values.add(e.value);
        }
      }
    }
  }

  /** With a value in the place of the one that a key has. */
  HashTrie<K, V> with(K key, V value) {
    return changed(new Entry<>(hash(key), key, value, latest));
  }

  HashTrie<K, V> without(K key) {
    return find(key) == null ? this : changed(new Entry<>(hash(key), key, null, latest));
  }

  private HashTrie<K, V> changed(Entry<K, V> change) {
    return waiting < WAITING
        ? new HashTrie<>(root, change, waiting + 1)
        : new HashTrie<>(settled(root, change), null, 0);
  }

  /** The tree with changes, of each key the last one. */
  private static <K, V> Object[] settled(Object[] root, Entry<K, V> latest) {
    Object[] settled = root;
    for (Entry<K, V> change = latest; change != null; change = change.next) {
      if (latest.of(change.hash, change.key) != change) {
        continue;
      }
      settled =
          change.value == null
              ? without(settled, 0, change.hash, change.key)
              : with(settled, 0, new Entry<>(change.hash, change.key, change.value, null));
    }
    return settled;
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
    if (place == null) {
      // It came and went since the tree was changed.
      return fork;
    }
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
