package io.github.sqllint.dsl.knex;

import io.github.sqllint.dsl.javascript.Bool;
import io.github.sqllint.dsl.javascript.ListValue;
import io.github.sqllint.dsl.javascript.Nothing;
import io.github.sqllint.dsl.javascript.Text;
import io.github.sqllint.dsl.javascript.Thrown;
import io.github.sqllint.dsl.javascript.Value;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What Knex writes for keys and indexes. */
final class KeySql {
  private final TableSql table;

  KeySql(TableSql table) {
    this.table = table;
  }

  /** The name of a key, or the one that Knex makes of the table and the columns. */
  String name(Value given, String type, Value columns) {
    return Args.isTrue(given) ? Sql.name(given) : made(type, columns);
  }

  private String made(String type, Value columns) {
    List<Value> parts =
        columns instanceof ListValue
            ? Args.items(columns)
            : Args.isTrue(columns) ? List.of(columns) : List.of();
    String joined =
        parts.stream()
            .map(part -> part instanceof RawQuery raw ? raw.sql().text() : Args.string(part))
            .collect(Collectors.joining("_"));
    String start = table.plainName().replace('.', '_').replace('-', '_');
    return Sql.name((start + "_" + joined + "_" + type).toLowerCase(Locale.ROOT));
  }

  /** The primary key as a table's constraint. */
  String primary(List<Value> args) {
    Value given = Args.at(args, 1);
    boolean options = Args.isObject(given);
    Value name = options ? Args.option(given, "constraintName") : given;
    Value deferrable = options ? Args.option(given, "deferrable") : Nothing.UNDEFINED;
    return "constraint "
        + (Args.isTrue(name) ? Sql.name(name) : Sql.name(table.plainName() + "_pkey"))
        + " primary key ("
        + Sql.names(Args.at(args, 0))
        + ")"
        + deferrable(deferrable);
  }

  private static String deferrable(Value value) {
    return Args.isTrue(value) ? " deferrable initially " + Args.string(value) : "";
  }

  String unique(List<Value> args) {
    Value columns = Args.at(args, 0);
    Value given = Args.at(args, 1);
    boolean options = Args.isObject(given);
    Value name = options ? Args.option(given, "indexName") : given;
    Value deferrable = options ? Args.option(given, "deferrable") : Nothing.UNDEFINED;
    Value predicate = options ? Args.option(given, "predicate") : Nothing.UNDEFINED;
    Value use = options ? Args.option(given, "useConstraint") : Bool.TRUE;
    boolean constraint =
        use == Nothing.UNDEFINED
            ? Args.isTrue(deferrable) || !Args.isTrue(predicate)
            : Args.isTrue(use);
    boolean deferred = Args.isTrue(deferrable) && !Args.string(deferrable).equals("not deferrable");
    if (!constraint && deferred) {
      throw Thrown.error("postgres cannot create deferrable index");
    }
    if (constraint && Args.isTrue(predicate)) {
      throw Thrown.error("postgres cannot create constraint with predicate");
    }
    String quoted = name(name, "unique", columns);
    if (constraint) {
      return "alter table "
          + table.name()
          + " add constraint "
          + quoted
          + " unique ("
          + Sql.names(columns)
          + ")"
          + deferrable(deferrable);
    }
    return "create unique index "
        + quoted
        + " on "
        + table.name()
        + " ("
        + Sql.names(columns)
        + ")"
        + where(predicate);
  }

  String index(List<Value> args) {
    Value columns = Args.at(args, 0);
    Value options = Args.at(args, 2);
    Value method = options;
    String unique = "";
    Value predicate = Nothing.UNDEFINED;
    if (!(options instanceof Text)) {
      method = Args.option(options, "storageEngineIndexType");
      predicate = Args.option(options, "predicate");
      Value type = Args.option(options, "indexType");
      boolean isUnique = type instanceof Text text && text.toString().equalsIgnoreCase("unique");
      unique = isUnique ? " unique" : "";
    }
    return "create"
        + unique
        + " index "
        + name(Args.at(args, 1), "index", columns)
        + " on "
        + table.name()
        + (Args.isTrue(method) ? " using " + Args.string(method) : "")
        + " ("
        + Sql.names(columns)
        + ")"
        + where(predicate);
  }

  private static String where(Value predicate) {
    if (!Args.isTrue(predicate)) {
      return "";
    }
    if (predicate instanceof QueryBuilder query) {
      return " " + query.predicate();
    }
    throw NotKnown.of(predicate);
  }

  String foreign(ForeignKey key) {
    if (!Args.isTrue(key.inTable) || !Args.isTrue(key.references)) {
      return "";
    }
    String sql =
        "alter table "
            + table.name()
            + " add constraint "
            + name(key.keyName, "foreign", key.columns)
            + " foreign key ("
            + Sql.names(key.columns)
            + ") references "
            + Sql.name(key.inTable)
            + " ("
            + Sql.names(key.references)
            + ")";
    sql += Args.isTrue(key.onUpdate) ? " on update " + Args.string(key.onUpdate) : "";
    sql += Args.isTrue(key.onDelete) ? " on delete " + Args.string(key.onDelete) : "";
    boolean deferrable = Args.isTrue(key.deferrable);
    return deferrable
        ? sql + " deferrable initially " + Args.string(key.deferrable).toLowerCase(Locale.ROOT)
        : sql;
  }
}
