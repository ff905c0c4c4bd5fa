package io.github.sqllint.dsl.alembic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The calls of {@code op} that add and drop constraints. */
final class ConstraintCalls {
  private ConstraintCalls() {}

  /** The statement of a call; empty for a call that is none of these. */
  static Optional<String> statement(String call, Arguments given) {
    return switch (call) {
      case "create_primary_key" -> {
        String columns = columns(given, 2, "columns");
        yield added(given, 3, Constraints.primaryKey(name(given), columns, given));
      }
      case "create_unique_constraint" -> {
        String columns = columns(given, 2, "columns");
        yield added(given, 3, Constraints.unique(name(given), columns, given));
      }
      case "create_check_constraint" ->
          added(
              given,
              3,
              Constraints.check(given.at(0, "constraint_name"), given.need(2, "condition"), given));
      case "create_exclude_constraint" ->
          added(given, -1, Constraints.exclusion(name(given), given.from(2)));
      case "create_foreign_key" -> Optional.of(foreignKey(given));
      case "drop_constraint" -> Optional.of(drop(given));
      default -> Optional.empty();
    };
  }

  private static String drop(Arguments given) {
    Value name = given.need(0, "constraint_name");
    if (name instanceof Value.None) {
      throw new NotKnown.Refused("Alembic cannot drop a constraint that has no name.");
    }
    return "ALTER TABLE "
        + table(given, 3)
        + " DROP CONSTRAINT "
        + (given.flag("if_exists") ? "IF EXISTS " : "")
        + Quoting.object(name);
  }

  private static String name(Arguments given) {
    return Constraints.name(given.at(0, "constraint_name"));
  }

  private static String table(Arguments given, int schemaPlace) {
    return Quoting.table(given.need(1, "table_name"), given.given(schemaPlace, "schema"));
  }

  private static Optional<String> added(Arguments given, int schemaPlace, String constraint) {
    return Optional.of("ALTER TABLE " + table(given, schemaPlace) + " ADD " + constraint);
  }

  private static String columns(Arguments given, int place, String name) {
    return Constraints.columns(list(given.need(place, name)));
  }

  private static List<Value> list(Value columns) {
    return columns instanceof Value.Text
        ? List.of(columns)
        : new ArrayList<>(Values.elements(columns));
  }

  private static String foreignKey(Arguments given) {
    String source = Quoting.table(given.need(1, "source_table"), given.given("source_schema"));
    String referent =
        Quoting.table(given.need(2, "referent_table"), given.given("referent_schema"));
    Arguments options = given;
    String[] names = {"onupdate", "ondelete", "deferrable", "initially", "match"};
    for (int i = 0; i < names.length; i++) {
      options = options.with(names[i], given.given(5 + i, names[i]));
    }
    return "ALTER TABLE "
        + source
        + " ADD "
        + name(given)
        + "FOREIGN KEY"
        + columns(given, 3, "local_cols")
        + " REFERENCES "
        + referent
        + " "
        + columns(given, 4, "remote_cols")
        + Constraints.behind(options);
  }
}
