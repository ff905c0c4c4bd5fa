package io.github.sqllint.impact;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.Call;
import io.github.sqllint.operation.Expression.Cast;
import io.github.sqllint.operation.Expression.ColumnReference;
import io.github.sqllint.operation.Expression.Operator;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What in an expression depends on settings of the session or on what can be renamed, so that its
 * value cannot be kept.
 *
 * @param where the expression stands, such as {@code An index}
 */
record BySettings(Schema schema, Target target, String where, Work work) {
  /** Types whose text depends on the session's settings: their output functions are stable. */
  private static final Set<String> TEXT_BY_SETTINGS =
      Set.of("date", "timestamp", "timestamptz", "interval", "money", "regclass");

  /** Their input functions are stable, and their output functions are not. */
  private static final Set<String> ONLY_READ_BY_SETTINGS = Set.of("time", "timetz");

  private static final Set<String> BY_ZONE = Set.of("date_trunc", "date_part", "extract", "date");

  private static final Set<String> SUMS = Set.of("+", "-");

  /** The operators that take a text out of JSON. */
  private static final Set<String> OF_TEXT = Set.of("->>", "#>>");

  void refuse(Expression expression) {
    castsAreImmutable(expression);
    textsAreImmutable(expression);
    zonesAreGiven(expression);
  }

  /** Parts of a time with a zone are those that the session's zone makes of it. */
  private void zonesAreGiven(Expression expression) {
    if (expression instanceof Call call
        && BY_ZONE.contains(call.name())
        && call.operands().size() <= 2
        && call.operands().stream().anyMatch(this::isZoned)) {
      work.fail("42P17", true, where + " cannot hold what depends on the session's time zone.");
    }
    if (expression instanceof Operator sum
        && SUMS.contains(sum.symbol())
        && sum.operands().stream().anyMatch(this::isZoned)
        && sum.operands().stream().anyMatch(this::isInterval)) {
      work.fail("42P17", true, where + " cannot hold days that depend on the session's time zone.");
    }
    expression.operands().forEach(this::zonesAreGiven);
  }

  private boolean isInterval(Expression value) {
    return ValueTypes.of(target, schema, work).of(value).equals("interval");
  }

  private boolean isZoned(Expression value) {
    return value instanceof ColumnReference column
        && schema
            .column(target.name(), column.name())
            .flatMap(Column::type)
            .filter(type -> type.name().equals("timestamptz") && !type.isArray())
            .isPresent();
  }

  private void castsAreImmutable(Expression expression) {
    if (expression instanceof Cast cast && dependsOnSettings(typeOf(cast.value()), cast.type())) {
      work.fail("42P17", true, where + " cannot hold a cast that depends on settings.");
    }
    expression.operands().forEach(this::castsAreImmutable);
  }

  /** What is put behind a text becomes one. */
  private void textsAreImmutable(Expression expression) {
    ColumnType text = ColumnType.of("text");
    if (expression instanceof Operator operator && operator.symbol().equals("||")) {
      List<Optional<ColumnType>> types = operator.operands().stream().map(this::typeOf).toList();
      boolean isText = types.stream().flatMap(Optional::stream).anyMatch(Casts::isString);
      boolean changes =
          types.stream()
              .filter(type -> type.filter(t -> t.isArray()).isEmpty())
              .anyMatch(type -> dependsOnSettings(type, text));
      if (isText && changes) {
        work.fail("42P17", true, where + " cannot hold a text that depends on settings.");
      }
    }
    expression.operands().forEach(this::textsAreImmutable);
  }

  private Optional<ColumnType> typeOf(Expression value) {
    if (value instanceof ColumnReference column) {
      return schema.column(target.name(), column.name()).flatMap(Column::type);
    }
    boolean text = value instanceof Operator operator && OF_TEXT.contains(operator.symbol());
    return text ? Optional.of(ColumnType.of("text")) : Optional.empty();
  }

  /** The texts of an enum's values can be changed. */
  private boolean isEnum(ColumnType type) {
    return schema.enumType(new ObjectName(type.schema(), type.name())).isPresent();
  }

  /** Whether the cast's function is stable in {@code pg_proc}: a time zone or a date style. */
  private boolean dependsOnSettings(Optional<ColumnType> from, ColumnType to) {
    if (from.isEmpty() || from.get().equals(to)) {
      return false;
    }
    String source = from.get().name();
    if (Casts.isString(to)) {
      return from.get().isArray() || TEXT_BY_SETTINGS.contains(source) || isEnum(from.get());
    }
    if (Casts.isString(from.get())) {
      return isEnum(to)
          || TEXT_BY_SETTINGS.contains(to.name())
          || ONLY_READ_BY_SETTINGS.contains(to.name());
    }
    boolean zoned = source.equals("timestamptz") || to.name().equals("timestamptz");
    return zoned && !source.equals(to.name());
  }
}
