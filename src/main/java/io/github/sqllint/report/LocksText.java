package io.github.sqllint.report;

import io.github.sqllint.impact.StatementImpact;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Locks for people. */
final class LocksText {
  private LocksText() {}

  static void write(List<StatementImpact> statements, Style style, Writer out) throws IOException {
    for (StatementImpact s : statements) {
      out.write(s.impact().toString() + "\n");
    }
  }
}
