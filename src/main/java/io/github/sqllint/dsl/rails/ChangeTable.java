package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code change_table}: each call in its block is a command, or with {@code bulk} a part of one.
 */
final class ChangeTable {
  private final Emission emission;
  private final Connection connection;
  private final Compatibility compatibility;
  private final ColumnStatements columns;

  ChangeTable(
      Emission emission,
      Connection connection,
      Compatibility compatibility,
      ColumnStatements columns) {
    this.emission = emission;
    this.connection = connection;
    this.compatibility = compatibility;
    this.columns = columns;
  }

  void change(Command command) {
    Command call = command.spread();
    if (!call.options().isTrue("bulk")) {
      ChangedTable table = new ChangedTable(call, connection, compatibility, emission);
      call.block().ifPresent(block -> block.call(List.of(table)));
      return;
    }
    List<Command> commands = new ArrayList<>();
    Target collected =
        part -> {
          commands.add(part);
          return Value.NIL;
        };
    ChangedTable table = new ChangedTable(call, collected, compatibility, emission);
    call.block().ifPresent(block -> block.call(List.of(table)));
    combine(call, commands);
  }

  /** Joins neighbours that may be actions of one statement. */
  private void combine(Command call, List<Command> commands) {
    List<String> actions = new ArrayList<>();
    List<Command> comments = new ArrayList<>();
    boolean certain = true;
    for (Command command : commands) {
      List<String> own;
      try {
        own = actions(command, comments);
      } catch (NotKnown e) {
        emission.gap(command, e);
        continue;
      }
      if (own.isEmpty()) {
        send(call, actions, comments, certain);
        certain = true;
        connection.run(command.at(call.span()));
      } else {
        connection.note(command);
        actions.addAll(own);
        certain &= command.certain();
      }
    }
    send(call, actions, comments, certain);
  }

  private void send(Command call, List<String> actions, List<Command> comments, boolean certain) {
    if (!actions.isEmpty()) {
      Command sent = certain ? call : call.perhaps();
      emission.send(
          "ALTER TABLE " + Quoting.table(call.text(0)) + " " + String.join(", ", actions), sent);
    }
    comments.forEach(comment -> columns.comment(comment.at(call.span())));
    actions.clear();
    comments.clear();
  }

  private List<String> actions(Command command, List<Command> comments) {
    Command call = command.spread();
    switch (command.name()) {
      case "add_column":
        comment(call, comments);
        return List.of(columns.addAction(call));
      case "change_column":
        comment(call, comments);
        return List.of(columns.changeAction(call));
      case "remove_column":
        return List.of(columns.removeAction(call));
      case "remove_columns":
        List<String> removed = new ArrayList<>();
        call.from(1)
            .forEach(name -> removed.add(columns.removeAction(call.with(call.argument(0), name))));
        return removed;
      case "change_column_default":
        return List.of(columns.changeDefaultAction(command));
      case "change_column_null":
        return List.of(columns.changeNullAction(command));
      case "add_timestamps":
        List<String> added = new ArrayList<>();
        columns.timestamps(call).forEach(column -> added.add(columns.addAction(column)));
        return added;
      case "remove_timestamps":
        return List.of("DROP COLUMN \"updated_at\"", "DROP COLUMN \"created_at\"");
      default:
        return List.of();
    }
  }

  private static void comment(Command call, List<Command> comments) {
    if (call.options().has("comment")) {
      comments.add(call.with(call.argument(0), call.argument(1), call.options().value("comment")));
    }
  }
}
