package io.github.sqllint.impact;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.TriggerOperation.CreateRule;
import io.github.sqllint.source.Lexer;
import io.github.sqllint.source.Token;
import java.util.List;

/** What a rule asks of the old and the new row, which not every command has. */
final class RuleRows {
  private RuleRows() {}

  static void check(CreateRule create, Target target, Work work) {
    List<Token> tokens = Lexer.telling(create.definition());
    String missing = missing(tokens);
    for (int i = 1; i + 2 < tokens.size(); i++) {
      Token row = tokens.get(i);
      boolean named = row.is("old") || row.is("new");
      if (!named || !tokens.get(i + 1).isSymbol(".") || tokens.get(i - 1).isSymbol(".")) {
        continue;
      }
      if (row.is(missing)) {
        work.fail("42P17", true, "The rule has no row " + missing + ".");
      } else if (!tokens.get(i + 2).isSymbol("*")) {
        String column = ObjectName.written(tokens.get(i + 2).text()).name();
        Expressions.columnExists(column, work.before(), target, work);
      }
    }
  }

  /** The row that the command of a rule has not. */
  private static String missing(List<Token> tokens) {
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.get(i - 1).is("on")) {
        return tokens.get(i).is("insert") ? "old" : tokens.get(i).is("delete") ? "new" : "";
      }
    }
    return "";
  }
}
