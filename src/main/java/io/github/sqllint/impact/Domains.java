package io.github.sqllint.impact;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Domain;
import io.github.sqllint.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A type with the domains that it is made of.
 *
 * @param base what is stored; the type itself where it is no domain, empty where it is not known
 * @param domains from the outermost; empty where it is no domain
 */
record Domains(Optional<ColumnType> base, List<Domain> domains) {

  static Domains of(ColumnType type, Schema schema) {
    List<Domain> found = new ArrayList<>();
    Optional<ColumnType> base = Optional.of(type);
    while (base.isPresent() && !base.get().isArray()) {
      ColumnType current = base.get();
      Optional<Domain> domain = schema.domain(new ObjectName(current.schema(), current.name()));
      if (domain.isEmpty() || found.contains(domain.get())) {
        break;
      }
      found.add(domain.get());
      base = domain.get().type();
    }
    return new Domains(base, found);
  }

  boolean isDomain() {
    return !domains.isEmpty();
  }

  /** Whether one of them refuses some values. */
  boolean isConstrained() {
    return domains.stream().anyMatch(Domain::isConstrained);
  }

  boolean refusesNull() {
    return domains.stream().anyMatch(Domain::notNull);
  }

  /** The default that a column of the type gets where it has none of its own. */
  Optional<Expression> defaultValue() {
    return domains.stream().flatMap(domain -> domain.defaultValue().stream()).findFirst();
  }

  /** Its length does not come along when a value is taken out of a domain. */
  Optional<ColumnType> baseWithoutLength() {
    return base.map(b -> new ColumnType(b.schema(), b.name(), List.of(), b.dimensions()));
  }
}
