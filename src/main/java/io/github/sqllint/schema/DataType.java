package io.github.sqllint.schema;

/** A type that a migration made. */
public sealed interface DataType extends SchemaObject
    permits EnumType, Domain, CompositeType, OtherType {
  @Override
  default ObjectKey key() {
    return ObjectKey.type(name());
  }
}
