package io.github.sqllint.dsl.ruby;

import io.github.sqllint.dsl.ruby.Value.Unknown;
import io.github.sqllint.source.Guard;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Loops that go on until something holds, or something leaves them. */
final class Loops {
  /** How often a loop runs that the text alone cannot end. */
  private static final int MAX_ROUNDS = 1000;

  private final Interpreter interpreter;

  Loops(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /**
   * {@code loop}, which only what it does can leave. Where it is not known whether that leaves it,
   * it runs once, and what it assigns is not known afterwards.
   */
  Value endless(Callable block, Frame frame) {
    return left(
        frame,
        leaving -> leaving.how().equals("break"),
        () -> {
          for (int round = 0; round < MAX_ROUNDS; round++) {
            if (round(() -> block.call(List.of()), frame)) {
              break;
            }
          }
          return new Unknown("what a loop ends with");
        });
  }

  /** {@code catch}, which a {@code throw} with the same tag leaves. */
  Value caught(Value tag, Callable block, Frame frame) {
    return left(
        frame,
        leaving -> leaving.how().equals("throw") && leaving.home().equals(tag),
        () -> block.call(List.of(tag)));
  }

  /** Runs something until it is left; what follows it runs whether or not something left it. */
  private Value left(Frame frame, Predicate<Leaving> here, Supplier<Value> loop) {
    Frame.Activation activation = frame.activation;
    int before = interpreter.uncertainty.depth();
    int returned = activation.mayBeLeft;
    try {
      return loop.get();
    } catch (Leaving leaving) {
      if (!here.test(leaving)) {
        throw leaving;
      }
      return leaving.value();
    } finally {
      interpreter.uncertainty.setDepth(before + activation.mayBeLeft - returned);
    }
  }

  /** Runs a loop once; whether it may have been left, which is not known. */
  private boolean round(Runnable body, Frame frame) {
    Frame.Snapshot before = frame.snapshot();
    int left = interpreter.uncertainty.left();
    body.run();
    boolean mayBeLeft = interpreter.uncertainty.left() > left;
    if (mayBeLeft) {
      before.merge();
    }
    return mayBeLeft;
  }

  private void body(Node body, Frame frame) {
    try {
      interpreter.statement(body, frame);
    } catch (Leaving leaving) {
      if (!leaving.how().equals("next")) {
        throw leaving;
      }
    }
  }

  Value whilst(Node.While loop, Branches branches, Frame frame) {
    return left(
        frame, leaving -> leaving.how().equals("break"), () -> rounds(loop, branches, frame));
  }

  private Value rounds(Node.While loop, Branches branches, Frame frame) {
    // `begin … end while …` runs once before it asks
    boolean bodyFirst =
        loop.body() instanceof Node.Begin
            && loop.body().span().start() < loop.condition().span().start();
    boolean endless = loop.condition() instanceof Node.Truth;
    for (int round = 0; round < MAX_ROUNDS; round++) {
      boolean asks = round > 0 || !bodyFirst;
      Value condition = asks ? interpreter.eval(loop.condition(), frame) : Value.TRUE;
      if (condition instanceof Unknown && !bodyFirst) {
        branches.branch(loop.body(), frame, true, Guard.UNKNOWN);
      }
      if (condition instanceof Unknown || !Value.isTrue(condition)) {
        return Value.NIL;
      }
      if (round(() -> body(loop.body(), frame), frame) && endless) {
        return Value.NIL;
      }
    }
    return Value.NIL;
  }

  Value each(Node.For loop, Frame frame) {
    Node body = loop.body();
    Callable block =
        new Callable() {
          @Override
          public Value call(List<Value> arguments) {
            new Assignments(interpreter)
                .apart(
                    loop.targets(),
                    arguments.size() == 1 ? arguments.get(0) : Value.Items.of(arguments),
                    frame);
            return interpreter.statement(body, frame);
          }
        };
    Value list = interpreter.eval(loop.list(), frame);
    Invocation each =
        new Invocation(
            "each",
            List.of(),
            Value.Table.empty(),
            Optional.of(block),
            interpreter.requirements.place(loop.span()));
    return interpreter.calls.send(list, each);
  }
}
