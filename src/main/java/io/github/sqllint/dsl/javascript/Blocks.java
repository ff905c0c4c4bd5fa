package io.github.sqllint.dsl.javascript;

import io.github.sqllint.source.Span;
import java.util.List;
import java.util.function.Consumer;

/** Statements that hold others, and the plain ones. */
final class Blocks {
  private Blocks() {}

  record Block(Span span, List<Statement> statements) implements Statement {
    @Override
    public Outcome run(Scope scope) {
      return runIn(scope.inner());
    }

    /** Runs in a scope that is the block's own. */
    Outcome runIn(Scope scope) {
      statements.forEach(statement -> statement.declareAhead(scope));
      for (Statement statement : statements) {
        scope.frame().beforeStatement();
        scope.run().step(statement.span());
        Outcome outcome = statement.run(scope);
        if (!outcome.is(Outcome.Kind.NORMAL)) {
          return outcome;
        }
      }
      return Outcome.NORMAL;
    }

    @Override
    public void hoist(Consumer<String> names) {
      statements.forEach(statement -> statement.hoist(names));
    }
  }

  record ExpressionStatement(Span span, Expression expression) implements Statement {
    @Override
    public Outcome run(Scope scope) {
      try {
        expression.value(scope);
        return Outcome.NORMAL;
      } catch (Thrown e) {
        return Outcome.thrown(e.thrown());
      }
    }
  }

  record Return(Span span, Expression expression) implements Statement {
    @Override
    public Outcome run(Scope scope) {
      try {
        return Outcome.returned(expression == null ? Nothing.UNDEFINED : expression.value(scope));
      } catch (Thrown e) {
        return Outcome.thrown(e.thrown());
      }
    }
  }

  record Throw(Span span, Expression expression) implements Statement {
    @Override
    public Outcome run(Scope scope) {
      return Outcome.thrown(expression.value(scope));
    }
  }

  record Jump(Span span, Outcome.Kind kind, String label) implements Statement {
    @Override
    public Outcome run(Scope scope) {
      return new Outcome(kind, Nothing.UNDEFINED, label);
    }
  }

  record Labelled(Span span, String label, Statement statement) implements Statement {
    @Override
    public Outcome run(Scope scope) {
      scope.frame().label(label);
      Outcome outcome = statement.run(scope);
      scope.frame().label("");
      boolean own = outcome.label().equals(label) && !outcome.is(Outcome.Kind.RETURN);
      return own ? Outcome.NORMAL : outcome;
    }

    @Override
    public void hoist(Consumer<String> names) {
      statement.hoist(names);
    }
  }

  record Empty(Span span) implements Statement {
    @Override
    public Outcome run(Scope scope) {
      return Outcome.NORMAL;
    }
  }

  /** Something that is not understood, which may do anything. */
  record NotUnderstood(Span span, Broken cause) implements Statement {
    @Override
    public Outcome run(Scope scope) {
      scope.run().gap(span, "This statement is not understood: it " + cause.getMessage() + ".");
      return Outcome.NORMAL;
    }
  }
}
