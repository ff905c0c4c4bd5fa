package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import java.util.List;
import java.util.Optional;

/**
 * A rule that rewrites queries of a table or view.
 *
 * @param definition everything after the name in normal form
 * @param uses the other relations that its commands touch
 */
public record RewriteRule(
    String name,
    String definition,
    List<ObjectName> uses,
    Settings settings,
    Optional<Origin> origin)
    implements Part {
  public RewriteRule {
    uses = List.copyOf(uses);
  }

  /** Whether it may mention a column; a rule's text is not taken apart. */
  public boolean mentions(String column) {
    return definition.matches("(?s).*\\b" + java.util.regex.Pattern.quote(column) + "\\b.*");
  }

  RewriteRule withName(String newName) {
    return new RewriteRule(newName, definition, uses, settings, origin);
  }

  RewriteRule withSettings(Settings newSettings) {
    return new RewriteRule(name, definition, uses, newSettings, origin);
  }
}
