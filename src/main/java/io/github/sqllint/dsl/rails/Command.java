package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.Callable;
import io.github.sqllint.dsl.ruby.Invocation;
import io.github.sqllint.dsl.ruby.Value;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A call that changes the database.
 *
 * @param certain whether it is sure to be made
 * @param conditions what has to hold for it to be made, the outermost first; empty where nobody
 *     knows more than that it is not certain
 */
record Command(
    String name,
    List<Value> arguments,
    Options options,
    Optional<Callable> block,
    Span span,
    boolean certain,
    List<Object> conditions) {
  Command {
    arguments = List.copyOf(arguments);
  }

  static Command of(Invocation call, List<Object> conditions) {
    return new Command(
        call.name(),
        call.arguments(),
        new Options(call.named()),
        call.block(),
        call.span(),
        conditions.isEmpty(),
        conditions);
  }

  Value argument(int index) {
    return index < arguments.size() ? arguments.get(index) : Value.NIL;
  }

  /** An argument as text, as {@code to_s} gives it. */
  String text(int index) {
    return Known.text(argument(index));
  }

  Command named(String name) {
    return new Command(name, arguments, options, block, span, certain, conditions);
  }

  Command with(Value... arguments) {
    return new Command(name, List.of(arguments), options, block, span, certain, conditions);
  }

  Command with(List<Value> arguments) {
    return new Command(name, arguments, options, block, span, certain, conditions);
  }

  Command with(Options options) {
    return new Command(name, arguments, options, block, span, certain, conditions);
  }

  Command with(Callable block) {
    return new Command(name, arguments, options, Optional.of(block), span, certain, conditions);
  }

  Command withoutBlock() {
    return new Command(name, arguments, options, Optional.empty(), span, certain, conditions);
  }

  /** The same command from another place. */
  Command at(Span place) {
    return new Command(name, arguments, options, block, place, certain, conditions);
  }

  Command perhaps() {
    List<Object> more = new ArrayList<>(conditions);
    if (!conditions.isEmpty()) {
      more.add(new Object());
    }
    return new Command(name, arguments, options, block, span, false, more);
  }

  /** Perhaps where an option has Rails look first whether there is something to do. */
  Command perhapsIf(String option) {
    return options.isTrue(option) ? perhaps() : this;
  }

  /** The arguments from one on. */
  List<Value> from(int index) {
    return new ArrayList<>(arguments.subList(Math.min(index, arguments.size()), arguments.size()));
  }

  /**
   * Takes a map among the arguments for options, as a call does that was written with braces or
   * with a variable.
   */
  Command spread() {
    int last = arguments.size() - 1;
    boolean map = last >= 0 && options.isEmpty() && arguments.get(last) instanceof Value.Table;
    return map
        ? with(arguments.subList(0, last)).with(new Options((Value.Table) arguments.get(last)))
        : this;
  }
}
