package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.Value;
import java.util.List;

/** Extensions, enumerations, schemas and transactions. */
final class OtherStatements {
  private final Emission emission;

  OtherStatements(Emission emission) {
    this.emission = emission;
  }

  void enableExtension(Command command) {
    String[] parts = command.text(0).split("\\.", 2);
    String schema = parts.length > 1 ? " SCHEMA " + parts[0] : "";
    emission.send(
        "CREATE EXTENSION IF NOT EXISTS " + Quoting.column(parts[parts.length - 1]) + schema,
        command);
  }

  void disableExtension(Command command) {
    String[] parts = command.text(0).split("\\.", 2);
    emission.send(
        "DROP EXTENSION IF EXISTS "
            + Quoting.column(parts[parts.length - 1])
            + (command.options().text("force").filter("cascade"::equals).isPresent()
                ? " CASCADE"
                : ""),
        command);
  }

  void createEnum(Command command) {
    List<String> values =
        Known.texts(command.argument(1)).stream()
            .map(value -> Quoting.value(Value.Text.of(value)))
            .toList();
    emission.send(
        "CREATE TYPE " + name(command) + " AS ENUM (" + String.join(", ", values) + ")", command);
  }

  void dropEnum(Command command) {
    emission.send(
        "DROP TYPE"
            + (command.options().isTrue("if_exists") ? " IF EXISTS" : "")
            + " "
            + name(command),
        command);
  }

  void renameEnum(Command command) {
    String to = command.options().text("to").orElseGet(() -> command.text(1));
    emission.send("ALTER TYPE " + name(command) + " RENAME TO " + Quoting.column(to), command);
  }

  void addEnumValue(Command command) {
    Options options = command.options();
    StringBuilder sql =
        new StringBuilder("ALTER TYPE ").append(name(command)).append(" ADD VALUE ");
    sql.append(options.isTrue("if_not_exists") ? "IF NOT EXISTS " : "");
    sql.append(Quoting.value(Value.Text.of(command.text(1))));
    for (String place : List.of("before", "after")) {
      options
          .text(place)
          .ifPresent(
              value ->
                  sql.append(' ')
                      .append(Quoting.capitals(place))
                      .append(' ')
                      .append(Quoting.value(Value.Text.of(value))));
    }
    emission.send(sql.toString(), command);
  }

  void renameEnumValue(Command command) {
    Options options = command.options();
    String from = options.text("from").orElseGet(() -> command.text(1));
    String to = options.text("to").orElseGet(() -> command.text(2));
    emission.send(
        "ALTER TYPE "
            + name(command)
            + " RENAME VALUE "
            + Quoting.value(Value.Text.of(from))
            + " TO "
            + Quoting.value(Value.Text.of(to)),
        command);
  }

  private static String name(Command command) {
    return Quoting.table(command.text(0));
  }

  void createSchema(Command command) {
    boolean lenient = command.options().isTrue("if_not_exists");
    if (command.options().isTrue("force")) {
      emission.send(
          "DROP SCHEMA IF EXISTS " + Quoting.column(command.text(0)) + " CASCADE", command);
    }
    emission.send(
        "CREATE SCHEMA " + (lenient ? "IF NOT EXISTS " : "") + Quoting.column(command.text(0)),
        command);
  }

  void dropSchema(Command command) {
    boolean lenient = command.options().isTrue("if_exists");
    emission.send(
        "DROP SCHEMA "
            + (lenient ? "IF EXISTS " : "")
            + Quoting.column(command.text(0))
            + " CASCADE",
        command);
  }

  void renameSchema(Command command) {
    emission.send(
        "ALTER SCHEMA "
            + Quoting.column(command.text(0))
            + " RENAME TO "
            + Quoting.column(command.text(1)),
        command);
  }

  /** A block in a transaction; one inside another one's is nothing by itself. */
  void transaction(Command command) {
    emission.beginTransaction(command);
    command.block().ifPresent(block -> block.call(List.of()));
    emission.endTransaction(command);
  }
}
