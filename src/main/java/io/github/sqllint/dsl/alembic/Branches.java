package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Executor.Flow;
import io.github.sqllint.dsl.alembic.Value.Unknown;
import io.github.sqllint.dsl.python.Expression;
import io.github.sqllint.dsl.python.Statement;
import io.github.sqllint.source.Guard;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Statements that run at times, or several times. */
final class Branches {
  private static final int MAX_ROUNDS = 2_000;

  private final Run run;
  private final Executor executor;

  Branches(Run run, Executor executor) {
    this.run = run;
    this.executor = executor;
  }

  Flow branch(Statement.If branch, Frame frame) {
    Value condition = run.evaluator().value(branch.condition(), frame);
    Optional<Boolean> truth = Values.isTrue(condition);
    if (truth.isPresent()) {
      return executor.block(truth.get() ? branch.then() : branch.otherwise(), frame);
    }
    Guard guard = Values.guard(condition);
    String reason = Values.unknown(condition).reason();
    return either(guard, branch.then(), branch.otherwise(), frame, reason);
  }

  /**
   * Follows both of two blocks of which one runs.
   *
   * @param guard what has to hold for it to be the first
   */
  private Flow either(
      Guard guard, List<Statement> one, List<Statement> other, Frame frame, String reason) {
    Map<String, Value> before = frame.scope().copy();
    Certainty certainty = Certainty.now(run, frame);
    run.emitter().beginCondition(guard);
    Flow first = executor.block(one, frame);
    Map<String, Value> afterFirst = frame.scope().copy();
    frame.scope().restore(before);
    certainty.resetConditions();
    run.emitter().beginCondition(Guard.not(guard));
    Flow second = executor.block(other, frame);
    certainty.settle();
    if (first == Flow.NEXT && second == Flow.NEXT) {
      merge(frame.scope(), afterFirst, reason);
      return Flow.NEXT;
    }
    if (first == second) {
      return first;
    }
    if (first == Flow.NEXT) {
      frame.scope().restore(afterFirst);
    }
    run.failWhere(first == Flow.RAISE || second == Flow.RAISE);
    boolean goesOn = first == Flow.NEXT || second == Flow.NEXT;
    Flow ended = first == Flow.NEXT || (first == Flow.RAISE && !goesOn) ? second : first;
    if (ended != Flow.RAISE && goesOn) {
      frame.mayEnd(ended);
      run.emitter().beginCondition(first == Flow.NEXT ? guard : Guard.not(guard));
    }
    return goesOn ? Flow.NEXT : ended;
  }

  /** What is not the same after both blocks is not known. */
  static void merge(Scope scope, Map<String, Value> other, String reason) {
    Set<String> names = new HashSet<>(scope.own().keySet());
    names.addAll(other.keySet());
    for (String name : names) {
      Value one = scope.own().get(name);
      Value two = other.get(name);
      boolean same =
          one == two || (one != null && two != null && Values.equal(one, two).orElse(false));
      if (!same) {
        scope.set(name, new Unknown(reason));
      }
    }
  }

  Flow loop(Statement.For loop, Frame frame) {
    Value iterable = run.calls().iterated(loop.iterable(), frame);
    List<Value> elements;
    try {
      elements = Values.elements(iterable);
    } catch (NotKnown e) {
      return often(loop.target(), loop.body(), frame, e.getMessage());
    }
    Certainty certainty = Certainty.now(run, frame);
    boolean broken = false;
    for (Value element : elements) {
      executor.assign(loop.target(), element, frame);
      Flow flow = executor.block(loop.body(), frame);
      if (flow == Flow.BREAK) {
        certainty.settle();
        return Flow.NEXT;
      }
      if (flow == Flow.RETURN || flow == Flow.RAISE) {
        return flow;
      }
      certainty.settle();
      broken |= frame.mayHaveBroken();
      if (broken) {
        run.emitter().beginCondition();
      }
    }
    certainty.settle();
    return executor.block(loop.otherwise(), frame);
  }

  /** Follows a block that runs nobody knows how often. */
  private Flow often(Expression target, List<Statement> body, Frame frame, String reason) {
    Map<String, Value> before = frame.scope().copy();
    Certainty certainty = Certainty.now(run, frame);
    run.emitter().beginLoop(reason);
    for (String name : Rebound.names(body)) {
      if (before.containsKey(name)) {
        frame.scope().set(name, new Unknown(reason));
      }
    }
    if (target != null) {
      executor.assign(target, new Unknown(reason), frame);
    }
    Flow flow = executor.block(body, frame);
    run.emitter().endLoop();
    run.failWhere(flow == Flow.RAISE);
    merge(frame.scope(), before, reason);
    if (flow == Flow.RETURN) {
      frame.doubt();
    }
    certainty.settle();
    return Flow.NEXT;
  }

  Flow repeat(Statement.While loop, Frame frame) {
    if (loop.condition() instanceof Expression.Literal literal && literal.word().equals("True")) {
      return often(null, loop.body(), frame, "it is sent until the loop around it is left");
    }
    for (int round = 0; round < MAX_ROUNDS; round++) {
      Value condition = run.evaluator().value(loop.condition(), frame);
      Optional<Boolean> truth = Values.isTrue(condition);
      if (truth.isEmpty()) {
        return often(null, loop.body(), frame, Values.unknown(condition).reason());
      }
      if (!truth.get()) {
        return executor.block(loop.otherwise(), frame);
      }
      Flow flow = executor.block(loop.body(), frame);
      if (flow == Flow.BREAK) {
        return Flow.NEXT;
      }
      if (flow == Flow.RETURN || flow == Flow.RAISE) {
        return flow;
      }
    }
    throw new Run.TooLong();
  }

  Flow match(Statement.Match match, Frame frame) {
    Value subject = run.evaluator().value(match.subject(), frame);
    for (int i = 0; i < match.cases().size(); i++) {
      Statement.Case one = match.cases().get(i);
      Optional<Boolean> fits = fits(one, subject, frame);
      if (fits.isEmpty()) {
        Statement.Match rest =
            new Statement.Match(
                match.span(), match.subject(), match.cases().subList(i + 1, match.cases().size()));
        String reason = Values.unknown(subject).reason();
        return either(Guard.UNKNOWN, one.body(), List.of(rest), frame, reason);
      }
      if (fits.get()) {
        return executor.block(one.body(), frame);
      }
    }
    return Flow.NEXT;
  }

  private Optional<Boolean> fits(Statement.Case one, Value subject, Frame frame) {
    if (one.pattern().isEmpty()) {
      return Optional.empty();
    }
    Optional<Boolean> fits = fits(one.pattern().get(), subject, frame);
    if (fits.isEmpty() || !fits.get() || one.guard().isEmpty()) {
      return fits;
    }
    return Values.isTrue(run.evaluator().value(one.guard().get(), frame));
  }

  private Optional<Boolean> fits(Expression pattern, Value subject, Frame frame) {
    if (pattern instanceof Expression.Name name) {
      if (!name.name().equals("_")) {
        frame.scope().set(name.name(), subject);
      }
      return Optional.of(true);
    }
    if (pattern instanceof Expression.Binary either && either.operator().equals("|")) {
      Optional<Boolean> left = fits(either.left(), subject, frame);
      return left.isPresent() && left.get() ? left : fits(either.right(), subject, frame);
    }
    if (pattern instanceof Expression.Call || pattern instanceof Expression.Display) {
      return Optional.empty();
    }
    return Values.equal(run.evaluator().value(pattern, frame), subject);
  }
}
