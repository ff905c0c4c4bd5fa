package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A publication.
 *
 * @param definition what CREATE PUBLICATION and later ALTER PUBLICATIONs say, in normal form
 * @param tables those that it names
 */
public record Publication(
    ObjectName name, String definition, List<ObjectName> tables, Optional<Origin> origin)
    implements SchemaObject {
  public Publication {
    tables = List.copyOf(tables);
  }

  @Override
  public String kind() {
    return "publication";
  }

  @Override
  public ObjectKey key() {
    return new ObjectKey(ObjectKey.PUBLICATION, name);
  }

  @Override
  public Set<ObjectKey> links() {
    return tables.stream().map(ObjectKey::relation).collect(Collectors.toUnmodifiableSet());
  }

  Publication withTables(List<ObjectName> newTables) {
    return new Publication(name, definition, newTables, origin);
  }
}
