package io.github.sqllint.lint;

import io.github.sqllint.rule.Finding;
import io.github.sqllint.rule.Severity;
import io.github.sqllint.source.SourceFile;
import java.util.List;

/**
 * What a run found.
 *
 * @param findings in migration order, then by position, then by rule
 * @param silenced what comments allow, in the same order
 * @param notAnalysed what no verdict covers
 * @param files how many scripts were checked; history alone does not count
 * @param statements how many statements they hold
 * @param understood how many of these were understood whole
 */
public record Report(
    List<Finding> findings,
    List<Silenced> silenced,
    List<NotAnalysed> notAnalysed,
    int files,
    int statements,
    int understood) {
  public Report {
    findings = List.copyOf(findings);
    silenced = List.copyOf(silenced);
    notAnalysed = List.copyOf(notAnalysed);
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

  /** A statement, or a part of one, that was not understood. */
  public record NotAnalysed(SourceFile file, int line, String reason) {}
}
