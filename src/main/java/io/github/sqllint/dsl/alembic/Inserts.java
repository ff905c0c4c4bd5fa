package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Sql.Step;
import io.github.sqllint.dsl.alembic.Value.Items;
import io.github.sqllint.dsl.alembic.Value.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** INSERT of SQLAlchemy as SQL. */
final class Inserts {
  private Inserts() {}

  /** The statements, one for each row; one for all where {@code values} is given a list of them. */
  static List<String> of(Value table, Arguments options, List<Step> steps, Arguments given) {
    String into = "INSERT INTO " + Tables.name(table) + " ";
    String behind = conflict(steps) + DataStatements.returning(steps);
    for (Step step : steps) {
      if (step.name().equals("from_select")) {
        return List.of(into + selected(step.arguments()) + behind);
      }
    }
    List<Map<String, Value>> rows = rows(options, steps, given, Tables.columns(table));
    boolean together =
        steps.stream().anyMatch(step -> step.name().equals("values") && isRows(step.arguments()));
    if (together) {
      List<String> tuples = new ArrayList<>(List.of(columnsAndValues(rows.get(0))));
      rows.subList(1, rows.size()).forEach(row -> tuples.add(tuple(row)));
      return List.of(into + Sql.list(tuples) + behind);
    }
    return rows.stream().map(row -> into + columnsAndValues(row) + behind).toList();
  }

  private static String selected(Arguments given) {
    List<String> names =
        Values.elements(given.need(0, "names")).stream().map(DataStatements::column).toList();
    Value select = given.need(1, "select");
    String query =
        Sql.verbatim(select).orElseGet(() -> DataStatements.of(select, Arguments.NONE).get(0));
    return "(" + Sql.list(names) + ") " + query;
  }

  private static String columnsAndValues(Map<String, Value> row) {
    return row.isEmpty()
        ? "DEFAULT VALUES"
        : "(" + Sql.list(List.copyOf(row.keySet())) + ") VALUES " + tuple(row);
  }

  private static String tuple(Map<String, Value> row) {
    return "(" + Sql.list(row.values().stream().map(Inserts::value).toList()) + ")";
  }

  private static String value(Value value) {
    return DataStatements.value(value, Columns.QUALIFIED);
  }

  private static boolean isRows(Arguments arguments) {
    return arguments.positional().size() == 1 && arguments.positional().get(0) instanceof Items;
  }

  /** The rows to insert, from {@code values} and from what the statement is executed with. */
  private static List<Map<String, Value>> rows(
      Arguments options, List<Step> steps, Arguments given, Map<String, Value> columns) {
    Map<String, Value> always = new LinkedHashMap<>();
    List<Map<String, Value>> rows = new ArrayList<>();
    List<Arguments> sources = new ArrayList<>();
    options.given("values").ifPresent(values -> sources.add(Arguments.of(values)));
    steps.stream()
        .filter(step -> step.name().equals("values"))
        .forEach(s -> sources.add(s.arguments()));
    for (Arguments source : sources) {
      if (isRows(source) && !Printing.isTuple(source.positional().get(0))) {
        Values.elements(source.positional().get(0))
            .forEach(row -> rows.add(DataStatements.row(Arguments.of(row))));
      } else {
        always.putAll(DataStatements.row(source));
      }
    }
    for (Value one : given.allPositional()) {
      if (one instanceof Value.Open open) {
        rows.add(openRow(columns.keySet(), open));
        continue;
      }
      boolean several = one instanceof Items;
      for (Value row : several ? Values.elements(one) : List.of(one)) {
        rows.add(DataStatements.row(Arguments.of(row)));
      }
    }
    if (!given.named().isEmpty()) {
      rows.add(DataStatements.row(new Arguments(List.of(), given.named(), given.rest())));
    }
    if (rows.isEmpty()) {
      rows.add(new LinkedHashMap<>());
    }
    rows.forEach(row -> always.forEach(row::putIfAbsent));
    List<String> order = List.copyOf(rows.get(0).keySet());
    return rows.stream()
        .map(row -> Tables.ordered(row, order))
        .map(row -> Tables.filled(row, columns, "default"))
        .toList();
  }

  /** A row of which nobody knows more than whose it is. */
  private static Map<String, Value> openRow(Set<String> columns, Value.Open open) {
    if (columns.isEmpty()) {
      throw new NotKnown("the file does not say which columns its table has");
    }
    Map<String, Value> row = new LinkedHashMap<>();
    columns.forEach(column -> row.put(column, open));
    return row;
  }

  private static String conflict(List<Step> steps) {
    for (Step step : steps) {
      boolean nothing = step.name().equals("on_conflict_do_nothing");
      if (nothing || step.name().equals("on_conflict_do_update")) {
        Arguments given = step.arguments();
        String target =
            given
                .given("index_elements")
                .map(
                    all ->
                        Sql.list(
                            Values.elements(all).stream().map(DataStatements::column).toList()))
                .map(list -> " (" + list + ")")
                .or(() -> given.given("constraint").map(c -> " ON CONSTRAINT " + Quoting.of(c)))
                .orElse("");
        return " ON CONFLICT" + target + (nothing ? " DO NOTHING" : set(given));
      }
    }
    return "";
  }

  private static String set(Arguments given) {
    List<String> parts = new ArrayList<>();
    DataStatements.row(Arguments.of(given.need(-1, "set_")))
        .forEach((column, value) -> parts.add(column + " = " + excluded(value)));
    return " DO UPDATE SET " + Sql.list(parts);
  }

  private static String excluded(Value value) {
    return value instanceof Member member
            && member.object() instanceof Member excluded
            && excluded.name().equals("excluded")
        ? "excluded." + Quoting.quote(member.name())
        : value(value);
  }
}
