package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import java.util.Optional;

/**
 * Finds objects of a catalogue by the names that statements write: where the name has no schema,
 * through the session's search path, as the server does at that moment.
 */
final class NameLookup {
  /** A power of two; rules and effects of one statement ask for few names, and many times. */
  private static final int REMEMBERED = 8;

  private final Catalogue catalogue;
  private final Session session;

  /** The last answers. Whoever misses what another thread wrote finds the same again. */
  private final Found[] remembered;

  /**
   * What a name stands for.
   *
   * @param place the name with the schema where it is known to be, else where it may be
   * @param object empty where it is not known to be there
   */
  record Found(
      String space,
      ObjectName name,
      ObjectName place,
      Optional<SchemaObject> object,
      Presence presence) {

    private boolean isOf(String asked, ObjectName written) {
      return name.equals(written) && space.equals(asked);
    }
  }

  NameLookup(Catalogue catalogue, Session session) {
    this(catalogue, session, new Found[REMEMBERED]);
  }

  private NameLookup(Catalogue catalogue, Session session, Found[] remembered) {
    this.catalogue = catalogue;
    this.session = session;
    this.remembered = remembered;
  }

  /** In a catalogue that differs in what one key has: other names stand for what they did. */
  NameLookup after(Catalogue changed, ObjectKey key) {
    if (key.space().equals(ObjectKey.SCHEMA)) {
      return new NameLookup(changed, session);
    }
    Found[] kept = remembered.clone();
    for (int i = 0; i < kept.length; i++) {
      if (kept[i] != null && kept[i].name().name().equals(key.name().name())) {
        kept[i] = null;
      }
    }
    return new NameLookup(changed, session, kept);
  }

  Catalogue catalogue() {
    return catalogue;
  }

  Session session() {
    return session;
  }

  Found find(String space, ObjectName name) {
    int slot = (space.hashCode() + name.hashCode()) & (REMEMBERED - 1);
    Found last = remembered[slot];
    if (last == null || !last.isOf(space, name)) {
      last = look(space, name);
      remembered[slot] = last;
    }
    return last;
  }

  /** Whether an object is there; its name has its schema. */
  Presence presence(ObjectKey key) {
    return catalogue.find(key).isPresent() ? Presence.PRESENT : presenceOfUnknown(key);
  }

  private Found look(String space, ObjectName name) {
    if (name.schema().isPresent() || !ObjectKey.hasSchema(space)) {
      return at(space, name, name);
    }
    Found possible = null;
    if (catalogue.hasTemporary()) {
      Found temporary = at(space, name, ObjectName.of(Session.TEMPORARY, name.name()));
      if (temporary.presence() == Presence.PRESENT) {
        return temporary;
      }
      possible = temporary.presence() == Presence.UNKNOWN ? temporary : null;
    }
    for (String schema : session.searchPath()) {
      Found next = at(space, name, ObjectName.of(schema, name.name()));
      if (next.presence() == Presence.PRESENT) {
        return next;
      }
      if (possible == null && next.presence() == Presence.UNKNOWN) {
        possible = next;
      }
    }
    return possible == null ? at(space, name, session.placeFor(name)) : possible;
  }

  private Found at(String space, ObjectName name, ObjectName place) {
    ObjectKey key = new ObjectKey(space, place);
    Optional<SchemaObject> object = catalogue.find(key);
    // The object's own name is kept anyway.
    return object.isPresent()
        ? new Found(space, name, object.get().key().name(), object, Presence.PRESENT)
        : new Found(space, name, place, object, presenceOfUnknown(key));
  }

  /**
   * In a schema that was created here everything is known; that of temporary tables begins with the
   * session.
   */
  private Presence presenceOfUnknown(ObjectKey key) {
    boolean absent = catalogue.isAbsent(key) || (isInNewSchema(key) && !catalogue.isDoubtful(key));
    return absent ? Presence.ABSENT : Presence.UNKNOWN;
  }

  private boolean isInNewSchema(ObjectKey key) {
    if (key.name().schema().isEmpty()) {
      return false;
    }
    String schema = key.name().schema().get();
    return schema.equals(Session.TEMPORARY)
        || catalogue
            .find(new ObjectKey(ObjectKey.SCHEMA, ObjectName.of(schema)))
            .flatMap(SchemaObject::origin)
            .filter(Origin::certain)
            .isPresent();
  }
}
