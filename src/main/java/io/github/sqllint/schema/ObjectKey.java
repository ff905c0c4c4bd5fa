package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import java.util.Set;

/**
 * What an object is found by: its name and the space in which that name is taken once.
 *
 * @param space {@link #RELATION} and the others, or the kind of a rarer object in lower case
 */
public record ObjectKey(String space, ObjectName name) implements Comparable<ObjectKey> {
  /** Tables, views, indexes and sequences share their names. */
  static final String RELATION = "relation";

  static final String TYPE = "type";
  static final String FUNCTION = "function";
  static final String SCHEMA = "schema";
  static final String EXTENSION = "extension";
  static final String PUBLICATION = "publication";
  static final String STATISTICS = "statistics";

  /** Not objects of their own: tables and domains can be found by the constraints they have. */
  static final String CONSTRAINT = "constraint";

  /** Not the key of an object: all routines are found by it, few among many objects. */
  static final ObjectKey ROUTINES = new ObjectKey("routines", ObjectName.of(""));

  /** What all tables with a policy link to: a policy may ask any table. */
  static final ObjectKey POLICIES = new ObjectKey("policies", ObjectName.of(""));

  /** What all objects link to that may be made of functions. */
  static final ObjectKey MADE_OF_FUNCTIONS = new ObjectKey("made of functions", ObjectName.of(""));

  private static final Set<String> WITHOUT_SCHEMA =
      Set.of(
          SCHEMA,
          EXTENSION,
          PUBLICATION,
          DefaultPrivileges.KIND,
          "access method",
          "cast",
          "database",
          "event trigger",
          "foreign data wrapper",
          "grant",
          "language",
          "role",
          "server",
          "subscription",
          "tablespace",
          "user mapping");

  /** Whether the names of a space are taken once per schema, not once per database. */
  static boolean hasSchema(String space) {
    return !WITHOUT_SCHEMA.contains(space);
  }

  static ObjectKey relation(ObjectName name) {
    return new ObjectKey(RELATION, name);
  }

  static ObjectKey type(ObjectName name) {
    return new ObjectKey(TYPE, name);
  }

  /** Functions are found by their last name alone, for a call may leave the schema out. */
  static ObjectKey callsOf(String function) {
    return new ObjectKey("call", ObjectName.of(function.substring(function.lastIndexOf('.') + 1)));
  }

  static ObjectKey constraint(String schema, String name) {
    return new ObjectKey(CONSTRAINT, ObjectName.of(schema, name));
  }

  // Written out: a usual run calls it, see StartUpTest.
  @Override
  public boolean equals(Object other) {
    return other instanceof ObjectKey that && space.equals(that.space) && name.equals(that.name);
  }

  @Override
  public int hashCode() {
    return 31 * space.hashCode() + name.hashCode();
  }

  boolean isIn(String schema) {
    return schema().equals(schema);
  }

  /** By schema, so that its objects stand together, then space and name. */
  @Override
  public int compareTo(ObjectKey other) {
    int bySchema = schema().compareTo(other.schema());
    if (bySchema != 0) {
      return bySchema;
    }
    int bySpace = space.compareTo(other.space);
    return bySpace != 0 ? bySpace : name.name().compareTo(other.name.name());
  }

  private String schema() {
    return name.schema().orElse("");
  }
}
