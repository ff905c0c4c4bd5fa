package io.github.sqllint.parse;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.TriggerOperation.CreateRule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;

/** CREATE RULE. */
final class RuleReader {
  /** The rows that a rule is about, which its commands name as if they were tables. */
  private static final Set<String> ROWS = Set.of("old", "new");

  private RuleReader() {}

  /** Takes the statement from the rule's name on. */
  static Operation create(Tokens tokens, boolean orReplace) {
    String name = NameReader.column(tokens);
    tokens.expect("as", "on");
    String definition = "as on " + tokens.keyword();
    tokens.expect("to");
    ObjectName table = NameReader.relation(tokens);
    if (tokens.accept("where")) {
      definition += " where " + ExpressionExtent.any(tokens).text();
    }
    tokens.expect("do");
    boolean instead = tokens.accept("instead");
    if (!instead) {
      tokens.accept("also");
    }
    int mark = tokens.mark();
    Set<ObjectName> reads = new LinkedHashSet<>();
    if (!tokens.accept("nothing")) {
      commands(tokens, reads);
    }
    reads.removeIf(r -> r.equals(table) || (r.schema().isEmpty() && ROWS.contains(r.name())));
    definition += (instead ? " do instead " : " do ") + tokens.text(mark);
    return new CreateRule(table, name, orReplace, definition, new ArrayList<>(reads));
  }

  private static void commands(Tokens tokens, Set<ObjectName> reads) {
    boolean several = tokens.isSymbol("(") && !Clauses.startsQuery(tokens.inside());
    Tokens commands = several ? tokens.group() : tokens;
    while (!commands.isDone()) {
      int mark = commands.mark();
      while (!commands.isDone() && !commands.isSymbol(";")) {
        commands.next();
      }
      reads.addAll(QueryReader.read(commands.since(mark)).relations());
      commands.acceptSymbol(";");
    }
  }
}
