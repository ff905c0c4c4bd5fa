package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Sql.Chain;
import io.github.sqllint.dsl.alembic.Sql.Step;
import io.github.sqllint.dsl.alembic.Value.Dictionary;
import io.github.sqllint.dsl.alembic.Value.Entry;
import io.github.sqllint.dsl.alembic.Value.Items;
import io.github.sqllint.dsl.alembic.Value.Made;
import io.github.sqllint.source.EmittedSql.Outline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** INSERT, UPDATE, DELETE and SELECT of SQLAlchemy as SQL. */
final class DataStatements {
  private static final Set<String> KINDS = Set.of("insert", "update", "delete", "select");

  private DataStatements() {}

  /** Whether the value is such a statement. */
  static boolean is(Value value) {
    return value instanceof Made && !kind(value).isEmpty();
  }

  private static String kind(Value value) {
    Chain chain = Chain.of(value);
    if (!isOfTable(chain)) {
      return Sql.name(chain.root());
    }
    String method = chain.steps().isEmpty() ? "" : chain.steps().get(0).name();
    return KINDS.contains(method) ? method : "";
  }

  /** Whether a chain begins with a table, if it is a statement at all. */
  private static boolean isOfTable(Chain chain) {
    return !(chain.root() instanceof Made && KINDS.contains(Sql.name(chain.root())));
  }

  /** What is known of a statement that cannot be written. */
  static Outline outline(Value value) {
    Chain chain = Chain.of(value);
    boolean ofTable = isOfTable(chain);
    if (kind(value).equals("select")) {
      boolean locks = chain.first("with_for_update").isPresent();
      boolean calls = Sql.arguments(chain.root()).all().anyMatch(SqlFunctions::mayChange);
      return new Outline(locks || calls ? "update" : "values", "");
    }
    try {
      Value table = ofTable ? chain.root() : Sql.arguments(chain.root()).need(0, "table");
      return new Outline(kind(value), Tables.name(table));
    } catch (NotKnown e) {
      return new Outline(kind(value), "");
    }
  }

  /**
   * Writes a statement.
   *
   * @param given the parameters that it is executed with
   * @return one statement for each row that is inserted
   */
  static List<String> of(Value value, Arguments given) {
    Chain chain = Chain.of(value);
    String kind = kind(value);
    boolean ofTable = isOfTable(chain);
    Arguments first = ofTable ? chain.steps().get(0).arguments() : Sql.arguments(chain.root());
    Value table =
        ofTable
            ? chain.root()
            : first.positional().isEmpty()
                ? first.at("table").orElse(Values.NONE)
                : first.positional().get(0);
    List<Step> steps = ofTable ? chain.steps().subList(1, chain.steps().size()) : chain.steps();
    Arguments options = ofTable ? first : first.from(1);
    return switch (kind) {
      case "insert" -> Inserts.of(table, options, steps, given);
      case "update" -> List.of(update(table, options, steps, given));
      case "delete" -> List.of(delete(table, options, steps));
      default ->
          List.of(
              new Selects(ofTable, Columns.QUALIFIED)
                  .select(ofTable ? first.after(table) : first, steps));
    };
  }

  /** A query inside of another statement. */
  static String query(Value value, Columns columns) {
    Chain chain = Chain.of(value);
    if (chain.root() instanceof Made && Sql.name(chain.root()).equals("select")) {
      return new Selects(false, columns).select(Sql.arguments(chain.root()), chain.steps());
    }
    return of(value, Arguments.NONE).get(0);
  }

  private static String delete(Value table, Arguments options, List<Step> steps) {
    String name = Tables.name(table);
    List<Value> conditions = conditions(options, steps);
    return "DELETE FROM "
        + name
        + others(" USING ", name, conditions)
        + where(conditions, Columns.in(Set.of(name)))
        + returning(steps);
  }

  /** Further tables that conditions name. */
  private static String others(String before, String own, List<Value> conditions) {
    Set<String> tables = Selects.tables(conditions);
    tables.remove(own);
    return tables.isEmpty() ? "" : before + Sql.list(List.copyOf(tables));
  }

