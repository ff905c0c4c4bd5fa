package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Made;
import io.github.sqllint.dsl.alembic.Value.Symbol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Alembic's objects for {@code op.invoke}, such as {@code ops.AddColumnOp(…)}. */
final class OperationObjects {
  /** The options of {@code AlterColumnOp} by what {@code op.alter_column} calls them. */
  private static final Map<String, String> OPTIONS =
      Map.of(
          "modify_nullable", "nullable",
          "modify_comment", "comment",
          "modify_server_default", "server_default",
          "modify_name", "new_column_name",
          "modify_type", "type_");

  private static final Map<String, String> CALLS =
      Map.of("execute_sql", "execute", "create_check", "create_check_constraint");

  private OperationObjects() {}

  static boolean is(Symbol symbol) {
    return symbol.path().matches("alembic\\.operations\\.(ops\\.)?\\w+Op");
  }

  /** The call of {@code op} that does what an object does. */
  static String call(Made object) {
    String name = ((Symbol) object.maker()).name().replaceFirst("Op$", "");
    name = name.replaceFirst("SQL$", "Sql").replaceAll("(?<=.)([A-Z])", "_$1");
    String call = name.toLowerCase(Locale.ROOT);
    return CALLS.getOrDefault(call, call);
  }

  /** What that call is given. */
  static Arguments arguments(Made object) {
    Arguments given = object.arguments();
    String call = call(object);
    if (call.equals("create_table")) {
      List<Value> parts = new ArrayList<>(List.of(given.need(0, "table_name")));
      parts.addAll(Values.elements(given.need(1, "columns")));
      return new Arguments(parts, given.named(), given.rest());
    }
    Map<String, Value> named = new LinkedHashMap<>();
    given.named().forEach((name, value) -> named.put(OPTIONS.getOrDefault(name, name), value));
    if (call.equals("alter_column") && given.positional().size() > 2) {
      Optional<Value> schema = given.at(2, "schema");
      List<Value> first = given.positional().subList(0, 2);
      return new Arguments(first, named, given.rest()).with("schema", schema);
    }
    return new Arguments(given.positional(), named, given.rest());
  }
}
