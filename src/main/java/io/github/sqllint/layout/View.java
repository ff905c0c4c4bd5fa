package io.github.sqllint.layout;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How the files are to be seen, where that is not how they are on disk.
 *
 * @param excluded whether a file is no migration, though it looks like one
 * @param texts of files that hold something else than on disk, by their real paths
 */
public record View(Predicate<Path> excluded, Map<Path, String> texts) {
  static final View DISK = new View(file -> false, Map.of());

  public View {
    texts = Map.copyOf(texts);
  }

  /** The text that a file is to have; {@code null} for the one on disk. */
  String text(Path file) throws IOException {
    return texts.isEmpty() ? null : texts.get(file.toRealPath());
  }
}
