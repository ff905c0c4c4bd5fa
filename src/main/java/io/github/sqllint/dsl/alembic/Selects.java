package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Sql.Chain;
import io.github.sqllint.dsl.alembic.Sql.Step;
import io.github.sqllint.dsl.alembic.Value.Items;
import io.github.sqllint.dsl.alembic.Value.Member;
import io.github.sqllint.dsl.alembic.Value.Type;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** SELECT of SQLAlchemy as SQL. */
final class Selects {
  private final boolean ofTable;
  private final Columns columns;
  private final Set<String> from = new LinkedHashSet<>();

  /**
   * @param ofTable whether it is a table's own method, which selects all columns
   * @param columns how the statement around writes columns
   */
  Selects(boolean ofTable, Columns columns) {
    this.ofTable = ofTable;
    this.columns = columns;
  }

  /** The tables that conditions name outside of queries in them. */
  static Set<String> tables(List<Value> conditions) {
    Selects all = new Selects(false, Columns.QUALIFIED);
    conditions.forEach(all::table);
    return all.from;
  }

  /** The query of {@code exists().where(…)}. */
  static String existing(Chain chain, Columns columns) {
    Selects query = new Selects(false, columns);
    List<Value> conditions = DataStatements.conditions(Arguments.NONE, chain.steps());
    conditions.forEach(query::table);
    return "SELECT *" + query.behind(conditions);
  }

  String select(Arguments given, List<Step> steps) {
    List<String> selected = new ArrayList<>();
    for (Value one : ofTable ? given.positional().subList(0, 1) : given.allPositional()) {
      for (Value column : one instanceof Items items ? Values.elements(items) : List.of(one)) {
        selected.addAll(Tables.is(column) ? all(column) : List.of(labelled(column)));
        table(column);
      }
    }
    StringBuilder behind = new StringBuilder();
    String distinct = "";
    for (Step step : steps) {
      switch (step.name()) {
        case "select_from" -> step.arguments().allPositional().forEach(this::source);
        case "distinct" -> distinct = "DISTINCT ";
        case "order_by" -> behind.append(" ORDER BY ").append(list(step));
        case "group_by" -> behind.append(" GROUP BY ").append(list(step));
        case "having" -> behind.append(" HAVING ").append(list(step));
        case "limit" -> behind.append(" LIMIT ").append(list(step));
        case "offset" -> behind.append(" OFFSET ").append(list(step));
        case "with_for_update" -> behind.append(" FOR UPDATE");
        case "where",
            "filter",
            "scalar_subquery",
            "as_scalar",
            "subquery",
            "label",
            "alias",
            "execution_options",
            "correlate",
            "filter_by",
            "columns" -> {}
        default ->
            throw new NotKnown("it is made of `." + step.name() + "()`, which is not followed");
      }
    }
    Arguments options = new Arguments(List.of(), given.named(), given.rest());
    List<Value> conditions = DataStatements.conditions(options, steps);
    conditions.forEach(this::table);
    return "SELECT " + distinct + Sql.list(selected) + behind(conditions) + behind;
  }

  private String behind(List<Value> conditions) {
    Set<String> tables = new LinkedHashSet<>(from);
    if (from.size() > 1 || !columns.around().containsAll(from)) {
      tables.removeAll(columns.around());
    }
    Set<String> known = new LinkedHashSet<>(from);
    known.addAll(columns.around());
    String where = DataStatements.where(conditions, Columns.in(known));
    return (tables.isEmpty() ? "" : " FROM " + Sql.list(List.copyOf(tables))) + where;
  }

  private static String list(Step step) {
    return Sql.list(
        step.arguments().allPositional().stream()
            .map(
                one ->
                    one instanceof Value.Text text
                        ? Quoting.of(text)
                        : SqlText.of(one, Columns.QUALIFIED))
            .toList());
  }

  /** All columns of a table, by their names where the file says them. */
  private static List<String> all(Value table) {
    String name = Tables.name(table);
    List<String> columns = new ArrayList<>();
    for (Value part : Sql.arguments(table).positional()) {
      if (NewColumn.is(part) || Sql.name(part).equals("column")) {
        columns.add(name + "." + SqlText.of(part, Columns.BARE));
      }
    }
    return columns.isEmpty() ? List.of(name + ".*") : columns;
  }

  /** A selected expression; SQLAlchemy gives the value of a function a name. */
  static String labelled(Value column) {
    String text = SqlText.of(column, Columns.QUALIFIED);
    return SqlFunctions.isFunction(column)
        ? text + " AS " + text.substring(0, text.indexOf('(')) + "_1"
        : text;
  }

  /** Takes the table of a column into the FROM clause. */
  private void table(Value column) {
    if (Tables.is(column)) {
      from.add(Tables.name(column));
    } else if (column instanceof Member member && member.object() instanceof Member columns) {
      from.add(Tables.name(columns.object()));
    } else if (column instanceof Member member && member.object() instanceof Type type) {
      from.add(Tables.name(type));
    } else if (column instanceof Value.Made made) {
      Chain chain = Chain.of(made);
      if (DataStatements.is(made) || Sql.name(chain.root()).equals("exists")) {
        return;
      }
      if (chain.root() != made) {
        table(chain.root());
      }
      made.arguments().positional().forEach(this::table);
    } else if (column instanceof Value.Combined combined) {
      table(combined.left());
      combined.right().ifPresent(this::table);
    }
  }

  private void source(Value source) {
    if (Tables.is(source) && Chain.of(source).steps().isEmpty()) {
      from.add(Tables.name(source));
    } else {
      throw new NotKnown("it selects from something that is not followed");
    }
  }
}
