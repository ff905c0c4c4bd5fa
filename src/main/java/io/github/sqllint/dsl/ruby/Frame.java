package io.github.sqllint.dsl.ruby;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The variables of a method or block while it runs, and on whose behalf it runs. */
final class Frame {
  private final Optional<Frame> outer;
  final Value self;

  /** Whose constants are seen. */
  final Optional<ClassValue> owner;

  /** Whose methods are called without a receiver. */
  final Optional<ClassValue> type;

  final Activation activation;
  private Map<String, Value> locals = new HashMap<>();

  private Frame(
      Optional<Frame> outer,
      Value self,
      Optional<ClassValue> owner,
      Optional<ClassValue> type,
      Activation activation) {
    this.outer = outer;
    this.self = self;
    this.owner = owner;
    this.type = type;
    this.activation = activation;
  }

  /** One run of a method: what a {@code return} in it, or in a block of it, ends. */
  static final class Activation {
    final Optional<Node.Definition> method;
    final Optional<Callable> block;
    final Map<String, Value> given = new HashMap<>();

    /** How often it may have been left before here. */
    int mayBeLeft;

    Activation(Optional<Node.Definition> method, Optional<Callable> block) {
      this.method = method;
      this.block = block;
    }
  }

  static Frame of(
      Value self, Optional<ClassValue> owner, Optional<ClassValue> type, Activation activation) {
    return new Frame(Optional.empty(), self, owner, type, activation);
  }

  /** A frame for a block, which sees these variables. */
  Frame inner() {
    return new Frame(Optional.of(this), self, owner, type, activation);
  }

  /** A frame for a block that runs on behalf of another object. */
  Frame inner(Value self) {
    return new Frame(Optional.of(this), self, owner, type, activation);
  }

  /** A variable's value, or null where there is none. */
  Value local(String name) {
    Value value = locals.get(name);
    return value == null && outer.isPresent() ? outer.get().local(name) : value;
  }

  void declare(String name, Value value) {
    locals.put(name, value);
  }

  void assign(String name, Value value) {
    Frame frame = this;
    while (!frame.locals.containsKey(name) && frame.outer.isPresent() && local(name) != null) {
      frame = frame.outer.get();
    }
    frame.locals.put(name, value);
  }

  /** The variables of this frame and those around it, to come back to. */
  Snapshot snapshot() {
    return new Snapshot(this, new HashMap<>(locals), outer.map(Frame::snapshot));
  }

  /** What the variables were at one time. */
  record Snapshot(Frame frame, Map<String, Value> locals, Optional<Snapshot> outer) {

    void restore() {
      frame.locals = new HashMap<>(locals);
      outer.ifPresent(Snapshot::restore);
    }

    /** Makes every variable unknown that is not now what it was then. */
    void merge() {
      for (Map.Entry<String, Value> now : frame.locals.entrySet()) {
        if (!now.getValue().equals(locals.get(now.getKey()))) {
          now.setValue(new Value.Unknown("`" + now.getKey() + "`, which a condition decides"));
        }
      }
      for (String then : locals.keySet()) {
        frame.locals.putIfAbsent(
            then, new Value.Unknown("`" + then + "`, which a condition decides"));
      }
      outer.ifPresent(Snapshot::merge);
    }
  }
}
