package io.github.sqllint.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/**
 * Objects by their keys, those that are gone, and who can be found by whom; immutable.
 *
 * <p>The maps are persistent, for every step of a history keeps the catalogue before it.
 */
final class Catalogue {
  static final Catalogue EMPTY =
      new Catalogue(TreePMap.empty(), TreePSet.empty(), TreePSet.empty(), TreePMap.empty());

  private final TreePMap<ObjectKey, SchemaObject> objects;
  private final TreePSet<ObjectKey> absent;
  private final TreePSet<ObjectKey> doubtful;
  private final TreePMap<ObjectKey, TreePSet<ObjectKey>> linked;

  private Catalogue(
      TreePMap<ObjectKey, SchemaObject> objects,
      TreePSet<ObjectKey> absent,
      TreePSet<ObjectKey> doubtful,
      TreePMap<ObjectKey, TreePSet<ObjectKey>> linked) {
    this.objects = objects;
    this.absent = absent;
    this.doubtful = doubtful;
    this.linked = linked;
  }

  Optional<SchemaObject> find(ObjectKey key) {
    return Optional.ofNullable(objects.get(key));
  }

  /** All objects in the order of their keys. */
  Collection<SchemaObject> all() {
    return objects.values();
  }

  /** All objects of a schema. */
  List<SchemaObject> in(String schema) {
    List<SchemaObject> found = new ArrayList<>();
    ObjectKey key = objects.ceilingKey(ObjectKey.firstIn(schema));
    while (key != null && key.isIn(schema)) {
      found.add(objects.get(key));
      key = objects.higherKey(key);
    }
    return found;
  }

  boolean isAbsent(ObjectKey key) {
    return absent.contains(key);
  }

  /** Whether a migration may have created or dropped it. */
  boolean isDoubtful(ObjectKey key) {
    return doubtful.contains(key);
  }

  /** The keys of the objects that can be found by this one, in order. */
  SortedSet<ObjectKey> linkedTo(ObjectKey key) {
    return linked.getOrDefault(key, TreePSet.empty());
  }

  Catalogue with(SchemaObject object) {
    ObjectKey key = object.key();
    return new Catalogue(
        objects.plus(key, object),
        absent.minus(key),
        doubtful.minus(key),
        relink(key, object.links()));
  }

  /** Certainly without what has this key. */
  Catalogue without(ObjectKey key) {
    return new Catalogue(
        objects.minus(key), absent.plus(key), doubtful.minus(key), relink(key, Set.of()));
  }

  /** Without knowing whether something has this key. */
  Catalogue forgetting(ObjectKey key) {
    return new Catalogue(
        objects.minus(key), absent.minus(key), doubtful.plus(key), relink(key, Set.of()));
  }

  private TreePMap<ObjectKey, TreePSet<ObjectKey>> relink(ObjectKey key, Set<ObjectKey> links) {
    Set<ObjectKey> old = find(key).map(SchemaObject::links).orElse(Set.of());
    TreePMap<ObjectKey, TreePSet<ObjectKey>> changed = linked;
    for (ObjectKey link : old) {
      if (!links.contains(link)) {
        TreePSet<ObjectKey> rest = changed.getOrDefault(link, TreePSet.empty()).minus(key);
        changed = rest.isEmpty() ? changed.minus(link) : changed.plus(link, rest);
      }
    }
    for (ObjectKey link : links) {
      if (!old.contains(link)) {
        changed = changed.plus(link, changed.getOrDefault(link, TreePSet.empty()).plus(key));
      }
    }
    return changed;
  }
}
