package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.Inflector;
import io.github.sqllint.dsl.ruby.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tables. */
final class TableStatements {
  private static final String TRIGGERS =
      "Rails turns the triggers of all tables off before it and on behind it if it may: that is"
          + " left out.";

  private static final String NOTHING_ELSE =
      "Rails also renames the key, its sequence and the indexes that are called after the table,"
          + " and the migrations do not tell all of them: those that they do not tell are left"
          + " out.";

  private final Emission emission;
  private final Compatibility compatibility;
  private final Memory memory;
  private final IndexStatements indexes;
  private final ForeignKeyStatements foreignKeys;
  private final ColumnStatements columns;

  TableStatements(
      Emission emission,
      Compatibility compatibility,
      Memory memory,
      IndexStatements indexes,
      ForeignKeyStatements foreignKeys,
      ColumnStatements columns) {
    this.emission = emission;
    this.compatibility = compatibility;
    this.memory = memory;
    this.indexes = indexes;
    this.foreignKeys = foreignKeys;
    this.columns = columns;
  }

  void create(Command command) {
    Command call = command.spread();
    NewTable table = new NewTable(call, compatibility, emission);
    table.addKey();
    call.block().ifPresent(block -> block.call(List.of(table)));
    table.check();
    Options options = call.options();
    if (options.isTrue("force")) {
      drop(call.with(call.argument(0)).with(options.only("force").with("if_exists", Value.TRUE)));
    }
    emission.send(table.sql(), call);
    boolean fresh = call.certain() && !options.isTrue("if_not_exists") && !options.hasValue("as");
    Facts facts = memory.create(table.name(), fresh);
    table.columns().forEach(column -> remember(facts, column));
    table
        .foreignKeys()
        .forEach(key -> foreignKeys.remember(table.name(), key.toTable(), key.options()));
    table.uniques().forEach((name, over) -> facts.addIndex(name, over, call.certain()));
    for (NewTable.Index index : table.indexes()) {
      Options with =
          options.isTrue("if_not_exists")
              ? index.options().with("if_not_exists", Value.TRUE)
              : index.options();
      indexes.add(call.named("add_index").with(call.argument(0), index.columns()).with(with));
    }
    comments(call, table);
  }

  private void remember(Facts facts, ColumnDefinition column) {
    facts.put(column);
    boolean isCounted = column.typeSql().contains("serial");
    String made = column.options().has("default") ? column.defaultSql() : "";
    boolean isKey = column.options().isTrue("primary_key");
    if (isKey && (isCounted || compatibility.renamesKeyMadeBy(made))) {
      facts.keys().put(column.name(), isCounted);
    }
  }

  private void comments(Command call, NewTable table) {
    if (call.options().text("comment").filter(text -> !text.isBlank()).isPresent()) {
      comment(call.with(call.argument(0), call.options().value("comment")));
    }
    for (ColumnDefinition column : table.columns()) {
      if (column.options().text("comment").filter(text -> !text.isBlank()).isPresent()) {
        columns.comment(
            call.with(
                call.argument(0), Value.Text.of(column.name()), column.options().value("comment")));
      }
    }
  }

  void createJoin(Command command) {
    Command call = command.spread();
    Options options = call.options();
    Options column =
        Options.of(options.value("column_options"))
            .withDefault("null", Value.FALSE)
            .withDefault("index", Value.FALSE);
    Value name = Value.Text.of(joinName(call));
    List<String> references =
        List.of(Inflector.singular(call.text(0)), Inflector.singular(call.text(1)));
    Command create =
        call.named("create_table")
            .with(name)
            .with(options.without("table_name", "column_options").with("id", Value.FALSE));
    create(
        create.with(
            arguments -> {
              NewTable table = (NewTable) arguments.get(0);
              references.forEach(each -> table.addReference(each, column));
              call.block().ifPresent(block -> block.call(arguments));
              return Value.NIL;
            }));
  }

  /** The table that joins two others. */
  static String joinName(Command call) {
    return call.options()
        .text("table_name")
        .orElseGet(() -> Names.joinTable(call.text(0), call.text(1)));
  }

  void dropJoin(Command command) {
    Command call = command.spread();
    drop(call.with(Value.Text.of(joinName(call))).with(Options.none()));
  }

  void drop(Command command) {
    Command call = command.spread();
    Options options = call.options();
    boolean cascade = options.text("force").filter("cascade"::equals).isPresent();
    List<String> names = new ArrayList<>();
    for (Value name : call.arguments()) {
      names.add(Quoting.table(Known.text(name)));
      memory.drop(Known.text(name));
    }
    emission.send(
        "DROP TABLE "
            + (options.isTrue("if_exists") ? "IF EXISTS " : "")
            + String.join(", ", names)
            + (cascade ? " CASCADE" : ""),
        call);
  }

  void rename(Command command) {
    String from = command.text(0);
    String to = command.text(1);
    emission.send(
        "ALTER TABLE " + Quoting.table(from) + " RENAME TO " + Quoting.table(to),
        command,
        memory.isWhole(from) ? Optional.empty() : Optional.of(NOTHING_ELSE));
    memory.rename(from, to);
    if (memory.known(to).isPresent()) {
      renameParts(command, memory.table(to), from, to);
    }
  }

  /** The key, its sequence and the indexes that are called after the table follow it. */
  private void renameParts(Command command, Facts facts, String from, String to) {
    facts
        .keys()
        .forEach(
            (key, isCounted) -> {
              renameIndex(command, from + "_pkey", to + "_pkey");
              if (isCounted) {
                String sequence = "_" + key + "_seq";
                emission.send(
                    "ALTER TABLE "
                        + Quoting.table("public." + from + sequence)
                        + " RENAME TO "
                        + Quoting.table(to + sequence),
                    command);
              }
            });
    for (String index : List.copyOf(facts.indexes().keySet())) {
      List<String> over = facts.indexes().get(index);
      if (!over.isEmpty() && index.equals(Names.index(from, ColumnStatements.texts(over)))) {
        String newName = Names.index(to, ColumnStatements.texts(over));
        facts.renameIndex(index, newName, command.certain());
        renameIndex(command, index, newName);
      }
    }
  }

  private void renameIndex(Command command, String from, String to) {
    emission.send(
        "ALTER INDEX " + Quoting.table(from) + " RENAME TO " + Quoting.table(to), command);
  }

  void comment(Command command) {
    Options changes =
        command.arguments().size() > 1 ? Options.of(command.argument(1)) : command.options();
    Value comment =
        changes.has("from") && changes.has("to") ? changes.value("to") : command.argument(1);
    emission.send(
        "COMMENT ON TABLE " + Quoting.table(command.text(0)) + " IS " + Quoting.value(comment),
        command);
  }

  void truncate(Command command) {
    List<String> names = new ArrayList<>();
    for (Value name :
        command.name().equals("truncate") ? List.of(command.argument(0)) : command.arguments()) {
      names.add(Quoting.table(Known.text(name)));
    }
    emission.send(
        "TRUNCATE TABLE " + String.join(", ", names),
        command,
        command.name().equals("truncate") ? Optional.empty() : Optional.of(TRIGGERS));
  }
}
