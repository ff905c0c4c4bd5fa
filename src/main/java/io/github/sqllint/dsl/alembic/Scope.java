package io.github.sqllint.dsl.alembic;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names of a module, class or function. */
final class Scope {
  private final Optional<Scope> outer;
  private final Map<String, Value> values = new HashMap<>();
  private final Set<String> outside = new HashSet<>();
  private final boolean imported;

  private Scope(Optional<Scope> outer, boolean imported) {
    this.outer = outer;
    this.imported = imported;
  }

  Scope() {
    this(Optional.empty(), false);
  }

  Scope(Scope outer) {
    this(Optional.of(outer), outer.imported);
  }

  /** That of a module which the revision imports. */
  static Scope ofImported() {
    return new Scope(Optional.empty(), true);
  }

  /** Whether it is in a module that the revision imports. */
  boolean isImported() {
    return imported;
  }

  Optional<Value> find(String name) {
    Value found = outside.contains(name) ? null : values.get(name);
    return found == null ? outer.flatMap(scope -> scope.find(name)) : Optional.of(found);
  }

  void set(String name, Value value) {
    if (outside.contains(name) && outer.isPresent()) {
      outer.get().home(name).set(name, value);
    } else {
      values.put(name, value);
    }
  }

  /** Names that belong to the functions or the module around. */
  void declareOutside(String name) {
    outside.add(name);
  }

  private Scope home(String name) {
    return values.containsKey(name) || outer.isEmpty() ? this : outer.get().home(name);
  }

  void remove(String name) {
    values.remove(name);
  }

  Map<String, Value> own() {
    return values;
  }

  /** The module's. */
  Scope top() {
    return outer.isPresent() ? outer.get().top() : this;
  }

  Map<String, Value> copy() {
    return new HashMap<>(values);
  }

  void restore(Map<String, Value> copy) {
    values.clear();
    values.putAll(copy);
  }
}
