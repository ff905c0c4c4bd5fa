package io.github.sqllint.lint;

import io.github.sqllint.rule.Finding;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Span;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The wish of a comment not to be told of something.
 *
 * @param rule whose findings are silenced; empty for all rules
 * @param place of the rule's name in the comment
 * @param until the last day on which it holds; empty for every day
 * @param reason why; empty where a comment of another tool gives none
 * @param reach what it is about; empty for the whole file
 */
record Suppression(
    SourceFile file,
    Optional<String> rule,
    Span place,
    Optional<LocalDate> until,
    String reason,
    Optional<Reach> reach) {

  /**
   * Whether it speaks of the place of a finding, whatever the day. Whether it speaks of its rule is
   * for the caller to say.
   */
  boolean reaches(Finding finding) {
    return finding.file() == file && reach.map(code -> code.covers(finding.span())).orElse(true);
  }
}
