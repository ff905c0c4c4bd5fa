package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An object of which a migration needs to know no more than that it is there: a schema, an
 * extension, a collation, …
 *
 * @param kind in lower case
 */
public record OtherObject(ObjectName name, String kind, Settings settings, Optional<Origin> origin)
    implements SchemaObject {
  /** What its statement said, as a setting. */
  public static final String DEFINITION = "definition";

  /** An extension's, as a setting where it is written. */
  public static final String VERSION = "version";

  @Override
  public ObjectKey key() {
    return new ObjectKey(kind, name);
  }

  @Override
  public Set<ObjectKey> links() {
    boolean defined = settings.value(DEFINITION).isPresent();
    return defined ? Set.of(ObjectKey.MADE_OF_FUNCTIONS) : Set.of();
  }

  /** Whether it is made of a function of this name, as an aggregate, an operator or a cast is. */
  boolean calls(String function) {
    String definition = settings.value(DEFINITION).orElse("");
    return definition.contains(function)
        && definition.matches(
            "(?s).*\\b(function|procedure|\\w*func) (= )?(\\w+ \\. )?"
                + Pattern.quote(function)
                + "\\b.*");
  }

  OtherObject withName(ObjectName newName) {
    return new OtherObject(newName, kind, settings, origin);
  }

  OtherObject withSettings(Settings newSettings) {
    return new OtherObject(name, kind, newSettings, origin);
  }
}
