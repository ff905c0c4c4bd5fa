package io.github.sqllint.impact;

import io.github.sqllint.operation.Operation;
import io.github.sqllint.schema.Step;

/** What the server does for one kind of operation. */
@FunctionalInterface
interface Deed<O extends Operation> {

  /** Adds to the work of its statement what the server does for this step. */
  void work(Step<O> step, Work work);
}
