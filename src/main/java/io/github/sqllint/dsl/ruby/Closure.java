package io.github.sqllint.dsl.ruby;

import java.util.List;

/** A block or lambda with the variables around it. */
final class Closure implements Callable {
  private final Interpreter interpreter;
  private final Node.Block block;
  private final Frame frame;
  private final Kind kind;
  private int runs;

  /** What becomes of the value that the block ends with. */
  enum Kind {
    /** The method that is called may use it. */
    BLOCK,
    /** Nobody uses it. */
    STATEMENT,
    /** It is what the lambda gives. */
    LAMBDA
  }

  Closure(Interpreter interpreter, Node.Block block, Frame frame, Kind kind) {
    this.interpreter = interpreter;
    this.block = block;
    this.frame = frame;
    this.kind = kind;
  }

  @Override
  public int arity() {
    return block.parameters().size();
  }

  @Override
  public Value call(List<Value> arguments) {
    return run(frame.inner(), arguments);
  }

  @Override
  public Value callOn(Value self, List<Value> arguments) {
    return run(frame.inner(self), arguments);
  }

  /** How often it has run. */
  int runs() {
    return runs;
  }

  private Value run(Frame inner, List<Value> arguments) {
    runs++;
    Frame.Activation activation = frame.activation;
    int before = interpreter.uncertainty.depth();
    int left = activation.mayBeLeft;
    Parameters.bind(interpreter, block.parameters(), arguments, true, inner);
    if (block.parameters().isEmpty() && !arguments.isEmpty()) {
      inner.declare("_1", arguments.get(0));
      inner.declare("it", arguments.get(0));
    }
    try {
      return interpreter.nested(
          block.span(),
          () ->
              kind == Kind.STATEMENT
                  ? interpreter.statement(block.body(), inner)
                  : interpreter.eval(block.body(), inner));
    } catch (Leaving leaving) {
      boolean ends =
          leaving.how().equals("next") || kind == Kind.LAMBDA && leaving.how().equals("return");
      if (ends) {
        return leaving.value();
      }
      throw leaving;
    } finally {
      interpreter.uncertainty.setDepth(before + activation.mayBeLeft - left);
    }
  }
}
