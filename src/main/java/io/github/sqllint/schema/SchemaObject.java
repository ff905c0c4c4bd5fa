package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import java.util.Optional;
import java.util.Set;

/** An object with a name of its own in the database. */
public sealed interface SchemaObject
    permits Relation, DataType, Routine, Statistics, Publication, OtherObject {

  /** Always with its schema where its kind has one. */
  ObjectName name();

  /** Where it was created; empty where it was met but never created here. */
  Optional<Origin> origin();

  /** In lower case, such as {@code table}, {@code materialized view}, {@code enum}. */
  String kind();

  /** What it is found by. */
  ObjectKey key();

  /** What else it can be found by: the objects that it uses and the names that it takes. */
  default Set<ObjectKey> links() {
    return Set.of();
  }
}
