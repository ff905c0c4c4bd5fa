package io.github.sqllint.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pcollections.ConsPStack;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;
import org.pcollections.PStack;
import org.pcollections.TreePSet;

/**
 * Objects by their keys, those that are gone, and who can be found by whom; immutable.
 *
 * <p>The maps are persistent, for every step of a history keeps the catalogue before it.
 */
final class Catalogue {
  static final Catalogue EMPTY =
      new Catalogue(
          HashTrie.empty(),
          TreePSet.empty(),
          HashTreePSet.empty(),
          HashTreePSet.empty(),
          HashTreePSet.empty(),
          LinkIndex.EMPTY,
          ConsPStack.empty(),
          false);

  private final HashTrie<ObjectKey, SchemaObject> objects;

  /** The keys of all objects in order. */
  private final TreePSet<ObjectKey> keys;

  private final PSet<ObjectKey> absent;
  private final PSet<ObjectKey> doubtful;

  /** What may have been changed or dropped by something that was not read. */
  private final PSet<ObjectKey> shaken;

  private final LinkIndex linked;

  /** The keys of all that was ever put or taken away, the last first. */
  private final PStack<ObjectKey> changes;

  private final boolean temporary;

  /** Null until somebody asks, which few do of one catalogue, but then many times. */
  private List<SchemaObject> all;

  /**
   * What was answered.
   *
   * @param before other answers about the same key; may be null
   */
  private record Linked(Links.Link link, List<?> objects, Linked before) {}

  /** What was asked for last: of a table many things are asked, one after the other. */
  private Linked lastLinked;

  private Catalogue(
      HashTrie<ObjectKey, SchemaObject> objects,
      TreePSet<ObjectKey> keys,
      PSet<ObjectKey> absent,
      PSet<ObjectKey> doubtful,
      PSet<ObjectKey> shaken,
      LinkIndex linked,
      PStack<ObjectKey> changes,
      boolean temporary) {
    this.objects = objects;
    this.keys = keys;
    this.absent = absent;
    this.doubtful = doubtful;
    this.shaken = shaken;
    this.linked = linked;
    this.changes = changes;
    this.temporary = temporary;
  }

  Optional<SchemaObject> find(ObjectKey key) {
    return Optional.ofNullable(objects.find(key));
  }

  /** Whether there may be a temporary object, or may have been one. */
  boolean hasTemporary() {
    return temporary;
  }

  boolean isEmpty() {
    return keys.isEmpty();
  }

  /** All objects in the order of their keys. */
  List<SchemaObject> all() {
    List<SchemaObject> known = all;
    if (known == null) {
      List<SchemaObject> found = new ArrayList<>(keys.size());
      for (ObjectKey key : keys) {
        found.add(objects.find(key));
      }
      known = List.copyOf(found);
      all = known;
    }
    return known;
  }

  /** All objects of a schema. */
  List<SchemaObject> in(String schema) {
    List<SchemaObject> found = new ArrayList<>();
    ObjectKey key = keys.ceiling(ObjectKey.firstIn(schema));
    while (key != null && key.isIn(schema)) {
      found.add(objects.find(key));
      key = keys.higher(key);
    }
    return found;
  }

  /**
   * The keys of what may not be the same in an earlier or later catalogue: what has changed since,
   * or all where neither comes from the other.
   */
  SortedSet<ObjectKey> differences(Catalogue other) {
    boolean later = changes.size() >= other.changes.size();
    PStack<ObjectKey> rest = later ? changes : other.changes;
    PStack<ObjectKey> common = later ? other.changes : changes;
    SortedSet<ObjectKey> changed = new TreeSet<>();
    while (rest.size() > common.size()) {
      changed.add(rest.get(0));
      rest = rest.minus(0);
    }
    if (rest != common) {
      changed.addAll(keys);
      changed.addAll(other.keys);
    }
    return changed;
  }

  boolean isAbsent(ObjectKey key) {
    return isAmong(absent, key);
  }

