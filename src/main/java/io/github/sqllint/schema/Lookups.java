package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.source.Guard;
import io.github.sqllint.source.Lookup;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What lookups in the server's catalogue find, as far as the history tells. */
final class Lookups {
  private final Schema schema;

  /** Whether what no migration knows is taken for missing. */
  private final boolean assuming;

  private Lookups(Schema schema, boolean assuming) {
    this.schema = schema;
    this.assuming = assuming;
  }

  /** Whether a condition of a block holds; empty where that is not known. */
  static Optional<Boolean> holds(Guard guard, Schema schema) {
    return holds(guard, new Lookups(schema, true));
  }

  /** Whether that is known from what the migrations have done, not from what they do not tell. */
  static boolean certainly(Guard guard, Schema schema) {
    return holds(guard, new Lookups(schema, false)).isPresent();
  }

  private static Optional<Boolean> holds(Guard guard, Lookups lookups) {
    return guard.holds(question -> Optional.empty(), lookups::find);
  }

  private Optional<Boolean> find(Lookup lookup) {
    Presence presence =
        switch (lookup.kind()) {
          case RELATION -> relation(lookup);
          case COLUMN, NOT_NULL_COLUMN, CONSTRAINT, TRIGGER, POLICY -> part(lookup);
          case TYPE -> type(lookup);
          case ENUM_VALUE -> value(lookup);
          case FUNCTION -> function(lookup);
          case SCHEMA -> place(lookup.name().orElseThrow());
          case EXTENSION -> extension(lookup.name().orElseThrow());
        };
    if (presence == Presence.UNKNOWN) {
      return Optional.empty();
    }
    return Optional.of(presence == Presence.PRESENT);
  }

  /**
   * What no migration knows is not there, where the history seems to tell of all; what one may have
   * made or dropped is another matter.
   */
  private Presence orAbsent(ObjectKey key) {
    Presence presence = schema.presence(key);
    boolean absent =
        presence == Presence.UNKNOWN
            && assuming
            && schema.seemsComplete()
            && schema.isFollowed()
            && !schema.catalogue().isDoubtful(key);
    return absent ? Presence.ABSENT : presence;
  }

  /** Wherever an object of this name may be: where it is, else what is known of the places. */
  private Presence anywhere(String space, Lookup lookup, String name) {
    Presence whole = Presence.ABSENT;
    for (String place : places(lookup)) {
      Presence one = orAbsent(new ObjectKey(space, ObjectName.of(place, name)));
      if (one == Presence.PRESENT) {
        return one;
      }
      whole = one == Presence.UNKNOWN ? one : whole;
    }
    return whole;
  }

  private Set<String> places(Lookup lookup) {
    if (lookup.schema().isPresent()) {
      String told = lookup.schema().get();
      Optional<String> current = schema.session().placeFor(ObjectName.of("")).schema();
      return Set.of(told.isEmpty() ? current.orElse(Session.PUBLIC) : told);
    }
    Set<String> places = new LinkedHashSet<>(schema.session().searchPath());
    places.add(Session.PUBLIC);
    for (SchemaObject object : schema.catalogue().in("")) {
      if (object.key().space().equals(ObjectKey.SCHEMA)) {
        places.add(object.name().name());
      }
    }
    return places;
  }

  private Presence relation(Lookup lookup) {
    String name = lookup.name().orElseThrow();
    Presence found = anywhere(ObjectKey.RELATION, lookup, name);
    if (found != Presence.PRESENT || (lookup.type().isEmpty() && lookup.relation().isEmpty())) {
      return found;
    }
    String letters = lookup.type().orElse("rpfvmiIS");
    for (Relation relation : relations(lookup, name)) {
      boolean ofTable =
          lookup.relation().isEmpty()
              || (relation instanceof Index index
                  && index.table().name().equals(lookup.relation().get()));
      if (ofTable && letters.indexOf(CatalogueLetters.of(relation, schema)) >= 0) {
        return Presence.PRESENT;
      }
    }
    return Presence.ABSENT;
  }

