package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A column as a migration describes it.
 *
 * @param type Rails' name of the type, or PostgreSQL's
 */
record ColumnDefinition(String name, String type, Options options) {

  /** Types whose name in PostgreSQL is another one. */
  private static final Map<String, String> NATIVE =
      Map.of(
          "primary_key", "bigserial primary key",
          "string", "character varying",
          "datetime", "timestamp",
          "timestamp", "timestamp",
          "binary", "bytea",
          "blob", "bytea",
          "bit_varying", "bit varying");

  private static final Set<String> WITH_PRECISION =
      Set.of("datetime", "timestamp", "time", "interval");

  /** Types that Rails knows, and so takes a limit for. */
  private static final Set<String> KNOWN =
      Set.of(
          "string",
          "text",
          "integer",
          "bigint",
          "float",
          "decimal",
          "datetime",
          "timestamp",
          "time",
          "date",
          "daterange",
          "numrange",
          "tsrange",
          "tstzrange",
          "int4range",
          "int8range",
          "binary",
          "boolean",
          "xml",
          "tsvector",
          "hstore",
          "inet",
          "cidr",
          "macaddr",
          "uuid",
          "json",
          "jsonb",
          "ltree",
          "citext",
          "point",
          "line",
          "lseg",
          "box",
          "path",
          "polygon",
          "circle",
          "bit",
          "bit_varying",
          "money",
          "interval",
          "oid");

  /** A column of a table: a key that counts up by itself is a serial. */
  static ColumnDefinition of(String name, Value type, Options options) {
    String given = Known.value(type) instanceof Value.Nil ? "" : Known.text(type);
    if (given.equals("enum") && options.hasValue("enum_type")) {
      given = Known.text(options.value("enum_type"));
    }
    boolean key = options.isTrue("primary_key");
    if (key && Set.of("integer", "bigint").contains(given) && !options.has("default")) {
      boolean big = given.equals("bigint") || limit(options) == 8;
      given = big ? "bigserial" : "serial";
    }
    Options all = options;
    if (key || given.equals("primary_key")) {
      all = all.with("primary_key", Value.TRUE).with("null", Value.FALSE);
    }
    return new ColumnDefinition(name, given, all);
  }

  private static int limit(Options options) {
    return options.value("limit") instanceof Value.Num n ? n.number().intValue() : 0;
  }

  /** The definition as CREATE TABLE and ADD COLUMN write it. */
  String sql() {
    StringBuilder sql = new StringBuilder(Quoting.column(name)).append(' ').append(typeSql());
    if (type.equals("primary_key")) {
      return sql.toString();
    }
    if (options.hasValue("collation")) {
      sql.append(" COLLATE \"").append(options.text("collation").get()).append('"');
    }
    if (options.hasValue("as")) {
      return sql.append(generated()).toString();
    }
    boolean noDefault = isNotNull() && options.has("default") && !options.hasValue("default");
    if (options.has("default") && !noDefault) {
      sql.append(" DEFAULT ").append(defaultSql());
    }
    if (isNotNull()) {
      sql.append(" NOT NULL");
    }
    if (options.isTrue("primary_key")) {
      sql.append(" PRIMARY KEY");
    }
    return sql.toString();
  }

  private String generated() {
    return " GENERATED ALWAYS AS ("
        + Known.text(options.value("as"))
        + ") STORED"
        + (isNotNull() ? " NOT NULL" : "");
  }

  boolean isNotNull() {
    return Known.value(options.value("null")) instanceof Value.Bool given && !given.value();
  }

  /** The default as SQL. */
  String defaultSql() {
    return Quoting.expression(options.value("default"), type, options.isTrue("array"));
  }

  /** The type with brackets behind it where it is an array of such values. */
  String held() {
    return options.isTrue("array") ? type + "[]" : type;
  }

  /** The type as PostgreSQL names it. */
  String typeSql() {
    String sql = scalar();
    return options.isTrue("array") && !type.equals("primary_key") ? sql + "[]" : sql;
  }

  private String scalar() {
    String actual = type.equals("virtual") ? Known.text(options.value("type")) : type;
    if (actual.equals("integer")) {
      int limit = limit(options);
      if (limit > 8) {
        throw new Refused("Rails refuses an integer of " + limit + " bytes.");
      }
      return limit == 0 || limit == 3 || limit == 4 ? "integer" : limit < 3 ? "smallint" : "bigint";
    }
    String name = NATIVE.getOrDefault(actual, actual);
    if (actual.equals("decimal")) {
      return decimal();
    } else if (WITH_PRECISION.contains(actual) && options.hasValue("precision")) {
      return name + "(" + Known.text(options.value("precision")) + ")";
    } else if (actual.equals("binary") || actual.equals("text")) {
      return name;
    } else if (KNOWN.contains(actual) && options.hasValue("limit") && !actual.equals("bigint")) {
      return name + "(" + Known.text(options.value("limit")) + ")";
    }
    return name;
  }

  private String decimal() {
    List<String> numbers =
        List.of("precision", "scale").stream()
            .filter(options::hasValue)
            .map(each -> Known.text(options.value(each)))
            .toList();
    if (options.hasValue("scale") && !options.hasValue("precision")) {
      throw new Refused("Rails refuses a scale without a precision.");
    }
    return numbers.isEmpty() ? "decimal" : "decimal(" + String.join(",", numbers) + ")";
  }
}
