package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import java.util.Optional;

/**
 * A type of which only the name and kind are known.
 *
 * @param kind {@code range}, {@code base}, {@code shell} or {@code type}
 */
public record OtherType(ObjectName name, String kind, Settings settings, Optional<Origin> origin)
    implements DataType {
  OtherType withName(ObjectName newName) {
    return new OtherType(newName, kind, settings, origin);
  }

  OtherType withSettings(Settings newSettings) {
    return new OtherType(name, kind, newSettings, origin);
  }
}
