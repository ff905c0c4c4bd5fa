package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.Value;
import io.github.sqllint.source.HostText;
import java.util.Set;

/** Calls that hand a text of SQL to the connection. */
final class Raw {
  private static final Set<String> WRITES =
      Set.of(
          "execute",
          "exec_update",
          "exec_insert",
          "exec_delete",
          "update",
          "delete",
          "insert",
          "create",
          "exec_query",
          "internal_exec_query",
          "exec_no_cache",
          "async_exec",
          "exec",
          "exec_insert_all",
          "execute_batch",
          "query");

  private static final Set<String> READS =
      Set.of(
          "select_value",
          "select_values",
          "select_all",
          "select_rows",
          "select_one",
          "query_value",
          "query_values",
          "query");

  private Raw() {}

  /** Whether a call of this name hands over SQL. */
  static boolean knows(String name) {
    return WRITES.contains(name) || READS.contains(name);
  }

  /** Whether what it gives are rows. */
  static boolean reads(String name) {
    return knows(name);
  }

  static void send(Command command, Emission emission, Memory memory) {
    if (command.argument(0) instanceof Value.Items items) {
      for (Value each : items.elements()) {
        send(command.with(each), emission, memory);
      }
      return;
    }
    if (command.argument(0) instanceof Placeholders.OpenText open) {
      emission.open(open.sql(), command, open.reason(), !command.certain());
      return;
    }
    HostText sql = Known.host(command.argument(0));
    if (!sql.strip().isEmpty()) {
      emission.send(sql, command);
      WrittenSql.learn(sql.text(), memory, command.certain());
    }
  }
}
