package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Executor.Flow;
import io.github.sqllint.dsl.alembic.Value.Unknown;
import io.github.sqllint.dsl.python.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** {@code try} with its handlers. */
final class Attempts {
  private static final String REASON = "it is set where something may fail";

  private final Run run;

  Attempts(Run run) {
    this.run = run;
  }

  Flow follow(Statement.Try attempt, Frame frame) {
    Certainty certainty = Certainty.now(run, frame);
    Map<String, Value> before = frame.scope().copy();
    List<Statement.Handler> handlers = attempt.handlers();
    run.emitter().beginAttempt();
    Flow flow = block(attempt.body(), frame);
    boolean fails = run.emitter().endAttempt();
    if (flow == Flow.RAISE && handlers.size() == 1) {
      if (fails) {
        Branches.merge(frame.scope(), before, REASON);
      }
      certainty.settle();
      flow = handled(handlers.get(0), frame);
      return finish(attempt, flow, frame);
    }
    if (!fails && (flow != Flow.RAISE || handlers.isEmpty())) {
      Map<String, Value> after = frame.scope().copy();
      for (Statement.Handler handler : handlers) {
        ifAtAll(() -> handled(handler, new Frame(frame.scope())));
        frame.scope().restore(after);
      }
      certainty.settle();
      if (flow == Flow.NEXT) {
        flow = block(attempt.otherwise(), frame);
      }
      return finish(attempt, flow, frame);
    }
    certainty.settle();
    return failing(attempt, flow, before, frame);
  }

  private Flow block(List<Statement> statements, Frame frame) {
    return run.executor().block(statements, frame);
  }

  private Flow finish(Statement.Try attempt, Flow flow, Frame frame) {
    Flow finish = block(attempt.finish(), frame);
    return finish == Flow.NEXT ? flow : finish;
  }

  /** Goes on where the block, its {@code else} or any handler may be what runs. */
  private Flow failing(Statement.Try attempt, Flow body, Map<String, Value> before, Frame frame) {
    Map<String, Value> after = frame.scope().copy();
    Branches.merge(frame.scope(), before, REASON);
    Map<String, Value> failed = frame.scope().copy();
    List<Flow> ends = new ArrayList<>(List.of(body));
    for (Statement.Handler handler : attempt.handlers()) {
      ends.add(oneWay(frame, failed, () -> handled(handler, frame)));
    }
    if (body == Flow.NEXT && !attempt.otherwise().isEmpty()) {
      ends.add(oneWay(frame, after, () -> block(attempt.otherwise(), frame)));
    }
    return finish(attempt, end(ends, frame), frame);
  }

  /** Follows one of several ways, and goes on with what they have in common. */
  private Flow oneWay(Frame frame, Map<String, Value> from, Supplier<Flow> way) {
    Map<String, Value> others = frame.scope().copy();
    frame.scope().restore(from);
    Flow flow = ifAtAll(way);
    if (flow == Flow.NEXT) {
      Branches.merge(frame.scope(), others, REASON);
    } else {
      frame.scope().restore(others);
    }
    return flow;
  }

  /** How several ways end together; one that raises an error is none that a revision goes. */
  private Flow end(List<Flow> ends, Frame frame) {
    List<Flow> left =
        ends.stream().filter(flow -> flow != Flow.NEXT && flow != Flow.RAISE).toList();
    if (!ends.contains(Flow.NEXT)) {
      return left.isEmpty() ? Flow.RAISE : left.get(0);
    }
    left.forEach(frame::mayEnd);
    if (!left.isEmpty()) {
      run.emitter().beginCondition();
    }
    return Flow.NEXT;
  }

  /** Follows what runs at times: a handler, or an {@code else} of a block that may fail. */
  private Flow ifAtAll(Supplier<Flow> way) {
    int conditions = run.emitter().conditions();
    run.emitter().beginCondition();
    Flow flow = way.get();
    run.emitter().resetConditions(conditions);
    return flow;
  }

  private Flow handled(Statement.Handler handler, Frame frame) {
    if (!handler.name().isEmpty()) {
      frame.scope().set(handler.name(), new Unknown("it is an error that may occur"));
    }
    return block(handler.body(), frame);
  }
}
