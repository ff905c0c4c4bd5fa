package io.github.sqllint.parse;

import io.github.sqllint.operation.BlockPart;
import io.github.sqllint.operation.BlockPart.Attempt;
import io.github.sqllint.operation.BlockPart.Branch;
import io.github.sqllint.operation.BlockPart.Choice;
import io.github.sqllint.operation.BlockPart.Handler;
import io.github.sqllint.operation.BlockPart.Leave;
import io.github.sqllint.operation.BlockPart.Run;
import io.github.sqllint.operation.Reading;
import io.github.sqllint.source.Guard;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Puts the statements of a block of PL/pgSQL under what decides whether they run. */
final class BlockTree {
  /** What has begun and not ended. */
  private static final class Open {
    private final boolean block;
    private final List<Branch> branches = new ArrayList<>();
    private final List<Handler> handlers = new ArrayList<>();
    private List<BlockPart> body = new ArrayList<>();
    private Guard guard = Guard.UNKNOWN;
    private List<String> errors;

    private Open(boolean block) {
      this.block = block;
    }

    private void finishPart() {
      if (!block) {
        branches.add(new Branch(guard, body));
      } else if (errors != null) {
        handlers.add(new Handler(errors, body));
      }
    }
  }

  private final List<BlockPart> whole = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();

  /** Whether something in it may be known before it runs. */
  private boolean telling;

  private boolean broken;

  /** The list of a block's own statements while its handlers are read. */
  private final Deque<List<BlockPart>> bodies = new ArrayDeque<>();

  void add(Reading reading) {
    parts().add(new Run(reading));
  }

  void leave() {
    telling = true;
    parts().add(new Leave());
  }

  void begin() {
    Open block = new Open(true);
    bodies.push(block.body);
    open.push(block);
  }

  /** A branch that ends with the next one or with all of them. */
  void choose(Guard guard) {
    Open choice = new Open(false);
    choice.guard = guard;
    telling |= !guard.isUnknown();
    open.push(choice);
  }

  /** Whether the next WHEN is one of a CASE. */
  boolean isChoosing() {
    return !open.isEmpty() && !open.peek().block;
  }

  void next(Guard guard) {
    if (!isChoosing()) {
      broken = true;
      return;
    }
    Open choice = open.peek();
    choice.finishPart();
    choice.body = new ArrayList<>();
    choice.guard = guard;
    telling |= !guard.isUnknown();
  }

  void handle(List<String> errors) {
    if (open.isEmpty() || !open.peek().block) {
      broken = true;
      return;
    }
    telling = true;
    Open block = open.peek();
    block.finishPart();
    block.errors = errors;
    block.body = new ArrayList<>();
  }

  void end(boolean block) {
    if (open.isEmpty() || open.peek().block != block) {
      broken = true;
      return;
    }
    Open ended = open.pop();
    ended.finishPart();
    BlockPart part = block ? new Attempt(bodies.pop(), ended.handlers) : new Choice(ended.branches);
    parts().add(part);
  }

  private List<BlockPart> parts() {
    return open.isEmpty() ? whole : open.peek().body;
  }

  /** Empty where nothing is told by it, or where its ends do not fit its beginnings. */
  List<BlockPart> parts(boolean readWhole) {
    return telling && readWhole && !broken && open.isEmpty() ? whole : List.of();
  }
}
