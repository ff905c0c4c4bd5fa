package io.github.sqllint.report;

import io.github.sqllint.lint.Report;
import io.github.sqllint.lint.Silenced;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.rule.Finding;
import io.github.sqllint.rule.Finding.RelatedPlace;
import io.github.sqllint.rule.RulePage;
import io.github.sqllint.rule.Severity;
import io.github.sqllint.source.Direction;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Span;
import java.util.List;
import java.util.Optional;

/** Findings on given text, for tests of what reporters make of them. */
final class Sample {
  static final String PAGE =
      """
      ---
      severity: warning
      engines: postgresql
      ---
      # Column dropped

      Dropping a column loses what it holds.

      ## Why
      The server forgets the column at once.

      ## Instead
      Stop using the column first. Then drop it:
      ```sql
      ALTER TABLE users DROP COLUMN email;
      ```

      ## Flagged
      ```sql
      ALTER TABLE users DROP COLUMN email; -- flagged
      ```

      ## Not flagged
      ```sql
      SELECT 1;
      ```
      """;

  private Sample() {}

  static RulePage page(String id) {
    return RulePage.read(id, "rules/" + id + ".md", PAGE);
  }

  /**
   * A finding on the place between the marks {@code ⟦} and {@code ⟧}, which are no part of the
   * text.
   */
  static Finding finding(String rule, Severity severity, String message, SourceFile marked) {
    String text = marked.text();
    int start = text.indexOf('⟦');
    int end = text.indexOf('⟧') - 1;
    SourceFile file = new SourceFile(marked.path(), text.replace("⟦", "").replace("⟧", ""));
    return new Finding(
        rule,
        severity,
        message,
        file,
        new Span(start, end),
        Direction.UP,
        Optional.of(ObjectName.of("users")),
        List.of(),
        "5f2c:1");
  }

  static Finding finding(String marked) {
    return finding(
        "drop-column",
        Severity.WARNING,
        "Dropping the column email of users loses its values.",
        new SourceFile("db/V2__x.sql", marked));
  }

  static Finding related(Finding finding, RelatedPlace place) {
    return new Finding(
        finding.rule(),
        finding.severity(),
        finding.message(),
        finding.file(),
        finding.span(),
        finding.direction(),
        finding.relation(),
        List.of(place),
        finding.fingerprint());
  }

  /** Nothing but these findings, one migration each. */
  static Report report(List<Finding> findings) {
    return new Report(findings, List.of(), findings.size(), findings.size(), findings.size());
  }

  /** One finding that a comment allows and one from a baseline. */
  static Report suppressed() {
    return new Report(
        List.of(),
        List.of(new Silenced(finding("⟦A⟧"), "nobody reads it")),
        List.of(finding(" ⟦B⟧")),
        List.of(),
        1,
        2,
        2);
  }

  /** Two rules, three findings, a related place, and a statement that was not understood. */
  static Report report() {
    SourceFile table =
        new SourceFile("db/V1__users.sql", "CREATE TABLE users (id bigint, email text);\n");
    SourceFile change =
        new SourceFile(
            "db/V2__größe.sql", "-- Ünïcode 🐘\nALTER TABLE users\n  ⟦DROP COLUMN email⟧;\n");
    SourceFile index =
        new SourceFile(
            "db/V3__index.sql", "SELECT '🐘'; ⟦CREATE INDEX i ON users (email)⟧;\nFROB;\n");
    Finding drop =
        related(
            finding(
                "drop-column",
                Severity.WARNING,
                "Dropping the column email of users loses its values.",
                change),
            new RelatedPlace(table, new Span(0, 42), "the table is created here"));
    Finding again = finding("drop-column", Severity.INFO, "The same rule once more.", change);
    Finding build =
        finding(
            "add-index-without-concurrently",
            Severity.ERROR,
            "Writes to users wait until the index i is built.",
            index);
    return new Report(
        List.of(drop, again, build),
        List.of(new Report.NotAnalysed(build.file(), 2, "The statement FROB is not known.")),
        2,
        4,
        3);
  }
}
