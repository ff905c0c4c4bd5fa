package io.github.sqllint.schema;

import io.github.sqllint.operation.ReadStatement;
import io.github.sqllint.operation.Reading;
import io.github.sqllint.source.Guard;
import java.util.ArrayList;
import java.util.List;

/** Runs the statements of a block, which is one statement of a script. */
final class BlockRun {
  private final ScriptFold script;
  private final ReadStatement statement;
  private final Transaction transaction;
  private final List<Step<?>> out;

  /** What found its table or column there already. */
  private final List<Reading> idle = new ArrayList<>();

  BlockRun(ScriptFold script, ReadStatement statement, Transaction transaction, List<Step<?>> out) {
    this.script = script;
    this.statement = statement;
    this.transaction = transaction;
    this.out = out;
  }

  Schema schema() {
    return script.schema();
  }

  /** Whether it stands inside a table or column that there was already. */
  boolean isIdle(Reading reading) {
    return idle.stream().anyMatch(reading::isConstraintIn);
  }

  void run(Reading reading, Step.Course course) {
    if (script.hasNoEffect(reading.operation())) {
      idle.add(reading);
    }
    script.run(reading, statement, transaction, course, out);
  }

  /** Runs what may run as a whole or not at all. */
  void perhaps(Runnable runs) {
    script.perhaps(Guard.UNKNOWN, runs);
  }

  /**
   * A moment to come back to.
   *
   * @param stepsToo whether the steps since then are taken back as well
   */
  Runnable mark(boolean stepsToo) {
    return script.mark(stepsToo ? out : new ArrayList<>());
  }
}
