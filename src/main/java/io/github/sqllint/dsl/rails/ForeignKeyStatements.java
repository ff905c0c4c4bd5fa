package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.Value;
import java.util.List;
import java.util.Optional;

/** Foreign keys. */
final class ForeignKeyStatements {
  private final Emission emission;
  private final Compatibility compatibility;
  private final Memory memory;

  ForeignKeyStatements(Emission emission, Compatibility compatibility, Memory memory) {
    this.emission = emission;
    this.compatibility = compatibility;
    this.memory = memory;
  }

  void add(Command command) {
    Command call = command.spread();
    String table = call.text(0);
    String toTable = call.text(1);
    Options options = call.options();
    boolean known = memory.foreignKeyOf(table, Optional.of(toTable), column(options)).isPresent();
    if (known && options.isTrue("if_not_exists")) {
      return;
    }
    boolean notValid = !ConstraintStatements.isValid(options);
    Options followed = compatibility.foreignKey(options);
    emission.send(
        "ALTER TABLE "
            + Quoting.table(table)
            + " ADD "
            + foreignKey(table, toTable, followed)
            + (notValid ? " NOT VALID" : ""),
        memory.isWhole(table) ? call : call.perhapsIf("if_not_exists"),
        followed.has("deferrable") || !options.hasValue("deferrable")
            ? Optional.empty()
            : Optional.of("Rails before 7.0 passes over `deferrable`, which later ones follow."));
    remember(table, toTable, options);
  }

  /** The constraint as CREATE TABLE and ALTER TABLE write it. */
  static String foreignKey(String table, String toTable, Options options) {
    List<String> columns = columns(toTable, options);
    List<String> keys =
        options.hasValue("primary_key") ? Known.texts(options.value("primary_key")) : List.of("id");
    StringBuilder sql = new StringBuilder("CONSTRAINT ");
    sql.append(Quoting.column(foreignKeyName(table, toTable, options)));
    sql.append("\nFOREIGN KEY (")
        .append(ConstraintStatements.list(columns))
        .append(")\n  REFERENCES ");
    sql.append(Quoting.table(toTable))
        .append(" (")
        .append(ConstraintStatements.list(keys))
        .append(")\n");
    action("DELETE", options.value("on_delete")).ifPresent(sql::append);
    action("UPDATE", options.value("on_update")).ifPresent(sql::append);
    sql.append(ConstraintStatements.deferrable(options.value("deferrable")));
    return sql.toString();
  }

  private static List<String> columns(String toTable, Options options) {
    return options.hasValue("column")
        ? Known.texts(options.value("column"))
        : List.of(Names.foreignKeyColumn(toTable));
  }

  static String foreignKeyName(String table, String toTable, Options options) {
    return options
        .text("name")
        .orElseGet(() -> Names.foreignKey(table, String.join("_and_", columns(toTable, options))));
  }

  private static Optional<String> action(String event, Value value) {
    if (Known.value(value) instanceof Value.Nil) {
      return Optional.empty();
    }
    String action =
        switch (Known.text(value)) {
          case "nullify" -> "SET NULL";
          case "cascade" -> "CASCADE";
          case "restrict" -> "RESTRICT";
          default -> throw new Refused("Rails refuses the action `" + Known.text(value) + "`.");
        };
    return Optional.of(" ON " + event + " " + action);
  }

  void remember(String table, String toTable, Options options) {
    String column = String.join(",", columns(toTable, options));
    String name = foreignKeyName(table, toTable, options);
    memory.addForeignKey(table, name, new Facts.ForeignKey(column, toTable));
  }

  void remove(Command command) {
    Command call = command.spread();
    String table = call.text(0);
    Optional<String> found = foreignKeyOf(call);
    boolean lenient = call.options().isTrue("if_exists");
    if (found.isEmpty() && lenient && memory.isWhole(table)) {
      return;
    }
    String name = found.orElseThrow(() -> notMade(table));
    boolean known = memory.known(table).filter(t -> t.foreignKeys().containsKey(name)).isPresent();
    Command sent = lenient && !known ? call.perhaps() : call;
    send(sent, "DROP CONSTRAINT " + Quoting.column(name), assumption(call, name));
    if (sent.certain()) {
      memory.table(table).foreignKeys().remove(name);
    }
  }

  void validate(Command command) {
    Command call = command.spread();
    String name = foreignKeyOf(call).orElseThrow(() -> notMade(call.text(0)));
    send(call, "VALIDATE CONSTRAINT " + Quoting.column(name), assumption(call, name));
  }

  private NotKnown notMade(String table) {
    return memory.isWhole(table)
        ? new Refused("Rails raises an error: `" + table + "` has no such foreign key.")
        : ConstraintStatements.notMade("foreign key", table);
  }

  private void send(Command call, String action, Optional<String> assumption) {
    emission.send("ALTER TABLE " + Quoting.table(call.text(0)) + " " + action, call, assumption);
  }

  /** What is taken for granted of a name that is looked up; empty where it is known. */
  private Optional<String> assumption(Command call, String name) {
    if (call.options().hasValue("name")) {
      return Optional.empty();
    }
    if (memory.known(call.text(0)).filter(table -> table.isDoubtful(name)).isPresent()) {
      return Optional.of(
          "The dump leaves the foreign key's name out, which Rails made of what table and column"
              + " were called then: it is taken to be made of what they are called now, `"
              + name
              + "`.");
    }
    return call.options().hasValue("column") || memory.isWhole(call.text(0))
        ? Optional.empty()
        : Optional.of(
            "Rails takes the first of the foreign keys that fit, and the migrations do not tell all"
                + " of them: it is taken to be `"
                + name
                + "`.");
  }

  /**
   * The name of the constraint that Rails finds by table and column. That of a key which no
   * migration made is not guessed: a name made by Rails is a hash of what table and column were
   * called then, and stays when they are renamed.
   */
  private Optional<String> foreignKeyOf(Command call) {
    Options options = call.options();
    if (options.hasValue("name")) {
      return options.text("name");
    }
    Value target =
        call.argument(1) instanceof Value.Nil ? options.value("to_table") : call.argument(1);
    Optional<String> toTable =
        Known.value(target) instanceof Value.Nil
            ? Optional.empty()
            : Optional.of(Known.text(target));
    return memory.foreignKeyOf(call.text(0), toTable, column(options));
  }

  /** The column that a key is asked for by; empty for any. */
  private static Optional<String> column(Options options) {
    return options.hasValue("column")
        ? Optional.of(String.join(",", Known.texts(options.value("column"))))
        : Optional.empty();
  }
}
