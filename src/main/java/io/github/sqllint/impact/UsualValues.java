package io.github.sqllint.impact;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the usual operators and functions give for the usual types, as {@link Signatures} tell it
 * too: reading these takes a moment that most runs do without.
 */
final class UsualValues {
  private static final Set<String> COMPARISONS = Set.of("=", "<>", "<", "<=", ">", ">=");
  private static final Set<String> SIGNS = Set.of("+", "-", "*");

  /** Of each, one can be compared with another. */
  private static final List<Set<String>> COMPARED =
      List.of(
          Set.of("smallint", "integer", "bigint", "numeric", "real", "double precision"),
          Set.of("text", "varchar", "char"),
          Set.of("timestamptz", "timestamp", "date"),
          Set.of("boolean"),
          Set.of("uuid"));

  private UsualValues() {}

  /** Empty where it is not usual. */
  static Optional<String> ofOperator(String symbol, List<String> types) {
    if (types.size() != 2) {
      return Optional.empty();
    }
    String left = types.get(0);
    String right = types.get(1);
    if (COMPARISONS.contains(symbol)) {
      return areCompared(left, right) ? Optional.of("boolean") : Optional.empty();
    }
    boolean moment = left.equals("timestamptz") || left.equals("timestamp");
    boolean moved = moment && right.equals("interval") && !symbol.equals("*");
    boolean counted = left.equals("integer") && right.equals("integer");
    return SIGNS.contains(symbol) && (moved || counted) ? Optional.of(left) : Optional.empty();
  }

  private static boolean areCompared(String left, String right) {
    for (Set<String> types : COMPARED) {
      if (isOneOf(types, left) && isOneOf(types, right)) {
        return true;
      }
    }
    return false;
  }

  /** What is not known may be one of them, and a string becomes one. */
  private static boolean isOneOf(Set<String> types, String type) {
    return type.equals(Coercion.ANY) || type.equals(Coercion.LITERAL) || types.contains(type);
  }

  /** Empty where it is not usual. */
  static Optional<String> ofCall(String name, List<String> types) {
    return switch (name) {
      case "now" -> types.isEmpty() ? Optional.of("timestamptz") : Optional.empty();
      case "lower", "upper" ->
          types.size() == 1 && (types.get(0).equals("text") || types.get(0).equals("varchar"))
              ? Optional.of("text")
              : Optional.empty();
      default -> Optional.empty();
    };
  }
}
