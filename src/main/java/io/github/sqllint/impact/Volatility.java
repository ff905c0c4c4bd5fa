package io.github.sqllint.impact;

import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.Call;
import io.github.sqllint.operation.Expression.ColumnReference;
import io.github.sqllint.operation.Expression.Literal;
import io.github.sqllint.operation.Expression.Opaque;
import io.github.sqllint.operation.Expression.Operator;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.ServerVersion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * How much the value of an expression can change between two evaluations (PostgreSQL manual, 36.7).
 *
 * <p>In the order in which one part decides for the whole: one {@link #VOLATILE} part makes an
 * expression volatile whatever is unknown in it, and what is {@link #UNKNOWN} may be.
 */
public enum Volatility {
  /** Never, for the same operands. */
  IMMUTABLE,
  /** Not within one statement. */
  STABLE,
  /** Not known, for a function or a part of the expression is not. */
  UNKNOWN,
  /** From row to row. */
  VOLATILE;

  /** Parts of the grammar that look like calls and have no entry in the catalogue of functions. */
  private static final Set<String> IMMUTABLE_FORMS =
      Set.of("coalesce", "greatest", "least", "nullif", "extract");

  private static final Set<String> NAMED_ARGUMENT = Set.of("=>", ":=");

  /**
   * The volatility of an expression as a whole.
   *
   * <p>Where overloads differ and the number of arguments does not tell them apart, the least
   * volatile counts; no type is looked at. So {@code STABLE} and {@code VOLATILE} are certain, and
   * {@code IMMUTABLE} may be {@code STABLE} where time zones are involved.
   *
   * @param routines what is known of functions that do not come with the server, by their number of
   *     arguments; empty for one that is not known
   */
  public static Volatility of(
      Expression expression,
      ServerVersion server,
      BiFunction<ObjectName, Integer, Optional<Volatility>> routines) {
    if (expression instanceof Literal || expression instanceof ColumnReference) {
      return IMMUTABLE;
    }
    if (expression instanceof Opaque) {
      return UNKNOWN;
    }
    Volatility worst = own(expression, server, routines);
    List<Expression> operands = expression.operands();
    boolean named = expression instanceof Operator label && NAMED_ARGUMENT.contains(label.symbol());
    for (Expression operand : named ? operands.subList(1, operands.size()) : operands) {
      Volatility part = of(operand, server, routines);
      worst = part.compareTo(worst) > 0 ? part : worst;
    }
    return worst;
  }

  private static Volatility own(
      Expression expression,
      ServerVersion server,
      BiFunction<ObjectName, Integer, Optional<Volatility>> routines) {
    if (expression instanceof Call call) {
      return ofCall(call, server, routines);
    }
    if (expression instanceof Operator operator) {
      return ofOperator(operator.symbol());
    }
    return IMMUTABLE;
  }

  private static Volatility ofCall(
      Call call,
      ServerVersion server,
      BiFunction<ObjectName, Integer, Optional<Volatility>> routines) {
    if (Call.VALUES.contains(call.name())) {
      return STABLE;
    }
    int dot = call.name().lastIndexOf('.');
    String name = call.name().substring(dot + 1);
    ObjectName full =
        dot < 0 ? ObjectName.of(name) : ObjectName.of(call.name().substring(0, dot), name);
    Optional<Volatility> builtIn =
        dot < 0
            ? BuiltInFunctions.volatility(name, call.operands().size(), server)
            : Optional.empty();
    return builtIn
        .or(() -> IMMUTABLE_FORMS.contains(call.name()) ? Optional.of(IMMUTABLE) : Optional.empty())
        .or(() -> routines.apply(full, call.operands().size()))
        .or(() -> BuiltInFunctions.volatilityInExtension(name))
        .orElse(UNKNOWN);
  }

  /** Words and brackets belong to the grammar; a symbol may be an operator that users defined. */
  private static Volatility ofOperator(String symbol) {
    boolean partOfGrammar =
        Character.isLetter(symbol.charAt(0)) && !symbol.startsWith("operator")
            || symbol.startsWith("[")
            || symbol.startsWith(".")
            || NAMED_ARGUMENT.contains(symbol);
    return partOfGrammar || BuiltInFunctions.isOperator(symbol) ? IMMUTABLE : UNKNOWN;
  }
}
