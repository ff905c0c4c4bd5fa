package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.Invocation;
import io.github.sqllint.dsl.ruby.Value;
import java.util.Set;

/** What {@code connection} and {@code ActiveRecord::Base.connection} give to a migration. */
final class ConnectionObject implements Value.Receiver {
  private static final Set<String> SILENT =
      Set.of(
          "clear_cache!",
          "reload_type_map",
          "reset!",
          "reconnect!",
          "verify!",
          "clear_query_cache",
          "enable_query_cache!",
          "disable_query_cache!",
          "schema_cache",
          "clear_data_source_cache!");

  private final MigrationObject migration;

  ConnectionObject(MigrationObject migration) {
    this.migration = migration;
  }

  @Override
  public Value send(Invocation call) {
    String name = call.name();
    Value answer = Questions.answer(call, migration.emission());
    if (answer != null) {
      return answer;
    } else if (SILENT.contains(name)) {
      return Value.NIL;
    } else if (name.equals("connection") || name.equals("raw_connection")) {
      return this;
    } else if (Connection.knows(name) || Raw.knows(name)) {
      return migration.runOnConnection(Command.of(call, migration.emission().conditions()));
    }
    return migration.gap(call, "`" + name + "` of the connection is not followed.");
  }
}
