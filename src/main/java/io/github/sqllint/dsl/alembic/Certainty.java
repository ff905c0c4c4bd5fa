package io.github.sqllint.dsl.alembic;

/**
 * What was sure at a point of a function: the conditions that held there, and whether it might have
 * returned.
 */
record Certainty(Emitter emitter, Frame frame, int conditions, boolean doubtful) {

  /** What is sure here. */
  static Certainty now(Run run, Frame frame) {
    return new Certainty(run.emitter(), frame, run.emitter().conditions(), frame.isDoubtful());
  }

  /** Goes back to the conditions that held. */
  void resetConditions() {
    emitter.resetConditions(conditions);
  }

  /** Goes back to what was sure, unless the function may have returned since. */
  void settle() {
    resetConditions();
    if (frame.isDoubtful() && !doubtful) {
      emitter.beginCondition();
    }
  }
}
