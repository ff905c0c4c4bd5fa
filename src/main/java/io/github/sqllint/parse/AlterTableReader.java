package io.github.sqllint.parse;

import io.github.sqllint.operation.ColumnOperation.AddColumn;
import io.github.sqllint.operation.ColumnOperation.DropColumn;
import io.github.sqllint.operation.ColumnOperation.RenameColumn;
import io.github.sqllint.operation.ConstraintOperation.DropConstraint;
import io.github.sqllint.operation.ConstraintOperation.RenameConstraint;
import io.github.sqllint.operation.ConstraintOperation.ValidateConstraint;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.Other;
import io.github.sqllint.operation.ObjectOperation.SetSchema;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.PartitionOperation.AttachPartition;
import io.github.sqllint.operation.PartitionOperation.DetachPartition;
import io.github.sqllint.operation.TableOperation.RenameTable;
import io.github.sqllint.operation.Unrecognised;
import io.github.sqllint.source.Span;
import java.util.Optional;

/** ALTER TABLE with its actions, each an operation of its own. */
final class AlterTableReader {
  private static final String KIND = "alter table";

  private final Tokens tokens;
  private final ObjectName table;

  private AlterTableReader(Tokens tokens, ObjectName table) {
    this.tokens = tokens;
    this.table = table;
  }

  /** Takes the statement from behind ALTER TABLE. */
  static void read(Tokens tokens, Readings readings) {
    if (tokens.accept("all", "in", "tablespace")) {
      tokens.rest();
      readings.add(new Other("alter table all in tablespace", tokens.text(0)));
      return;
    }
    tokens.accept("if", "exists");
    ObjectName table = NameReader.table(tokens);
    do {
      Tokens action = tokens.item();
      boolean alone = tokens.isDone() && readings.isEmpty();
      Span span = alone ? readings.statement() : action.spanOfRest();
      action(action, table, span, readings);
    } while (tokens.acceptSymbol(","));
  }

  /** An action that is not understood hides no other one. */
  private static void action(Tokens action, ObjectName table, Span span, Readings readings) {
    int start = action.mark();
    try {
      new AlterTableReader(action, table).whole(span, readings);
    } catch (NotUnderstood reason) {
      action.back(start);
      if (!withoutLastClauses(action, table, span, readings)) {
        String why = reason.among(action.rest());
        readings.add(new Unrecognised(why, KIND, Optional.of(table)), span);
      }
    }
  }

  /** Tries an action that a placeholder ends without it. */
  private static boolean withoutLastClauses(
      Tokens action, ObjectName table, Span span, Readings readings) {
    Optional<Tokens> shorter = action.withoutLastClauses();
    if (shorter.isPresent() && mayEndOpen(action)) {
      try {
        new AlterTableReader(shorter.get(), table).whole(span, readings);
        return true;
      } catch (NotUnderstood notTheClauseAlone) {
        // What is missing is more than a clause at the end.
      }
    }
    int start = action.mark();
    action.rest();
    action.back(start);
    return false;
  }

  /** Whether a clause at the end changes neither what an action is nor what it locks. */
  private static boolean mayEndOpen(Tokens action) {
    return action.is("add") || action.is("drop") || action.is("alter");
  }

  private void whole(Span span, Readings readings) {
    if (tokens.accept("add")) {
      add(span, readings);
    } else {
      Operation operation = operation();
      tokens.finish();
      readings.add(operation, span);
    }
  }

  private void add(Span span, Readings readings) {
    if (ConstraintReader.isNext(tokens)) {
      Operation constraint = ConstraintReader.table(tokens, table);
      tokens.finish();
      readings.add(constraint, span);
      return;
    }
    tokens.accept("column");
    boolean ifNotExists = tokens.accept("if", "not", "exists");
    ColumnReader.ReadColumn column = ColumnReader.withType(tokens, table);
    tokens.finish();
    readings.add(new AddColumn(table, column.definition(), ifNotExists), span);
    readings.addAll(column.constraints());
  }

  private Operation operation() {
    if (tokens.accept("alter")) {
      return tokens.is("constraint")
          ? TableActionReader.alterConstraint(tokens, table)
          : AlterColumnReader.read(tokens, table);
    }
    if (tokens.accept("drop")) {
      return drop();
    }
    if (tokens.accept("validate", "constraint")) {
      return new ValidateConstraint(table, NameReader.column(tokens));
    }
    if (tokens.accept("rename")) {
      return rename();
    }
    if (tokens.accept("attach", "partition")) {
      ObjectName partition = NameReader.relation(tokens);
      return new AttachPartition(table, partition, Clauses.partitionBound(tokens));
    }
    if (tokens.accept("detach", "partition")) {
      return detach();
    }
    if (tokens.accept("set", "schema")) {
      return new SetSchema("table", table, NameReader.column(tokens));
    }
    return TableActionReader.read(tokens, table);
  }

  private Operation drop() {
    boolean constraint = tokens.accept("constraint");
    if (!constraint) {
      tokens.accept("column");
    }
    boolean ifExists = tokens.accept("if", "exists");
    String name = NameReader.column(tokens);
    boolean cascade = Clauses.cascade(tokens);
    return constraint
        ? new DropConstraint(table, name, ifExists, cascade)
        : new DropColumn(table, name, ifExists, cascade);
  }

  private Operation rename() {
    if (tokens.accept("to")) {
      return new RenameTable(table, NameReader.column(tokens));
    }
    boolean constraint = tokens.accept("constraint");
    if (!constraint) {
      tokens.accept("column");
    }
    String name = NameReader.column(tokens);
    tokens.expect("to");
    String newName = NameReader.column(tokens);
    return constraint
        ? new RenameConstraint(table, name, newName)
        : new RenameColumn(table, name, newName);
  }

  private Operation detach() {
    ObjectName partition = NameReader.relation(tokens);
    boolean concurrently = tokens.accept("concurrently");
    boolean finish = !concurrently && tokens.accept("finalize");
    return new DetachPartition(table, partition, concurrently, finish);
  }
}
