package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.OwnedBy;
import java.util.Optional;
import java.util.Set;

/**
 * A sequence.
 *
 * @param options in normal form, such as {@code as integer start 5}
 * @param ownedBy the column with which it goes
 * @param identity whether it is an identity column's, which alone can change it
 */
public record Sequence(
    ObjectName name,
    boolean temporary,
    String options,
    Optional<OwnedBy> ownedBy,
    boolean identity,
    Settings settings,
    Optional<Origin> origin)
    implements Relation {

  @Override
  public String kind() {
    return "sequence";
  }

  public boolean isOwnedBy(ObjectName table, String column) {
    return ownedBy.filter(o -> o.table().equals(table) && o.column().equals(column)).isPresent();
  }

  @Override
  public Set<ObjectKey> links() {
    return ownedBy.map(o -> Set.of(ObjectKey.relation(o.table()))).orElse(Set.of());
  }

  Sequence withName(ObjectName newName) {
    return new Sequence(newName, temporary, options, ownedBy, identity, settings, origin);
  }

  Sequence withOptions(String newOptions) {
    return new Sequence(name, temporary, newOptions, ownedBy, identity, settings, origin);
  }

  Sequence withOwner(Optional<OwnedBy> newOwner) {
    return new Sequence(name, temporary, options, newOwner, identity, settings, origin);
  }

  Sequence withSettings(Settings newSettings) {
    return new Sequence(name, temporary, options, ownedBy, identity, newSettings, origin);
  }
}
