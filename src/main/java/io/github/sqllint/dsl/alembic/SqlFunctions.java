package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Dictionary;
import io.github.sqllint.dsl.alembic.Value.Items;
import io.github.sqllint.dsl.alembic.Value.Made;
import io.github.sqllint.dsl.alembic.Value.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Functions of SQLAlchemy that make expressions, as SQL. */
final class SqlFunctions {
  /**
   * The functions that SQLAlchemy writes without parentheses. Not quite those that SQL has ({@code
   * Expression.Call.VALUES}): it knows {@code user} besides, and writes {@code current_catalog()}
   * and {@code system_user()}, which PostgreSQL then refuses.
   */
  private static final Set<String> BARE =
      Set.of(
          "current_date",
          "current_time",
          "current_timestamp",
          "current_user",
          "localtime",
          "localtimestamp",
          "session_user",
          "user");

  private static final Set<String> COMPUTING =
      Set.of(
          "count",
          "max",
          "min",
          "sum",
          "avg",
          "coalesce",
          "lower",
          "upper",
          "length",
          "now",
          "concat",
          "substr",
          "substring",
          "trim",
          "abs",
          "round",
          "nullif",
          "greatest",
          "least",
          "string_agg",
          "array_agg",
          "to_char",
          "date_trunc",
          "cast");

  private final Columns tables;

  SqlFunctions(Columns tables) {
    this.tables = tables;
  }

  String call(Made made) {
    Symbol symbol = made.maker() instanceof Symbol maker ? maker : new Symbol("");
    Arguments given = made.arguments();
    if (symbol.path().startsWith("sqlalchemy.") && isFunction(made)) {
      return function(symbol, given);
    }
    return switch (symbol.name()) {
      case "text" -> TextClause.of(made, Arguments.NONE).text();
      case "literal_column" -> Values.text(given.need(0, "text")).text();
      case "column", "Column" -> Quoting.of(given.need(0, "name"));
      case "literal", "inline_literal" -> Literals.of(given.need(0, "value"));
      case "bindparam" -> Literals.of(given.need(1, "value"));
      case "null" -> "NULL";
      case "true", "True_" -> "true";
      case "false", "False_" -> "false";
      case "and_" -> joined(" AND ", given);
      case "or_" -> joined(" OR ", given);
      case "not_" -> Negation.of(given.need(0, "clause"), tables);
      case "cast" -> cast(given.need(0, "expression"), given.need(1, "type_"));
      case "type_coerce" -> text(given.need(0, "expression"));
      case "case" -> choice(given);
      case "desc" -> named(given) + " DESC";
      case "asc" -> named(given) + " ASC";
      case "nullsfirst", "nulls_first" -> named(given) + " NULLS FIRST";
      case "nullslast", "nulls_last" -> named(given) + " NULLS LAST";
      default -> rare(symbol, given, made);
    };
  }

  /** Whether it is a call of a function of the database, as {@code func.now()}. */
  static boolean isFunction(Value value) {
    return value instanceof Made made
        && made.maker() instanceof Symbol symbol
        && symbol.path().contains(".func.");
  }

  /** Whether something that is selected calls a function that may do more than compute. */
  static boolean mayChange(Value value) {
    if (value instanceof Made made) {
      boolean known =
          !isFunction(made) || COMPUTING.contains(Sql.name(made).toLowerCase(Locale.ROOT));
      return !known || made.arguments().all().anyMatch(SqlFunctions::mayChange);
    }
    return value instanceof Value.Combined combined
        && (mayChange(combined.left())
            || combined.right().filter(SqlFunctions::mayChange).isPresent());
  }

