package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.Value;
import java.util.List;
import java.util.Optional;

/** Foreign keys and other constraints. */
final class ConstraintStatements {
  private final Emission emission;
  private final Memory memory;

  ConstraintStatements(Emission emission, Memory memory) {
    this.emission = emission;
    this.memory = memory;
  }

  void addForeignKey(Command command) {
    Command call = command.spread();
    String table = call.text(0);
    String toTable = call.text(1);
    Options options = call.options();
    boolean notValid = !isValid(options);
    emission.send(
        "ALTER TABLE "
            + Quoting.table(table)
            + " ADD "
            + foreignKey(table, toTable, options)
            + (notValid ? " NOT VALID" : ""),
        call.perhapsIf("if_not_exists"));
    remember(table, toTable, options);
  }

  private static boolean isValid(Options options) {
    return !options.has("validate") || options.isTrue("validate");
  }

  /** The constraint as CREATE TABLE and ALTER TABLE write it. */
  static String foreignKey(String table, String toTable, Options options) {
    List<String> columns = columns(toTable, options);
    List<String> keys =
        options.hasValue("primary_key") ? Known.texts(options.value("primary_key")) : List.of("id");
    StringBuilder sql = new StringBuilder("CONSTRAINT ");
    sql.append(Quoting.column(foreignKeyName(table, toTable, options)));
    sql.append("\nFOREIGN KEY (").append(list(columns)).append(")\n  REFERENCES ");
    sql.append(Quoting.table(toTable)).append(" (").append(list(keys)).append(")\n");
    action("DELETE", options.value("on_delete")).ifPresent(sql::append);
    action("UPDATE", options.value("on_update")).ifPresent(sql::append);
    sql.append(deferrable(options.value("deferrable")));
    return sql.toString();
  }

