package io.github.sqllint.layout;

import io.github.sqllint.layout.Problem.Weight;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.Statement;
import io.github.sqllint.source.StatementSplitter;
import java.util.List;
import java.util.Locale;

/**
 * Whether a tool that ends a statement where a line ends in a semicolon cuts a file as the server
 * would. What stands between its {@code StatementBegin} and {@code StatementEnd} is one statement
 * (goose, internal/sqlparser; sql-migrate, sqlparse).
 */
final class LineCuts {
  private final SqlFile file;
  private final Pairing pairing;

  /** What the tool's directives begin with, such as {@code -- +goose}. */
  private final String prefix;

  private final Weight weight;

  private boolean cutOnce;

  /**
   * @param weight of what the tool cuts wrongly
   */
  LineCuts(SqlFile file, Pairing pairing, String prefix, Weight weight) {
    this.file = file;
    this.pairing = pairing;
    this.prefix = prefix;
    this.weight = weight;
  }

  /** Reports what the tool refuses or cuts in the middle. */
  void check(List<Section> sections) {
    Section open = null;
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      String word = word(section);
      if (word.equals("statementbegin")) {
        open = section;
      } else if (word.equals("statementend")) {
        open = null;
      } else if (open != null && isDirection(word)) {
        reportOpen(open);
        open = null;
      }
      if (open == null) {
        checkLines(section.body(), i + 1 == sections.size() || isDirection(word(sections, i + 1)));
      }
    }
    if (open != null) {
      reportOpen(open);
    }
  }

  private void reportOpen(Section open) {
    String sentence = "holds a `" + prefix + " StatementBegin` without a StatementEnd";
    pairing.report(file.problem(Weight.ERROR, open.head().start(), sentence));
  }

  /**
   * @param last whether a statement may not go on behind the part
   */
  private void checkLines(Span part, boolean last) {
    List<Statement> statements = StatementSplitter.split(file.source(), List.of(part));
    int next = 0;
    int cut = part.start();
    for (int start = part.start(); start < part.end(); ) {
      int end = lineEnd(start, part.end());
      String line = file.text().substring(start, end);
      if (line.indexOf(';') >= 0 && endsStatement(line)) {
        cut = end;
        while (next < statements.size() && end(statements.get(next)) <= end) {
          next++;
        }
        if (next < statements.size() && start(statements.get(next)) < end) {
          reportCut(statements.get(next), start);
          next++;
        }
      }
      start = end + 1;
    }
    Statement open = statements.isEmpty() ? null : statements.get(statements.size() - 1);
    if (last && !cutOnce && open != null && end(open) > cut) {
      String sentence = "ends a part without a semicolon at the end of a line, which is refused";
      pairing.report(file.problem(weight, start(open), sentence));
    }
  }

  /** One cut makes most of those behind it. */
  private void reportCut(Statement statement, int line) {
    if (cutOnce) {
      return;
    }
    cutOnce = true;
    int begin = file.source().position(start(statement)).line();
    String sentence =
        "is cut at this semicolon, in the middle of the statement of line "
            + begin
            + ": it needs `"
            + prefix
            + " StatementBegin` and StatementEnd around it";
    pairing.report(file.problem(weight, line, sentence));
  }

  /** Whether the last word before a comment ends in a semicolon. */
  private static boolean endsStatement(String line) {
    int end = 0;
    for (int i = 0; i < line.length(); i++) {
      if (Character.isWhitespace(line.charAt(i))) {
        continue;
      }
      boolean begins = i == 0 || Character.isWhitespace(line.charAt(i - 1));
      if (begins && line.startsWith("--", i)) {
        break;
      }
      end = i + 1;
    }
    return end > 0 && line.charAt(end - 1) == ';';
  }

  private int lineEnd(int start, int end) {
    int found = file.text().indexOf('\n', start);
    return found < 0 ? end : Math.min(found, end);
  }

  private static int start(Statement statement) {
    return statement.tokens().get(0).span().start();
  }

  private static int end(Statement statement) {
    return statement.tokens().get(statement.tokens().size() - 1).span().end();
  }

  private static String word(List<Section> sections, int index) {
    return word(sections.get(index));
  }

  private static String word(Section section) {
    return section.word(1).toLowerCase(Locale.ROOT);
  }

  private static boolean isDirection(String word) {
    return word.equals("up") || word.equals("down");
  }
}