  private String rare(Symbol symbol, Arguments given, Made made) {
    return switch (symbol.name()) {
      case "extract" ->
          "EXTRACT("
              + Values.text(given.need(0, "field")).text()
              + " FROM "
              + text(given.need(1, "expr"))
              + ")";
      case "distinct" -> "DISTINCT " + text(given.need(0, "expr"));
      case "any_" -> "ANY " + collection(given.need(0, "expr"));
      case "all_" -> "ALL " + collection(given.need(0, "expr"));
      case "exists" -> "EXISTS " + text(given.need(0, "select"));
      case "tuple_" -> "(" + Sql.list(texts(given.allPositional())) + ")";
      case "array" -> "ARRAY[" + Sql.list(texts(Values.elements(given.need(0, "clauses")))) + "]";
      case "collate" ->
          SqlText.operand(given.need(0, "expression"), tables)
              + " COLLATE "
              + Quoting.of(given.need(1, "collation"));
      case "quoted_name", "conv" -> Quoting.of(made);
      case "aggregate_order_by" ->
          text(given.need(0, "target"))
              + " ORDER BY "
              + Sql.list(texts(given.from(1).positional()));
      default -> {
        if (DataStatements.is(made)) {
          yield "(" + DataStatements.query(made, tables) + ")";
        }
        throw Values.notKnown(made);
      }
    };
  }

  /** What ANY and ALL are about: in parentheses, unless it is a text or has its own. */
  private String collection(Value value) {
    String text = text(value);
    String name = Sql.name(Sql.Chain.of(value).root());
    boolean asItIs = name.equals("text") || name.equals("tuple_") || DataStatements.is(value);
    return asItIs ? text : "(" + text + ")";
  }

  /** A column that may be given by its name. */
  private String named(Arguments given) {
    Value column = given.need(0, "column");
    return column instanceof Value.Text ? Quoting.of(column) : text(column);
  }

  private String function(Symbol symbol, Arguments given) {
    int at = symbol.path().indexOf(".func.") + ".func.".length();
    String name = symbol.path().substring(at);
    List<Value> arguments = given.allPositional();
    if (BARE.contains(name.toLowerCase(Locale.ROOT)) && arguments.isEmpty()) {
      return name.toUpperCase(Locale.ROOT);
    }
    if (name.equals("count") && arguments.isEmpty()) {
      return "count(*)";
    }
    StringBuilder quoted = new StringBuilder();
    for (String part : name.split("\\.")) {
      quoted.append(quoted.length() == 0 ? "" : ".").append(functionName(part));
    }
    return quoted + "(" + Sql.list(texts(arguments)) + ")";
  }

  private static String functionName(String name) {
    return name.matches("[A-Za-z_]\\w*") ? name.replaceAll("_$", "") : Quoting.quote(name);
  }

  private String cast(Value expression, Value type) {
    return "CAST(" + text(expression) + " AS " + SqlTypes.of(type) + ")";
  }

  private String joined(String between, Arguments given) {
    List<String> parts = new ArrayList<>();
    for (Value one : given.allPositional()) {
      parts.add(SqlText.operand(one, tables));
    }
    return String.join(between, parts);
  }

  private String choice(Arguments given) {
    StringBuilder text = new StringBuilder("CASE");
    given.given("value").ifPresent(value -> text.append(' ').append(text(value)));
    List<Value> whens = new ArrayList<>();
    for (Value one : given.allPositional()) {
      boolean pair = one instanceof Items items && Printing.isTuple(items);
      whens.addAll(pair ? List.of(one) : branches(one));
    }
    for (Value when : whens) {
      List<Value> pair = Values.elements(when);
      text.append(" WHEN ").append(SqlText.operand(pair.get(0), tables));
      text.append(" THEN ").append(text(pair.get(1)));
    }
    Optional<Value> otherwise = given.given("else_");
    otherwise.ifPresent(value -> text.append(" ELSE ").append(text(value)));
    return text + " END";
  }

  private static List<Value> branches(Value value) {
    if (value instanceof Dictionary dictionary) {
      return dictionary.entries().values().stream()
          .map(entry -> (Value) Items.tuple(entry.key(), entry.value()))
          .toList();
    }
    return Values.elements(value);
  }

  private String text(Value value) {
    return SqlText.of(value, tables);
  }

  private List<String> texts(List<Value> values) {
    return values.stream().map(this::text).toList();
  }
}
