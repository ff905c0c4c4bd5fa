package io.github.sqllint.schema;

/** What shares the names of tables: tables, views, indexes and sequences. */
public sealed interface Relation extends SchemaObject permits Table, View, Index, Sequence {
  @Override
  default ObjectKey key() {
    return ObjectKey.relation(name());
  }
}
