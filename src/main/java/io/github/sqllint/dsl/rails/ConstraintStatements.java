package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.Value;
import java.util.List;
import java.util.Optional;

/** Constraints other than foreign keys. */
final class ConstraintStatements {
  private final Emission emission;
  private final Memory memory;

  ConstraintStatements(Emission emission, Memory memory) {
    this.emission = emission;
    this.memory = memory;
  }

  void addCheck(Command command) {
    Command call = command.spread();
    String table = call.text(0);
    emission.send(
        "ALTER TABLE "
            + Quoting.table(table)
            + " ADD "
            + check(table, call.text(1), call.options()),
        call.perhapsIf("if_not_exists"));
  }

  /** The constraint as CREATE TABLE and ALTER TABLE write it; the name is not quoted. */
  static String check(String table, String expression, Options options) {
    String name = options.text("name").orElseGet(() -> Names.check(table, expression));
    String sql = "CONSTRAINT " + name + " CHECK (" + expression + ")";
    return isValid(options) ? sql : sql + " NOT VALID";
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
      String name = uniqueName(table, call.argument(1), options);
      memory.table(table).addIndex(name, columns, call.certain());
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

  static String uniqueName(String table, Value columns, Options options) {
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
    memory.table(table).removeIndex(name, call.certain());
  }

  private String uniqueOver(String table, Value columns) {
    List<String> known = memory.indexesOver(table, Known.texts(columns));
    if (known.size() != 1) {
      throw notMade("unique constraint", table);
    }
    return known.get(0);
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

  /** Whether rows that are there have to keep to a constraint. */
  static boolean isValid(Options options) {
    return !options.has("validate") || options.isTrue("validate");
  }

  /** Columns between commas. */
  static String list(List<String> columns) {
    return String.join(", ", columns.stream().map(Quoting::column).toList());
  }

  static String deferrable(Value value) {
    if (!Known.isTrue(value)) {
      return "";
    }
    return value instanceof Value.Bool
        ? " DEFERRABLE"
        : " DEFERRABLE INITIALLY " + Quoting.capitals(Known.text(value));
  }

  static NotKnown notMade(String what, String table) {
    return new NotKnown(
        "Rails looks the "
            + what
            + "'s name up in the database: no migration before this one makes one like that for `"
            + table
            + "`.");
  }
}
