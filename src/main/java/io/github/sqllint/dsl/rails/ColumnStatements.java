package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Columns. */
final class ColumnStatements {
  private static final String NOTHING_ELSE =
      "Rails also renames the indexes that are called after the column, and the migrations do not"
          + " tell all of them: those that they do not tell are left out.";

  private static final String ARRAY =
      "Rails writes a list as its column takes it, and no migration makes the column: it is taken"
          + " to be an array.";

  private final Emission emission;
  private final Memory memory;

  ColumnStatements(Emission emission, Memory memory) {
    this.emission = emission;
    this.memory = memory;
  }

  private static String alter(Command command) {
    return "ALTER TABLE " + Quoting.table(command.text(0)) + " ";
  }

  void add(Command command) {
    Command call = command.spread();
    boolean known =
        memory.known(call.text(0)).filter(t -> t.columns().containsKey(call.text(1))).isPresent();
    if (known && call.options().isTrue("if_not_exists")) {
      return;
    }
    boolean absent = !known && memory.isWhole(call.text(0));
    emission.send(alter(call) + addAction(call), absent ? call : call.perhapsIf("if_not_exists"));
    if (call.options().has("comment")) {
      comment(call.with(call.argument(0), call.argument(1), call.options().value("comment")));
    }
  }

  /** The action that adds a column. */
  String addAction(Command call) {
    if (call.argument(2) instanceof Value.Nil) {
      throw new Refused("Rails raises an error: the new column has no type.");
    }
    ColumnDefinition column =
        ColumnDefinition.of(call.text(1), call.argument(2), call.options().without("index"));
    memory.table(call.text(0)).put(column);
    return "ADD " + column.sql();
  }

  void addAll(Command command) {
    Command call = command.spread();
    for (Value name : call.from(1)) {
      add(
          call.with(call.argument(0), name, call.options().value("type"))
              .with(call.options().without("type")));
    }
  }

  void remove(Command command) {
    Command call = command.spread();
    boolean lenient = call.options().isTrue("if_exists");
    boolean known =
        memory.known(call.text(0)).filter(t -> t.columns().containsKey(call.text(1))).isPresent();
    if (lenient && !known && memory.isWhole(call.text(0))) {
      return;
    }
    emission.send(alter(call) + removeAction(call), lenient && !known ? call.perhaps() : call);
  }

  String removeAction(Command call) {
    memory.table(call.text(0)).forget(call.text(1));
    return "DROP COLUMN " + Quoting.column(call.text(1));
  }

  void removeAll(Command command) {
    Command call = command.spread();
    List<Value> names = call.from(1);
    if (names.isEmpty()) {
      throw new Refused("Rails raises an error: it names no column.");
    }
    for (Value name : names) {
      remove(call.with(call.argument(0), name));
    }
  }

  void rename(Command command) {
    String from = command.text(1);
    String to = command.text(2);
    emission.send(
        alter(command) + "RENAME COLUMN " + Quoting.column(from) + " TO " + Quoting.column(to),
        command,
        memory.isWhole(command.text(0)) ? Optional.empty() : Optional.of(NOTHING_ELSE));
    String table = command.text(0);
    Facts facts = memory.table(table);
    facts.rename(from, to);
    for (String index : List.copyOf(facts.indexes().keySet())) {
      List<String> columns = new ArrayList<>(facts.indexes().get(index));
      if (columns.contains(from)) {
        renameIndex(command, facts, index, columns, from, to);
      }
    }
  }

  private void renameIndex(
      Command command, Facts facts, String index, List<String> columns, String from, String to) {
    String table = command.text(0);
    boolean named = index.equals(Names.index(table, texts(columns)));
    columns.replaceAll(column -> column.equals(from) ? to : column);
    String newName = named ? Names.index(table, texts(columns)) : index;
    facts.renameIndex(index, newName, command.certain());
    facts.indexes().put(newName, columns);
    if (named) {
      emission.send(
          "ALTER INDEX " + Quoting.column(index) + " RENAME TO " + Quoting.table(newName), command);
    }
  }

  static Value texts(List<String> names) {
    return Value.Items.of(names.stream().map(Value.Text::of).toList());
  }

  void change(Command command) {
    Command call = command.spread();
    Options options = call.options();
    memory.table(call.text(0)).put(new ColumnDefinition(call.text(1), call.text(2), options));
    if (!Compatibility.changesColumnInSteps(options)) {
      emission.send(alter(call) + changeAction(call), call);
    } else {
      emission.send(
          alter(call) + changeAction(call.with(options.without("default", "null", "comment"))),
          call);
      if (options.has("default")) {
        changeDefault(call.with(call.argument(0), call.argument(1), options.value("default")));
      }
      if (options.has("null")) {
        changeNull(
            call.with(
                call.argument(0),
                call.argument(1),
                options.value("null"),
                options.value("default")));
      }
    }
    if (options.has("comment")) {
      comment(call.with(call.argument(0), call.argument(1), options.value("comment")));
    }
  }

