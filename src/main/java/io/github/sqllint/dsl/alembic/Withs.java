package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Executor.Flow;
import io.github.sqllint.dsl.alembic.Value.Function;
import io.github.sqllint.dsl.alembic.Value.Instance;
import io.github.sqllint.dsl.alembic.Value.Tool;
import io.github.sqllint.dsl.python.Statement;
import io.github.sqllint.dsl.python.Statement.Managed;
import io.github.sqllint.source.Span;
import java.util.Optional;

/** The {@code with} statement: blocks that a tool or a function of the file surrounds. */
final class Withs {
  private final Run run;
  private final Executor executor;

  Withs(Run run, Executor executor) {
    this.run = run;
    this.executor = executor;
  }

  Flow with(Statement.With with, int item, Frame frame) {
    if (item == with.items().size()) {
      return executor.block(with.body(), frame);
    }
    Managed managed = with.items().get(item);
    Value manager = run.calls().managed(managed.manager(), frame);
    Span place = run.places().of(managed.manager(), frame);
    if (manager instanceof Value.Bound bound
        && bound.function() instanceof Function function
        && function.manager()) {
      run.places().goTo(place);
      return aroundYield(with, item, function, bound.arguments(), frame);
    }
    if (manager instanceof Value.Instance instance) {
      return aroundCalls(with, item, instance, frame);
    }
    managed.target().ifPresent(target -> executor.assign(target, manager, frame));
    if (manager instanceof Tool tool && tool.kind() == Tool.Kind.AUTOCOMMIT) {
      run.emitter().border("COMMIT", place);
      Flow flow = with(with, item + 1, frame);
      run.emitter().border("BEGIN", place);
      return flow;
    }
    Flow flow = with(with, item + 1, frame);
    if (manager instanceof Tool tool && tool.batch().isPresent()) {
      tool.batch().get().flush(run.emitter());
    }
    return flow;
  }

  /** An object of the file: its own methods are called before the block and after it. */
  private Flow aroundCalls(Statement.With with, int item, Instance manager, Frame frame) {
    Value entered = called(manager, "__enter__", Arguments.of());
    with.items().get(item).target().ifPresent(target -> executor.assign(target, entered, frame));
    Flow flow = with(with, item + 1, frame);
    called(manager, "__exit__", Arguments.of(Values.NONE, Values.NONE, Values.NONE));
    return flow;
  }

  private Value called(Instance object, String method, Arguments given) {
    Value function = object.type().member(method).orElse(Values.NONE);
    return function instanceof Function own
        ? run.calls().call(own, Arguments.of(object).plus(given), Optional.empty())
        : Values.NONE;
  }

  /** A function of the file that {@code contextlib} makes a manager: the block is its yield. */
  private Flow aroundYield(
      Statement.With with, int item, Function function, Arguments arguments, Frame frame) {
    Flow[] flow = {Flow.NEXT};
    run.calls()
        .call(
            function,
            arguments,
            Optional.of(
                value -> {
                  with.items()
                      .get(item)
                      .target()
                      .ifPresent(target -> executor.assign(target, value, frame));
                  flow[0] = with(with, item + 1, frame);
                }));
    return flow[0];
  }
}
