package io.github.sqllint.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pcollections.ConsPStack;
import org.pcollections.PStack;

/** The objects that are there, by their keys; immutable, and persistent as {@link Catalogue} is. */
final class PresentObjects {
  static final PresentObjects NONE =
      new PresentObjects(HashTrie.empty(), 0, ConsPStack.empty(), null);

  private final HashTrie<ObjectKey, SchemaObject> byKey;
  private final int size;

  /** The keys of all that was ever put or taken away, the last first. */
  private final PStack<ObjectKey> changes;

  private final Ordered ordered;

  /** Null until somebody asks, which few do of one catalogue, but then many times. */
  private List<SchemaObject> all;

  /** Those of one history that were last put in order: who asks next mostly asks of neighbours. */
  private static final class Ordered {
    private volatile PresentObjects last;
  }

  private PresentObjects(
      HashTrie<ObjectKey, SchemaObject> byKey,
      int size,
      PStack<ObjectKey> changes,
      Ordered ordered) {
    this.byKey = byKey;
    this.size = size;
    this.changes = changes;
    this.ordered = ordered == null ? new Ordered() : ordered;
  }

  int size() {
    return size;
  }

  /** Null where nothing has this key. */
  SchemaObject find(ObjectKey key) {
    return byKey.find(key);
  }

  PresentObjects with(SchemaObject object) {
    ObjectKey key = object.key();
    int more = find(key) == null ? 1 : 0;
    return new PresentObjects(byKey.with(key, object), size + more, changes.plus(key), history());
  }

  PresentObjects without(ObjectKey key) {
    int less = find(key) == null ? 0 : 1;
    return new PresentObjects(byKey.without(key), size - less, changes.plus(key), history());
  }

  /** Nothing belongs to every history. */
  private Ordered history() {
    return this == NONE ? null : ordered;
  }

  /** In the order of their keys. */
  List<SchemaObject> all() {
    List<SchemaObject> known = all;
    if (known == null && size == 0) {
      known = List.of();
    } else if (known == null) {
      PresentObjects neighbours = ordered.last;
      known = List.copyOf(neighbours == null ? sorted() : allBut(neighbours));
      all = known;
      ordered.last = this;
    }
    return known;
  }

  private List<SchemaObject> sorted() {
    List<SchemaObject> found = byKey.values();
    found.sort((one, other) -> one.key().compareTo(other.key()));
    return found;
  }

  /** Others that are in order, with what is different here. */
  private List<SchemaObject> allBut(PresentObjects others) {
    List<SchemaObject> there = others.all();
    List<SchemaObject> found = new ArrayList<>(size);
    int done = 0;
    for (ObjectKey key : differences(others)) {
      int place = Collections.binarySearch(there, null, (o, none) -> o.key().compareTo(key));
      int end = place < 0 ? -place - 1 : place;
      found.addAll(there.subList(done, end));
      done = place < 0 ? end : end + 1;
      SchemaObject here = find(key);
      if (here != null) {
        found.add(here);
      }
    }
    found.addAll(there.subList(done, there.size()));
    return found;
  }

  /** The keys of what may not be the same in others: what has changed since both were the same. */
  SortedSet<ObjectKey> differences(PresentObjects others) {
    PStack<ObjectKey> here = changes;
    PStack<ObjectKey> there = others.changes;
    SortedSet<ObjectKey> changed = new TreeSet<>();
    while (here != there) {
      boolean longer = here.size() >= there.size();
      PStack<ObjectKey> last = longer ? here : there;
      changed.add(last.get(0));
      here = longer ? last.minus(0) : here;
      there = longer ? there : last.minus(0);
    }
    return changed;
  }
}
