package io.github.sqllint.impact;

import io.github.sqllint.operation.BuiltInTypes;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.ColumnReference;
import io.github.sqllint.operation.Expression.Opaque;
import io.github.sqllint.operation.Expression.Operator;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Routine;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.ServerVersion;
import io.github.sqllint.schema.View;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the server refuses in the expressions of columns, checks and indexes. */
final class Expressions {
  private static final Pattern SUBQUERY = Pattern.compile("(?i)\\bselect\\b");

  private Expressions() {}

  static void asDefault(Expression value, Schema schema, Work work) {
    noSubquery(value, "A default", work);
    PerRow.refuse(value, "A default", schema, work);
    Calls.mustExist(value, schema, work);
    Sequences.mention(value, work);
    Sequences.mustExist(value, work);
    if (mentionsColumn(value)) {
      String sqlstate = work.server().since(12) ? "0A000" : "42P10";
      work.fail(sqlstate, true, "A default cannot use a column.");
    }
  }

  static void asCheck(Expression condition, Schema schema, Target target, Work work) {
    noSubquery(condition, "A check", work);
    PerRow.refuse(condition, "A check", schema, work);
    Calls.mustExist(condition, schema, work);
    columnsExist(condition, schema, target, work);
    if (condition.columnNames().stream().anyMatch(Expressions::isOfRowVersion)
        && condition instanceof Operator) {
      work.fail("42P10", true, "A check cannot ask where or when a row was written.");
    }
    isCondition(condition, schema, target, work);
    ValueTypes.of(target, schema, work).condition(condition, "A check");
  }

  static void asDomainCheck(Expression condition, Schema schema, Work work) {
    noSubquery(condition, "A check", work);
    PerRow.refuse(condition, "A check", schema, work);
    Calls.mustExist(condition, schema, work);
  }

  /** Refuses a column in the place of a condition that is not true or false. */
  static void isCondition(Expression condition, Schema schema, Target target, Work work) {
    boolean other =
        condition instanceof ColumnReference column
            && schema
                .column(target.name(), column.name())
                .flatMap(Column::type)
                .flatMap(type -> Domains.of(type, schema).base())
                .filter(base -> BuiltInTypes.isOfServer(base) || schema.type(base).isPresent())
                .filter(base -> base.isArray() || !base.name().equals("boolean"))
                .isPresent();
    if (other) {
      work.fail("42804", true, "A column of another type than boolean is no condition.");
    }
  }

  /** All of the server's own columns but the table's. */
  static boolean isOfRowVersion(String column) {
    return SYSTEM_COLUMNS.contains(column) && !column.equals("tableoid") && !column.equals("oid");
  }

  static void asGenerated(Expression expression, Schema schema, Target target, Work work) {
    noSubquery(expression, "A generated column", work);
    PerRow.refuse(expression, "A generated column", schema, work);
    Calls.mustExist(expression, schema, work);
    columnsExist(expression, schema, target, work);
    for (String name : expression.columnNames()) {
      if (schema.column(target.name(), name).flatMap(Column::generated).isPresent()) {
        work.fail("42P17", true, "A generated column cannot use the generated " + name + ".");
      }
    }
    immutable(expression, schema, target, "A generated column", work);
  }

  static void asIndexKey(Expression expression, Schema schema, Target target, Work work) {
    noSubquery(expression, "An index", work);
    PerRow.refuse(expression, "An index", schema, work);
    Calls.mustExist(expression, schema, work);
    columnsExist(expression, schema, target, work);
    ValueTypes.of(target, schema, work).of(expression);
    immutable(expression, schema, target, "An index", work);
  }

  /** The value of USING, which is worked out from the old row. */
  static void asNewValue(Expression value, Schema schema, Target target, Work work) {
    noSubquery(value, "The new value", work);
    PerRow.refuse(value, "The new value", schema, work);
    Calls.mustExist(value, schema, work);
    columnsExist(value, schema, target, work);
  }

  private static void noSubquery(Expression expression, String where, Work work) {
    if (expression instanceof Opaque && SUBQUERY.matcher(expression.text()).find()) {
      work.fail("0A000", true, where + " cannot hold a subquery.");
    }
    expression.operands().forEach(operand -> noSubquery(operand, where, work));
  }

  /** How volatile an expression is at most, given the migrations' own functions. */
  static Volatility volatility(Expression expression, Schema schema) {
    return volatility(expression, schema, overload -> atMost(overload, schema));
  }

