package io.github.sqllint.dsl.javascript;

import io.github.sqllint.dsl.javascript.Outcome.Kind;
import io.github.sqllint.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Statements that are done again and again. */
final class Loops {
  private Loops() {}

  /** Whether a loop goes on after a turn; what it ends with where it does not. */
  private static Optional<Outcome> end(Outcome turn, String label) {
    boolean own = turn.label().isEmpty() || turn.label().equals(label);
    if (turn.is(Kind.NORMAL) || turn.is(Kind.CONTINUE) && own) {
      return Optional.empty();
    }
    return Optional.of(turn.is(Kind.BREAK) && own ? Outcome.NORMAL : turn);
  }

  /** One turn, after which it is as sure as before that the next one comes. */
  private static Outcome turn(Scope scope, Function<Scope, Outcome> body) {
    return scope.frame().turn(() -> body.apply(scope.inner()));
  }

  /**
   * {@code for (…; …; …)}.
   *
   * @param test null where there is none
   */
  record For(Span span, Statement start, Expression test, Expression step, Statement body)
      implements Statement {
    @Override
    public Outcome run(Scope scope) {
      String label = scope.frame().takeLabel();
      Scope inner = scope.inner();
      if (start != null) {
        start.run(inner);
      }
      while (true) {
        Optional<Boolean> goes = test == null ? Optional.of(true) : test.value(inner).truth();
        if (goes.isEmpty()) {
          Scope last = inner;
          return Branches.either(last, () -> once(last, label), () -> Outcome.NORMAL);
        }
        if (!goes.get()) {
          return Outcome.NORMAL;
        }
        scope.run().step(span);
        int breaks = scope.frame().breaks;
        Optional<Outcome> end = end(turn(inner, body::run), label);
        if (end.isPresent()) {
          return end.get();
        }
        if (test == null && scope.frame().breaks > breaks) {
          return Outcome.NORMAL;
        }
        inner = inner.next();
        if (step != null) {
          step.value(inner);
        }
      }
    }

    private Outcome once(Scope scope, String label) {
      return end(body.run(scope), label).orElse(Outcome.NORMAL);
    }

    @Override
    public void hoist(Consumer<String> names) {
      if (start != null) {
        start.hoist(names);
      }
      body.hoist(names);
    }
  }

  /** {@code while}, and {@code do … while} where the first turn needs no test. */
  record While(Span span, Expression test, Statement body, boolean testedLast)
      implements Statement {
    @Override
    public Outcome run(Scope scope) {
      String label = scope.frame().takeLabel();
      boolean tested = !testedLast;
      while (true) {
        Optional<Boolean> goes = tested ? test.value(scope).truth() : Optional.of(true);
        if (goes.isEmpty()) {
          return Branches.either(
              scope,
              () -> end(body.run(scope), label).orElse(Outcome.NORMAL),
              () -> Outcome.NORMAL);
        }
        if (!goes.get()) {
          return Outcome.NORMAL;
        }
        tested = true;
        scope.run().step(span);
        int breaks = scope.frame().breaks;
        Optional<Outcome> end = end(turn(scope, body::run), label);
        if (end.isPresent()) {
          return end.get();
        }
        // Nobody knows how many turns follow, and they do the same as this one.
        if (scope.frame().breaks > breaks) {
          return Outcome.NORMAL;
        }
      }
    }

    @Override
    public void hoist(Consumer<String> names) {
      body.hoist(names);
    }
  }

  /** {@code for (… of …)} and {@code for (… in …)}. */
  record ForEach(
      Span span, Pattern item, boolean declares, boolean names, Expression subject, Statement body)
      implements Statement {
    @Override
    public Outcome run(Scope scope) {
      String label = scope.frame().takeLabel();
      Value value;
      try {
        value = subject.value(scope);
      } catch (Thrown e) {
        return Outcome.thrown(e.thrown());
      }
      Optional<List<Value>> items =
          names
              ? Iteration.names(value)
                  .map(all -> all.stream().map(name -> (Value) Text.made(name)).toList())
              : Iteration.items(value);
      if (items.isEmpty()) {
        String reason =
            value instanceof Unknown unknown
                ? unknown.reason()
                : "It is an item of something that is not known here.";
        return Branches.either(
            scope,
            () -> end(once(new Unknown(reason), scope), label).orElse(Outcome.NORMAL),
            () -> Outcome.NORMAL);
      }
      for (Value one : items.get()) {
        scope.run().step(span);
        Optional<Outcome> end = end(turn(scope, inner -> once(one, inner)), label);
        if (end.isPresent()) {
          return end.get();
        }
      }
      return Outcome.NORMAL;
    }

    private Outcome once(Value one, Scope scope) {
      Scope inner = scope.inner();
      item.bind(one, inner, declares);
      return body.run(inner);
    }

    @Override
    public void hoist(Consumer<String> hoisted) {
      body.hoist(hoisted);
    }
  }
}
