package io.github.sqllint.report;

import io.github.sqllint.lint.Report;
import io.github.sqllint.rule.Finding;
import io.github.sqllint.rule.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A run in one line. */
public final class Summary {
  private Summary() {}

  /** Such as {@code 2 errors, 1 warning in 2 of 7 migrations (31 statements)}. */
  public static String of(Report report) {
    List<String> counts = new ArrayList<>();
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
      long count = report.count(severity);
      if (count > 0) {
        counts.add(counted(count, severity.word()));
      }
    }
    String found = counts.isEmpty() ? "nothing found" : String.join(", ", counts);
    Set<String> paths = new HashSet<>();
    for (Finding finding : report.findings()) {
      paths.add(finding.file().path());
    }
    // Of a migration with two scripts both may hold something.
    String place =
        paths.isEmpty() ? " in " : " in " + Math.min(paths.size(), report.files()) + " of ";
    String line =
        found
            + place
            + counted(report.files(), "migration")
            + " ("
            + counted(report.statements(), "statement");
    int unread = report.statements() - report.understood();
    line += unread == 0 ? ")" : ", " + grouped(unread) + " not understood)";
    List<String> leftOut = new ArrayList<>();
    if (!report.silenced().isEmpty()) {
      leftOut.add(grouped(report.silenced().size()) + " suppressed");
    }
    if (!report.known().isEmpty()) {
      leftOut.add(grouped(report.known().size()) + " known from the baseline");
    }
    return leftOut.isEmpty() ? line : line + "; " + String.join(", ", leftOut);
  }

  private static String counted(long count, String noun) {
    return grouped(count) + " " + noun + (count == 1 ? "" : "s");
  }

  /**
   * Such as 1,234,567; the formats of the JDK know every locale, which takes them long to learn.
   */
  private static String grouped(long count) {
    StringBuilder digits = new StringBuilder().append(count);
    for (int i = digits.length() - 3; i > 0; i -= 3) {
      digits.insert(i, ',');
    }
    return digits.toString();
  }
}
