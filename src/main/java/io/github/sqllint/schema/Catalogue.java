package io.github.sqllint.schema;

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
      new Catalogue(TreePMap.empty(), TreePSet.empty(), TreePMap.empty());

  private final TreePMap<ObjectKey, SchemaObject> objects;
  private final TreePSet<ObjectKey> absent;
  private final TreePMap<ObjectKey, TreePSet<ObjectKey>> linked;

  private Catalogue(
      TreePMap<ObjectKey, SchemaObject> objects,
      TreePSet<ObjectKey> absent,
      TreePMap<ObjectKey, TreePSet<ObjectKey>> linked) {
    this.objects = objects;
    this.absent = absent;
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
    return objects.values().stream()
        .filter(object -> object.name().schema().filter(schema::equals).isPresent())
        .toList();
  }

  boolean isAbsent(ObjectKey key) {
    return absent.contains(key);
  }

  /** The keys of the objects that can be found by this one, in order. */
  SortedSet<ObjectKey> linkedTo(ObjectKey key) {
    return linked.getOrDefault(key, TreePSet.empty());
  }

  Catalogue with(SchemaObject object) {
    ObjectKey key = object.key();
    TreePMap<ObjectKey, TreePSet<ObjectKey>> links = unlink(key);
    for (ObjectKey link : object.links()) {
      links = links.plus(link, links.getOrDefault(link, TreePSet.empty()).plus(key));
    }
    return new Catalogue(objects.plus(key, object), absent.minus(key), links);
  }

  /** Certainly without what has this key. */
  Catalogue without(ObjectKey key) {
    return new Catalogue(objects.minus(key), absent.plus(key), unlink(key));
  }

  /** Without knowing whether something has this key. */
  Catalogue forgetting(ObjectKey key) {
    return new Catalogue(objects.minus(key), absent.minus(key), unlink(key));
  }

  private TreePMap<ObjectKey, TreePSet<ObjectKey>> unlink(ObjectKey key) {
    TreePMap<ObjectKey, TreePSet<ObjectKey>> links = linked;
    Set<ObjectKey> old = find(key).map(SchemaObject::links).orElse(Set.of());
    for (ObjectKey link : old) {
      TreePSet<ObjectKey> rest = links.getOrDefault(link, TreePSet.empty()).minus(key);
      links = rest.isEmpty() ? links.minus(link) : links.plus(link, rest);
    }
    return links;
  }
}