  private static String list(List<String> columns) {
    return String.join(", ", columns.stream().map(Quoting::column).toList());
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
          default -> throw new NotKnown("Rails refuses the action `" + Known.text(value) + "`.");
        };
    return Optional.of(" ON " + event + " " + action);
  }

  private static String deferrable(Value value) {
    if (!Known.isTrue(value)) {
      return "";
    }
    return value instanceof Value.Bool
        ? " DEFERRABLE"
        : " DEFERRABLE INITIALLY " + Quoting.capitals(Known.text(value));
  }

  void remember(String table, String toTable, Options options) {
    String column = String.join(",", columns(toTable, options));
    String name = foreignKeyName(table, toTable, options);
    memory.addForeignKey(table, name, new Memory.ForeignKey(column, toTable));
  }

  void removeForeignKey(Command command) {
    Command call = command.spread();
    String name = foreignKeyOf(call);
    boolean lenient = call.options().isTrue("if_exists");
    boolean known =
        memory.known(call.text(0)).filter(t -> t.foreignKeys().containsKey(name)).isPresent();
    emission.send(
        "ALTER TABLE " + Quoting.table(call.text(0)) + " DROP CONSTRAINT " + Quoting.column(name),
        lenient && !known ? call.perhaps() : call);
    memory.table(call.text(0)).foreignKeys().remove(name);
  }

  void validateForeignKey(Command command) {
    Command call = command.spread();
    validate(call.with(call.argument(0), Value.Text.of(foreignKeyOf(call))));
  }

  /**
   * The name of the constraint that Rails finds by table and column. That of a key which no
   * migration made is not guessed: a name made by Rails is a hash of what table and column were
   * called then, and stays when they are renamed.
   */
  private String foreignKeyOf(Command call) {
    String table = call.text(0);
    Options options = call.options();
    if (options.hasValue("name")) {
      return options.text("name").get();
    }
    Value target =
        call.argument(1) instanceof Value.Nil ? options.value("to_table") : call.argument(1);
    Optional<String> toTable =
        Known.value(target) instanceof Value.Nil
            ? Optional.empty()
            : Optional.of(Known.text(target));
    Optional<String> column =
        options.hasValue("column")
            ? Optional.of(String.join(",", Known.texts(options.value("column"))))
            : Optional.empty();
    return memory
        .foreignKeyOf(table, toTable, column)
        .orElseThrow(() -> notMade("foreign key", table));
  }

  void addCheck(Command command) {
    Command call = command.spread();
    String table = call.text(0);
    emission.send(
        "ALTER TABLE "
            + Quoting.table(table)
            + " ADD "
            + check(table, call.text(1), call.options())
            + (isValid(call.options()) ? "" : " NOT VALID"),
        call.perhapsIf("if_not_exists"));
  }

  /** The constraint as CREATE TABLE and ALTER TABLE write it; the name is not quoted. */
  static String check(String table, String expression, Options options) {
    String name = options.text("name").orElseGet(() -> Names.check(table, expression));
    return "CONSTRAINT " + name + " CHECK (" + expression + ")";
  }

  void removeCheck(Command command) {
    Command call = command.spread();
    drop(call, checkOf(call));
  }

  void validateCheck(Command command) {
    Command call = command.spread();
    validate(call.with(call.argument(0), Value.Text.of(checkOf(call))));
  }

  private static String checkOf(Command call) {
    Options options = call.options();
    Value expression =
        call.argument(1) instanceof Value.Nil ? options.value("expression") : call.argument(1);
    return options.text("name").orElseGet(() -> Names.check(call.text(0), Known.text(expression)));
  }

  void validate(Command command) {
    emission.send(
        "ALTER TABLE "
            + Quoting.table(command.text(0))
            + " VALIDATE CONSTRAINT "
            + Quoting.column(command.text(1)),
        command);
  }

  private void drop(Command call, String name) {
    emission.send(
        "ALTER TABLE " + Quoting.table(call.text(0)) + " DROP CONSTRAINT " + Quoting.column(name),
        call.perhapsIf("if_exists"));
  }

  void addUnique(Command command) {
    Command call = command.spread();
    Options options = call.options();
    String table = call.text(0);
    StringBuilder sql =
        new StringBuilder("ALTER TABLE ").append(Quoting.table(table)).append(" ADD ");
    sql.append(unique(table, call.argument(1), options));
    emission.send(sql.toString(), call);
    if (!(call.argument(1) instanceof Value.Nil)) {
      List<String> columns = Known.texts(call.argument(1));
      memory.table(table).indexes().put(uniqueName(table, call.argument(1), options), columns);
    }
  }

  static String unique(String table, Value columns, Options options) {
    String name = uniqueName(table, columns, options);
    String sql = "CONSTRAINT " + Quoting.column(name) + " UNIQUE";
    sql += options.isTrue("nulls_not_distinct") ? " NULLS NOT DISTINCT" : "";
    sql +=
        options.hasValue("using_index")
            ? " USING INDEX " + Quoting.column(options.text("using_index").get())
            : " (" + list(Known.texts(columns)) + ")";
    return sql + deferrable(options.value("deferrable"));
  }

  private static String uniqueName(String table, Value columns, Options options) {
    boolean none = Known.value(columns) instanceof Value.Nil;
    Optional<String> given = options.text("name");
    if (given.isPresent()) {
      return given.get();
    }
    return none && options.hasValue("using_index")
        ? options.text("using_index").get()
        : Names.unique(table, Known.texts(columns));
  }

  void removeUnique(Command command) {
    Command call = command.spread();
    String table = call.text(0);
    Optional<String> given = call.options().text("name");
    String name = given.isPresent() ? given.get() : uniqueOver(table, call.argument(1));
    drop(call, name);
    memory.table(table).indexes().remove(name);
  }

  private String uniqueOver(String table, Value columns) {
    List<String> known = memory.indexesOver(table, Known.texts(columns));
    if (known.size() != 1) {
      throw notMade("unique constraint", table);
    }
    return known.get(0);
  }

  private static NotKnown notMade(String what, String table) {
    return new NotKnown(
        "Rails looks the "
            + what
            + "'s name up in the database: no migration before this one makes one like that for `"
            + table
            + "`.");
  }

  void addExclusion(Command command) {
    Command call = command.spread();
    emission.send(
        "ALTER TABLE "
            + Quoting.table(call.text(0))
            + " ADD "
            + exclusion(call.text(0), call.text(1), call.options()),
        call);
  }

  static String exclusion(String table, String expression, Options options) {
    String name = options.text("name").orElseGet(() -> Names.exclusion(table, expression));
    return "CONSTRAINT "
        + Quoting.column(name)
        + " EXCLUDE"
        + options.text("using").map(method -> " USING " + method).orElse("")
        + " ("
        + expression
        + ")"
        + options.text("where").map(where -> " WHERE (" + where + ")").orElse("")
        + deferrable(options.value("deferrable"));
  }

  void removeExclusion(Command command) {
    Command call = command.spread();
    drop(
        call,
        call.options().text("name").orElseGet(() -> Names.exclusion(call.text(0), call.text(1))));
  }
}
