package io.github.sqllint.dsl.rails;

import java.util.Set;

/** The methods of a table that add columns of one type. */
final class ColumnTypes {
  private static final Set<String> METHODS =
      Set.of(
          "bigint",
          "binary",
          "blob",
          "boolean",
          "date",
          "datetime",
          "decimal",
          "float",
          "integer",
          "json",
          "string",
          "text",
          "time",
          "timestamp",
          "virtual",
          "numeric",
          "bigserial",
          "bit",
          "bit_varying",
          "cidr",
          "citext",
          "daterange",
          "hstore",
          "inet",
          "interval",
          "int4range",
          "int8range",
          "jsonb",
          "ltree",
          "macaddr",
          "money",
          "numrange",
          "oid",
          "point",
          "line",
          "lseg",
          "box",
          "path",
          "polygon",
          "circle",
          "serial",
          "tsrange",
          "tstzrange",
          "tsvector",
          "uuid",
          "xml",
          "timestamptz",
          "enum");

  private ColumnTypes() {}

  static boolean isMethod(String name) {
    return METHODS.contains(name);
  }

  /** The type of the columns that a method adds. */
  static String type(String method) {
    return method.equals("numeric") ? "decimal" : method.equals("blob") ? "binary" : method;
  }
}
