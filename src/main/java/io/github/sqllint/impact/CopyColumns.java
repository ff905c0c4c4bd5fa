package io.github.sqllint.impact;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Column;
import io.github.sqllint.source.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The columns that a COPY of a table lists, each of which must be there once and be stored. */
final class CopyColumns {
  private CopyColumns() {}

  static void check(Target target, Work work) {
    Set<String> seen = new HashSet<>();
    for (String column : listed(work.statement().statement().tokens())) {
      Expressions.columnExists(column, work.before(), target, work);
      if (!seen.add(column)) {
        work.fail("42701", true, "The column " + column + " is listed twice.");
      }
      if (target.table().flatMap(t -> t.column(column)).flatMap(Column::generated).isPresent()) {
        work.fail("42P10", true, "COPY takes no generated column such as " + column + ".");
      }
    }
  }

  private static List<String> listed(List<Token> tokens) {
    int open = 0;
    while (open < tokens.size()
        && !tokens.get(open).isSymbol("(")
        && !tokens.get(open).is("from")
        && !tokens.get(open).is("to")) {
      open++;
    }
    List<String> names = new ArrayList<>();
    for (int i = open; i + 1 < tokens.size(); i += 2) {
      if (!tokens.get(i).isSymbol(i == open ? "(" : ",")) {
        break;
      }
      names.add(ObjectName.written(tokens.get(i + 1).text()).name());
    }
    return names;
  }
}
