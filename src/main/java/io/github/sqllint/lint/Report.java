package io.github.sqllint.lint;

import io.github.sqllint.rule.Finding;
import io.github.sqllint.rule.Severity;
import io.github.sqllint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run found.
 *
 * @param findings in migration order, then by position, then by rule
 * @param silenced what comments allow, in the same order
 * @param known what a baseline holds, in the same order
 * @param notAnalysed what no verdict covers
 * @param files how many scripts were checked; history alone does not count
 * @param statements how many statements they hold
 * @param understood how many of these were understood whole
 */
public record Report(
    List<Finding> findings,
    List<Silenced> silenced,
    List<Finding> known,
    List<NotAnalysed> notAnalysed,
    int files,
    int statements,
    int understood) {
  public Report {
    findings = List.copyOf(findings);
    silenced = List.copyOf(silenced);
    known = List.copyOf(known);
    notAnalysed = List.copyOf(notAnalysed);
  }

  /** Several reports as one, in their order. */
  public static Report of(List<Report> reports) {
    if (reports.size() == 1) {
      return reports.get(0);
    }
    List<Finding> findings = new ArrayList<>();
    List<Silenced> silenced = new ArrayList<>();
    List<Finding> known = new ArrayList<>();
    List<NotAnalysed> notAnalysed = new ArrayList<>();
    int files = 0;
    int statements = 0;
    int understood = 0;
    for (Report report : reports) {
      findings.addAll(report.findings);
      silenced.addAll(report.silenced);
      known.addAll(report.known);
      notAnalysed.addAll(report.notAnalysed);
      files += report.files;
      statements += report.statements;
      understood += report.understood;
    }
    return new Report(findings, silenced, known, notAnalysed, files, statements, understood);
  }

  /** A report of which nothing was left out. */
  public Report(
      List<Finding> findings,
      List<NotAnalysed> notAnalysed,
      int files,
      int statements,
      int understood) {
    this(findings, List.of(), List.of(), notAnalysed, files, statements, understood);
  }

  /** What was found and does not count: first what comments allow, then what a baseline holds. */
  public List<Suppressed> suppressed() {
    List<Suppressed> all = new ArrayList<>();
    silenced.forEach(s -> all.add(new Suppressed(s.finding(), s.reason(), true)));
    known.forEach(finding -> all.add(new Suppressed(finding, "", false)));
    return all;
  }

  /** How many findings have this severity. */
  public long count(Severity severity) {
    return findings.stream().filter(f -> f.severity() == severity).count();
  }

  /** Whether some finding is as severe as what makes a run fail. */
  public boolean fails(Config config) {
    for (Finding finding : findings) {
      if (config.failOn() != null && finding.severity().compareTo(config.failOn()) >= 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * A finding that does not count.
   *
   * @param reason as a comment gives it; empty where none is given
   * @param inSource whether a comment says so; else a baseline
   */
  public record Suppressed(Finding finding, String reason, boolean inSource) {}

  /** A statement, or a part of one, that was not understood. */
  public record NotAnalysed(SourceFile file, int line, String reason) {}
}
