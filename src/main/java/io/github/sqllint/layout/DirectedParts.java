package io.github.sqllint.layout;

import io.github.sqllint.layout.Problem.Weight;
import io.github.sqllint.source.Direction;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.TransactionMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The parts of one file that lead up and those that lead down, as its directives say. */
final class DirectedParts {
  private final SqlFile file;
  private final Pairing pairing;
  private final Map<Direction, List<Span>> parts = new EnumMap<>(Direction.class);
  private final Map<Direction, TransactionMode> transactions = new EnumMap<>(Direction.class);

  DirectedParts(SqlFile file, Pairing pairing) {
    this.file = file;
    this.pairing = pairing;
  }

  /** Begins or goes on with a direction. */
  void start(Direction direction, TransactionMode transaction) {
    parts.computeIfAbsent(direction, d -> new ArrayList<>());
    transactions.merge(direction, transaction, (a, b) -> a == TransactionMode.NONE ? a : b);
  }

  /** Begins a direction that a file may hold only once. */
  void startOnce(Direction direction, Section section, TransactionMode transaction) {
    if (parts.containsKey(direction)) {
      String sentence = "holds a second `" + section.head().group().strip() + "`";
      pairing.report(file.problem(Weight.ERROR, section.head().start(), sentence));
    }
    start(direction, transaction);
  }

  /**
   * Adds a part.
   *
   * @param direction null before the first directive that names one
   */
  void add(Direction direction, Span part) {
    if (direction != null) {
      parts.get(direction).add(part);
    } else if (file.hasStatement(part)) {
      reportLost(part);
    }
  }

  private void reportLost(Span part) {
    String sentence = "holds a statement before the directive that says which way it leads";
    pairing.report(file.problem(Weight.ERROR, part.start(), sentence));
  }

  /** Adds the scripts to the pairing; {@code up} is the directive that a file must hold. */
  void finish(String version, String up) {
    if (!parts.containsKey(Direction.UP)) {
      pairing.report(Problem.error(file.path(), "has no line `" + up + "`"));
    }
    parts.forEach(
        (direction, regions) ->
            pairing.add(
                version, file.script(version, direction, transactions.get(direction), regions)));
  }
}
