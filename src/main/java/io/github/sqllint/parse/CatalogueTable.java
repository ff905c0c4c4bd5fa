package io.github.sqllint.parse;

import io.github.sqllint.source.Lookup;
import java.util.Optional;

/**
 * A table or view of the server's catalogue, or of the standard's.
 *
 * @param kind what its rows are
 * @param letters those of {@code relkind} that it has rows for; empty where they are no relations
 */
record CatalogueTable(Lookup.Kind kind, String letters) {

  /** Empty for one that is not looked into here. */
  static Optional<CatalogueTable> of(boolean standard, String name) {
    return standard ? standard(name) : own(name);
  }

  /** What is told of an object comes before what it belongs to. */
  int rank() {
    return switch (kind) {
      case SCHEMA -> 3;
      case RELATION -> 2;
      case TYPE -> 1;
      default -> 0;
    };
  }

  private static Optional<CatalogueTable> standard(String view) {
    return switch (view) {
      case "columns" -> of(Lookup.Kind.COLUMN);
      case "tables" -> relations("rpfv");
      case "views" -> relations("v");
      case "sequences" -> relations("S");
      case "table_constraints", "referential_constraints", "check_constraints" ->
          of(Lookup.Kind.CONSTRAINT);
      case "schemata" -> of(Lookup.Kind.SCHEMA);
      case "triggers" -> of(Lookup.Kind.TRIGGER);
      case "routines" -> of(Lookup.Kind.FUNCTION);
      default -> Optional.empty();
    };
  }

  private static Optional<CatalogueTable> own(String table) {
    return switch (table) {
      case "pg_class" -> of(Lookup.Kind.RELATION);
      case "pg_tables" -> relations("rp");
      case "pg_views" -> relations("v");
      case "pg_matviews" -> relations("m");
      case "pg_indexes" -> relations("iI");
      case "pg_sequences" -> relations("S");
      case "pg_attribute" -> of(Lookup.Kind.COLUMN);
      case "pg_constraint" -> of(Lookup.Kind.CONSTRAINT);
      case "pg_trigger" -> of(Lookup.Kind.TRIGGER);
      case "pg_policies", "pg_policy" -> of(Lookup.Kind.POLICY);
      case "pg_type" -> of(Lookup.Kind.TYPE);
      case "pg_enum" -> of(Lookup.Kind.ENUM_VALUE);
      case "pg_proc" -> of(Lookup.Kind.FUNCTION);
      case "pg_namespace" -> of(Lookup.Kind.SCHEMA);
      case "pg_extension" -> of(Lookup.Kind.EXTENSION);
      default -> Optional.empty();
    };
  }

  private static Optional<CatalogueTable> of(Lookup.Kind kind) {
    return Optional.of(new CatalogueTable(kind, ""));
  }

  private static Optional<CatalogueTable> relations(String letters) {
    return Optional.of(new CatalogueTable(Lookup.Kind.RELATION, letters));
  }
}
