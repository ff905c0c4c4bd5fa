package io.github.sqllint.schema;

import java.util.Set;
import org.pcollections.TreePSet;

/**
 * Who can be found by whom: of each kind, for a table may have thousands of one. Immutable, and
 * persistent as {@link Catalogue} is.
 */
final class LinkIndex {
  static final LinkIndex EMPTY = new LinkIndex(HashTrie.empty());

  private final HashTrie<Links.Link, TreePSet<ObjectKey>> keys;

  private LinkIndex(HashTrie<Links.Link, TreePSet<ObjectKey>> keys) {
    this.keys = keys;
  }

  /** The keys of those that can be found by a link, in order. */
  Set<ObjectKey> by(Links.Link link) {
    return keysOf(link, keys);
  }

  /**
   * After an object took the place of another.
   *
   * @param old null where nothing was there
   * @param now null where it is gone
   */
  LinkIndex after(SchemaObject old, SchemaObject now) {
    boolean same = old == null || now == null || old.getClass() == now.getClass();
    HashTrie<Links.Link, TreePSet<ObjectKey>> changed =
        same ? relinked(keys, old, now) : relinked(relinked(keys, old, null), null, now);
    return changed == keys ? this : new LinkIndex(changed);
  }

  /**
   * @param old null where it was not there
   * @param now null where it is gone; of the same kind otherwise
   */
  private static HashTrie<Links.Link, TreePSet<ObjectKey>> relinked(
      HashTrie<Links.Link, TreePSet<ObjectKey>> linked, SchemaObject old, SchemaObject now) {
    SchemaObject object = now == null ? old : now;
    if (object == null) {
      return linked;
    }
    ObjectKey key = object.key();
    Links.Change change = Links.change(old, now);
    HashTrie<Links.Link, TreePSet<ObjectKey>> changed = linked;
    for (ObjectKey to : change.lost()) {
      Links.Link link = new Links.Link(to, object.getClass());
      TreePSet<ObjectKey> rest = keysOf(link, changed).minus(key);
      changed = rest.isEmpty() ? changed.without(link) : changed.with(link, rest);
    }
    for (ObjectKey to : change.gained()) {
      Links.Link link = new Links.Link(to, object.getClass());
      TreePSet<ObjectKey> there = keysOf(link, changed);
      if (!there.contains(key)) {
        changed = changed.with(link, there.plus(key));
      }
    }
    return changed;
  }

  private static TreePSet<ObjectKey> keysOf(
      Links.Link link, HashTrie<Links.Link, TreePSet<ObjectKey>> linked) {
    TreePSet<ObjectKey> keys = linked.find(link);
    return keys == null ? TreePSet.empty() : keys;
  }
}
