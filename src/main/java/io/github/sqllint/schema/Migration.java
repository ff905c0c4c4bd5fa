package io.github.sqllint.schema;

import io.github.sqllint.operation.Operation;
import io.github.sqllint.source.Script;
import java.util.ArrayList;
import java.util.List;

/**
 * A script with what each of its operations meets.
 *
 * @param before the schema that the script meets, {@code after} the one that it leaves
 */
public record Migration(Script script, List<Step<?>> steps, Schema before, Schema after) {
  public Migration {
    steps = List.copyOf(steps);
  }

  /** The steps of one kind, in order. */
  public <O extends Operation> List<Step<O>> steps(Class<O> type) {
    List<Step<O>> found = new ArrayList<>();
    for (Step<?> step : steps) {
      if (type.isInstance(step.operation())) {
        found.add(
            new Step<>(
                type.cast(step.operation()),
                step.statement(),
                step.span(),
                step.conditional(),
                step.before(),
                step.transaction()));
      }
    }
    return found;
  }
}
