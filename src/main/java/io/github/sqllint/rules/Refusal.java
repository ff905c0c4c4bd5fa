package io.github.sqllint.rules;

import io.github.sqllint.impact.Failure;
import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.ColumnOperation;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A step that the server refuses, as far as the migrations tell. */
record Refusal(Step<?> step, Failure failure) {
  private static final Set<String> MISSING = Set.of("42P01", "42703", "42704", "3F000", "42883");
  private static final Set<String> TAKEN = Set.of("42P06", "42P07", "42701", "42710", "42723");

  /** Where more migrations before were refused, servers did not run what is here, as it is here. */
  private static final int MOST_REFUSED = 3;

  /** A script with more of them is no migration but a dump of what is there. */
  private static final int MOST_IN_ONE = 5;

  /**
   * Those of a migration, whatever is to blame; none where the history is not what servers have
   * run, for then nothing is sure.
   */
  static List<Refusal> in(Migration migration) {
    List<Refusal> refusals = migration.isDown() ? List.of() : foreseen(migration);
    if (refusals.isEmpty()) {
      return refusals;
    }
    boolean dump = refusals.stream().filter(r -> r.failure.certain()).count() > MOST_IN_ONE;
    return dump || isDoubtful(migration) ? List.of() : refusals;
  }

  private static List<Refusal> foreseen(Migration migration) {
    List<Refusal> refusals = new ArrayList<>();
    for (List<Step<?>> statement : migration.statements()) {
      for (Step<?> step : statement) {
        if (!step.conditional()
            && !step.caught()
            && step.before().isFollowed()
            && !goesWithOthers(step, statement)) {
          Impact.of(step)
              .failure()
              .filter(failure -> failure.certain() || failure.missing().isPresent())
              .ifPresent(failure -> refusals.add(new Refusal(step, failure)));
        }
      }
    }
    return refusals;
  }

  /** Of the objects that one DROP names some may depend on others: they go all at once. */
  private static boolean goesWithOthers(Step<?> step, List<Step<?>> statement) {
    return step != statement.get(0)
        && !(step.operation() instanceof ColumnOperation)
        && Dropped.by(step.operation())
            .map(Dropped::name)
            .filter(name -> step.before().presence(name) == Presence.ABSENT)
            .filter(name -> Step.before(statement).presence(name) == Presence.PRESENT)
            .isPresent();
  }

  private static boolean isDoubtful(Migration migration) {
    List<Migration> all = migration.history().migrations();
    int refused = 0;
    for (int i = migration.number() - 1; i >= 0 && refused <= MOST_REFUSED; i--) {
      boolean certainly = foreseen(all.get(i)).stream().anyMatch(r -> r.failure.certain());
      refused += certainly ? 1 : 0;
    }
    return refused > MOST_REFUSED;
  }

  /** Whether something that the step names is not there. */
  boolean isForMissing() {
    return failure.missing().isPresent() && MISSING.contains(failure.sqlstate());
  }

  /** Whether the name that the step gives is taken. */
  boolean isForTaken() {
    return TAKEN.contains(failure.sqlstate());
  }

  /** The reason as the end of a sentence. */
  String reason() {
    String reason = failure.reason();
    String end = reason.substring(0, reason.length() - 1);
    boolean sentence = end.startsWith("The") || end.startsWith("A ") || end.startsWith("It ");
    return sentence ? Character.toLowerCase(end.charAt(0)) + end.substring(1) : end;
  }
}
