package io.github.sqllint.dsl.alembic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A {@code batch_alter_table}: what its calls make is sent when its block ends. PostgreSQL alters
 * tables in place, so that each call is a statement of its own.
 */
final class Batch {
  private final Value table;
  private final Optional<Value> schema;
  private final List<Piece> pending = new ArrayList<>();

  Batch(Value table, Optional<Value> schema) {
    this.table = table;
    this.schema = schema;
  }

  void add(Piece piece) {
    pending.add(piece);
  }

  void flush(Emitter emitter) {
    pending.forEach(emitter::add);
    pending.clear();
  }

  /** A call's arguments as the call outside of a batch would have them. */
  Arguments complete(String call, Arguments given) {
    int place =
        switch (call) {
          case "add_column",
              "alter_column",
              "drop_column",
              "create_table_comment",
              "drop_table_comment" ->
              0;
          default -> 1;
        };
    String schemaName = call.equals("create_foreign_key") ? "source_schema" : "schema";
    String tableName = call.equals("create_foreign_key") ? "source_table" : "table_name";
    return given.with(place, tableName, table).with(schemaName, schema);
  }
}
