package io.github.sqllint.dsl.knex;

import io.github.sqllint.dsl.javascript.Bool;
import io.github.sqllint.dsl.javascript.HostObject;
import io.github.sqllint.dsl.javascript.Nothing;
import io.github.sqllint.dsl.javascript.Run;
import io.github.sqllint.dsl.javascript.Thrown;
import io.github.sqllint.dsl.javascript.Value;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A column with its modifiers. */
final class ColumnBuilder implements HostObject {
  private static final Map<String, String> ALIASES =
      Map.of(
          "float", "floating",
          "enum", "enu",
          "boolean", "bool",
          "string", "varchar",
          "bigint", "bigInteger");

  final String type;
  final List<Value> args;
  final boolean conditional;
  final Map<String, List<Value>> modifiers = new HashMap<>();
  boolean alters;
  Value alterNullable = Bool.TRUE;
  Value alterType = Bool.TRUE;
  private final TableBuilder table;
  private ForeignKey foreign;

  ColumnBuilder(String type, List<Value> args, boolean conditional, TableBuilder table) {
    this.type = ALIASES.getOrDefault(type, type);
    this.args = args;
    this.conditional = conditional;
    this.table = table;
  }

  boolean isIncrements() {
    return type.toLowerCase(Locale.ROOT).contains("increments");
  }

  @Override
  public boolean has(String method) {
    return true;
  }

  @Override
  public boolean isLostTo(String reason) {
    return table.isLostTo(reason);
  }

  @Override
  public Value invoke(String method, List<Value> given, Span site, Run run) {
    if (table.isUnsure(run) && !conditional) {
      table.isLostTo("Which modifiers a column has depends on a condition that is not known.");
    }
    try {
      modify(method, given, run);
    } catch (NotKnown e) {
      table.isLostTo(e.reason());
    }
    return this;
  }

  private void modify(String method, List<Value> given, Run run) {
    switch (method) {
      case "default", "defaultsTo", "defaultTo" -> modifiers.put("defaultTo", given);
      case "unsigned", "first", "after", "collate", "queryContext" -> {
        // They do nothing on PostgreSQL.
      }
      case "nullable",
          "comment",
          "check",
          "checkPositive",
          "checkNegative",
          "checkIn",
          "checkNotIn",
          "checkBetween",
          "checkLength",
          "checkRegex" ->
          modifiers.put(method, given);
      case "notNullable", "notNull" -> modifiers.put("nullable", List.of(Bool.FALSE));
      case "references" -> references(given);
      case "withKeyName", "onUpdate", "onDelete", "deferrable", "inTable", "on" -> {
        if (foreign == null) {
          throw Thrown.error(method + " is not a function");
        }
        foreign.set(method, Args.at(given, 0));
      }
      case "index", "primary", "unique" -> {
        if (!isIncrements()) {
          List<Value> all = new ArrayList<>(given);
          all.add(0, Args.at(args, 0));
          table.alteration(method, all, run);
        }
      }
      case "alter" -> alter(Args.at(given, 0));
      case "drop", "alterType" -> table.requireAlter(method);
      default -> table.isLostTo("What " + method + " does to a column is not known here.");
    }
  }

  private void references(List<Value> given) {
    if (foreign == null) {
      foreign = new ForeignKey(Args.at(args, 0), Nothing.UNDEFINED, table);
      table.foreign(foreign, conditional);
    }
    foreign.set("references", Args.at(given, 0));
  }

  private void alter(Value options) {
    table.requireAlter("alter");
    alters = true;
    alterNullable = orTrue(Args.option(options, "alterNullable"));
    alterType = orTrue(Args.option(options, "alterType"));
  }

  private static Value orTrue(Value value) {
    return value == Nothing.UNDEFINED ? Bool.TRUE : value;
  }
}