  private static Volatility volatility(
      Expression expression, Schema schema, Function<Routine.Overload, Volatility> ofOwn) {
    return Volatility.of(
        expression,
        schema.server(),
        (name, arguments) ->
            schema
                .routine(name)
                .flatMap(
                    routine ->
                        called(routine, arguments).map(ofOwn).max(Comparator.naturalOrder())));
  }

  /** Those that so many arguments may mean: parameters with a default can be left out. */
  private static Stream<Routine.Overload> called(Routine routine, int arguments) {
    List<Routine.Overload> all = routine.overloads();
    List<Routine.Overload> exact =
        all.stream().filter(o -> o.arguments().size() == arguments).toList();
    return exact.isEmpty() ? all.stream() : exact.stream();
  }

  /**
   * The server puts a small SQL function's body in its place where that is no more volatile than
   * the label (inline_function of the server's source).
   */
  private static Volatility atMost(Routine.Overload overload, Schema schema) {
    Volatility label = label(overload);
    if (!mayBeInlined(overload, schema) || label != Volatility.VOLATILE) {
      return label;
    }
    return overload.isConstant() ? Volatility.IMMUTABLE : Volatility.UNKNOWN;
  }

  /** The same for who needs to know that it is not immutable. */
  private static Volatility certainly(Routine.Overload overload, Schema schema) {
    Volatility label = label(overload);
    return mayBeInlined(overload, schema) && label != Volatility.IMMUTABLE
        ? Volatility.UNKNOWN
        : label;
  }

  /** A query of a relation stays what it is. */
  private static boolean mayBeInlined(Routine.Overload overload, Schema schema) {
    return overload.language().equalsIgnoreCase("sql")
        && Mentions.of(overload.body()).stream().noneMatch(r -> schema.relation(r).isPresent());
  }

  private static Volatility label(Routine.Overload overload) {
    return Volatility.valueOf(overload.volatility().toUpperCase(Locale.ROOT));
  }

  static void columnsExist(Expression expression, Schema schema, Target target, Work work) {
    attributeExists(expression, schema, target, work);
    if (expression instanceof ColumnReference column) {
      String of = column.qualifier();
      if (of.isEmpty() || of.equals(target.name().name())) {
        columnExists(column.name(), schema, target, work);
      } else if (of.indexOf('.') < 0) {
        work.fail("42P01", true, "The expression has no " + of + " to take a column of.");
      }
    }
    expression.operands().forEach(operand -> columnsExist(operand, schema, target, work));
  }

  /** {@code (column).attribute} */
  private static void attributeExists(
      Expression expression, Schema schema, Target target, Work work) {
    if (expression instanceof Operator part
        && part.symbol().startsWith(".")
        && part.operands().get(0) instanceof ColumnReference column) {
      String name = part.symbol().substring(1).strip();
      boolean lacks =
          schema
              .column(target.name(), column.name())
              .flatMap(Column::type)
              .filter(type -> !type.isArray())
              .filter(type -> TypeImpact.lacksAttribute(schema.type(type), name))
              .isPresent();
      if (lacks) {
        work.fail("42703", true, "The column " + column.name() + " has no part " + name + ".");
      }
    }
  }

  static void columnExists(String column, Schema schema, Target target, Work work) {
    boolean missing =
        target.table().isEmpty() && target.relation().orElse(null) instanceof View view
            ? view.certainlyLacks(column)
            : schema.columnPresence(target.name(), column) == Presence.ABSENT;
    if (missing && !SYSTEM_COLUMNS.contains(column) && !column.equals(target.name().name())) {
      work.miss("42703", true, Missing.partOf(target.name(), "column", column));
    }
  }

  static final Set<String> SYSTEM_COLUMNS =
      Set.of("tableoid", "xmin", "xmax", "cmin", "cmax", "ctid", "oid");

  /** The oid was a column of its own up to PostgreSQL 11. */
  static boolean isSystemColumn(String name, ServerVersion server) {
    return SYSTEM_COLUMNS.contains(name) && !(name.equals("oid") && server.since(12));
  }

  private static boolean mentionsColumn(Expression expression) {
    return expression instanceof ColumnReference
        || expression.operands().stream().anyMatch(Expressions::mentionsColumn);
  }

  private static void immutable(
      Expression expression, Schema schema, Target target, String where, Work work) {
    Volatility volatility = volatility(expression, schema, overload -> certainly(overload, schema));
    if (volatility == Volatility.STABLE || volatility == Volatility.VOLATILE) {
      work.fail("42P17", true, where + " needs immutable functions.");
    }
    new BySettings(schema, target, where, work).refuse(expression);
  }
}
