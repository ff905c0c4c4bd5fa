package io.github.sqllint.dsl.javascript;

import java.util.HashMap;
import java.util.Map;

/** The variables that a place in a program sees. */
final class Scope {
  private final Scope outer;
  private final Frame frame;
  private final Map<String, Binding> bindings = new HashMap<>();

  Scope(Scope outer, Frame frame) {
    this.outer = outer;
    this.frame = frame;
  }

  /** A block inside this one. */
  Scope inner() {
    return new Scope(this, frame);
  }

  /** The same block in its next turn: what closures of this one see does not change any more. */
  Scope next() {
    Scope next = new Scope(outer, frame);
    bindings.forEach((name, binding) -> next.declare(name, binding.value()));
    return next;
  }

  Frame frame() {
    return frame;
  }

  Run run() {
    return frame.run;
  }

  void declare(String name, Value value) {
    bindings.put(name, new Binding(value));
  }

  Binding binding(String name) {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      Binding binding = scope.bindings.get(name);
      if (binding != null) {
        return binding;
      }
    }
    return null;
  }

  /** The value of a name, of this file or of the language. */
  Value value(String name) {
    Binding binding = binding(name);
    run().failWhere(binding == null && !Globals.has(name));
    return binding != null ? binding.value() : Globals.value(name);
  }

  /** Declares a variable that a function or the file holds as a whole. */
  void declareHoisted(String name) {
    if (!bindings.containsKey(name)) {
      declare(name, Nothing.UNDEFINED);
    }
  }
}
