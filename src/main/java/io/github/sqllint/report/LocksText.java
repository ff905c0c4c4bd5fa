package io.github.sqllint.report;

import io.github.sqllint.impact.Effect;
import io.github.sqllint.impact.Failure;
import io.github.sqllint.impact.Impact;
import io.github.sqllint.impact.LockWindow;
import io.github.sqllint.impact.StatementImpact;
import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.source.Statement;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Locks for people: below each statement, who waits for which relation, and for how much work. */
final class LocksText {
  private static final String INDENT = "      ";

  private final Style style;
  private final Cells cells;
  private final Writer out;

  private LocksText(Style style, Writer out) {
    this.style = style;
    this.cells = new Cells(style.unicode());
    this.out = out;
  }

  static void write(List<StatementImpact> statements, Style style, Writer out) throws IOException {
    LocksText text = new LocksText(style, out);
    int start = 0;
    for (int i = 1; i <= statements.size(); i++) {
      if (i == statements.size() || file(statements.get(i)) != file(statements.get(start))) {
        text.script(statements.subList(start, i), start > 0);
        start = i;
      }
    }
  }

  private static Object file(StatementImpact statement) {
    return statement.statement().statement().file();
  }

  private void script(List<StatementImpact> statements, boolean further) throws IOException {
    Statement first = statements.get(0).statement().statement();
    out.write((further ? "\n" : "") + style.bold(cells.shown(first.file().path())) + "\n");
    for (StatementImpact statement : statements) {
      statement(statement);
    }
    LockWindow widest = null;
    for (LockWindow window : LockWindow.of(statements)) {
      widest = widest == null || window.isWiderThan(widest) ? window : widest;
    }
    if (widest != null) {
      out.write("  " + cells.shown(sentence(widest)) + "\n");
    }
  }

  private void statement(StatementImpact entry) throws IOException {
    Statement statement = entry.statement().statement();
    Impact impact = entry.impact();
    String sql = String.join(" ", statement.text().strip().split("\\s+"));
    String line = String.format("%4d", statement.position().line());
    out.write(style.frame(line) + "  " + cells.shown(cut(sql, style.width() - INDENT.length())));
    out.write('\n');
    List<String[]> rows = rows(impact);
    int name = widest(rows, 0);
    int who = widest(rows, 1);
    for (String[] row : rows) {
      String text = INDENT + padded(row[0], name) + "  " + padded(row[1], who) + "  " + row[2];
      out.write(cells.shown(text.stripTrailing()) + "\n");
    }
    for (String note : notes(impact)) {
      out.write(INDENT + cells.shown(note) + "\n");
    }
  }

  private static List<String[]> rows(Impact impact) {
    List<String[]> rows = new ArrayList<>();
    for (Effect effect : impact.effects()) {
      ObjectName relation = effect.relation();
      String who =
          words(
              impact.blocksReadsOf(relation) || effect.lock().blocksReads(),
              impact.blocksWritesOf(relation) || effect.lock().blocksWrites());
      rows.add(new String[] {relation.toString(), who + " (" + effect.lock() + ")", work(effect)});
    }
    Set<String> others = new TreeSet<>();
    impact.blocksReads().forEach(relation -> others.add(relation.toString()));
    impact.effects().forEach(effect -> others.remove(effect.relation().toString()));
    for (String relation : others) {
      rows.add(new String[] {relation, "readers and writers wait (lock on an index)", ""});
    }
    return rows;
  }

  private static String words(boolean reads, boolean writes) {
    if (reads) {
      return "readers and writers wait";
    }
    return writes ? "writers wait" : "nobody waits";
  }

  private static String work(Effect effect) {
    if (effect.rewrite()) {
      return "rewrites the table and its indexes";
    }
    return effect.scan() ? "reads all rows" : "";
  }

  private static List<String> notes(Impact impact) {
    List<String> notes = new ArrayList<>();
    if (!impact.builtIndexes().isEmpty()) {
      notes.add("builds " + String.join(", ", new TreeSet<>(impact.builtIndexes())));
    }
    if (!impact.transactional()) {
      notes.add("cannot run inside a transaction block");
    }
    if (impact.assumed()) {
      notes.add("the worst that is possible: the history does not tell everything");
    }
    if (impact.failure().isPresent()) {
      Failure failure = impact.failure().get();
      String how = failure.certain() ? "fails" : "may fail";
      notes.add(how + " with " + failure.sqlstate() + ": " + failure.reason());
    }
    return notes;
  }

  private static String sentence(LockWindow window) {
    String who = words(window.lock() == LockMode.ACCESS_EXCLUSIVE, true).replace(" wait", "");
    String lines = "from line " + line(window.since()) + " to line " + line(window.until());
    List<String> work =
        window.work().stream().map(w -> String.valueOf(line(w))).distinct().toList();
    String during =
        switch (work.size()) {
          case 0 -> "";
          case 1 -> ", while line " + work.get(0) + " goes through whole tables";
          default ->
              ", while lines "
                  + String.join(", ", work.subList(0, work.size() - 1))
                  + " and "
                  + work.get(work.size() - 1)
                  + " go through whole tables";
        };
    return "Widest window: "
        + window.relation()
        + " is shut to "
        + who
        + " "
        + lines
        + ", where its transaction ends"
        + during
        + ".";
  }

  private static int line(StatementImpact statement) {
    return statement.statement().statement().position().line();
  }

  private String cut(String text, int width) {
    int most = Math.max(20, width);
    return text.length() <= most ? text : text.substring(0, most - 1) + style.ellipsis();
  }

  private static int widest(List<String[]> rows, int column) {
    return rows.stream().mapToInt(row -> row[column].length()).max().orElse(0);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