  /** The actions that change a column, with commas between them. */
  String changeAction(Command call) {
    Options options = call.options();
    ColumnDefinition column = ColumnDefinition.of(call.text(1), call.argument(2), options);
    String alter = "ALTER COLUMN " + Quoting.column(column.name()) + " ";
    StringBuilder sql = new StringBuilder(alter).append("TYPE ").append(column.typeSql());
    options.text("collation").ifPresent(name -> sql.append(" COLLATE \"").append(name).append('"'));
    if (options.hasValue("using")) {
      sql.append(" USING ").append(options.text("using").get());
    } else if (options.hasValue("cast_as")) {
      ColumnDefinition cast = new ColumnDefinition("", options.text("cast_as").get(), options);
      sql.append(" USING CAST(").append(Quoting.column(column.name())).append(" AS ");
      sql.append(cast.typeSql()).append(')');
    }
    if (options.has("default")) {
      sql.append(", ").append(alter);
      sql.append(
          options.hasValue("default") ? "SET DEFAULT " + column.defaultSql() : "DROP DEFAULT");
    }
    if (options.has("null")) {
      sql.append(", ")
          .append(alter)
          .append(options.isTrue("null") ? "DROP" : "SET")
          .append(" NOT NULL");
    }
    return sql.toString();
  }

  void changeDefault(Command command) {
    String sql = alter(command) + changeDefaultAction(command);
    if (newValue(command, 2) instanceof Value.Items && type(command).isEmpty()) {
      emission.assuming(sql, command, ARRAY, Optional.of(command.text(0)));
    } else {
      emission.send(sql, command);
    }
  }

  String changeDefaultAction(Command command) {
    Value value = newValue(command, 2);
    String alter = "ALTER COLUMN " + Quoting.column(command.text(1)) + " ";
    Map<String, String> defaults = memory.table(command.text(0)).defaults();
    if (value instanceof Value.Nil) {
      defaults.remove(command.text(1));
      return alter + "DROP DEFAULT";
    }
    String type = type(command);
    String sql = Quoting.expression(value, type, type.isEmpty());
    defaults.put(command.text(1), sql);
    return alter + "SET DEFAULT " + sql;
  }

  /** The type of the column that a command names; empty where no migration tells it. */
  private String type(Command command) {
    return memory.table(command.text(0)).columns().getOrDefault(command.text(1), "");
  }

  /** The value that a change leads to: it may be given with the one that it comes from. */
  private static Value newValue(Command command, int index) {
    Options changes =
        command.arguments().size() > index
            ? Options.of(command.argument(index))
            : command.options();
    return Known.value(
        changes.has("from") && changes.has("to")
            ? changes.value("to")
            : command.arguments().size() > index ? command.argument(index) : Value.NIL);
  }

  void changeNull(Command command) {
    boolean isNull = Known.isTrue(command.argument(2));
    Value value = command.argument(3);
    if (!isNull && value instanceof Value.Unknown unknown) {
      emission.gap(command, NotKnown.dependsOn(unknown.what()).getMessage());
    } else if (!isNull && !(value instanceof Value.Nil)) {
      String type = type(command);
      String column = Quoting.column(command.text(1));
      emission.send(
          "UPDATE "
              + Quoting.table(command.text(0))
              + " SET "
              + column
              + "="
              + Quoting.expression(value, type, false)
              + " WHERE "
              + column
              + " IS NULL",
          command);
    }
    emission.send(alter(command) + changeNullAction(command), command);
  }

  String changeNullAction(Command command) {
    return "ALTER COLUMN "
        + Quoting.column(command.text(1))
        + (Known.isTrue(command.argument(2)) ? " DROP" : " SET")
        + " NOT NULL";
  }

  void comment(Command command) {
    emission.send(
        "COMMENT ON COLUMN "
            + Quoting.table(command.text(0))
            + "."
            + Quoting.column(command.text(1))
            + " IS "
            + Quoting.value(newValue(command, 2)),
        command);
  }

  void addTimestamps(Command command) {
    timestamps(command).forEach(this::add);
  }

  /** The two columns that are added. */
  List<Command> timestamps(Command command) {
    Command call = command.spread();
    Options options =
        call.options().hasValue("null") ? call.options() : call.options().with("null", Value.FALSE);
    List<Command> columns = new ArrayList<>();
    for (String name : List.of("created_at", "updated_at")) {
      columns.add(
          call.with(call.argument(0), Value.Text.of(name), Value.Text.symbol("datetime"))
              .with(options.withDefault("precision", Value.of(6))));
    }
    return columns;
  }

  void removeTimestamps(Command command) {
    for (String name : List.of("updated_at", "created_at")) {
      remove(
          command
              .with(command.argument(0), Value.Text.of(name))
              .with(command.options().only("if_exists")));
    }
  }
}
