package io.github.sqllint.schema;

import io.github.sqllint.operation.BlockPart;
import io.github.sqllint.operation.BlockPart.Attempt;
import io.github.sqllint.operation.BlockPart.Branch;
import io.github.sqllint.operation.BlockPart.Choice;
import io.github.sqllint.operation.BlockPart.Handler;
import io.github.sqllint.operation.BlockPart.Run;
import io.github.sqllint.operation.Reading;
import java.util.List;
import java.util.Optional;

/**
 * Runs a block of PL/pgSQL as the server does, as far as the history settles which way it goes; of
 * what it certainly does not run there are no steps.
 */
final class BlockFold {
  /** How a list of parts ends. */
  private enum End {
    /** With its last part. */
    REACHED,
    /** The whole block is over: it was left, or an error ends it. */
    OVER,
    /** The rest may run or not. */
    UNKNOWN
  }

  private final BlockRun runner;

  /** How many things around may or may not run. */
  private int doubts;

  /** How many of them only look for what no migration has made. */
  private int unlikely;

  /** How many blocks around have handlers that may catch an error. */
  private int caught;

  /** The SQLSTATE of the error that ended the last list. */
  private Optional<String> error = Optional.empty();

  BlockFold(BlockRun runner) {
    this.runner = runner;
  }

  void run(List<BlockPart> parts) {
    all(parts);
  }

  private End all(List<BlockPart> parts) {
    for (int i = 0; i < parts.size(); i++) {
      End end = one(parts.get(i));
      if (end == End.UNKNOWN) {
        doubtful(parts.subList(i + 1, parts.size()));
      }
      if (end != End.REACHED) {
        return end;
      }
    }
    return End.REACHED;
  }

  private End one(BlockPart part) {
    if (part instanceof Run run) {
      return statement(run.reading());
    }
    if (part instanceof Choice choice) {
      return choose(choice.branches());
    }
    if (part instanceof Attempt attempt) {
      return attempt.handlers().isEmpty() ? all(attempt.parts()) : attempt(attempt);
    }
    return End.OVER;
  }

  private End statement(Reading reading) {
    if (runner.isIdle(reading)) {
      return End.REACHED;
    }
    if (caught > 0) {
      Outcome outcome = Outcome.of(reading.operation(), runner.schema());
      if (doubts > 0 || !outcome.known()) {
        throw new Unsettled();
      }
      if (outcome.error().isPresent()) {
        error = outcome.error();
        return End.OVER;
      }
    }
    Reading run = new Reading(reading.operation(), reading.span(), doubts > 0);
    Step.Course course =
        unlikely > 0 ? Step.Course.UNLIKELY : caught > 0 ? Step.Course.CAUGHT : Step.Course.USUAL;
    runner.run(run, course);
    return End.REACHED;
  }

  /** That it is not known whether a statement's error would be caught. */
  private static final class Unsettled extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unsettled() {
      super(null, null, false, false);
    }
  }

  private End choose(List<Branch> branches) {
    boolean unknown = false;
    boolean leaves = false;
    for (Branch branch : branches) {
      Optional<Boolean> holds = Lookups.holds(branch.guard(), runner.schema());
      if (holds.equals(Optional.of(false))) {
        if (!Lookups.certainly(branch.guard(), runner.schema())) {
          unlikely(branch.parts());
        }
        continue;
      }
      if (!unknown && holds.isPresent()) {
        return all(branch.parts());
      }
      unknown = true;
      leaves |= doubtful(branch.parts());
      if (holds.isPresent()) {
        break;
      }
    }
    return leaves ? End.UNKNOWN : End.REACHED;
  }

  /** Runs what may run or not; whether that may end the whole block. */
  private boolean doubtful(List<BlockPart> parts) {
    if (parts.isEmpty()) {
      return false;
    }
    doubts++;
    End[] end = {End.REACHED};
    runner.perhaps(() -> end[0] = all(parts));
    doubts--;
    return end[0] != End.REACHED;
  }

  /** Shows what would run if there were something of which the history does not tell. */
  private void unlikely(List<BlockPart> parts) {
    Runnable back = runner.mark(false);
    int around = caught;
    caught = 0;
    unlikely++;
    doubtful(parts);
    unlikely--;
    caught = around;
    back.run();
  }

  /** An error undoes what the block did before it. */
  private End attempt(Attempt attempt) {
    if (doubts > 0) {
      return unsettled(attempt);
    }
    Runnable back = runner.mark(true);
    int around = caught++;
    End end;
    try {
      end = all(attempt.parts());
    } catch (Unsettled e) {
      back.run();
      doubts = 0;
      if (around > 0) {
        throw e;
      }
      caught = 0;
      return unsettled(attempt);
    }
    caught = around;
    if (end != End.OVER || error.isEmpty()) {
      return end;
    }
    back.run();
    return caught(attempt, error.get());
  }

  private End caught(Attempt attempt, String state) {
    for (Handler handler : attempt.handlers()) {
      if (Handlers.catches(handler.errors(), state)) {
        error = Optional.empty();
        return all(handler.parts());
      }
    }
    if (caught > 0) {
      return End.OVER;
    }
    // Nobody catches it: the script ends there, as without any handler.
    error = Optional.empty();
    return all(attempt.parts());
  }

  private End unsettled(Attempt attempt) {
    boolean leaves = doubtful(attempt.parts());
    for (Handler handler : attempt.handlers()) {
      leaves |= doubtful(handler.parts());
    }
    return leaves ? End.UNKNOWN : End.REACHED;
  }
}
