package io.github.sqllint.impact;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.source.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The columns that VACUUM or ANALYZE lists behind a table: each must be there, and once. */
final class SampledColumns {
  private SampledColumns() {}

  /**
   * @param name the table as the statement calls it
   */
  static void check(ObjectName name, Target target, Work work) {
    List<Token> tokens = work.statement().statement().tokens();
    int at = 0;
    while (at < tokens.size() && !Reads.names(tokens.get(at), name)) {
      at++;
    }
    if (at + 1 >= tokens.size() || !tokens.get(at + 1).isSymbol("(")) {
      return;
    }
    if (tokens.stream().noneMatch(t -> t.is("analyze") || t.is("analyse"))) {
      work.fail("0A000", true, "Only ANALYZE takes a list of columns.");
    }
    Set<String> seen = new HashSet<>();
    for (String column : ListedNames.in(tokens, at + 1)) {
      Expressions.columnExists(column, work.before(), target, work);
      if (!seen.add(column)) {
        work.fail("42701", true, "The column " + column + " is listed twice.");
      }
    }
  }
}
