package io.github.sqllint.schema;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.ObjectName;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A domain.
 *
 * @param type what it is over; empty where no migration tells it
 * @param notNull whether it certainly refuses NULL
 * @param checks in order
 */
public record Domain(
    ObjectName name,
    Optional<ColumnType> type,
    boolean notNull,
    Optional<Expression> defaultValue,
    Parts<Check> checks,
    Settings settings,
    Optional<Origin> origin)
    implements DataType {

  /** A CHECK of a domain; the value is the column {@code value}. */
  public record Check(String name, Expression condition, boolean validated) implements Part {}

  @Override
  public String kind() {
    return "domain";
  }

  /**
   * Whether it refuses some values; then a new column of this type rewrites its table, even with
   * NULL in every row (measured, PostgreSQL 10 to 18).
   */
  public boolean isConstrained() {
    return notNull || !checks.all().isEmpty() || !checks.complete();
  }

  @Override
  public Set<ObjectKey> links() {
    Set<ObjectKey> links = new HashSet<>();
    type.ifPresent(t -> links.add(Links.toType(t)));
    for (Check check : checks) {
      links.addAll(Links.of(check.condition()));
      name.schema().ifPresent(s -> links.add(ObjectKey.constraint(s, check.name())));
    }
    return links;
  }

  Domain withName(ObjectName newName) {
    return new Domain(newName, type, notNull, defaultValue, checks, settings, origin);
  }

  Domain withType(ColumnType newType) {
    return new Domain(name, Optional.of(newType), notNull, defaultValue, checks, settings, origin);
  }

  Domain withNotNull(boolean certain) {
    return new Domain(name, type, certain, defaultValue, checks, settings, origin);
  }

  Domain withDefault(Optional<Expression> value) {
    return new Domain(name, type, notNull, value, checks, settings, origin);
  }

  Domain withChecks(Parts<Check> newChecks) {
    return new Domain(name, type, notNull, defaultValue, newChecks, settings, origin);
  }

  Domain withSettings(Settings newSettings) {
    return new Domain(name, type, notNull, defaultValue, checks, newSettings, origin);
  }
}
