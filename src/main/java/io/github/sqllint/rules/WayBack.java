package io.github.sqllint.rules;

import io.github.sqllint.reversal.Irreversible;
import io.github.sqllint.reversal.Reversal;
import io.github.sqllint.rule.Findings;
import io.github.sqllint.rule.Rule;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.source.Direction;
import io.github.sqllint.source.Script;
import java.util.Optional;

/** A hazard of a down script, judged by what it makes of the schema that its up script left. */
interface WayBack extends Rule {
  @Override
  default boolean judges(Direction direction) {
    return direction == Direction.DOWN;
  }

  @Override
  default void check(Migration down, Findings findings) {
    Optional<Migration> up = down.up();
    if (up.isPresent() && !isPart(up.get()) && !Irreversible.isDeclared(up.get(), down)) {
      check(Reversal.of(up.get(), Optional.of(down)), down, findings);
    }
  }

  /** Whether a migration is one of several parts of a change that are called alike. */
  private static boolean isPart(Migration up) {
    Script script = up.script();
    if (!script.mayBePart()) {
      return false;
    }
    for (Migration each : up.history().migrations()) {
      Script other = each.script();
      if (other.isOfOneChangeWith(script) && rest(other).equals(rest(script))) {
        return true;
      }
    }
    return false;
  }

  private static String rest(Script script) {
    return script.name().substring(Math.min(script.version().length(), script.name().length()));
  }

  /** Adds what one pair of scripts has of the hazard. */
  void check(Reversal reversal, Migration down, Findings findings);

  /**
   * Whether nothing stays but that constraints are validated, which hurts nobody and goes with
   * them.
   */
  static boolean onlyValidates(Reversal reversal) {
    return !reversal.differences().isEmpty()
        && reversal.differences().stream()
            .allMatch(d -> d.what().equals("validated is true, was false"));
  }

  /** A finding on a whole script: on its first statement, or on what stands instead of one. */
  static void addToWhole(Migration down, Findings findings, String message, Object... arguments) {
    if (down.steps().isEmpty()) {
      findings.add(down.script(), message, arguments);
    } else {
      findings.add(down.steps().get(0), message, arguments);
    }
  }
}