  private List<Relation> relations(Lookup lookup, String name) {
    List<Relation> found = new ArrayList<>();
    for (String place : places(lookup)) {
      schema
          .catalogue()
          .find(ObjectKey.relation(ObjectName.of(place, name)))
          .filter(Relation.class::isInstance)
          .ifPresent(object -> found.add((Relation) object));
    }
    return found;
  }

  /** Of a table, or of any. */
  private Presence part(Lookup lookup) {
    List<Table> tables = new ArrayList<>();
    if (lookup.relation().isEmpty()) {
      tables.addAll(schema.tables());
    } else {
      Presence whole = anywhere(ObjectKey.RELATION, lookup, lookup.relation().get());
      if (whole != Presence.PRESENT) {
        return whole;
      }
      relations(lookup, lookup.relation().get()).stream()
          .filter(Table.class::isInstance)
          .forEach(table -> tables.add((Table) table));
      if (tables.isEmpty()) {
        return Presence.UNKNOWN;
      }
    }
    boolean all =
        lookup.relation().isPresent()
            || (assuming && schema.seemsComplete() && schema.isFollowed());
    Presence found = all ? Presence.ABSENT : Presence.UNKNOWN;
    Set<String> places = places(lookup);
    for (Table table : tables) {
      if (places.contains(table.name().schema().orElse(""))) {
        Presence one = part(lookup, table);
        if (one == Presence.PRESENT) {
          return one;
        }
        found = one == Presence.UNKNOWN ? one : found;
      }
    }
    return found;
  }

  private Presence part(Lookup lookup, Table table) {
    if (schema.isShaken(table.name())) {
      return Presence.UNKNOWN;
    }
    return PartLookup.in(table, lookup);
  }

  /** Tables and views are types too. */
  private Presence type(Lookup lookup) {
    String name = lookup.name().orElseThrow();
    if (lookup.type().isPresent() || ofExtension(name)) {
      return Presence.UNKNOWN;
    }
    Presence own = anywhere(ObjectKey.TYPE, lookup, name);
    if (own == Presence.PRESENT) {
      return own;
    }
    Presence row = anywhere(ObjectKey.RELATION, lookup, name);
    return row == Presence.ABSENT ? own : Presence.UNKNOWN;
  }

  private boolean ofExtension(String name) {
    for (SchemaObject object : schema.catalogue().in("")) {
      if (object.key().space().equals(ObjectKey.EXTENSION)) {
        Optional<ExtensionMembers> members = ExtensionMembers.of(object.name().name());
        if (members.isEmpty()
            || members.get().types().contains(name)
            || members.get().functions().contains(name)) {
          return true;
        }
      }
    }
    return false;
  }

  private Presence value(Lookup lookup) {
    String type = lookup.relation().orElseThrow();
    Presence whole = anywhere(ObjectKey.TYPE, lookup, type);
    for (String place : places(lookup)) {
      Optional<EnumType> found = schema.enumType(ObjectName.of(place, type));
      if (found.isPresent()) {
        return found.get().presence(lookup.name().orElseThrow());
      }
    }
    return whole == Presence.PRESENT ? Presence.UNKNOWN : whole;
  }

  /** The server's own functions are in a schema that is not looked into here. */
  private Presence function(Lookup lookup) {
    String name = lookup.name().orElseThrow();
    if (ofExtension(name)) {
      return Presence.UNKNOWN;
    }
    Presence found = anywhere(ObjectKey.FUNCTION, lookup, name);
    return found == Presence.ABSENT && lookup.schema().isEmpty() ? Presence.UNKNOWN : found;
  }

  private Presence place(String name) {
    return schema.schemaPresence(name) == Presence.PRESENT
        ? Presence.PRESENT
        : orAbsent(new ObjectKey(ObjectKey.SCHEMA, ObjectName.of(name)));
  }

  private Presence extension(String name) {
    return name.equals("plpgsql")
        ? Presence.PRESENT
        : orAbsent(new ObjectKey(ObjectKey.EXTENSION, ObjectName.of(name)));
  }
}
