package io.github.sqllint.impact;

import io.github.sqllint.operation.BuiltInTypes;
import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.schema.CompositeType;
import io.github.sqllint.schema.DataType;
import io.github.sqllint.schema.EnumType;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.ServerVersion;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** By which operators each method of indexes knows which types: {@code pg_opclass} as data. */
final class OperatorClasses {
  private static final Set<String> METHODS =
      Set.of("btree", "hash", "gist", "spgist", "gin", "brin");

  private static final Map<String, OperatorClass> KNOWN = new HashMap<>();

  static {
    for (String line : Resource.lines("opclasses.txt")) {
      String[] parts = line.split("\\|");
      int since = parts.length > 3 ? Integer.parseInt(parts[3]) : ServerVersion.FIRST;
      KNOWN.put(parts[0], new OperatorClass(parts[1], parts[2].equals("default"), since));
    }
  }

  /** Whether there is one, once asked: there are few methods and types, and many indexes. */
  private static final Map<Default, Boolean> DEFAULTS = new ConcurrentHashMap<>();

  private record Default(String method, String kind, ServerVersion server) {}

  private record OperatorClass(String type, boolean isDefault, int since) {}

  private OperatorClasses() {}

  /** Has them read, which takes a moment. */
  static void load() {
    // The class is initialised now.
  }

  /** Whether the server's own methods include this one. */
  static boolean isMethod(String method) {
    return METHODS.contains(method);
  }

  /** Whether the server has a class of this name for another method. */
  static boolean isOfOtherMethod(String name) {
    return KNOWN.keySet().stream().anyMatch(key -> key.endsWith(" " + name));
  }

  /** Whether a method knows a type without being told by which operators (GetDefaultOpClass). */
  static Presence forType(String method, ColumnType type, Schema schema) {
    Optional<String> kind = kind(type, schema);
    if (kind.isEmpty() || !isMethod(method)) {
      return Presence.UNKNOWN;
    }
    if (DEFAULTS.computeIfAbsent(
        new Default(method, kind.get(), schema.server()), OperatorClasses::isThere)) {
      return Presence.PRESENT;
    }
    return areAdded(schema) ? Presence.UNKNOWN : Presence.ABSENT;
  }

  private static boolean isThere(Default asked) {
    return KNOWN.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(asked.method() + " "))
        .map(Map.Entry::getValue)
        .filter(found -> found.isDefault() && asked.server().since(found.since()))
        .anyMatch(found -> takes(found, asked.kind(), asked.server()));
  }

  /** Whether the server brings such a class along. */
  static boolean isKnown(String method, String name, ServerVersion server) {
    OperatorClass found = KNOWN.get(method + " " + name);
    return found != null && server.since(found.since());
  }

  /** Whether a class that the server brings along is made for another type than this. */
  static boolean refuses(String method, String name, ColumnType type, Schema schema) {
    OperatorClass found = KNOWN.get(method + " " + name);
    return found != null
        && kind(type, schema).filter(kind -> !takes(found, kind, schema.server())).isPresent();
  }

  private static boolean areAdded(Schema schema) {
    return schema.objects().stream().anyMatch(object -> object.kind().equals("operator class"));
  }

  /** The same bits will do: IsBinaryCoercible of the server's source. */
  private static boolean takes(OperatorClass known, String kind, ServerVersion server) {
    return known.type().equals(kind)
        || Casts.find(ColumnType.of(kind), ColumnType.of(known.type()), server)
            .filter(cast -> cast.isBinary() && cast.isImplicit())
            .isPresent();
  }

  /** As what the classes name a type; empty where its kind is not known. */
  private static Optional<String> kind(ColumnType written, Schema schema) {
    Optional<ColumnType> stored = Domains.of(written, schema).base();
    if (stored.isEmpty() || stored.get().isArray()) {
      return stored.map(array -> "anyarray");
    }
    ColumnType type = stored.get();
    Optional<DataType> own = schema.type(type);
    if (own.isPresent()) {
      return own.get() instanceof EnumType
          ? Optional.of("anyenum")
          : own.get() instanceof CompositeType ? Optional.of("record") : Optional.empty();
    }
    String name = Casts.base(type);
    if (!type.schema().isEmpty() || !BuiltInTypes.isOfServer(ColumnType.of(name))) {
      return Optional.empty();
    }
    return Optional.of(
        name.endsWith("multirange") ? "anymultirange" : name.endsWith("range") ? "anyrange" : name);
  }
}
