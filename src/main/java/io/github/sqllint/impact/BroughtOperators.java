package io.github.sqllint.impact;

import io.github.sqllint.schema.ExtensionMembers;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.SchemaObject;

/** The operators and casts that extensions and migrations bring for the server's own types. */
final class BroughtOperators {
  private BroughtOperators() {}

  /** Whether there may be some, so that {@link Signatures} do not tell all. */
  static boolean mayBe(Schema schema) {
    return schema.objects().stream().anyMatch(BroughtOperators::mayBring);
  }

  private static boolean mayBring(SchemaObject object) {
    return switch (object.kind()) {
      case "operator", "cast" -> true;
      case "extension" -> ExtensionMembers.mayExtendBuiltIn(object.name().name());
      default -> false;
    };
  }
}
