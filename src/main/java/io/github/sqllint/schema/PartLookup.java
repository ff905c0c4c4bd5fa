package io.github.sqllint.schema;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.TypeNames;
import io.github.sqllint.source.Lookup;
import java.util.Optional;
import java.util.Set;

/** What a lookup of columns, constraints, triggers or policies finds in one table. */
final class PartLookup {
  private static final Set<String> PLAIN_TYPES =
      Set.of(
          "varchar",
          "char",
          "timestamp",
          "timestamptz",
          "integer",
          "bigint",
          "smallint",
          "text",
          "boolean",
          "uuid",
          "json",
          "jsonb",
          "date",
          "numeric",
          "bytea",
          "real",
          "double precision");

  private PartLookup() {}

  static Presence in(Table table, Lookup lookup) {
    String name = lookup.name().orElse("");
    return switch (lookup.kind()) {
      case COLUMN -> column(lookup, table);
      case NOT_NULL_COLUMN ->
          table.column(name).map(PartLookup::notNull).orElse(table.columns().presence(name));
      case CONSTRAINT -> constraint(lookup, table);
      case TRIGGER -> table.triggers().presence(name);
      default -> table.policies().presence(name);
    };
  }

  private static Presence notNull(Column column) {
    return column.notNull()
        ? Presence.PRESENT
        : column.complete() ? Presence.ABSENT : Presence.UNKNOWN;
  }

  /** The type is told in the standard's words, which are known of plain types. */
  private static Presence column(Lookup lookup, Table table) {
    String name = lookup.name().orElseThrow();
    Presence found = table.columns().presence(name);
    if (found != Presence.PRESENT || lookup.type().isEmpty()) {
      return found;
    }
    Optional<ColumnType> type = table.column(name).flatMap(Column::type);
    if (type.isEmpty() || type.get().isArray() || type.get().schema().isPresent()) {
      return Presence.UNKNOWN;
    }
    String normal = type.get().name();
    if (!PLAIN_TYPES.contains(normal)) {
      return Presence.UNKNOWN;
    }
    return TypeNames.shown(normal).equals(lookup.type().get()) ? Presence.PRESENT : Presence.ABSENT;
  }

  private static Presence constraint(Lookup lookup, Table table) {
    String letters = lookup.type().orElse("pufcx");
    if (lookup.name().isPresent()) {
      Optional<Constraint> found = table.constraint(lookup.name().get());
      return found.isEmpty()
          ? table.constraints().presence(lookup.name().get())
          : letters.indexOf(CatalogueLetters.of(found.get())) >= 0
              ? Presence.PRESENT
              : Presence.ABSENT;
    }
    for (Constraint constraint : table.constraints()) {
      if (letters.indexOf(CatalogueLetters.of(constraint)) >= 0) {
        return Presence.PRESENT;
      }
    }
    return table.constraints().complete() ? Presence.ABSENT : Presence.UNKNOWN;
  }
}
