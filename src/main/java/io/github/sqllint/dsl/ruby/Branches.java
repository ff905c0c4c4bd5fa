package io.github.sqllint.dsl.ruby;

import io.github.sqllint.dsl.ruby.Value.Unknown;
import io.github.sqllint.source.Guard;
import java.util.List;
import java.util.Optional;

/** Conditions and loops, and what leaves them. */
final class Branches {
  private final Interpreter interpreter;
  private final Attempts attempts;
  private final boolean unused;

  /**
   * @param unused whether nobody uses the values of what is evaluated
   */
  Branches(Interpreter interpreter, boolean unused) {
    this.interpreter = interpreter;
    this.attempts = new Attempts(interpreter, this);
    this.unused = unused;
  }

  /** Evaluates what may be the value of the whole. */
  Value result(Node node, Frame frame) {
    return unused ? interpreter.statement(node, frame) : interpreter.eval(node, frame);
  }

  Value eval(Node node, Frame frame) {
    if (node instanceof Node.If branch) {
      return either(branch.condition(), branch.then(), branch.otherwise(), frame);
    } else if (node instanceof Node.And and) {
      Value left = interpreter.eval(and.left(), frame);
      if (left instanceof Unknown unknown) {
        return perhaps(and.right(), unknown, false, frame);
      }
      return Value.isTrue(left) ? result(and.right(), frame) : left;
    } else if (node instanceof Node.Or or) {
      Value left = interpreter.eval(or.left(), frame);
      if (left instanceof Unknown unknown) {
        return perhaps(or.right(), unknown, true, frame);
      }
      return Value.isTrue(left) ? left : result(or.right(), frame);
    } else if (node instanceof Node.Not not) {
      Value value = interpreter.eval(not.operand(), frame);
      return value instanceof Unknown unknown ? unknown.negated() : Value.of(!Value.isTrue(value));
    } else if (node instanceof Node.Case cases) {
      return cases(cases, 0, frame);
    } else if (node instanceof Node.Match match) {
      Value value = interpreter.eval(match.value(), frame);
      return new Fitting(interpreter, frame).fits(match.shape(), value);
    } else if (node instanceof Node.Begin begin) {
      return attempts.begin(begin, frame);
    } else if (node instanceof Node.Leave leave) {
      Value value = leave.value().map(v -> interpreter.eval(v, frame)).orElse(Value.NIL);
      throw new Leaving(leave.how(), value, frame.activation);
    } else if (node instanceof Node.While loop) {
      return new Loops(interpreter).whilst(loop, this, frame);
    } else if (node instanceof Node.For loop) {
      return new Loops(interpreter).each(loop, frame);
    } else if (node instanceof Node.Defined) {
      return new Unknown("what is defined");
    } else if (node instanceof Node.Yield given) {
      List<Value> arguments = interpreter.invocations.elements(given.arguments(), frame);
      return frame.activation.block.map(block -> block.call(arguments)).orElse(Value.NIL);
    } else if (node instanceof Node.Super above) {
      return interpreter.calls.above(above, frame);
    }
    return new Unknown("Ruby that is not followed here");
  }

  /** {@code unknown and right}: the right side runs perhaps; false on the right decides. */
  private Value perhaps(Node right, Unknown left, boolean or, Frame frame) {
    Value value = branch(right, frame, false, or ? Guard.not(left.guard()) : left.guard());
    boolean decided =
        value != null && !(value instanceof Unknown) && Value.isTrue(value) == or && isPlain(value);
    return decided ? Value.of(or) : new Unknown(left.what(), joined(left, value, or));
  }

  private static Guard joined(Unknown left, Value right, boolean or) {
    if (right == null) {
      return Guard.UNKNOWN;
    }
    Guard other =
        right instanceof Unknown unknown ? unknown.guard() : new Guard.Known(Value.isTrue(right));
    return or ? Guard.either(left.guard(), other) : Guard.both(left.guard(), other);
  }

  private static boolean isPlain(Value value) {
    return value instanceof Value.Bool || value instanceof Value.Nil;
  }

  private Value either(Node condition, Node then, Node otherwise, Frame frame) {
    Value decided = interpreter.eval(condition, frame);
    if (!(decided instanceof Unknown unknown)) {
      return result(Value.isTrue(decided) ? then : otherwise, frame);
    }
    return both(then, otherwise, unknown, frame);
  }

