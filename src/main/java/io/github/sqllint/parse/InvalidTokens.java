package io.github.sqllint.parse;

import io.github.sqllint.operation.Expression.Call;
import io.github.sqllint.source.Token;
import io.github.sqllint.source.Token.Kind;
import java.util.List;
import java.util.Set;

/** What stands nowhere in SQL, in words for people. */
final class InvalidTokens {
  /** Two more names of {@code current_user}. */
  private static final Set<String> USERS = Set.of("current_role", "user");

  private InvalidTokens() {}

  /** Refuses a statement that holds what the lexer could not cut, or a value that is called. */
  static void refuse(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.kind() == Kind.INVALID) {
        throw new NotUnderstood(reason(token.text()));
      }
      if (token.isSymbol(")") && i > 1 && tokens.get(i - 1).isSymbol("(")) {
        refuseCall(tokens, i - 2);
      }
    }
  }

  /**
   * Nothing stands in parentheses behind a value but a precision; a function of its name can be
   * called with its schema alone.
   */
  private static void refuseCall(List<Token> tokens, int name) {
    Token called = tokens.get(name);
    boolean qualified = name > 0 && tokens.get(name - 1).isSymbol(".");
    String word = Identifier.folded(called.text());
    boolean value = Call.VALUES.contains(word) || USERS.contains(word);
    if (called.kind() == Kind.WORD && !qualified && value) {
      throw new NotUnderstood(
          called.text() + " is a value and no function: no parentheses stand behind it.");
    }
  }

  private static String reason(String text) {
    if (text.startsWith("/*")) {
      return "A comment begins that never ends.";
    }
    if (text.indexOf('\'') >= 0 && text.indexOf('\'') < 3) {
      return "A string begins that never ends.";
    }
    if (text.indexOf('"') >= 0 && text.indexOf('"') < 3) {
      return "A quoted name begins that never ends.";
    }
    if (text.startsWith("$") && text.length() > 1) {
      return "A dollar-quoted string begins that never ends.";
    }
    return "The character “" + text + "” is none of SQL.";
  }
}
