package io.github.sqllint.impact;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Schema;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a COLLATE fits its column (PostgreSQL manual, 24.2). */
final class Collations {
  /**
   * The server's own; those of the operating system and of ICU have names like {@code de-x-icu}.
   */
  private static final Set<String> KNOWN = Set.of("default", "c", "posix", "ucs_basic", "unicode");

  private static final Pattern OF_SYSTEM = Pattern.compile("(?i).*[-_.@].*|pg_.*");

  /** Beside the strings, the types of pg_type that have a collation. */
  private static final Set<String> SORTED = Set.of("name", "citext");

  private Collations() {}

  static void check(Optional<String> collation, ColumnType type, Schema schema, Work work) {
    if (collation.isEmpty()) {
      return;
    }
    if (hasNone(type)) {
      work.fail("42804", true, "The type " + type + " has no collation.");
    }
    ObjectName name = ObjectName.written(collation.get());
    boolean own = schema.presence("collation", name) == Presence.PRESENT;
    String folded = name.name().toLowerCase(Locale.ROOT);
    boolean known = own || KNOWN.contains(folded) || OF_SYSTEM.matcher(folded).matches();
    if (!known && work.historyIsWhole()) {
      work.fail("42704", false, "The collation " + name + " does not exist.");
    }
  }

  /** Whether the values of a type are certain to be compared otherwise than by a collation. */
  static boolean hasNone(ColumnType type) {
    ColumnType element = type.isArray() ? type.element() : type;
    return Casts.isBuiltIn(element)
        && !Casts.isString(element)
        && !SORTED.contains(Casts.base(element));
  }
}
