package io.github.sqllint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sqllint.lint.Config;
import io.github.sqllint.lint.Linter;
import io.github.sqllint.lint.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** How a project checks its migrations in its own tests; the README shows this test. */
class MigrationsExampleTest {

  @Test
  void migrationsAreSafe() throws IOException {
    Path migrations = Path.of("testdata/demo/safe");
    Report report = Linter.lint(migrations, Config.standard(LocalDate::now));
    assertThat(report.findings()).isEmpty();
  }
}
