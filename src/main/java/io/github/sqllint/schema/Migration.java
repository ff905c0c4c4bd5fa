package io.github.sqllint.schema;

import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.ReadStatement;
import io.github.sqllint.source.Direction;
import io.github.sqllint.source.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A script with what each of its operations meets.
 *
 * @param number its place among the history's migrations, from 0; down scripts come after them
 * @param before the schema that the script meets, {@code after} the one that it leaves
 * @param history what it is a part of
 */
public record Migration(
    Script script,
    int number,
    List<Step<?>> steps,
    Schema before,
    Schema after,
    SchemaHistory history) {
  public Migration {
    steps = List.copyOf(steps);
  }

  /** One migration is never another one, whatever it holds. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  /** Whether it takes back what another migration does. */
  public boolean isDown() {
    return script.direction() == Direction.DOWN;
  }

  /**
   * The migration that a down script takes back; empty for an up script and where there is none.
   */
  public Optional<Migration> up() {
    return isDown() ? history.up(script.name()) : Optional.empty();
  }

  /** The steps of one kind, in order. */
  @SuppressWarnings("unchecked")
  public <O extends Operation> List<Step<O>> steps(Class<O> type) {
    List<Step<O>> found = List.of();
    // Most rules ask for steps that most migrations do not have.
    for (int i = 0; i < steps.size(); i++) {
      if (type.isInstance(steps.get(i).operation())) {
        found = found.isEmpty() ? new ArrayList<>() : found;
        found.add((Step<O>) steps.get(i));
      }
    }
    return found;
  }

  /** Those of one kind whose effect no ROLLBACK of the script takes back. */
  public <O extends Operation> List<Step<O>> lasting(Class<O> type) {
    List<Step<O>> all = steps(type);
    return Rollbacks.areIn(this)
        ? all.stream().filter(step -> !Rollbacks.takeBack(step, this)).toList()
        : all;
  }

  /** The steps of each statement, in order. */
  public List<List<Step<?>>> statements() {
    List<List<Step<?>>> statements = new ArrayList<>(steps.size());
    int end = 0;
    for (int start = 0; start < steps.size(); start = end) {
      ReadStatement statement = steps.get(start).statement();
      do {
        end++;
      } while (end < steps.size() && steps.get(end).statement() == statement);
      statements.add(steps.subList(start, end));
    }
    return statements;
  }

  /** The steps of the transaction in which a step runs, itself included, in order. */
  public List<Step<?>> inTransactionOf(Step<?> step) {
    return steps.stream()
        .filter(other -> other.transaction().number() == step.transaction().number())
        .<Step<?>>map(other -> other)
        .toList();
  }

  /** Those of them that run before the step. */
  public List<Step<?>> inTransactionBefore(Step<?> step) {
    List<Step<?>> earlier = new ArrayList<>();
    for (Step<?> other : inTransactionOf(step)) {
      if (other == step) {
        break;
      }
      earlier.add(other);
    }
    return earlier;
  }
}
