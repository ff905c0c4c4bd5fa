package io.github.sqllint.schema;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.ObjectName;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A composite type; its attributes are columns without rows. */
public record CompositeType(
    ObjectName name, Parts<Attribute> attributes, Settings settings, Optional<Origin> origin)
    implements DataType {

  /**
   * One member of a composite type.
   *
   * @param collation where it is not the type's
   */
  public record Attribute(String name, ColumnType type, Optional<String> collation)
      implements Part {
    /** As SQL writes it. */
    @Override
    public String toString() {
      return name + " " + type + collation.map(it -> " COLLATE \"" + it + "\"").orElse("");
    }
  }

  @Override
  public String kind() {
    return "composite type";
  }

  @Override
  public Set<ObjectKey> links() {
    Set<ObjectKey> links = new HashSet<>();
    attributes.forEach(attribute -> links.add(Links.toType(attribute.type())));
    return links;
  }

  CompositeType withName(ObjectName newName) {
    return new CompositeType(newName, attributes, settings, origin);
  }

  CompositeType withAttributes(Parts<Attribute> newAttributes) {
    return new CompositeType(name, newAttributes, settings, origin);
  }

  CompositeType withSettings(Settings newSettings) {
    return new CompositeType(name, attributes, newSettings, origin);
  }
}
