package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Items;
import java.util.List;
import java.util.Optional;

/**
 * {@code sys.version_info}: which Python 3 runs a revision is not known, but it is one that Alembic
 * itself runs on.
 */
final class PythonVersion {
  static final int MAJOR = 3;

  /** The oldest minor release that Alembic 1.8 runs on. */
  private static final int OLDEST = 7;

  private PythonVersion() {}

  static boolean is(Value value) {
    return value instanceof Value.Symbol symbol && symbol.path().equals("sys.version_info");
  }

  /** What a comparison with it gives; empty for any other value. */
  static Optional<Value> compared(String operator, Value left, Value right) {
    return is(left)
        ? Optional.of(
            compare(operator, right)
                .<Value>map(Value.Truth::new)
                .orElseGet(() -> Values.unknown(left)))
        : Optional.empty();
  }

  /** Whether it stands to a tuple as an operator says; empty where that depends on which it is. */
  private static Optional<Boolean> compare(String operator, Value tuple) {
    if (!(tuple instanceof Items items)
        || items.elements().isEmpty()
        || !items.elements().stream().allMatch(Value.Number.class::isInstance)) {
      return Optional.empty();
    }
    List<Integer> bound = items.elements().stream().map(Values::integer).toList();
    int minor = bound.size() > 1 ? bound.get(1) : 0;
    boolean below = bound.get(0) < MAJOR || bound.get(0) == MAJOR && minor < OLDEST;
    boolean above = bound.get(0) > MAJOR;
    if (!below && !above) {
      return Optional.empty();
    }
    return switch (operator) {
      case ">", ">=" -> Optional.of(below);
      case "<", "<=" -> Optional.of(above);
      case "==" -> Optional.of(false);
      case "!=" -> Optional.of(true);
      default -> Optional.empty();
    };
  }
}
