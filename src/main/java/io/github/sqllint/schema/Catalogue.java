package io.github.sqllint.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/**
 * Objects by their keys, those that are gone, and who can be found by whom; immutable.
 *
 * <p>The maps are persistent, for every step of a history keeps the catalogue before it.
 */
final class Catalogue {
  static final Catalogue EMPTY =
      new Catalogue(
          PresentObjects.NONE,
          HashTreePSet.empty(),
          HashTreePSet.empty(),
          HashTreePSet.empty(),
          LinkIndex.EMPTY,
          HashTreePSet.empty());

  private final PresentObjects objects;

  private final PSet<ObjectKey> absent;
  private final PSet<ObjectKey> doubtful;

  /** What may have been changed or dropped by something that was not read. */
  private final PSet<ObjectKey> shaken;

  private final LinkIndex linked;

  /** The keys of all that was ever put or taken away and is of one session. */
  private final PSet<ObjectKey> temporary;

  /**
   * What was answered.
   *
   * @param before other answers about the same key; may be null
   */
  private record Linked(Links.Link link, List<?> objects, Linked before) {}

  /** What was asked for last: of a table many things are asked, one after the other. */
  private Linked lastLinked;

  private Catalogue(
      PresentObjects objects,
      PSet<ObjectKey> absent,
      PSet<ObjectKey> doubtful,
      PSet<ObjectKey> shaken,
      LinkIndex linked,
      PSet<ObjectKey> temporary) {
    this.objects = objects;
    this.absent = absent;
    this.doubtful = doubtful;
    this.shaken = shaken;
    this.linked = linked;
    this.temporary = temporary;
  }

  Optional<SchemaObject> find(ObjectKey key) {
    return Optional.ofNullable(objects.find(key));
  }

  /** Whether there may be a temporary object, or may have been one. */
  boolean hasTemporary() {
    return !temporary.isEmpty();
  }

  /** Without knowing of what is of one session. */
  Catalogue withoutTemporary() {
    Catalogue kept = this;
    for (ObjectKey key : temporary) {
      kept = kept.find(key).isPresent() ? kept.forgetting(key) : kept;
    }
    return kept;
  }

  boolean isEmpty() {
    return objects.size() == 0;
  }

  /** All objects in the order of their keys. */
  List<SchemaObject> all() {
    return objects.all();
  }

  /** All objects of a schema. */
  List<SchemaObject> in(String schema) {
    List<SchemaObject> found = new ArrayList<>();
    for (SchemaObject object : all()) {
      if (object.key().isIn(schema)) {
        found.add(object);
      }
    }
    return found;
  }

  /**
   * The keys of what may not be the same in another catalogue: what has changed since both were the
   * same.
   */
  SortedSet<ObjectKey> differences(Catalogue other) {
    return objects.differences(other.objects);
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
        objects.with(object),
        less(absent, key),
        less(doubtful, key),
        old == null ? less(shaken, key) : shaken,
        linked.after(old, object),
        key.isIn(Session.TEMPORARY) ? temporary.plus(key) : temporary);
  }

  /** Certainly without what has this key. */
  Catalogue without(ObjectKey key) {
    return new Catalogue(
        objects.without(key),
        absent.plus(key),
        less(doubtful, key),
        less(shaken, key),
        linked.after(objects.find(key), null),
        key.isIn(Session.TEMPORARY) ? temporary.plus(key) : temporary);
  }

  /** Without knowing whether something has this key. */
  Catalogue forgetting(ObjectKey key) {
    return new Catalogue(
        objects.without(key),
        less(absent, key),
        doubtful.plus(key),
        less(shaken, key),
        linked.after(objects.find(key), null),
        key.isIn(Session.TEMPORARY) ? temporary.plus(key) : temporary);
  }

  /** Whether something that was not read may have changed or dropped it. */
  boolean isShaken(ObjectKey key) {
    return isAmong(shaken, key);
  }

  /** Something that was not read may have changed what has this key. */
  Catalogue shaking(ObjectKey key) {
    return new Catalogue(objects, absent, doubtful, shaken.plus(key), linked, temporary);
  }

  /** Something that was not read may have changed, dropped or made anything. */
  Catalogue shakingAll() {
    boolean known = absent.isEmpty() && shaken.size() == objects.size();
    return known
        ? this
        : new Catalogue(
            objects,
            HashTreePSet.empty(),
            doubtful.plusAll(absent),
            HashTreePSet.from(all().stream().map(SchemaObject::key).toList()),
            linked,
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
    return new Catalogue(objects, gone, doubtful, more, linked, temporary);
  }

  /** Mostly there is none, and looking for one makes a list and its iterator even then. */
  private static boolean isAmong(PSet<ObjectKey> keys, ObjectKey key) {
    return !keys.isEmpty() && keys.contains(key);
  }

  private static PSet<ObjectKey> less(PSet<ObjectKey> keys, ObjectKey key) {
    return keys.isEmpty() ? keys : keys.minus(key);
  }
}
