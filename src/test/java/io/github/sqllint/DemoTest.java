package io.github.sqllint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.lint.Config;
import io.github.sqllint.lint.Linter;
import io.github.sqllint.rule.Finding;
import io.github.sqllint.rule.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a newcomer sees first; that the safe way lints clean is the README's own example. */
class DemoTest {

  @Test
  void eachDangerOfTheShopIsFoundOnceAndNothingElse() throws IOException {
    List<Finding> findings =
        Linter.lint(Path.of("testdata/demo/migrations"), Config.standard(LocalDate::now))
            .findings();
    assertThat(findings)
        .filteredOn(finding -> finding.severity() != Severity.INFO)
        .extracting(Finding::rule)
        .containsExactly(
            "add-column-not-null-without-default",
            "add-index-without-concurrently",
            "update-without-where",
            "rename-column",
            "change-column-type",
            "missing-down",
            "add-foreign-key-without-not-valid",
            "drop-table");
    assertThat(findings)
        .filteredOn(finding -> finding.severity() == Severity.INFO)
        .extracting(Finding::rule)
        .containsExactly("missing-lock-timeout", "down-loses-data");
  }
}
