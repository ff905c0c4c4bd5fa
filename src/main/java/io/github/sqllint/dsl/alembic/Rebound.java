package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.python.Expression;
import io.github.sqllint.dsl.python.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The names that statements assign, which hold something else in each round of a loop. */
final class Rebound {
  private final Set<String> names = new HashSet<>();

  private Rebound() {}

  static Set<String> names(List<Statement> statements) {
    Rebound rebound = new Rebound();
    rebound.all(statements);
    return rebound.names;
  }

  private void all(List<Statement> statements) {
    statements.forEach(this::statement);
  }

  private void statement(Statement statement) {
    if (statement instanceof Statement.Assign assign) {
      assign.targets().forEach(this::target);
    } else if (statement instanceof Statement.Augment augment) {
      target(augment.target());
    } else if (statement instanceof Statement.If branch) {
      all(branch.then());
      all(branch.otherwise());
    } else if (statement instanceof Statement.For loop) {
      target(loop.target());
      all(loop.body());
      all(loop.otherwise());
    } else if (statement instanceof Statement.While loop) {
      all(loop.body());
      all(loop.otherwise());
    } else if (statement instanceof Statement.With with) {
      with.items().stream()
          .map(Statement.Managed::target)
          .flatMap(Optional::stream)
          .forEach(this::target);
      all(with.body());
    } else if (statement instanceof Statement.Try attempt) {
      all(attempt.body());
      attempt.handlers().forEach(handler -> all(handler.body()));
      all(attempt.otherwise());
      all(attempt.finish());
    } else if (statement instanceof Statement.Match match) {
      match.cases().forEach(one -> all(one.body()));
    }
  }

  private void target(Expression target) {
    if (target instanceof Expression.Name name) {
      names.add(name.name());
    } else if (target instanceof Expression.Display several) {
      several.elements().forEach(this::target);
    } else if (target instanceof Expression.Starred starred) {
      target(starred.value());
    }
  }
}
