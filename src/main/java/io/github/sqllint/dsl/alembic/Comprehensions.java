package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Dictionary;
import io.github.sqllint.dsl.alembic.Value.Items;
import io.github.sqllint.dsl.alembic.Value.Unknown;
import io.github.sqllint.dsl.python.Expression;
import io.github.sqllint.dsl.python.Expression.Clause;
import io.github.sqllint.dsl.python.Expression.Comprehension;
import io.github.sqllint.dsl.python.Expression.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists, sets, dictionaries and generators that are made by a loop. */
final class Comprehensions {
  private final Run run;
  private final List<Value> elements = new ArrayList<>();
  private final Dictionary map = new Dictionary();
  private Optional<String> doubt = Optional.empty();

  Comprehensions(Run run) {
    this.run = run;
  }

  Value of(Comprehension comprehension, Frame frame) {
    loop(comprehension, 0, frame.inside(new Scope(frame.scope())));
    if (doubt.isPresent()) {
      return new Unknown(doubt.get());
    }
    return switch (comprehension.kind()) {
      case MAP -> map;
      case SET -> Items.set(elements);
      default -> new Items(Kind.LIST, elements);
    };
  }

  private void loop(Comprehension comprehension, int depth, Frame frame) {
    if (depth == comprehension.clauses().size()) {
      Value value = run.evaluator().value(comprehension.element(), frame);
      if (comprehension.kind() == Kind.MAP) {
        map.put(run.evaluator().value(comprehension.key().orElseThrow(), frame), value);
      } else {
        elements.add(value);
      }
      return;
    }
    Clause clause = comprehension.clauses().get(depth);
    List<Value> rounds;
    Value iterable = run.calls().iterated(clause.iterable(), frame);
    try {
      rounds = Values.elements(iterable);
    } catch (NotKnown e) {
      doubt = Optional.of(e.getMessage());
      run.emitter().beginLoop(e.getMessage());
      round(comprehension, depth, new Unknown(e.getMessage()), frame);
      run.emitter().endLoop();
      return;
    }
    rounds.forEach(value -> round(comprehension, depth, value, frame));
  }

  private void round(Comprehension comprehension, int depth, Value value, Frame frame) {
    Clause clause = comprehension.clauses().get(depth);
    run.executor().assign(clause.target(), value, frame);
    int conditions = run.emitter().conditions();
    for (Expression condition : clause.conditions()) {
      Value tested = run.evaluator().value(condition, frame);
      Optional<Boolean> truth = Values.isTrue(tested);
      if (truth.isEmpty()) {
        doubt = Optional.of(Values.unknown(tested).reason());
        run.emitter().beginCondition();
      } else if (!truth.get()) {
        run.emitter().resetConditions(conditions);
        return;
      }
    }
    loop(comprehension, depth + 1, frame);
    run.emitter().resetConditions(conditions);
  }
}
