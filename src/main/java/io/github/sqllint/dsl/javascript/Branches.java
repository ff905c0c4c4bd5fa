package io.github.sqllint.dsl.javascript;

import io.github.sqllint.dsl.javascript.Outcome.Kind;
import io.github.sqllint.source.Guard;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Statements that go one of several ways. */
final class Branches {
  private Branches() {}

  record If(Span span, Expression test, Statement yes, Statement no) implements Statement {
    @Override
    public Outcome run(Scope scope) {
      Value value;
      try {
        value = test.value(scope);
      } catch (Thrown e) {
        return Outcome.thrown(e.thrown());
      }
      Optional<Boolean> truth = value.truth();
      if (truth.isPresent()) {
        Statement way = truth.get() ? yes : no;
        return way == null ? Outcome.NORMAL : way.run(scope);
      }
      Supplier<Outcome> other = () -> no == null ? Outcome.NORMAL : no.run(scope);
      return either(scope, Unknown.guard(value), () -> yes.run(scope), other);
    }

    @Override
    public void hoist(Consumer<String> names) {
      yes.hoist(names);
      if (no != null) {
        no.hoist(names);
      }
    }
  }

  /** As {@link #either(Scope, Guard, Supplier, Supplier)}, where nobody knows which is. */
  static Outcome either(Scope scope, Supplier<Outcome> one, Supplier<Outcome> other) {
    return either(scope, Guard.UNKNOWN, one, other);
  }

  /**
   * Goes two ways of which one is the real one, and on with what they have in common.
   *
   * @param guard what has to hold for it to be the first
   */
  static Outcome either(Scope scope, Guard guard, Supplier<Outcome> one, Supplier<Outcome> other) {
    Run run = scope.run();
    List<Outcome> outcomes = new ArrayList<>();
    Map<Cell, Object> first = walk(run, guard, one, outcomes);
    Map<Cell, Object> second = walk(run, Guard.not(guard), other, outcomes);
    Outcome a = outcomes.get(0);
    Outcome b = outcomes.get(1);
    if (a.is(Kind.THROW) != b.is(Kind.THROW)) {
      run.fail();
    }
    // A way that throws is not gone by a migration that succeeds.
    if (a.is(Kind.THROW) && !b.is(Kind.THROW)) {
      run.merge(second, second);
      return b;
    }
    if (b.is(Kind.THROW) && !a.is(Kind.THROW)) {
      run.merge(first, first);
      return a;
    }
    run.merge(first, second);
    return join(scope.frame(), guard, a, b);
  }

  private static Map<Cell, Object> walk(
      Run run, Guard guard, Supplier<Outcome> way, List<Outcome> outcomes) {
    int depth = run.depth();
    run.open(guard);
    try {
      outcomes.add(way.get());
    } catch (Thrown e) {
      outcomes.add(Outcome.thrown(e.thrown()));
    }
    run.closeTo(depth + 1);
    return run.close();
  }

  private static Outcome join(Frame frame, Guard guard, Outcome a, Outcome b) {
    List<Guard> guards = List.of(guard, Guard.not(guard));
    if (a.kind() == b.kind()) {
      return a.is(Kind.RETURN)
          ? Outcome.returned(Unknown.choice(List.of(a.value(), b.value()), guards))
          : a;
    }
    for (Outcome outcome : List.of(a, b)) {
      if (outcome.is(Kind.RETURN) || outcome.is(Kind.BREAK)) {
        frame.breaks++;
      }
      if (!outcome.is(Kind.NORMAL)) {
        frame.leaveAtTimes(outcome, guards.get(outcome == a ? 0 : 1));
      }
    }
    return a.is(Kind.NORMAL) || b.is(Kind.NORMAL) ? Outcome.NORMAL : a.is(Kind.RETURN) ? b : a;
  }

  /**
   * A case of a switch.
   *
   * @param test null for the default
   */
  record Case(Expression test, List<Statement> statements) {}

  record Switch(Span span, Expression subject, List<Case> cases) implements Statement {
    @Override
    public Outcome run(Scope scope) {
      Scope inner = scope.inner();
      Value value = subject.value(scope);
      for (int i = 0; i < cases.size(); i++) {
        if (cases.get(i).test == null) {
          continue;
        }
        Optional<Boolean> same = Operations.same(value, cases.get(i).test.value(scope), false);
        if (same.isEmpty()) {
          return unknown(inner, i);
        }
        if (same.get()) {
          return from(i, inner);
        }
      }
      return from(fallback(), inner);
    }

    private int fallback() {
      for (int i = 0; i < cases.size(); i++) {
        if (cases.get(i).test == null) {
          return i;
        }
      }
      return cases.size();
    }

    /** Any case from one on, or the default. */
    private Outcome unknown(Scope scope, int first) {
      if (first >= cases.size()) {
        return from(fallback(), scope);
      }
      if (cases.get(first).test == null) {
        return unknown(scope, first + 1);
      }
      return either(scope, () -> from(first, scope), () -> unknown(scope, first + 1));
    }

    private Outcome from(int first, Scope scope) {
      for (int i = first; i < cases.size(); i++) {
        Outcome outcome = new Blocks.Block(span, cases.get(i).statements).runIn(scope);
        if (outcome.is(Kind.BREAK) && outcome.label().isEmpty()) {
          return Outcome.NORMAL;
        }
        if (!outcome.is(Kind.NORMAL)) {
          return outcome;
        }
      }
      return Outcome.NORMAL;
    }

    @Override
    public void hoist(Consumer<String> names) {
      cases.forEach(one -> one.statements.forEach(statement -> statement.hoist(names)));
    }
  }

  /**
   * @param caught what the error is given to; null where that is nothing
   * @param handler null where there is no catch
   * @param last null where there is no finally
   */
  record Try(Span span, Blocks.Block body, Pattern caught, Blocks.Block handler, Blocks.Block last)
      implements Statement {
    @Override
    public Outcome run(Scope scope) {
      Outcome outcome = handler == null ? body.run(scope) : attempt(scope);
      if (last != null) {
        Outcome end = last.run(scope);
        return end.is(Kind.NORMAL) ? outcome : end;
      }
      return outcome;
    }

    private Outcome attempt(Scope scope) {
      Run run = scope.run();
      int depth = run.depth();
      run.openAttempt();
      Outcome outcome;
      boolean fails;
      Map<Cell, Object> changes;
      try {
        outcome = body.run(scope);
      } catch (Thrown e) {
        outcome = Outcome.thrown(e.thrown());
      } finally {
        run.closeTo(depth + 1);
        fails = run.fails();
        changes = run.close();
        run.merge(changes, fails ? Map.of() : changes);
      }
      if (outcome.is(Kind.THROW)) {
        return handle(scope, outcome.value());
      }
      Supplier<Outcome> other = () -> handle(scope.inner(), Promises.error());
      if (!fails) {
        either(scope, () -> Outcome.NORMAL, other);
        return outcome;
      }
      Outcome end = outcome;
      return either(scope, () -> end, other);
    }

    private Outcome handle(Scope scope, Value error) {
      Scope inner = scope.inner();
      if (caught != null) {
        caught.bind(error, inner, true);
      }
      return handler.runIn(inner);
    }

    @Override
    public void hoist(Consumer<String> names) {
      body.hoist(names);
      if (handler != null) {
        handler.hoist(names);
      }
      if (last != null) {
        last.hoist(names);
      }
    }
  }
}
