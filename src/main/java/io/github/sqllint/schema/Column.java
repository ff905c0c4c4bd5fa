package io.github.sqllint.schema;

import io.github.sqllint.operation.ColumnDefinition;
import io.github.sqllint.operation.ColumnDefinition.Generated;
import io.github.sqllint.operation.ColumnDefinition.Identity;
import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.ObjectName;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A column of a table as the migrations so far have made it.
 *
 * @param type empty where no migration tells it; {@code serial} is {@code integer}
 * @param notNull whether it certainly holds no NULL; false where it is not known
 * @param complete false where only parts of it are known, so that an empty member says nothing
 * @param inherited whether it is there because a parent or partitioned table has it
 * @param nullSince the transaction that added it without a value, as long as it has given it none
 */
public record Column(
    String name,
    Optional<ColumnType> type,
    boolean notNull,
    Optional<Expression> defaultValue,
    Optional<Generated> generated,
    Optional<Identity> identity,
    Optional<String> collation,
    boolean complete,
    boolean inherited,
    OptionalInt nullSince,
    Settings settings,
    Optional<Origin> origin)
    implements Part {
  private static final String NULL_DEFAULT = "kept default";

  /** A column as it is defined here. */
  static Column of(ColumnDefinition definition, Origin origin) {
    return new Column(
        definition.name(),
        Optional.of(definition.type()),
        definition.notNull() || definition.identity().isPresent(),
        definition.defaultValue().filter(value -> !isNull(value)),
        definition.generated(),
        definition.identity(),
        definition.collation(),
        true,
        false,
        OptionalInt.empty(),
        withNullDefault(
            stored(definition), definition.defaultValue(), Optional.of(definition.type())),
        Optional.of(origin));
  }

  private static Settings stored(ColumnDefinition definition) {
    Settings settings = Settings.NONE;
    for (Map.Entry<String, String> part : definition.storage().entrySet()) {
      settings = SettingActions.apply(settings, "", part.getKey() + " " + part.getValue());
    }
    return settings;
  }

  /**
   * The server keeps NULL as a default under the function that shortens a value to the column's
   * length, though it does what no default does (measured, down-script cases).
   */
  private static Settings withNullDefault(
      Settings settings, Optional<Expression> value, Optional<ColumnType> type) {
    boolean limited =
        type.filter(t -> !t.modifiers().isEmpty() || t.name().equals("char")).isPresent();
    return limited && value.filter(Column::isNull).isPresent()
        ? settings.with(NULL_DEFAULT, "null")
        : settings.without(NULL_DEFAULT);
  }

  /** Whether it is NULL, which as a default is the same as none. */
  private static boolean isNull(Expression value) {
    return value instanceof Expression.Literal literal && literal.isNull()
        || value instanceof Expression.Cast cast && isNull(cast.value());
  }

  /** A column that is met here and was not created here. */
  static Column met(String name) {
    return new Column(
        name,
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        OptionalInt.empty(),
        Settings.NONE,
        Optional.empty());
  }

  /** Whether its collation is this one, which the migrations made. */
  public boolean isSortedBy(ObjectName made) {
    return collation
        .map(written -> written.substring(written.lastIndexOf('.') + 1).replace("\"", ""))
        .filter(made.name()::equals)
        .isPresent();
  }

  Column withName(String newName) {
    return new Column(
        newName,
        type,
        notNull,
        defaultValue,
        generated,
        identity,
        collation,
        complete,
        inherited,
        nullSince,
        settings,
        origin);
  }

  Column withType(ColumnType newType, Optional<String> newCollation) {
    return new Column(
        name,
        Optional.of(newType),
        notNull,
        defaultValue,
        generated,
        identity,
        newCollation,
        complete,
        inherited,
        nullSince,
        settings,
        origin);
  }

  Column withNotNull(boolean certain) {
    if (certain == notNull) {
      return this;
    }
    return new Column(
        name,
        type,
        certain,
        defaultValue,
        generated,
        identity,
        collation,
        complete,
        inherited,
        nullSince,
        settings,
        origin);
  }

  Column withDefault(Optional<Expression> value) {
    return new Column(
        name,
        type,
        notNull,
        value.filter(v -> !isNull(v)),
        generated,
        identity,
        collation,
        complete,
        inherited,
        nullSince,
        withNullDefault(settings, value, type),
        origin);
  }

  Column withGenerated(Optional<Generated> expression) {
    return new Column(
        name,
        type,
        notNull,
        defaultValue,
        expression,
        identity,
        collation,
        complete,
        inherited,
        nullSince,
        settings,
        origin);
  }

  Column withIdentity(Optional<Identity> newIdentity) {
    return new Column(
        name,
        type,
        notNull,
        defaultValue,
        generated,
        newIdentity,
        collation,
        complete,
        inherited,
        nullSince,
        settings,
        origin);
  }

  Column withInherited(boolean isInherited) {
    return new Column(
        name,
        type,
        notNull,
        defaultValue,
        generated,
        identity,
        collation,
        complete,
        isInherited,
        nullSince,
        settings,
        origin);
  }

  Column withNullSince(OptionalInt transaction) {
    return new Column(
        name,
        type,
        notNull,
        defaultValue,
        generated,
        identity,
        collation,
        complete,
        inherited,
        transaction,
        settings,
        origin);
  }

  Column withSettings(Settings newSettings) {
    return new Column(
        name,
        type,
        notNull,
        defaultValue,
        generated,
        identity,
        collation,
        complete,
        inherited,
        nullSince,
        newSettings,
        origin);
  }

  /** What is certain where the column is either this or the other of its name. */
  Optional<Column> agreeing(Column other) {
    Column same = withNotNull(other.notNull).withNullSince(other.nullSince);
    return Optional.of(
        new Column(
            name,
            type.filter(t -> other.type.equals(type)),
            notNull && other.notNull,
            defaultValue.filter(d -> other.defaultValue.equals(defaultValue)),
            generated.filter(g -> other.generated.equals(generated)),
            identity.filter(i -> other.identity.equals(identity)),
            collation.filter(c -> other.collation.equals(collation)),
            complete && same.equals(other),
            inherited && other.inherited,
            nullSince.equals(other.nullSince) ? nullSince : OptionalInt.empty(),
            settings.equals(other.settings) ? settings : Settings.NONE,
            origin));
  }

  /** With another column's new name wherever an expression of this one mentions it. */
  Column mentioning(Renaming renaming) {
    return withDefault(defaultValue.map(renaming::in))
        .withGenerated(generated.map(g -> new Generated(renaming.in(g.expression()), g.stored())));
  }
}
