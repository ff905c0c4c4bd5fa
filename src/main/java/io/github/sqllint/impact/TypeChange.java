package io.github.sqllint.impact;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.schema.Schema;
import java.util.List;
import java.util.Optional;

/**
 * A value on its way from a column's old type to the new one, as ATColumnChangeRequiresRewrite of
 * the server's source looks at it: the rows stay as they are only if every step of the way does
 * nothing to the value.
 *
 * @param type what it is now; empty where that is not known
 * @param free whether nothing has been done to it
 * @param certain false where what is not known was taken at its worst
 * @param possible false where the server has no cast that it takes by itself
 */
record TypeChange(Optional<ColumnType> type, boolean free, boolean certain, boolean possible) {
  /** The most digits behind a second's point. */
  private static final int MOST_DIGITS = 6;

  /** The change of a column to another type, by the expression of USING where there is one. */
  static TypeChange of(
      Schema schema,
      String column,
      Optional<ColumnType> from,
      ColumnType to,
      Optional<Expression> using) {
    TypeChange stored = new TypeChange(from, true, true, true);
    TypeChange value =
        using.map(expression -> stored.through(expression, column, schema)).orElse(stored);
    return value.to(to, true, schema);
  }

  private TypeChange through(Expression expression, String column, Schema schema) {
    if (expression instanceof Expression.ColumnReference reference
        && reference.name().equals(column)) {
      return this;
    }
    if (expression instanceof Expression.Cast cast) {
      return through(cast.value(), column, schema).to(cast.type(), false, schema);
    }
    if (expression instanceof Expression.Operator operator
        && operator.symbol().startsWith("collate ")) {
      return through(operator.operands().get(0), column, schema);
    }
    return new TypeChange(ResultType.of(expression), false, true, true);
  }

  /**
   * @param assigned whether only a cast that the server takes by itself counts
   */
  private TypeChange to(ColumnType target, boolean assigned, Schema schema) {
    Domains domains = Domains.of(target, schema);
    if (domains.isDomain() && !type.equals(Optional.of(target))) {
      TypeChange base = domains.base().map(t -> to(t, assigned, schema)).orElse(worst(target));
      return new TypeChange(
          Optional.of(target), base.free && !domains.isConstrained(), base.certain, base.possible);
    }
    if (type.isEmpty()) {
      return new TypeChange(Optional.of(target), false, certain, possible);
    }
    if (type.get().equals(target)) {
      return this;
    }
    Domains old = Domains.of(type.get(), schema);
    if (old.isDomain()) {
      return new TypeChange(old.baseWithoutLength(), free, certain, possible)
          .to(target, assigned, schema);
    }
    ColumnType from = type.get();
    return from.isArray() || target.isArray()
        ? toArray(from, target, assigned, schema)
        : toScalar(from, target, assigned, schema);
  }

  private TypeChange toArray(ColumnType from, ColumnType target, boolean assigned, Schema schema) {
    if (from.isArray() && target.isArray()) {
      boolean same =
          Casts.base(from).equals(Casts.base(target))
              && from.schema().equals(target.schema())
              && (target.modifiers().isEmpty() || from.modifiers().equals(target.modifiers()));
      boolean convertible =
          same
              || new TypeChange(Optional.of(from.element()), true, true, true)
                  .to(target.element(), assigned, schema)
                  .possible;
      return after(target, same, certain, convertible);
    }
    // A string is read as an array where the cast is written (CREATE CAST, on I/O conversion).
    boolean read = !assigned && Casts.isString(from);
    boolean known = isKnown(from, schema) && isKnown(target, schema);
    return after(target, false, known, read || Casts.isString(target) || !known);
  }

  private TypeChange toScalar(ColumnType from, ColumnType target, boolean assigned, Schema schema) {
    boolean known = isKnown(from, schema) && isKnown(target, schema);
    if (sameBase(from, target)) {
      boolean fits =
          from.modifiers().equals(target.modifiers()) && from.name().equals(target.name())
              || keepsLength(from, target);
      return after(target, fits, certain, true);
    }
    if (isTimeZoneChange(from, target)) {
      boolean zero =
          schema.server().since(12) && schema.session().timeZone().filter(ZeroZone::is).isPresent();
      boolean told = schema.session().timeZone().isPresent() || !schema.server().since(12);
      return after(target, zero && isWhole(target), told, true);
    }
    Optional<Casts.Cast> cast = Casts.find(from, target, schema.server());
    boolean taken = cast.isPresent() && (cast.get().automatic() || !assigned);
    boolean binary = cast.filter(Casts.Cast::isBinary).isPresent();
    boolean fits = target.modifiers().isEmpty();
    return after(target, binary && fits, known, taken || !assigned || !known);
  }

  private TypeChange after(ColumnType now, boolean stepIsFree, boolean told, boolean can) {
    return new TypeChange(Optional.of(now), free && stepIsFree, certain && told, possible && can);
  }

  private static TypeChange worst(ColumnType target) {
    return new TypeChange(Optional.of(target), false, false, true);
  }

  private static boolean sameBase(ColumnType from, ColumnType target) {
    return Casts.base(from).equals(Casts.base(target)) && from.schema().equals(target.schema());
  }

  private static boolean isTimeZoneChange(ColumnType from, ColumnType target) {
    String way = from.name() + " > " + target.name();
    return way.equals("timestamp > timestamptz") || way.equals("timestamptz > timestamp");
  }

  /** The cast itself forgets how many digits there were, so that fewer are cut off anew. */
  private static boolean isWhole(ColumnType target) {
    return target.modifiers().isEmpty() || number(target.modifiers(), 0) >= MOST_DIGITS;
  }

  private static boolean keepsLength(ColumnType from, ColumnType target) {
    if (Casts.base(target).equals("interval")) {
      return Intervals.keeps(from, target);
    }
    return keepsLength(from.modifiers(), target);
  }

  /** Whether every value of the old length, precision and scale fits the new one as it is. */
  private static boolean keepsLength(List<String> from, ColumnType target) {
    List<String> to = target.modifiers();
    if (to.isEmpty() || from.equals(to)) {
      return true;
    }
    return switch (Casts.base(target)) {
      case "varchar", "varbit" -> !from.isEmpty() && number(to, 0) >= number(from, 0);
      case "numeric" ->
          !from.isEmpty() && number(to, 1) == number(from, 1) && number(to, 0) >= number(from, 0);
      case "timestamp", "timestamptz", "time", "timetz" ->
          number(to, 0) >= (from.isEmpty() ? MOST_DIGITS : number(from, 0));
      default -> false;
    };
  }

  /** A missing scale is 0. */
  private static int number(List<String> modifiers, int index) {
    String text = index < modifiers.size() ? modifiers.get(index) : "0";
    return text.matches("-?\\d{1,9}") ? Integer.parseInt(text) : -1;
  }

  private static boolean isKnown(ColumnType type, Schema schema) {
    return Casts.tellsAllOf(type) || schema.type(type).isPresent();
  }
}
