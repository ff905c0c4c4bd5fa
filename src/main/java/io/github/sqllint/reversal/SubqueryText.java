package io.github.sqllint.reversal;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.QueryLookup;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.source.Lexer;
import io.github.sqllint.source.Token;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A policy's condition that asks other tables, as text: with the parentheses that tell something,
 * and without the table before a column that is meant without it too.
 */
final class SubqueryText {
  private static final Pattern TEXT = Pattern.compile("('(?:[^']|'')*+') :: text\\b(?! \\[)");
  private static final Pattern OF_ANY = Pattern.compile("= any \\( select\\b");
  private static final Pattern ALIAS =
      Pattern.compile("(\\b(?:from|join) \\w+(?: \\. \\w+)?) as (?=\\w)");

  private SubqueryText() {}

  /**
   * @param own the policy's table
   */
  static String normal(String condition, ObjectName own, Schema schema) {
    String spaced =
        Lexer.tokens(condition).stream()
            .filter(token -> !token.isTrivia())
            .map(Token::text)
            .collect(Collectors.joining(" "));
    String plain = ALIAS.matcher(TEXT.matcher(spaced).replaceAll("$1")).replaceAll("$1 ");
    plain = OF_ANY.matcher(plain).replaceAll("in ( select");
    String before = "select 1 from " + own + " where ";
    String query = ConditionText.normal(before + plain);
    return QueryLookup.unqualified(query, schema).substring(before.length());
  }
}
