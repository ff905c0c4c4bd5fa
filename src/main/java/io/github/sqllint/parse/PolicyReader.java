package io.github.sqllint.parse;

import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.TriggerOperation.CreatePolicy;
import java.util.List;

/** CREATE POLICY. */
final class PolicyReader {
  private PolicyReader() {}

  /** Takes the statement from the policy's name on. */
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
    int conditions = tokens.mark();
    String definition = (head + conditions(tokens)).strip();
    List<String> columns = List.copyOf(TokenText.possibleColumns(tokens.since(conditions)));
    return new CreatePolicy(table, name, definition, columns);
  }

  /** Takes what ALTER POLICY gives anew; in normal form. */
  static String action(Tokens tokens) {
    int mark = tokens.mark();
    roles(tokens);
    String action = (tokens.text(mark) + conditions(tokens)).strip();
    if (action.isEmpty()) {
      throw tokens.expected("An action");
    }
    return action;
  }

  private static void roles(Tokens tokens) {
    if (tokens.accept("to")) {
      do {
        NameReader.role(tokens);
      } while (tokens.acceptSymbol(","));
    }
  }

  private static String conditions(Tokens tokens) {
    String using = tokens.accept("using") ? " using (" + condition(tokens) + ")" : "";
    boolean check = tokens.accept("with", "check");
    return using + (check ? " with check (" + condition(tokens) + ")" : "");
  }

  /** Without needless parentheses, as the server keeps it. */
  private static String condition(Tokens tokens) {
    Tokens inside = tokens.group();
    int mark = inside.mark();
    try {
      Expression condition = ExpressionExtent.any(inside);
      inside.finish();
      return condition.text();
    } catch (NotUnderstood asWritten) {
      inside.back(mark);
      inside.rest();
      return inside.text(mark);
    }
  }
}
