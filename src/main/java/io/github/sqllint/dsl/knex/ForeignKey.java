package io.github.sqllint.dsl.knex;

import io.github.sqllint.dsl.javascript.HostObject;
import io.github.sqllint.dsl.javascript.Nothing;
import io.github.sqllint.dsl.javascript.Run;
import io.github.sqllint.dsl.javascript.Text;
import io.github.sqllint.dsl.javascript.Value;
import io.github.sqllint.source.Span;
import java.util.List;
import java.util.Set;

/** A foreign key as {@code table.foreign(…)} or a column's {@code references(…)} builds it. */
final class ForeignKey implements HostObject {
  static final Set<String> METHODS =
      Set.of("references", "withKeyName", "onUpdate", "onDelete", "deferrable", "inTable", "on");

  final Value columns;
  Value keyName;
  Value references = Nothing.UNDEFINED;
  Value inTable = Nothing.UNDEFINED;
  Value onUpdate = Nothing.UNDEFINED;
  Value onDelete = Nothing.UNDEFINED;
  Value deferrable = Nothing.UNDEFINED;
  private final TableBuilder table;

  ForeignKey(Value columns, Value keyName, TableBuilder table) {
    this.columns = columns;
    this.keyName = keyName;
    this.table = table;
  }

  @Override
  public boolean has(String method) {
    return METHODS.contains(method);
  }

  @Override
  public boolean isLostTo(String reason) {
    return table.isLostTo(reason);
  }

  @Override
  public Value invoke(String method, List<Value> args, Span site, Run run) {
    set(method, Args.at(args, 0));
    return this;
  }

  void set(String method, Value value) {
    switch (method) {
      case "references" -> {
        int point = value instanceof Text text ? text.toString().indexOf('.') : -1;
        if (point < 0) {
          references = value;
        } else {
          String[] parts = value.toString().split("\\.", -1);
          inTable = Text.made(parts[0]);
          references = Text.made(parts[1]);
        }
      }
      case "withKeyName" -> keyName = value;
      case "onUpdate" -> onUpdate = value;
      case "onDelete" -> onDelete = value;
      case "deferrable" -> deferrable = value;
      default -> inTable = value;
    }
  }
}
