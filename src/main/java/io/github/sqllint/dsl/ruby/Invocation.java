package io.github.sqllint.dsl.ruby;

import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A call with its arguments.
 *
 * @param arguments without named ones
 * @param named empty where there are none
 * @param span where the call stands in the file, from the line of the method's name on
 * @param unused whether nobody uses what it gives
 */
public record Invocation(
    String name,
    List<Value> arguments,
    Value.Table named,
    Optional<Callable> block,
    Span span,
    boolean unused) {

  /** A call whose result may be used. */
  public Invocation(
      String name, List<Value> arguments, Value.Table named, Optional<Callable> block, Span span) {
    this(name, arguments, named, block, span, false);
  }

  /** The same call where nobody uses what it gives. */
  public Invocation asStatement() {
    return new Invocation(name, arguments, named, block, span, true);
  }

  /** The same arguments for another method. */
  Invocation renamed(String other) {
    return new Invocation(other, arguments, named, block, span, unused);
  }

  /** An argument by its place; nil where it is not given. */
  public Value argument(int index) {
    return index < arguments.size() ? arguments.get(index) : Value.NIL;
  }

  /** A named argument; nil where it is not given. */
  public Value named(String name) {
    return named.entries().getOrDefault(Value.Text.symbol(name), Value.NIL);
  }

  /** All arguments, the named ones as a map behind the others. */
  public List<Value> all() {
    if (named.entries().isEmpty()) {
      return arguments;
    }
    List<Value> all = new ArrayList<>(arguments);
    all.add(named);
    return all;
  }
}
