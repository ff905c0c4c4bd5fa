package io.github.sqllint.dsl.knex;

import io.github.sqllint.dsl.javascript.Bool;
import io.github.sqllint.dsl.javascript.Nothing;
import io.github.sqllint.dsl.javascript.Thrown;
import io.github.sqllint.dsl.javascript.Value;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The types that Knex has for PostgreSQL. */
final class ColumnTypes {
  private ColumnTypes() {}

  static String of(ColumnBuilder column, TableSql table, Supplier<String> quoted) {
    List<Value> args = Args.from(column.args, 1);
    Value first = Args.at(args, 0);
    Value second = Args.at(args, 1);
    return switch (column.type.toLowerCase(Locale.ROOT)) {
      case "varchar" -> "varchar(" + Args.number(first, 255) + ")";
      case "decimal" ->
          first == Nothing.NULL
              ? "decimal"
              : "decimal(" + Args.number(first, 8) + ", " + Args.number(second, 2) + ")";
      case "specifictype" -> first instanceof RawQuery raw ? raw.sql().text() : Args.string(first);
      case "increments" -> "serial" + primaryKey(first, true, table);
      case "bigincrements" -> "bigserial" + primaryKey(first, true, table);
      case "uuid" -> "uuid" + primaryKey(first, false, table);
      case "datetime", "timestamp" -> timestamp(first, second);
      case "enu" -> enumeration(first, second, table, quoted);
      case "bit" -> bit(first);
      case "json" -> Args.isTrue(first) ? "jsonb" : "json";
      case "binary" -> "bytea";
      case "bool" -> "boolean";
      case "double" -> "double precision";
      case "floating" -> "real";
      case "smallint", "tinyint" -> "smallint";
      case "integer", "mediumint" -> "integer";
      case "biginteger" -> "bigint";
      case "jsonb", "date", "time", "text", "geometry", "geography", "point" ->
          column.type.toLowerCase(Locale.ROOT);
      // Knex offers these on every database and has no word for them on this one.
      default -> "undefined";
    };
  }

  private static String primaryKey(Value options, boolean byDefault, TableSql table) {
    boolean wanted =
        options == Nothing.UNDEFINED ? byDefault : Args.isTrue(Args.option(options, "primaryKey"));
    return wanted && !table.hasPrimaryKey() ? " primary key" : "";
  }

  private static String timestamp(Value first, Value second) {
    boolean options = Args.isObject(first);
    Value zone = options ? Args.option(first, "useTz") : Bool.of(!Args.isTrue(first));
    Value precision = options ? Args.option(first, "precision") : second;
    String type = zone == Bool.FALSE ? "timestamp" : "timestamptz";
    return Args.isGiven(precision) ? type + "(" + Args.string(precision) + ")" : type;
  }

  private static String bit(Value column) {
    if (!Args.isGiven(column)) {
      throw Thrown.error("Cannot read properties of undefined (reading 'length')");
    }
    Value length = Args.option(column, "length");
    return length == Bool.FALSE ? "bit" : "bit(" + Args.string(length) + ")";
  }

  private static String enumeration(
      Value allowed, Value options, TableSql table, Supplier<String> quoted) {
    boolean isNative = Args.isTrue(Args.option(options, "useNative"));
    boolean exists = isNative && Args.isTrue(Args.option(options, "existingType"));
    String labels =
        exists
            ? ""
            : Args.items(allowed).stream().map(Args::string).collect(Collectors.joining("', '"));
    if (!isNative) {
      return "text check (" + quoted.get() + " in ('" + labels + "'))";
    }
    Value schema = Args.option(options, "schemaName");
    String prefix = Args.isTrue(schema) ? Args.string(schema) : table.schema();
    String name =
        (prefix.isEmpty() ? "" : "\"" + prefix + "\".")
            + "\""
            + Args.string(Args.option(options, "enumName"))
            + "\"";
    if (!exists) {
      table.before("create type " + name + " as enum ('" + labels + "')");
    }
    return name;
  }
}
