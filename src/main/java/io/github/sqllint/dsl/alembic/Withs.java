package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Executor.Flow;
import io.github.sqllint.dsl.alembic.Value.Function;
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
