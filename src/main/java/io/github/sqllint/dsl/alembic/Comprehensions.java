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
  private Optional<Value> made = Optional.empty();

  Comprehensions(Run run) {
    this.run = run;
  }

  Value of(Comprehension comprehension, Frame frame) {
    loop(comprehension, 0, frame.inside(new Scope(frame.scope())));
    if (made.isPresent()) {
      return made.get();
    }
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
    if (iterable instanceof Listed list && comprehension.clauses().size() == 1) {
      Optional<Value> those = those(comprehension, list, frame);
      if (those.isPresent()) {
        made = those;
        return;
      }
    }
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

  /** What is made of all that an inspector lists; empty where that cannot be told. */
  private Optional<Value> those(Comprehension comprehension, Listed list, Frame frame) {
    Clause clause = comprehension.clauses().get(0);
    boolean plain = comprehension.kind() != Kind.MAP && clause.conditions().size() <= 1;
    if (!plain || !isQuestion(comprehension.element())) {
      return Optional.empty();
    }
    run.executor().assign(clause.target(), new Listed.One(list), frame);
    Value element = run.evaluator().value(comprehension.element(), frame);
    if (clause.conditions().size() == 1) {
      return isQuestion(clause.conditions().get(0))
              && run.evaluator().value(clause.conditions().get(0), frame)
                  instanceof Listed.IsNamed named
          ? Optional.of(new Listed.Those(named.anyOf(run.emitter())))
          : Optional.empty();
    }
    if (element instanceof Listed.One one) {
      return Optional.of(one.of());
    }
    return element instanceof Listed.IsNamed named
        ? Optional.of(new Listed.Those(named))
        : Optional.empty();
  }

  /** Whether an expression sends nothing. */
  private static boolean isQuestion(Expression expression) {
    if (expression instanceof Expression.Comparison comparison) {
      return comparison.operands().stream().allMatch(Comprehensions::isQuestion);
    }
    if (expression instanceof Expression.Call call
        && call.function() instanceof Expression.Attribute attribute) {
      return attribute.name().equals("get") && isQuestion(attribute.object());
    }
    return expression instanceof Expression.Name
        || expression instanceof Expression.Text
        || expression instanceof Expression.Subscript;
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
        run.emitter().beginCondition(Values.guard(tested));
      } else if (!truth.get()) {
        run.emitter().resetConditions(conditions);
        return;
      }
    }
    loop(comprehension, depth + 1, frame);
    run.emitter().resetConditions(conditions);
  }
}