  /** Runs two branches of which one does run. */
  private Value both(Node then, Node otherwise, Unknown condition, Frame frame) {
    Frame.Snapshot before = frame.snapshot();
    int uncertain = interpreter.uncertainty.depth();
    Leaving left = null;
    Value first = null;
    try {
      first = branchOrLeave(then, frame, condition.guard());
    } catch (Leaving leaving) {
      left = leaving;
    }
    Frame.Snapshot afterThen = frame.snapshot();
    before.restore();
    interpreter.uncertainty.setDepth(uncertain);
    Value second = null;
    Leaving leftToo = null;
    try {
      second = branchOrLeave(otherwise, frame, Guard.not(condition.guard()));
    } catch (Leaving leaving) {
      leftToo = leaving;
    }
    interpreter.uncertainty.setDepth(uncertain);
    if (left != null && leftToo != null) {
      throw left.how().equals("raise") ? leftToo : left;
    }
    if (left != null || leftToo != null) {
      Guard goesOn = left != null ? Guard.not(condition.guard()) : condition.guard();
      mayHaveLeft(left != null ? left : leftToo, frame, goesOn);
      if (left == null) {
        afterThen.restore();
      }
      return left == null ? first : second;
    }
    afterThen.merge();
    return first.equals(second) ? first : condition.plain();
  }

  /** What follows runs only if this was not left, unless leaving means that nothing stays. */
  void mayHaveLeft(Leaving left, Frame frame, Guard goesOn) {
    if (left.how().equals("raise")) {
      interpreter.uncertainty.fail();
      return;
    }
    if (left.how().equals("return")) {
      frame.activation.mayBeLeft++;
    }
    interpreter.uncertainty.mayLeave(goesOn);
  }

  Value branchOrLeave(Node node, Frame frame, Guard guard) {
    return interpreter.uncertainty.perhaps(guard, () -> result(node, frame));
  }

  /**
   * Runs a part of which it is not known whether it runs; what it assigns is not known afterwards.
   */
  Value branch(Node node, Frame frame, boolean again, Guard guard) {
    Frame.Snapshot before = frame.snapshot();
    int uncertain = interpreter.uncertainty.depth();
    Value value = null;
    try {
      value = branchOrLeave(node, frame, guard);
      interpreter.uncertainty.setDepth(uncertain);
    } catch (Leaving leaving) {
      interpreter.uncertainty.setDepth(uncertain);
      if (!again || leaving.how().equals("return")) {
        mayHaveLeft(leaving, frame, Guard.not(guard));
      }
    }
    before.merge();
    return value;
  }

  private Value cases(Node.Case cases, int from, Frame frame) {
    Optional<Value> subject = cases.subject().map(node -> interpreter.eval(node, frame));
    for (int i = from; i < cases.branches().size(); i++) {
      Node.When when = cases.branches().get(i);
      Value matches =
          when.shape().isPresent()
              ? new Fitting(interpreter, frame).fits(when.shape().get(), subject.orElse(Value.NIL))
              : matches(subject, when.values(), frame);
      if (matches instanceof Unknown unknown) {
        Node rest =
            new Node.Case(
                cases.span(),
                cases.subject(),
                cases.branches().subList(i + 1, cases.branches().size()),
                cases.otherwise());
        return both(when.body(), rest, unknown, frame);
      }
      if (Value.isTrue(matches)) {
        return result(when.body(), frame);
      }
    }
    return result(cases.otherwise(), frame);
  }

  private Value matches(Optional<Value> subject, List<Node> values, Frame frame) {
    Value result = Value.FALSE;
    for (Node node : values) {
      Value value = interpreter.eval(node instanceof Node.Splat s ? s.value().get() : node, frame);
      List<Value> all =
          node instanceof Node.Splat && value instanceof Value.Items items
              ? items.elements()
              : List.of(value);
      for (Value one : all) {
        Value same = subject.isEmpty() ? one : Operators.matches(one, subject.get());
        if (same instanceof Unknown unknown) {
          boolean alone = subject.isEmpty() && values.size() == 1 && all.size() == 1;
          result = alone ? unknown : unknown.plain();
        } else if (Value.isTrue(same)) {
          return Value.TRUE;
        }
      }
    }
    return result;
  }
}
