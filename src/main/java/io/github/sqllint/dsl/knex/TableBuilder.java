package io.github.sqllint.dsl.knex;

import io.github.sqllint.dsl.javascript.Bool;
import io.github.sqllint.dsl.javascript.HostObject;
import io.github.sqllint.dsl.javascript.ListValue;
import io.github.sqllint.dsl.javascript.MapValue;
import io.github.sqllint.dsl.javascript.Nothing;
import io.github.sqllint.dsl.javascript.Run;
import io.github.sqllint.dsl.javascript.Text;
import io.github.sqllint.dsl.javascript.Thrown;
import io.github.sqllint.dsl.javascript.Unknown;
import io.github.sqllint.dsl.javascript.Value;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The table that the callback of {@code createTable} and its like is given. */
final class TableBuilder implements HostObject {
  private static final Set<String> COLUMN_TYPES =
      Set.of(
          "tinyint",
          "smallint",
          "mediumint",
          "int",
          "bigint",
          "decimal",
          "float",
          "double",
          "real",
          "bit",
          "boolean",
          "serial",
          "date",
          "datetime",
          "timestamp",
          "time",
          "year",
          "geometry",
          "geography",
          "point",
          "char",
          "varchar",
          "tinytext",
          "tinyText",
          "text",
          "mediumtext",
          "mediumText",
          "longtext",
          "longText",
          "binary",
          "varbinary",
          "tinyblob",
          "tinyBlob",
          "mediumblob",
          "mediumBlob",
          "blob",
          "longblob",
          "longBlob",
          "enum",
          "set",
          "bool",
          "dateTime",
          "increments",
          "bigincrements",
          "bigIncrements",
          "integer",
          "biginteger",
          "bigInteger",
          "string",
          "json",
          "jsonb",
          "uuid",
          "enu",
          "specificType");

  private static final Set<String> ALTERATIONS =
      Set.of(
          "index",
          "primary",
          "unique",
          "dropPrimary",
          "dropPrimaryIfExists",
          "dropUnique",
          "dropUniqueIfExists",
          "dropIndex",
          "dropForeign",
          "dropForeignIfExists");

  private static final Set<String> ONLY_ALTER =
      Set.of(
          "renameColumn", "setNullable", "dropNullable", "dropChecks", "dropColumn", "dropColumns");

  private static final Set<String> OTHERS =
      Set.of(
          "timestamps",
          "dropTimestamps",
          "foreign",
          "check",
          "comment",
          "inherits",
          "queryContext",
          "engine",
          "charset",
          "collate");

  /** Something done to the table besides adding columns. */
  record Alteration(String method, List<Value> args, ForeignKey foreign, boolean conditional) {}

  final boolean alters;
  final List<ColumnBuilder> columns = new ArrayList<>();
  final List<Alteration> alterations = new ArrayList<>();
  final List<List<Value>> checks = new ArrayList<>();
  Value comment = Nothing.UNDEFINED;
  Value inherits = Nothing.UNDEFINED;
  private final int depth;
  private String lost;

  /**
   * @param depth how many conditions that are not known lead to its callback
   */
  TableBuilder(boolean alters, int depth) {
    this.alters = alters;
    this.depth = depth;
  }

  /** Why it is not known what is done to the table, where that is so. */
  Optional<String> lost() {
    return Optional.ofNullable(lost);
  }

  @Override
  public boolean isLostTo(String reason) {
    lost = lost == null ? reason : lost;
    return true;
  }

  /** Whether it is not sure that the callback does what it does now. */
  boolean isUnsure(Run run) {
    return run.doubts() > depth;
  }

  void requireAlter(String method) {
    if (!alters) {
      throw Thrown.error("table." + method + " is not a function");
    }
  }

  @Override
  public boolean has(String method) {
    return true;
  }

  /** Others may have been added to Knex. */
  @Override
  public Value property(String name) {
    return COLUMN_TYPES.contains(name)
            || ALTERATIONS.contains(name)
            || ONLY_ALTER.contains(name)
            || OTHERS.contains(name)
        ? method(name)
        : new Unknown("Whether a table has a method " + name + " is not known here.");
  }

  void alteration(String method, List<Value> args, Run run) {
    alterations.add(new Alteration(method, args, null, isUnsure(run)));
  }

  void foreign(ForeignKey key, boolean conditional) {
    alterations.add(new Alteration("foreign", List.of(), key, conditional));
  }

  @Override
  public Value invoke(String method, List<Value> args, Span site, Run run) {
    if (COLUMN_TYPES.contains(method)) {
      return column(method, args, run);
    }
    if (ALTERATIONS.contains(method)) {
      alteration(method, args, run);
      return this;
    }
    if (ONLY_ALTER.contains(method)) {
      requireAlter(method);
      alteration(method.equals("dropColumns") ? "dropColumn" : method, args, run);
      return this;
    }
    switch (method) {
      case "timestamps" -> timestamps(args, run);
      case "dropTimestamps" -> {
        requireAlter(method);
        boolean camel = Args.at(args, 0) == Bool.TRUE;
        Value created = Text.made(camel ? "createdAt" : "created_at");
        Value updated = Text.made(camel ? "updatedAt" : "updated_at");
        alteration("dropColumn", List.of(new ListValue(List.of(created, updated))), run);
      }
      case "foreign" -> {
        ForeignKey key = new ForeignKey(Args.at(args, 0), Args.at(args, 1), this);
        foreign(key, isUnsure(run));
        return key;
      }
      case "check" -> {
        if (alters) {
          alteration(method, args, run);
        } else {
          checks.add(args);
        }
      }
      case "comment" -> comment = single(Args.at(args, 0), run);
      case "inherits" -> inherits = single(Args.at(args, 0), run);
      case "queryContext" -> {
        return this;
      }
      case "engine", "charset", "collate" ->
          throw Thrown.error("Knex only supports " + method + " statement with mysql.");
      default -> isLostTo("What " + method + " does to the table is not known here.");
    }
    return this;
  }

  private Value single(Value value, Run run) {
    if (isUnsure(run)) {
      isLostTo("What is done to the table depends on a condition that is not known.");
    }
    return value;
  }

  private ColumnBuilder column(String type, List<Value> args, Run run) {
    boolean unsure = isUnsure(run);
    if (unsure && !alters) {
      isLostTo("Which columns the table gets depends on a condition that is not known.");
    }
    ColumnBuilder column = new ColumnBuilder(type, args, unsure, this);
    columns.add(column);
    return column;
  }

  private void timestamps(List<Value> args, Run run) {
    Value use = Args.at(args, 0);
    Value toNow = Args.at(args, 1);
    Value camel = Args.at(args, 2);
    if (use instanceof MapValue options) {
      toNow = options.property("defaultToNow");
      camel = options.property("useCamelCase");
      use = options.property("useTimestamps");
    }
    if (toNow instanceof Unknown || camel.truth().isEmpty() || use instanceof Unknown) {
      isLostTo("Which timestamps the table gets depends on a value that is not known.");
      return;
    }
    String type = use == Bool.TRUE ? "timestamp" : "datetime";
    boolean camels = camel.truth().get();
    for (String name :
        camels ? List.of("createdAt", "updatedAt") : List.of("created_at", "updated_at")) {
      ColumnBuilder column = column(type, List.of(Text.made(name)), run);
      if (toNow == Bool.TRUE) {
        column.modifiers.put("nullable", List.of(Bool.FALSE));
        column.modifiers.put("defaultTo", List.of(RawQuery.made("CURRENT_TIMESTAMP")));
      }
    }
  }
}
