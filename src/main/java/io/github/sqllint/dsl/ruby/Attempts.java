package io.github.sqllint.dsl.ruby;

import io.github.sqllint.dsl.ruby.Value.Unknown;
import io.github.sqllint.source.Guard;

/**
 * Runs {@code begin} with what stands under its {@code rescue}, {@code else} and {@code ensure}.
 */
final class Attempts {
  private final Interpreter interpreter;
  private final Branches branches;

  Attempts(Interpreter interpreter, Branches branches) {
    this.interpreter = interpreter;
    this.branches = branches;
  }

  /**
   * How a body ended.
   *
   * @param fails whether it is more than an error of the database that may have ended it
   */
  private record Outcome(Value value, boolean fails) {}

  /** What stands under {@code rescue} runs only after an error. */
  Value begin(Node.Begin begin, Frame frame) {
    Value value;
    boolean fails;
    try {
      Outcome body =
          begin.rescues().isEmpty()
              ? new Outcome(branches.result(begin.body(), frame), false)
              : attempt(begin.body(), frame);
      value = body.value();
      fails = body.fails();
      boolean ends = begin.otherwise() instanceof Node.Nothing;
      if (!ends && !fails) {
        value = branches.result(begin.otherwise(), frame);
      } else if (!ends) {
        branches.branch(begin.otherwise(), frame, false, Guard.UNKNOWN);
      }
    } catch (Leaving leaving) {
      interpreter.statement(begin.ensure(), frame);
      throw leaving;
    }
    boolean again = false;
    for (Node rescue : begin.rescues()) {
      again |= rescue(rescue, fails, frame);
    }
    if (again && fails) {
      branches.branch(begin.body(), frame, true, Guard.UNKNOWN);
    }
    interpreter.statement(begin.ensure(), frame);
    return value;
  }

  /** Runs a body whose errors are rescued. */
  private Outcome attempt(Node body, Frame frame) {
    Frame.Snapshot before = frame.snapshot();
    interpreter.uncertainty.beginAttempt();
    Leaving left = null;
    Value value = new Unknown("an error");
    boolean fails;
    try {
      value = branches.result(body, frame);
    } catch (Leaving leaving) {
      left = leaving;
    } finally {
      fails = interpreter.uncertainty.endAttempt();
    }
    if (fails) {
      before.merge();
      value = new Unknown("what may fail");
    }
    if (left != null && !left.how().equals("raise")) {
      if (!fails) {
        throw left;
      }
      branches.mayHaveLeft(left, frame, Guard.UNKNOWN);
    }
    return new Outcome(value, fails || left != null);
  }

  /**
   * Runs what stands under a {@code rescue}; whether it may end with a {@code retry}.
   *
   * @param fails whether it is more than an error of the database that may lead there
   */
  private boolean rescue(Node rescue, boolean fails, Frame frame) {
    Frame.Snapshot before = frame.snapshot();
    int uncertain = interpreter.uncertainty.depth();
    Leaving left = null;
    try {
      branches.branchOrLeave(rescue, frame, Guard.UNKNOWN);
    } catch (Leaving leaving) {
      // An error that is handed on, or ends the method, leaves what was sent before.
      left = leaving;
    }
    interpreter.uncertainty.setDepth(uncertain);
    before.merge();
    boolean again = left != null && left.how().equals("retry");
    if (fails && left != null && !again) {
      branches.mayHaveLeft(left, frame, Guard.UNKNOWN);
    }
    return again;
  }
}
