package io.github.sqllint.layout;

import io.github.sqllint.source.NotTextException;
import io.github.sqllint.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files that scripts may include, each read once; those of the scripts' folders are there. */
final class IncludedFiles {
  private final View view;
  private final boolean onDisk;
  private final Map<Path, SourceFile> files = new HashMap<>();

  IncludedFiles(List<Search.Place> places, View view) {
    this.view = view;
    List<Folder> folders = places.stream().flatMap(place -> place.folders().stream()).toList();
    this.onDisk = folders.stream().anyMatch(folder -> folder.directory().isPresent());
    if (folders.stream().anyMatch(folder -> folder.anyFile(file -> mayInclude(file.source())))) {
      for (Folder folder : folders) {
        folder.files().forEach(file -> files.put(absolute(file.path()), file.source()));
      }
    }
  }

  static boolean mayInclude(SourceFile file) {
    return file.text().contains("\\i");
  }

  static Path absolute(String path) {
    return Path.of(path).toAbsolutePath().normalize();
  }

  boolean has(Path file) {
    return files.containsKey(file) || (onDisk && Files.isRegularFile(file));
  }

  /**
   * One of these files.
   *
   * @param beside a file whose path is shown as this one's is to be
   */
  SourceFile read(Path file, SourceFile beside) throws IOException, NotTextException {
    SourceFile known = files.get(file);
    if (known == null) {
      boolean absolute = Path.of(beside.path()).isAbsolute();
      Path shown = absolute ? file : absolute("").relativize(file);
      known = new SourceFile(Search.shown(shown), FileText.of(file, view));
      files.put(file, known);
    }
    return known;
  }

  /** The top of the repository that a folder lies in. */
  Optional<Path> repository(Path folder) {
    Path top = onDisk ? folder : null;
    while (top != null && !Files.exists(top.resolve(".git"))) {
      top = top.getParent();
    }
    return Optional.ofNullable(top);
  }

  /** Whether a file lies below a folder, wherever symbolic links lead. */
  boolean isBelow(Path folder, Path file) throws IOException {
    return files.containsKey(file) || file.toRealPath().startsWith(folder.toRealPath());
  }
}
