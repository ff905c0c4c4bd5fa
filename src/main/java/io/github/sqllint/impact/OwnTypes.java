package io.github.sqllint.impact;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.Cast;
import io.github.sqllint.operation.Expression.ColumnReference;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.CompositeType;
import io.github.sqllint.schema.DataType;
import io.github.sqllint.schema.EnumType;
import io.github.sqllint.schema.Schema;
import java.util.Optional;
import java.util.function.Function;

/**
 * Casts from and to the enums and composite types that migrations make, which the server has but
 * for strings.
 *
 * @param columns the types of those that may be named
 */
record OwnTypes(Schema schema, Function<ColumnReference, Optional<ColumnType>> columns) {
  /**
   * What no cast takes to a type, in words; empty where there may be one.
   *
   * @param from the type as {@link Coercion} names it
   * @param to the same of the type that is wanted
   */
  Optional<String> castless(Cast cast, String from, String to) {
    Optional<ObjectName> own = of(cast.value());
    Optional<ObjectName> wanted = of(cast.type());
    boolean none =
        own.isPresent() && wanted.isPresent()
            ? !own.equals(wanted)
            : own.isPresent() && isOfServer(to) || wanted.isPresent() && isOfServer(from);
    return none && !Casts.areAdded(schema)
        ? Optional.of(own.map(ObjectName::toString).orElse(from))
        : Optional.empty();
  }

  private Optional<ObjectName> of(Expression value) {
    return value instanceof ColumnReference column
        ? columns.apply(column).flatMap(this::of)
        : value instanceof Cast cast ? of(cast.type()) : Optional.empty();
  }

  private Optional<ObjectName> of(ColumnType type) {
    return schema
        .type(type)
        .filter(found -> !type.isArray())
        .filter(found -> found instanceof EnumType || found instanceof CompositeType)
        .map(DataType::name);
  }

  private static boolean isOfServer(String type) {
    return !type.equals(Coercion.ANY)
        && !type.equals(Coercion.LITERAL)
        && !type.endsWith("[]")
        && !Casts.isString(ColumnType.of(type));
  }
}
