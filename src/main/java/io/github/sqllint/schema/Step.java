package io.github.sqllint.schema;

import io.github.sqllint.operation.DoBlock;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.ReadStatement;
import io.github.sqllint.operation.Reading;
import io.github.sqllint.source.Place;
import io.github.sqllint.source.Span;
import java.util.List;

/**
 * One operation where it happens.
 *
 * @param statement the whole statement, whose other operations run with it
 * @param span the clause that says it
 * @param conditional whether it runs only if something holds that is not known here
 * @param course what else is known of whether it runs
 * @param before the schema that it meets
 */
public record Step<O extends Operation>(
    O operation,
    ReadStatement statement,
    Span span,
    boolean conditional,
    Course course,
    Schema before,
    Transaction transaction) {

  /** What a block of PL/pgSQL tells of a statement in it. */
  public enum Course {
    USUAL,
    /** A handler of the block may catch an error in it. */
    CAUGHT,
    /** It runs only where something is there that no migration has made. */
    UNLIKELY
  }

  /** Whether an error in it may be caught. */
  public boolean caught() {
    return course == Course.CAUGHT;
  }

  /** Whether an error of one SQLSTATE may be. */
  public boolean caught(String sqlstate) {
    return caught()
        && statement.readings().stream()
            .anyMatch(
                reading ->
                    !(reading.operation() instanceof DoBlock block)
                        || Handlers.mayCatch(block.parts(), sqlstate));
  }

  /** Whether a clause of it is filled in later, so that what it does not say may still be so. */
  public boolean isOpen() {
    return statement.isOpen(span);
  }

  /**
   * Whether it is about a relation.
   *
   * @param relation with its schema, as {@link Schema#resolve} gives it
   */
  public boolean isOn(ObjectName relation) {
    return operation.relation().map(before::resolve).filter(relation::equals).isPresent();
  }

  /** Where people find the clause that says it. */
  public Place place() {
    return statement.statement().file().place(span);
  }

  /**
   * What a whole statement meets.
   *
   * @param statement its steps, or some of them; not empty
   */
  public static Schema before(List<? extends Step<?>> statement) {
    if (statement.size() == 1) {
      return statement.get(0).before();
    }
    for (Reading reading : ActionOrder.of(statement.get(0).statement())) {
      for (Step<?> step : statement) {
        if (step.operation() == reading.operation()) {
          return step.before();
        }
      }
    }
    return statement.get(0).before();
  }
}
