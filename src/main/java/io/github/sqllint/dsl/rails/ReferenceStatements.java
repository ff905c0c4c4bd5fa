package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.Inflector;
import io.github.sqllint.dsl.ruby.Value;
import java.util.ArrayList;
import java.util.List;

/** References: a column, its index and its foreign key at once. */
final class ReferenceStatements {
  private final Connection connection;

  ReferenceStatements(Connection connection) {
    this.connection = connection;
  }

  void add(Command command) {
    Command call = command.spread();
    Reference reference = Reference.of(call.text(1), call.options());
    List<Command> commands = new ArrayList<>();
    Value table = call.argument(0);
    for (Reference.Column column : reference.columns()) {
      commands.add(
          call.named("add_column")
              .with(table, Value.Text.of(column.name()), column.type())
              .with(column.options()));
    }
    reference
        .index(call.text(0))
        .ifPresent(
            options ->
                commands.add(
                    call.named("add_index").with(table, reference.columnNames()).with(options)));
    reference
        .foreignKey()
        .ifPresent(
            options ->
                commands.add(
                    call.named("add_foreign_key")
                        .with(table, Value.Text.of(reference.toTable()))
                        .with(options.without("to_table"))));
    connection.runAll(commands);
  }

  void remove(Command command) {
    Command call = command.spread();
    Options options = call.options();
    String name = call.text(1);
    Value table = call.argument(0);
    List<Command> commands = new ArrayList<>();
    if (options.isTrue("foreign_key")) {
      Options key =
          options.value("foreign_key") instanceof Value.Table
              ? Options.of(options.value("foreign_key"))
              : Options.none().with("to_table", Value.Text.of(Inflector.plural(name)));
      commands.add(
          call.named("remove_foreign_key")
              .with(table)
              .with(
                  key.withDefault("column", Value.Text.of(name + "_id"))
                      .without("on_delete", "on_update", "validate")));
    }
    commands.add(
        call.named("remove_column")
            .with(table, Value.Text.of(name + "_id"))
            .with(options.only("if_exists")));
    if (options.isTrue("polymorphic")) {
      commands.add(
          call.named("remove_column")
              .with(table, Value.Text.of(name + "_type"))
              .with(options.only("if_exists")));
    }
    connection.runAll(commands);
  }
}
