package io.github.sqllint.report;

import io.github.sqllint.lint.Report;
import io.github.sqllint.rule.Finding;
import io.github.sqllint.rule.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
    String place = paths.isEmpty() ? " in " : " in " + paths.size() + " of ";
    String line =
        found
            + place
            + counted(report.files(), "migration")
            + " ("
            + counted(report.statements(), "statement");
    int unread = report.statements() - report.understood();
    line += unread == 0 ? ")" : String.format(Locale.ROOT, ", %,d not understood)", unread);
    List<String> leftOut = new ArrayList<>();
    if (!report.silenced().isEmpty()) {
      leftOut.add(String.format(Locale.ROOT, "%,d suppressed", report.silenced().size()));
    }
    if (!report.known().isEmpty()) {
      leftOut.add(String.format(Locale.ROOT, "%,d known from the baseline", report.known().size()));
    }
    return leftOut.isEmpty() ? line : line + "; " + String.join(", ", leftOut);
  }

  private static String counted(long count, String noun) {
    return String.format(Locale.ROOT, count == 1 ? "%,d %s" : "%,d %ss", count, noun);
  }
}
