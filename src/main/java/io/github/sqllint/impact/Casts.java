package io.github.sqllint.impact;

import io.github.sqllint.operation.BuiltInTypes;
import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.ServerVersion;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which values the server turns into which other types, and how: {@code pg_cast} as data. */
final class Casts {
  /** Every type goes to these by its text, when it is assigned (PostgreSQL manual, CREATE CAST). */
  private static final Set<String> STRINGS = Set.of("text", "varchar", "char", "name", "citext");

  private static final Set<String> OF_EXTENSIONS = Set.of("citext", "hstore");

  private static final Map<String, Cast> KNOWN = new HashMap<>();

  static {
    for (String line : Resource.lines("casts.txt")) {
      String[] parts = line.split("\\|");
      int since = parts.length > 3 ? Integer.parseInt(parts[3]) : ServerVersion.FIRST;
      KNOWN.put(parts[0], new Cast(!parts[1].equals("explicit"), parts[1], parts[2], since));
    }
  }

  private Casts() {}

  /** Has them read, which takes a moment. */
  static void load() {
    // The class is initialised now.
  }

  /**
   * A way from one type to another.
   *
   * @param automatic whether it is taken without being asked for, when a value is assigned
   * @param context {@code implicit}, {@code assignment} or {@code explicit}
   * @param method {@code binary} where the stored value stays as it is
   */
  record Cast(boolean automatic, String context, String method, int since) {
    private static final Cast BY_TEXT = new Cast(true, "assignment", "text", ServerVersion.FIRST);

    boolean isBinary() {
      return method.equals("binary");
    }

    boolean isImplicit() {
      return context.equals("implicit");
    }
  }

  /** The cast between two types that are not domains; empty where there is none. */
  static Optional<Cast> find(ColumnType from, ColumnType to, ServerVersion server) {
    if (!from.isArray() && !to.isArray()) {
      Cast known = KNOWN.get(base(from) + " > " + base(to));
      if (known != null && server.since(known.since())) {
        return Optional.of(known);
      }
    }
    return isString(to) ? Optional.of(Cast.BY_TEXT) : Optional.empty();
  }

  /** Whether the migrations have made casts of their own, of which the table does not tell. */
  static boolean areAdded(Schema schema) {
    return schema.objects().stream().anyMatch(object -> object.kind().equals("cast"));
  }

  static boolean isString(ColumnType type) {
    return !type.isArray() && STRINGS.contains(base(type));
  }

  /** Whether no migration has to create a type: it is the server's or a common extension's. */
  static boolean isBuiltIn(ColumnType type) {
    return BuiltInTypes.isKnown(type);
  }

  /** Whether the table of casts says all about a type; of extensions it knows two. */
  static boolean tellsAllOf(ColumnType type) {
    String base = base(type);
    return type.schema().isEmpty()
        && (BuiltInTypes.isOfServer(ColumnType.of(base)) || OF_EXTENSIONS.contains(base));
  }

  /** The type's name without what belongs to its modifiers. */
  static String base(ColumnType type) {
    return BuiltInTypes.base(type);
  }
}
