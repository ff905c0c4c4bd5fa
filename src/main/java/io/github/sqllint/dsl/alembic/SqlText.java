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

  private SqlText() {}

  /** As {@code str()} prints an expression. */
  static HostText printed(Made made) {
    if (Sql.name(Chain.of(made).root()).equals("text")) {
      return Values.text(Sql.arguments(Chain.of(made).root()).need(0, "text"));
    }
    return HostText.made(of(made, true));
  }

  /**
   * Writes an expression.
   *
   * @param tables whether columns are written with their table
   */
  static String of(Value value, boolean tables) {
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
  static String operand(Value value, boolean tables) {
    String text = of(value, tables);
    boolean operation =
        value instanceof Combined
            || Sql.name(value).equals("and_")
            || Sql.name(value).equals("or_")
            || Sql.name(value).equals("select");
    return operation ? "(" + text + ")" : text;
  }

  private static String combined(Combined combined, boolean tables) {
    if (combined.right().isEmpty()) {
      String operator = combined.operator().equals("~") ? "NOT " : combined.operator();
      return operator + operand(combined.left(), tables);
    }
    Value right = combined.right().get();
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

  private static boolean isText(Value value) {
    return value instanceof Value.Text
        || (value instanceof Combined combined
            && (isText(combined.left()) || combined.right().filter(SqlText::isText).isPresent()));
  }

  /** A column of a table, or a function's name. */
  private static String member(Member member, boolean tables) {
    Value object = member.object();
    if (object instanceof Member columns
        && (columns.name().equals("c") || columns.name().equals("columns"))) {
      String column = Quoting.quote(member.name());
      return tables ? Tables.reference(columns.object()) + "." + column : column;
    }
    if (object instanceof Type type && Models.isModel(type)) {
      String column = Quoting.quote(Tables.column(type, member.name()));
      return tables ? Tables.name(type) + "." + column : column;
    }
    throw new NotKnown("it is made of `." + member.name() + "`, which is not followed");
  }

  /** The values of {@code in_()} and the like. */
  static String list(Value values, boolean tables) {
    if (values instanceof Items) {
      return "("
          + Sql.list(Values.elements(values).stream().map(one -> of(one, tables)).toList())
          + ")";
    }
    String text = of(values, tables);
    return text.startsWith("(") ? text : "(" + text + ")";
  }

  static Optional<String> optional(Optional<Value> value, boolean tables) {
    return value.map(one -> Sql.verbatim(one).orElseGet(() -> of(one, tables)));
  }
}
