package io.github.sqllint.parse;

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
    if (tokens.accept("to")) {
      do {
        NameReader.role(tokens);
      } while (tokens.acceptSymbol(","));
    }
    int conditions = tokens.mark();
    Clauses.parameters(tokens, "using");
    Clauses.parameters(tokens, "with", "check");
    List<String> columns = List.copyOf(TokenText.possibleColumns(tokens.since(conditions)));
    return new CreatePolicy(table, name, tokens.text(mark), columns);
  }
}