  /** A row by its columns' quoted names. */
  static Map<String, Value> row(Arguments source) {
    Map<String, Value> row = new LinkedHashMap<>();
    for (Value one : source.allPositional()) {
      if (!(one instanceof Dictionary dictionary)) {
        throw Values.notKnown(one);
      }
      for (Entry entry : dictionary.entries().values()) {
        row.put(column(entry.key()), entry.value());
      }
    }
    source.named().forEach((name, value) -> row.put(Quoting.quote(name), value));
    return row;
  }

  /** A column that is given by its name or as an expression. */
  static String column(Value name) {
    return name instanceof Value.Text ? Quoting.of(name) : SqlText.of(name, Columns.BARE);
  }

  /** A value that a column gets. */
  static String value(Value value, Columns columns) {
    return value instanceof Items items && !Printing.isTuple(items)
        ? "'" + Literals.of(items).replace("'", "''") + "'"
        : is(value) ? "(" + query(value, columns) + ")" : SqlText.of(value, columns);
  }

  private static String update(Value table, Arguments options, List<Step> steps, Arguments given) {
    Map<String, Value> sets = new LinkedHashMap<>();
    options.given("values").ifPresent(values -> sets.putAll(row(Arguments.of(values))));
    for (Step step : steps) {
      if (step.name().equals("values")) {
        sets.putAll(row(step.arguments()));
      }
    }
    given.allPositional().stream()
        .filter(one -> !(one instanceof Value.Open))
        .forEach(one -> sets.putAll(row(Arguments.of(one))));
    sets.putAll(row(new Arguments(List.of(), given.named(), given.rest())));
    if (sets.isEmpty()) {
      throw new NotKnown("it sets no column whose name is written here");
    }
    List<String> parts = new ArrayList<>();
    String name = Tables.name(table);
    Columns columns = Columns.in(Set.of(name));
    Tables.filled(sets, Tables.columns(table), "onupdate")
        .forEach((column, value) -> parts.add(column + "=" + value(value, columns)));
    List<Value> conditions = conditions(options, steps);
    return "UPDATE "
        + name
        + " SET "
        + Sql.list(parts)
        + others(" FROM ", name, conditions)
        + where(conditions, columns)
        + returning(steps);
  }

  static List<Value> conditions(Arguments options, List<Step> steps) {
    List<Value> conditions = new ArrayList<>();
    options.given("whereclause").ifPresent(conditions::add);
    options.positional().stream()
        .filter(one -> !(one instanceof Dictionary) && !(one instanceof Value.None))
        .forEach(conditions::add);
    for (Step step : steps) {
      if (step.name().equals("where") || step.name().equals("filter")) {
        conditions.addAll(step.arguments().allPositional());
      } else if (step.name().equals("filter_by")) {
        step.arguments().named().forEach((name, value) -> conditions.add(equal(name, value)));
      }
    }
    return conditions;
  }

  static String where(List<Value> conditions, Columns columns) {
    List<String> parts = new ArrayList<>();
    for (Value condition : conditions) {
      boolean or = condition instanceof Value.Combined c && c.operator().equals("|");
      boolean several = conditions.size() > 1 && (or || Sql.name(condition).equals("or_"));
      parts.add(several ? SqlText.operand(condition, columns) : SqlText.of(condition, columns));
    }
    return parts.isEmpty() ? "" : " WHERE " + String.join(" AND ", parts);
  }

  private static Value equal(String name, Value value) {
    Made column =
        new Made(new Value.Symbol("sqlalchemy.column"), Arguments.of(Value.Text.made(name)), null);
    return new Value.Combined("==", column, Optional.of(value));
  }

  static String returning(List<Step> steps) {
    for (Step step : steps) {
      if (step.name().equals("returning")) {
        List<String> columns = new ArrayList<>();
        for (Value column : step.arguments().allPositional()) {
          columns.add(Tables.is(column) ? "*" : SqlText.of(column, Columns.QUALIFIED));
        }
        return " RETURNING " + Sql.list(columns);
      }
    }
    return "";
  }
}
