package io.github.sqllint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenTest {
  @TempDir Path folder;

  @Test
  void anotherTextFailsAndSaysHowToUpdate() throws IOException {
    Path file = Files.writeString(folder.resolve("a.golden"), "old");
    assertThatThrownBy(() -> Golden.verify(file, "new", "check", null))
        .hasMessageContaining("-Dgolden=update");
    Golden.verify(file, "old", "check", null);
  }

  @Test
  void anUpdateWritesTheFile() throws IOException {
    Path file = folder.resolve("sub/a.golden");
    Golden.verify(file, "new", "update", null);
    assertThat(file).hasContent("new");
  }

  @Test
  void anUpdateIsRefusedWhereCiIsSet() {
    Path file = folder.resolve("a.golden");
    assertThatThrownBy(() -> Golden.verify(file, "new", "update", "true"))
        .hasMessageContaining("CI");
    assertThat(file).doesNotExist();
  }

  /** A golden is in use when a test names it or an input of the same name lies beside it. */
  @Test
  void noGoldenIsAnOrphan() throws IOException {
    StringBuilder tests = new StringBuilder();
    for (Path test : files(Path.of("src/test/java"), ".java")) {
      tests.append(Files.readString(test));
    }
    List<Path> orphans = new ArrayList<>();
    for (Path golden : files(Golden.FOLDER, ".golden")) {
      String name = golden.getFileName().toString();
      String stem = name.substring(0, name.length() - ".golden".length());
      if (tests.indexOf(name) < 0 && !Files.exists(golden.resolveSibling(stem + ".sql"))) {
        orphans.add(golden);
      }
    }
    assertThat(orphans).isEmpty();
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
