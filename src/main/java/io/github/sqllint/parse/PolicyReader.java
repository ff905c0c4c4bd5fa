package io.github.sqllint.parse;

import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.TriggerOperation.AlterPolicy;
import io.github.sqllint.operation.TriggerOperation.CreatePolicy;
import java.util.List;
import java.util.Optional;

/** CREATE POLICY and ALTER POLICY. */
final class PolicyReader {
  private PolicyReader() {}

  /**
   * What a policy asks of rows.
   *
   * @param using empty where it is not written, as {@code check}
   */
  private record Conditions(Optional<Expression> using, Optional<Expression> check) {
    static Conditions read(Tokens tokens) {
      Optional<Expression> using =
          tokens.accept("using") ? Optional.of(Clauses.condition(tokens)) : Optional.empty();
      boolean checks = tokens.accept("with", "check");
      return new Conditions(
          using, checks ? Optional.of(Clauses.condition(tokens)) : Optional.empty());
    }

    /** Without needless parentheses, as the server keeps them. */
    String text() {
      return using.map(c -> " using (" + c.text() + ")").orElse("")
          + check.map(c -> " with check (" + c.text() + ")").orElse("");
    }
  }

  /** Takes CREATE POLICY from the policy's name on. */
  static Operation create(Tokens tokens) {
    String name = NameReader.column(tokens);
    tokens.expect("on");
    ObjectName table = NameReader.relation(tokens);
    int mark = tokens.mark();
    if (tokens.accept("as")) {
      tokens.keyword();
    }
    if (tokens.accept("for")) {
      tokens.keyword();
    }
    roles(tokens);
    String head = tokens.text(mark);
    int from = tokens.mark();
    Conditions conditions = Conditions.read(tokens);
    return new CreatePolicy(
        table,
        name,
        (head + conditions.text()).strip(),
        List.copyOf(TokenText.possibleColumns(tokens.since(from))),
        conditions.using(),
        conditions.check());
  }

  /** Takes what ALTER POLICY gives anew. */
  static Operation alter(Tokens tokens, ObjectName table, String name) {
    int mark = tokens.mark();
    roles(tokens);
    String head = tokens.text(mark);
    Conditions conditions = Conditions.read(tokens);
    String action = (head + conditions.text()).strip();
    if (action.isEmpty()) {
      throw tokens.expected("An action");
    }
    return new AlterPolicy(table, name, action, conditions.using(), conditions.check());
  }

  private static void roles(Tokens tokens) {
    if (tokens.accept("to")) {
      do {
        NameReader.role(tokens);
      } while (tokens.acceptSymbol(","));
    }
  }
}
