package io.github.sqllint.operation;

import java.util.Map;
import java.util.Set;

/** The types that need no migration to create them. */
public final class BuiltInTypes {
  /** PostgreSQL manual, chapter 8. */
  private static final Set<String> OF_THE_SERVER =
      Set.of(
          "smallint",
          "integer",
          "bigint",
          "real",
          "double precision",
          "numeric",
          "money",
          "boolean",
          "text",
          "varchar",
          "char",
          "\"char\"",
          "name",
          "bytea",
          "bit",
          "varbit",
          "date",
          "time",
          "timetz",
          "timestamp",
          "timestamptz",
          "interval",
          "uuid",
          "json",
          "jsonb",
          "jsonpath",
          "xml",
          "inet",
          "cidr",
          "macaddr",
          "macaddr8",
          "point",
          "line",
          "lseg",
          "box",
          "path",
          "polygon",
          "circle",
          "tsvector",
          "tsquery",
          "oid",
          "xid",
          "xid8",
          "cid",
          "tid",
          "pg_lsn",
          "txid_snapshot",
          "pg_snapshot",
          "regclass",
          "regtype",
          "regproc",
          "regprocedure",
          "regrole",
          "regnamespace",
          "regconfig",
          "regdictionary",
          "regoper",
          "regoperator",
          "regcollation",
          "refcursor",
          "int4range",
          "int8range",
          "numrange",
          "tsrange",
          "tstzrange",
          "daterange",
          "int4multirange",
          "int8multirange",
          "nummultirange",
          "tsmultirange",
          "tstzmultirange",
          "datemultirange");

  /** None of them is a domain with constraints, so a column of theirs needs no rewrite. */
  private static final Set<String> OF_EXTENSIONS =
      Set.of(
          "hstore",
          "citext",
          "ltree",
          "lquery",
          "ltxtquery",
          "cube",
          "seg",
          "isn",
          "isbn",
          "issn",
          "ean13",
          "upc",
          "geometry",
          "geography",
          "raster",
          "vector",
          "halfvec",
          "sparsevec",
          "query_int",
          "lo",
          "gtrgm",
          "h3index",
          "ulid");

  /** Their values are all of one length ({@code pg_type.typlen}). */
  private static final Set<String> FIXED_LENGTH =
      Set.of(
          "smallint",
          "integer",
          "bigint",
          "real",
          "double precision",
          "money",
          "boolean",
          "\"char\"",
          "name",
          "date",
          "time",
          "timetz",
          "timestamp",
          "timestamptz",
          "interval",
          "uuid",
          "macaddr",
          "macaddr8",
          "point",
          "line",
          "lseg",
          "box",
          "circle",
          "oid",
          "pg_lsn");

  private static final Map<String, Integer> SINCE =
      Map.ofEntries(
          Map.entry("jsonpath", 12),
          Map.entry("xid8", 13),
          Map.entry("pg_snapshot", 13),
          Map.entry("regcollation", 13),
          Map.entry("int4multirange", 14),
          Map.entry("int8multirange", 14),
          Map.entry("nummultirange", 14),
          Map.entry("tsmultirange", 14),
          Map.entry("tstzmultirange", 14),
          Map.entry("datemultirange", 14));

  private BuiltInTypes() {}

  /** Whether a type of this name, in normal form, comes with the server or a common extension. */
  public static boolean isKnown(String name) {
    return OF_THE_SERVER.contains(name) || OF_EXTENSIONS.contains(name);
  }

  /** Whether a type comes with the server or a common extension. */
  public static boolean isKnown(ColumnType type) {
    return type.schema().isEmpty() && isKnown(base(type));
  }

  /** The type's name without what belongs to its modifiers. */
  public static String base(ColumnType type) {
    String name = type.name();
    if (name.startsWith("interval")) {
      return "interval";
    }
    return switch (name) {
      case "bpchar" -> "char";
      case "serial" -> "integer";
      case "bigserial" -> "bigint";
      case "smallserial" -> "smallint";
      default -> name;
    };
  }

  /** Whether this is a type that every server has, so that nothing can change or drop it. */
  public static boolean isOfServer(ColumnType type) {
    return type.schema().isEmpty() && OF_THE_SERVER.contains(type.name());
  }

  /** Whether all values of a type are of one length; false where that is not known. */
  public static boolean isFixedLength(ColumnType type) {
    return !type.isArray() && type.schema().isEmpty() && FIXED_LENGTH.contains(type.name());
  }

  /** The first major of PostgreSQL that has it, as far as that is one of ours; 0 for all. */
  public static int since(String name) {
    return SINCE.getOrDefault(name, 0);
  }
}
