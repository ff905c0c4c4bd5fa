package io.github.sqllint.reversal;

import io.github.sqllint.impact.Failure;
import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.DoBlock;
import io.github.sqllint.operation.Unrecognised;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.SchemaHistory;
import io.github.sqllint.schema.Step;
import io.github.sqllint.source.Several;
import io.github.sqllint.source.Token;
import io.github.sqllint.source.Token.Kind;
import io.github.sqllint.source.TransactionMode;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the down script of a migration gives back the schema from before its up script; data that
 * the up script dropped does not come back whatever the verdict.
 *
 * @param down empty where there is none
 * @param differences empty but for {@link Verdict#DIFFERS} and {@link Verdict#EMPTY}
 * @param reason why the down script fails, or what cannot be followed
 * @param refused what the server refuses, for {@link Verdict#FAILS}
 * @param irreversible why there is no way back, where a script declares so
 */
public record Reversal(
    Migration up,
    Optional<Migration> down,
    Verdict verdict,
    List<Difference> differences,
    Optional<String> reason,
    Optional<Step<?>> refused,
    Optional<String> irreversible) {
  public Reversal {
    differences = List.copyOf(differences);
  }

  /**
   * What a view refuses: another type for a column of its own or of a table that it reads. Its
   * query does not always tell which columns these are.
   */
  private static final Set<String> OF_VIEWS = Set.of("0A000", "42P16");

  /** Of PL/pgSQL, which is read only as far as its statements go. */
  private static final Set<String> IN_BLOCKS = Set.of("do", "execute");

  private static final String ROWS = "The rows that the scripts insert do not let it pass.";

  /** One per versioned up script of a history, in order. */
  public static List<Reversal> all(SchemaHistory history) {
    Map<String, Migration> downs = new HashMap<>();
    for (Migration down : history.downs()) {
      downs.put(down.script().name(), down);
    }
    List<Migration> versioned =
        history.migrations().stream().filter(up -> !up.script().version().isEmpty()).toList();
    List<Reversal> reversals = new ArrayList<>();
    int first = 0;
    for (Reversal own :
        Several.each(versioned, up -> of(up, Optional.ofNullable(downs.get(up.script().name()))))) {
      boolean goesOn =
          first < reversals.size()
              && reversals.get(first).up().script().isOfOneChangeWith(own.up().script());
      first = goesOn ? first : reversals.size();
      reversals.add(goesOn ? own.asPartOf(reversals.get(first)) : own);
    }
    return reversals;
  }

  /**
   * As a part of a change whose first file is judged already: what the down scripts of the files
   * before this one mend is no difference.
   */
  private Reversal asPartOf(Reversal first) {
    boolean open = verdict == Verdict.DIFFERS || verdict == Verdict.EMPTY;
    if (!open || first.verdict == Verdict.FAILS || first.verdict == Verdict.MISSING) {
      return this;
    }
    if (first.verdict == Verdict.UNKNOWN) {
      return new Reversal(up, down, Verdict.UNKNOWN, List.of(), first.reason);
    }
    List<Difference> left = new ArrayList<>(differences);
    left.retainAll(first.differences);
    return new Reversal(
        up, down, left.isEmpty() ? Verdict.REVERSES : verdict, left, Optional.empty());
  }

  /**
   * What this thread has judged last: several rules ask of the same pair, one after the other. It
   * is not kept for them alone.
   */
  private static final ThreadLocal<WeakReference<Reversal>> LAST =
      ThreadLocal.withInitial(() -> new WeakReference<>(null));

  /** Judges one pair of scripts; the down script was folded over what the up script left. */
  public static Reversal of(Migration up, Optional<Migration> down) {
    Reversal last = LAST.get().get();
    if (last == null || last.up != up || !last.down.equals(down)) {
      last = judge(up, down);
      LAST.set(new WeakReference<>(last));
    }
    return last;
  }

  private static Reversal judge(Migration up, Optional<Migration> down) {
    if (down.isEmpty()) {
      return new Reversal(up, down, Verdict.MISSING, List.of(), Optional.empty());
    }
    Optional<String> doubt = Doubts.about(up);
    Optional<Refusal> failure = failure(up, down.get());
    if (failure.isPresent() && (doubt.isEmpty() || isStopped(failure.get().step()))) {
      return fails(up, down, failure.get());
    }
    boolean idle = down.get().steps().stream().noneMatch(s -> Doubts.isEffective(s.operation()));
    boolean upDoes = up.steps().stream().anyMatch(s -> Doubts.isEffective(s.operation()));
    Comparison comparison = Comparison.of(up.before(), up.after(), down.get().after());
    if (idle && upDoes && !comparison.differences().isEmpty()) {
      return new Reversal(up, down, Verdict.EMPTY, comparison.differences(), Optional.empty());
    }
    doubt =
        doubt
            .or(() -> Doubts.about(down.get()))
            .or(() -> Doubts.aboutOwners(down.get()))
            .or(() -> RowDoubts.about(up, down.get(), comparison.isSame()));
    if (doubt.isPresent()) {
      return new Reversal(up, down, Verdict.UNKNOWN, List.of(), doubt);
    }
    return judged(up, down, comparison);
  }

  private static Reversal judged(Migration up, Optional<Migration> down, Comparison comparison) {
    List<Difference> differences = new ArrayList<>(comparison.differences());
    differences.addAll(Retyped.differences(up, down.get()));
    if (!differences.isEmpty()) {
      return new Reversal(up, down, Verdict.DIFFERS, differences, Optional.empty());
    }
    if (comparison.doubt().isPresent()) {
      return new Reversal(up, down, Verdict.UNKNOWN, List.of(), comparison.doubt());
    }
    Verdict verdict = comparison.columnOrder() ? Verdict.COLUMN_ORDER : Verdict.REVERSES;
    return new Reversal(up, down, verdict, List.of(), Optional.empty());
  }

  private record Refusal(Step<?> step, int line, String reason) {}

  private static Reversal fails(Migration up, Optional<Migration> down, Refusal refusal) {
    return new Reversal(
        up,
        down,
        Verdict.FAILS,
        List.of(),
        Optional.of("Line " + refusal.line() + ": " + refusal.reason()),
        Optional.of(refusal.step()),
        declared(up, down));
  }

  private static Optional<String> declared(Migration up, Optional<Migration> down) {
    return Irreversible.reason(up.script())
        .or(() -> down.map(Migration::script).flatMap(Irreversible::reason));
  }

  /** As far as nothing is refused. */
  private Reversal(
      Migration up,
      Optional<Migration> down,
      Verdict verdict,
      List<Difference> differences,
      Optional<String> reason) {
    this(up, down, verdict, differences, reason, Optional.empty(), declared(up, down));
  }

  /** The first statement that the server refuses whatever the rows are. */
  private static Optional<Refusal> failure(Migration up, Migration down) {
    boolean followed = true;
    for (List<Step<?>> statement : down.statements()) {
      Step<?> first = statement.get(0);
      int line = line(first);
      Token word = first.statement().statement().tokens().get(0);
      if (word.kind() == Kind.PSQL_COMMAND
          && down.script().transaction() == TransactionMode.PER_STRING) {
        String said = word.text().strip().split("\\s")[0] + " is psql's, which does not run this.";
        return Optional.of(new Refusal(first, line, said));
      }
      for (Step<?> step : statement) {
        if (isStopped(step)) {
          String reason = ((Unrecognised) step.operation()).reason();
          return Optional.of(new Refusal(step, line, reason));
        }
        if (step.operation() instanceof Unrecognised unrecognised && isMistake(step)) {
          return Optional.of(new Refusal(step, line, "This is no SQL: " + unrecognised.reason()));
        }
      }
      // What is not understood may have made what the next statement needs.
      followed &= statement.stream().noneMatch(Reversal::isUnread);
      for (List<Step<?>> run : followed ? certain(statement) : List.<List<Step<?>>>of()) {
        Step<?> step = run.get(0);
        Optional<Failure> failure = Impact.of(run).failure();
        if (failure
            .filter(f -> isCertain(f, step) || RowDoubts.meetsRows(step, f, up, down))
            .isPresent()) {
          return Optional.of(new Refusal(step, line(step), failure.get().reason()));
        }
        for (Step<?> one : run) {
          if (RowDoubts.isRefused(one, up, down)) {
            return Optional.of(new Refusal(one, line(one), ROWS));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static int line(Step<?> step) {
    return step.statement().statement().file().position(step.span().start()).line();
  }

  /**
   * A statement whose error ends the script; of a block with others, those in it that are such one
   * by one.
   */
  private static List<List<Step<?>>> certain(List<Step<?>> statement) {
    if (statement.stream().noneMatch(step -> step.conditional() || step.caught())) {
      return List.of(statement);
    }
    List<List<Step<?>>> certain = new ArrayList<>();
    boolean block = statement.get(0).operation() instanceof DoBlock;
    for (Step<?> step : block ? statement : List.<Step<?>>of()) {
      if (!step.conditional() && !step.caught() && step != statement.get(0)) {
        certain.add(List.of(step));
      }
    }
    return certain;
  }

  /** A name that no migration knows is a mistake where the history seems to tell of all. */
  private static boolean isCertain(Failure failure, Step<?> step) {
    boolean guess = OF_VIEWS.contains(failure.sqlstate()) || failure.dependsOnRows();
    return failure.certain() || (!guess && step.before().seemsComplete());
  }

  private static boolean isUnread(Step<?> step) {
    return step.operation() instanceof Unrecognised unread && !unread.isJudged();
  }

  /** Whether the tool stops at a step, whatever it has sent before. */
  private static boolean isStopped(Step<?> step) {
    return step.operation() instanceof Unrecognised unread && unread.isRefused();
  }

  /**
   * A known kind of statement without anything in it that a tool would replace, and none that a
   * block of PL/pgSQL makes while it runs.
   */
  private static boolean isMistake(Step<?> step) {
    return step.operation() instanceof Unrecognised unrecognised
        && !unrecognised.kind().isEmpty()
        && !IN_BLOCKS.contains(unrecognised.kind())
        && !unrecognised.isAssumption()
        && !unrecognised.isPart()
        && !unrecognised.isJudged()
        && step.statement().statement().tokens().stream()
            .noneMatch(t -> t.kind() == Kind.PLACEHOLDER || t.kind() == Kind.INVALID);
  }
}
