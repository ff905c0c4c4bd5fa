package io.github.sqllint.dsl.javascript;

import io.github.sqllint.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A function of the file with the variables that it sees. */
final class Closure implements Callable {
  private final FunctionExpression function;
  private final Scope outer;

  Closure(FunctionExpression function, Scope outer) {
    this.function = function;
    this.outer = outer;
  }

  int parameters() {
    return function.parameters().size();
  }

  @Override
  public Optional<Span> place() {
    return outer.frame().module.isEmpty() ? Optional.of(function.span()) : Optional.empty();
  }

  @Override
  public Value call(Value self, List<Value> args, Span site, Run run) {
    boolean foreign = !outer.frame().module.isEmpty();
    Supplier<Value> body = () -> run.at(foreign, site, () -> run(self, args, run));
    if (!function.waits()) {
      return run.inCall(site, body);
    }
    return Promises.beside(() -> Promises.settle(run.inCall(site, body), run), run);
  }

  private Value run(Value self, List<Value> args, Run run) {
    run.step(function.span());
    int depth = run.depth();
    Frame frame =
        new Frame(run, function.arrow() ? outer.frame().self : self, outer.frame().module);
    Scope scope = new Scope(outer, frame);
    try {
      bind(args, scope);
      if (function.body() == null) {
        return function.result().value(scope);
      }
      function.body().hoist(scope::declareHoisted);
      Outcome outcome = function.body().runIn(scope);
      if (outcome.is(Outcome.Kind.THROW)) {
        throw new Thrown(outcome.value());
      }
      return frame.yielded == null || outcome.is(Outcome.Kind.RETURN)
          ? result(outcome, frame)
          : frame.yielded;
    } finally {
      run.closeTo(depth);
    }
  }

  private static Value result(Outcome outcome, Frame frame) {
    Value last = outcome.is(Outcome.Kind.RETURN) ? outcome.value() : (Value) Nothing.UNDEFINED;
    return frame.returned(last);
  }

  private void bind(List<Value> args, Scope scope) {
    if (!function.arrow()) {
      scope.declare("arguments", new ListValue(args));
      if (!function.name().isEmpty() && scope.binding(function.name()) == null) {
        scope.declare(function.name(), this);
      }
    }
    List<Pattern> parameters = function.parameters();
    for (int i = 0; i < parameters.size(); i++) {
      parameters.get(i).bind(i < args.size() ? args.get(i) : Nothing.UNDEFINED, scope, true);
    }
    if (function.rest() != null) {
      int from = Math.min(parameters.size(), args.size());
      function.rest().bind(new ListValue(args.subList(from, args.size())), scope, true);
    }
  }
}
