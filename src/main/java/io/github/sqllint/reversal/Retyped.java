package io.github.sqllint.reversal;

import io.github.sqllint.operation.ColumnOperation.ChangeColumnType;
import io.github.sqllint.operation.ColumnOperation.RenameColumn;
import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.Call;
import io.github.sqllint.operation.Expression.ColumnReference;
import io.github.sqllint.operation.Expression.Literal;
import io.github.sqllint.operation.Expression.Operator;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Constraint;
import io.github.sqllint.schema.Index;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Expressions that a change of type there and back leaves with casts in them: the server reads
 * every check and index expression anew for the type in between, {@code n > 0} becomes {@code
 * (n)::numeric > (0)::numeric} and stays so (measured: expr/check_int_numeric_int).
 *
 * <p>What is made only behind the last change is not read anew. Between integers, and between
 * strings, operators and functions come back clean; what needs one type for all its operands, such
 * as COALESCE, does not (measured, pairs.sql).
 */
final class Retyped {
  private static final List<Set<String>> FAMILIES =
      List.of(
          Set.of("smallint", "integer", "bigint"),
          Set.of("varchar", "text"),
          Set.of("date", "timestamp", "timestamptz"),
          Set.of("real", "double precision"),
          Set.of("json", "jsonb"));

  /** From which the server goes back to a wider type by itself, so that no cast stays. */
  private static final Map<String, Set<String>> NARROWER =
      Map.of(
          "text", Set.of("char"),
          "varchar", Set.of("char"),
          "numeric", Set.of("smallint", "integer", "bigint"),
          "double precision", Set.of("smallint", "integer", "bigint", "numeric"));

  /** They take any type as it is. */
  private static final Set<String> INDIFFERENT =
      Set.of("and", "or", "not", "is null", "is not null");

  /** They bring their operands to one type. */
  private static final Set<String> UNITING =
      Set.of("coalesce", "greatest", "least", "case", "case of");

  private static final Pattern INTEGER = Pattern.compile("-?\\d{1,9}");
  private static final Pattern DECIMAL = Pattern.compile("-?\\d*\\.\\d+");

  /** What a change of type there and back leaves of a column in an operator. */
  private enum Back {
    /** It alone, but for what brings its operands to one type. */
    CLEAN,
    /** A cast to its type without the precision, but not within what takes any number. */
    FITTED,
    /** A cast. */
    CAST
  }

  /** The columns of one table whose type changed. */
  private final Map<String, Back> columns = new HashMap<>();

  /** Those of them that were integers. */
  private final Set<String> integers = new HashSet<>();

  /** Those of them that were smaller than a number without a point. */
  private final Set<String> small = new HashSet<>();

  /** The varchar columns of the table that got a type anew, be it varchar again. */
  private final Set<String> strings = new HashSet<>();

  /** The changes that give the columns their types again. */
  private final List<Step<ChangeColumnType>> back = new ArrayList<>();

  private Retyped() {}

  static List<Difference> differences(Migration up, Migration down) {
    Map<ObjectName, Retyped> tables = new HashMap<>();
    for (Step<ChangeColumnType> step : up.steps(ChangeColumnType.class)) {
      ChangeColumnType change = step.operation();
      Optional<Table> table = down.after().table(change.table());
      Optional<ColumnType> was =
          step.before().column(change.table(), change.column()).flatMap(c -> c.type());
      if (table.isEmpty() || was.isEmpty() || was.get().equals(change.type())) {
        continue;
      }
      Retyped retyped = tables.computeIfAbsent(table.get().name(), name -> new Retyped());
      retyped.back.addAll(back(change, down));
      String column = name(step, up, down);
      if (was.get().name().equals("varchar")) {
        retyped.strings.add(column);
      }
      if (!was.get().name().equals(change.type().name())) {
        retyped.columns.merge(
            column,
            back(was.get(), change.type()),
            (one, other) -> one.compareTo(other) > 0 ? one : other);
        if (FAMILIES.get(0).contains(was.get().name())) {
          retyped.integers.add(column);
        }
        if (was.get().name().equals("smallint")) {
          retyped.small.add(column);
        }
      }
    }
    List<Difference> differences = new ArrayList<>();
    tables.forEach((name, retyped) -> retyped.add(name, up.before(), down.after(), differences));
    return differences;
  }

  /** What the column of a step of the up script is called in the end. */
  private static String name(Step<ChangeColumnType> step, Migration up, Migration down) {
    ObjectName table = step.before().resolve(step.operation().table());
    String name = step.operation().column();
    List<Step<?>> later =
        new ArrayList<>(up.steps().subList(up.steps().indexOf(step), up.steps().size()));
    later.addAll(down.steps());
    for (Step<?> other : later) {
      if (other.operation() instanceof RenameColumn rename
          && other.isOn(table)
          && rename.column().equals(name)) {
        name = rename.newName();
      }
    }
    return name;
  }