  /** Whether a migration may have created or dropped it. */
  boolean isDoubtful(ObjectKey key) {
    return isAmong(doubtful, key);
  }

  /** The objects of a kind that can be found by a key, in the order of their own. */
  @SuppressWarnings("unchecked")
  <T extends SchemaObject> List<T> linkedTo(ObjectKey key, Class<T> type) {
    Linked last = lastLinked;
    if (last != null && !last.link.to().equals(key)) {
      last = null;
    }
    for (Linked answer = last; answer != null; answer = answer.before) {
      if (answer.link.of() == type) {
        return (List<T>) answer.objects;
      }
    }
    Links.Link link = new Links.Link(key, type);
    Set<ObjectKey> found = linked.by(link);
    List<T> all = List.of();
    if (!found.isEmpty()) {
      all = new ArrayList<>(found.size());
      for (ObjectKey each : found) {
        all.add((T) objects.find(each));
      }
      all = Collections.unmodifiableList(all);
    }
    lastLinked = new Linked(link, all, last);
    return all;
  }

  Catalogue with(SchemaObject object) {
    ObjectKey key = object.key();
    SchemaObject old = objects.find(key);
    return new Catalogue(
        objects.with(key, object),
        old == null ? keys.plus(key) : keys,
        less(absent, key),
        less(doubtful, key),
        old == null ? less(shaken, key) : shaken,
        linked.after(old, object),
        changes.plus(key),
        temporary || key.isIn(Session.TEMPORARY));
  }

  /** Certainly without what has this key. */
  Catalogue without(ObjectKey key) {
    return new Catalogue(
        objects.without(key),
        keys.minus(key),
        absent.plus(key),
        less(doubtful, key),
        less(shaken, key),
        linked.after(objects.find(key), null),
        changes.plus(key),
        temporary || key.isIn(Session.TEMPORARY));
  }

  /** Without knowing whether something has this key. */
  Catalogue forgetting(ObjectKey key) {
    return new Catalogue(
        objects.without(key),
        keys.minus(key),
        less(absent, key),
        doubtful.plus(key),
        less(shaken, key),
        linked.after(objects.find(key), null),
        changes.plus(key),
        temporary || key.isIn(Session.TEMPORARY));
  }

  /** Whether something that was not read may have changed or dropped it. */
  boolean isShaken(ObjectKey key) {
    return isAmong(shaken, key);
  }

  /** Something that was not read may have changed what has this key. */
  Catalogue shaking(ObjectKey key) {
    return new Catalogue(
        objects, keys, absent, doubtful, shaken.plus(key), linked, changes, temporary);
  }

  /** Something that was not read may have changed, dropped or made anything. */
  Catalogue shakingAll() {
    boolean known = absent.isEmpty() && shaken.size() == keys.size();
    return known
        ? this
        : new Catalogue(
            objects,
            keys,
            HashTreePSet.empty(),
            doubtful.plusAll(absent),
            HashTreePSet.from(keys),
            linked,
            changes,
            temporary);
  }

  /** With all that may have changed unseen in another catalogue that comes from this one. */
  Catalogue shakenAs(Catalogue later) {
    if (later.shaken == shaken) {
      return this;
    }
    PSet<ObjectKey> more = shaken;
    for (ObjectKey key : later.shaken) {
      more = objects.find(key) != null ? more.plus(key) : more;
    }
    PSet<ObjectKey> gone = absent;
    for (ObjectKey key : absent) {
      gone = later.absent.contains(key) ? gone : gone.minus(key);
    }
    return new Catalogue(objects, keys, gone, doubtful, more, linked, changes, temporary);
  }

  /** Mostly there is none, and looking for one makes a list and its iterator even then. */
  private static boolean isAmong(PSet<ObjectKey> keys, ObjectKey key) {
    return !keys.isEmpty() && keys.contains(key);
  }

  private static PSet<ObjectKey> less(PSet<ObjectKey> keys, ObjectKey key) {
    return keys.isEmpty() ? keys : keys.minus(key);
  }
}
