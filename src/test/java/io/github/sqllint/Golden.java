package io.github.sqllint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A text that was read once by a person and must stay as it is.
 *
 * <p>{@code mvn verify -Dgolden=update} writes what the tests produce; read the difference before
 * committing it.
 */
public final class Golden {
  static final Path FOLDER = Path.of("testdata");

  private Golden() {}

  /**
   * Compares a text with its golden file.
   *
   * @param path under {@code testdata/}, ending in {@code .golden}
   */
  public static void verify(String path, String actual) throws IOException {
    assertThat(path).endsWith(".golden");
    verify(FOLDER.resolve(path), actual);
  }

  /** Compares a text with a file that is written by hand, but for the parts that tests produce. */
  public static void verify(Path file, String actual) throws IOException {
    verify(file, actual, System.getProperty("golden"), System.getenv("CI"));
  }

  static void verify(Path file, String actual, String mode, String ci) throws IOException {
    if ("update".equals(mode)) {
      assertThat(ci).as("goldens are not updated where CI is set").isNull();
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, actual);
      return;
    }
    assertThat(file).as("write it with -Dgolden=update, then read it").exists();
    assertThat(actual)
        .as("%s; where the change is meant: mvn verify -Dgolden=update", file)
        .isEqualTo(Files.readString(file));
  }
}