  /** Those of the column; where it has another name by then, all that there are. */
  private static List<Step<ChangeColumnType>> back(ChangeColumnType change, Migration down) {
    List<Step<ChangeColumnType>> all = down.steps(ChangeColumnType.class);
    List<Step<ChangeColumnType>> own =
        all.stream().filter(s -> s.operation().column().equals(change.column())).toList();
    return own.isEmpty() ? all : own;
  }

  private static Back back(ColumnType was, ColumnType is) {
    if (FAMILIES.stream().anyMatch(f -> f.contains(was.name()) && f.contains(is.name()))) {
      return Back.CLEAN;
    }
    boolean narrower = NARROWER.getOrDefault(was.name(), Set.of()).contains(is.name());
    boolean fitted = was.name().equals("numeric") && !was.modifiers().isEmpty();
    return !narrower ? Back.CAST : fitted ? Back.FITTED : Back.CLEAN;
  }

  private void add(ObjectName name, Schema before, Schema after, List<Difference> differences) {
    Set<String> changed = new TreeSet<>();
    for (Constraint check : after.table(name).orElseThrow().checks()) {
      boolean kept =
          before.constraint(name, check.name()).isPresent()
              && back.stream()
                  .anyMatch(
                      s -> s.before().constraint(s.operation().table(), check.name()).isPresent());
      if (kept && check.condition().filter(this::keepsCasts).isPresent()) {
        differences.add(recast("check", name + "." + check.name()));
      }
    }
    for (Index index : after.indexesOn(name)) {
      List<Expression> expressions = new ArrayList<>();
      index.keys().forEach(key -> expressions.add(key.expression()));
      index.predicate().ifPresent(expressions::add);
      boolean kept =
          before.indexNamed(index.name()).isPresent()
              && back.stream().anyMatch(s -> s.before().indexNamed(index.name()).isPresent());
      if (kept && expressions.stream().anyMatch(this::keepsCasts)) {
        changed.add(index.name().toString());
      }
    }
    changed.forEach(index -> differences.add(recast("index", index)));
  }

  private static Difference recast(String kind, String name) {
    return new Difference(kind, name, "keeps the casts of the type in between");
  }

  private boolean keepsCasts(Expression expression) {
    List<Expression> operands = expression.operands();
    if (operands.stream().anyMatch(this::keepsCasts)) {
      return true;
    }
    if (isListOfStrings(expression)) {
      return true;
    }
    Set<String> direct = new HashSet<>();
    for (Expression operand : operands) {
      if (operand instanceof ColumnReference column && columns.containsKey(column.name())) {
        direct.add(column.name());
      }
    }
    if (direct.isEmpty()) {
      return false;
    }
    String symbol = symbol(expression);
    if (INDIFFERENT.contains(symbol)) {
      return false;
    }
    boolean several = operands.size() > 1;
    if (direct.stream().anyMatch(c -> columns.get(c) == Back.CAST)) {
      return (several || expression instanceof Call) && !isAmongDecimals(expression);
    }
    if (direct.stream().anyMatch(c -> columns.get(c) == Back.FITTED)) {
      return several || (expression instanceof Call && !symbol.equals("abs"));
    }
    boolean others =
        operands.stream()
            .anyMatch(o -> o instanceof Literal || !direct.containsAll(o.columnNames()));
    return UNITING.contains(symbol) && others && !isAmongIntegers(operands, direct);
  }

  /** Whether smaller columns stand beside an integer, to which they have been cast before. */
  private boolean isAmongIntegers(List<Expression> operands, Set<String> direct) {
    return small.containsAll(direct)
        && operands.stream()
            .anyMatch(o -> o instanceof Literal number && INTEGER.matcher(number.text()).matches());
  }

  /** Whether integers stand beside decimals, for which they have been cast from the beginning. */
  private boolean isAmongDecimals(Expression expression) {
    boolean decimal = false;
    for (Expression operand : expression.operands()) {
      boolean own = operand instanceof Literal number && DECIMAL.matcher(number.text()).matches();
      boolean integer =
          operand instanceof ColumnReference column && integers.contains(column.name());
      if (!own && !integer) {
        return false;
      }
      decimal |= own;
    }
    return decimal && expression.operands().size() == 2;
  }

  /**
   * Whether it looks for a varchar column in a list: read anew, the cast of the list has become one
   * of each string in it.
   */
  private boolean isListOfStrings(Expression expression) {
    List<Expression> operands = expression.operands();
    String symbol = symbol(expression);
    return (symbol.equals("in") || symbol.equals("not in"))
        && operands.size() > 2
        && operands.get(0) instanceof ColumnReference column
        && strings.contains(column.name());
  }

  private static String symbol(Expression expression) {
    if (expression instanceof Operator operator) {
      return operator.symbol();
    }
    return expression instanceof Call call ? call.name() : "";
  }
}
