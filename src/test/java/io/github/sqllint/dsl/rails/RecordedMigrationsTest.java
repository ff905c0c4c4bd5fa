package io.github.sqllint.dsl.rails;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Active Record 6.1 really sent for migrations, against what this program makes of them. */
class RecordedMigrationsTest {

  @Test
  void everyMigrationSendsWhatActiveRecordSent() throws Exception {
    String recorded = Files.readString(Recording.FOLDER.resolve("recorded.sql"));
    assertThat(Recording.plain(Recording.ours(Recording.migrations())).lines())
        .containsExactlyElementsOf(Recording.plain(recorded).lines().toList());
  }

  @Test
  void theRecordingHoldsEveryMigration() throws Exception {
    List<String> names =
        Recording.migrations().stream().map(file -> "-- file: " + file.getFileName()).toList();
    assertThat(names).hasSizeGreaterThan(10);
    assertThat(Files.readAllLines(Recording.FOLDER.resolve("recorded.sql"))).containsAll(names);
  }
}
