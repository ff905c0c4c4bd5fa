package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Sql.Chain;
import io.github.sqllint.dsl.alembic.Value.Combined;
import io.github.sqllint.dsl.alembic.Value.Items;
import io.github.sqllint.dsl.alembic.Value.Made;
import io.github.sqllint.dsl.alembic.Value.Member;
import io.github.sqllint.dsl.alembic.Value.None;
import io.github.sqllint.dsl.alembic.Value.Symbol;
import io.github.sqllint.dsl.alembic.Value.Type;
import io.github.sqllint.source.HostText;
import java.util.Map;
import java.util.Optional;

/** Expressions of SQLAlchemy as SQL. */
final class SqlText {
  private static final Map<String, String> OPERATORS =
      Map.ofEntries(
          Map.entry("==", "="),
          Map.entry("!=", "!="),
          Map.entry("&", "AND"),
          Map.entry("|", "OR"),
          Map.entry("//", "/"),
          Map.entry("**", "^"));

  /** Comparisons by what they are with their sides changed. */
  private static final Map<String, String> MIRRORED =
      Map.of("==", "==", "!=", "!=", "<", ">", ">", "<", "<=", ">=", ">=", "<=");

  private SqlText() {}

  /** As {@code str()} prints an expression. */
  static HostText printed(Made made) {
    if (Sql.name(Chain.of(made).root()).equals("text")) {
      return Values.text(Sql.arguments(Chain.of(made).root()).need(0, "text"));
    }
    return HostText.made(of(made, Columns.QUALIFIED));
  }

  /**
   * Writes an expression.
   *
   * @param tables how columns are written
   */
  static String of(Value value, Columns tables) {
    if (value instanceof Combined combined) {
      return combined(combined, tables);
    }
    if (value instanceof Member member) {
      return member(member, tables);
    }
    if (value instanceof Made made) {
      return made.maker() instanceof Member member
          ? new SqlMethods(tables).call(member, made.arguments(), made)
          : new SqlFunctions(tables).call(made);
    }
    if (value instanceof Symbol symbol && symbol.isSql()) {
      return new SqlFunctions(tables).call(new Made(symbol, Arguments.NONE, null));
    }
    if (value instanceof Type type && Models.isModel(type)) {
      return Tables.name(type);
    }
    if (value instanceof Value.Unknown || value instanceof Symbol) {
      throw Values.notKnown(value);
    }
    return Literals.of(value);
  }

  /** An operand, in parentheses where it is an operation itself. */
  static String operand(Value value, Columns tables) {
    String text = of(value, tables);
    boolean operation =
        value instanceof Combined
            || Sql.name(value).equals("and_")
            || Sql.name(value).equals("or_")
            || Sql.name(value).equals("select");
    return operation ? "(" + text + ")" : text;
  }

  private static String combined(Combined combined, Columns tables) {
    if (combined.right().isEmpty()) {
      return combined.operator().equals("~")
          ? Negation.of(combined.left(), tables)
          : combined.operator() + operand(combined.left(), tables);
    }
    Value right = combined.right().get();
    String mirrored = MIRRORED.getOrDefault(combined.operator(), "");
    if (!mirrored.isEmpty() && isBare(combined.left()) && isFull(right)) {
      return combined(new Combined(mirrored, right, Optional.of(combined.left())), tables);
    }
    boolean equality = combined.operator().equals("==") || combined.operator().equals("!=");
    boolean isConstant = right instanceof None || right instanceof Value.Truth;
    if (equality && isConstant) {
      String is = combined.operator().equals("==") ? " IS " : " IS NOT ";
      return operand(combined.left(), tables)
          + (right instanceof None
              ? is + "NULL"
              : is.equals(" IS ") ? " = " + of(right, tables) : " != " + of(right, tables));
    }
    String operator = OPERATORS.getOrDefault(combined.operator(), combined.operator());
    boolean joins = operator.equals("+") && (isText(combined.left()) || isText(right));
    return operand(combined.left(), tables)
        + " "
        + (joins ? "||" : operator)
        + " "
        + operand(right, tables);
  }

  /**
   * Whether a column is one of {@code table()}, whose comparison leaves the first word to others.
   */
  private static boolean isBare(Value value) {
    return Sql.name(value).equals("column") || "table".equals(holder(value));
  }

  /** Whether a column is one of {@code Table()}: Python asks the more special class first. */
  private static boolean isFull(Value value) {
    return Sql.name(value).equals("Column") || "Table".equals(holder(value));
  }

  private static String holder(Value value) {
    return value instanceof Member column && column.object() instanceof Member columns
        ? Sql.name(columns.object())
        : "";
  }

  private static boolean isText(Value value) {
    return value instanceof Value.Text
        || (value instanceof Combined combined
            && (isText(combined.left()) || combined.right().filter(SqlText::isText).isPresent()));
  }

  /** A column of a table, or a function's name. */
  private static String member(Member member, Columns tables) {
    Value object = member.object();
    if (object instanceof Member columns
        && (columns.name().equals("c") || columns.name().equals("columns"))) {
      String column = Quoting.quote(member.name());
      return tables.qualified() ? Tables.reference(columns.object()) + "." + column : column;
    }
    if (object instanceof Type type && Models.isModel(type)) {
      String column = Quoting.quote(Tables.column(type, member.name()));
      return tables.qualified() ? Tables.name(type) + "." + column : column;
    }
    throw new NotKnown("it is made of `." + member.name() + "`, which is not followed");
  }

  /** The values of {@code in_()} and the like. */
  static String list(Value values, Columns tables) {
    if (values instanceof Items) {
      return "("
          + Sql.list(Values.elements(values).stream().map(one -> of(one, tables)).toList())
          + ")";
    }
    String text = of(values, tables);
    return text.startsWith("(") ? text : "(" + text + ")";
  }

  static Optional<String> optional(Optional<Value> value, Columns tables) {
    return value.map(one -> Sql.verbatim(one).orElseGet(() -> of(one, tables)));
  }
}
