package io.github.sqllint.layout;

import io.github.sqllint.source.NotTextException;
import io.github.sqllint.source.TextDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a layout looks: the SQL files that belong together, and what lies beside and above them.
 *
 * @param directory on disk; empty for texts that come from elsewhere
 * @param shown the folder's path for people
 * @param files in natural order of their paths
 */
record Folder(Optional<Path> directory, String shown, List<SqlFile> files) {
  Folder {
    List<SqlFile> sorted = new ArrayList<>(files);
    sorted.sort((a, b) -> NaturalOrder.TOTAL.compare(a.relative(), b.relative()));
    files = List.copyOf(sorted);
  }

  /** What its files are written in, which is one for all of them. */
  Language language() {
    return files.isEmpty() ? Language.SQL : files.get(0).language();
  }

  /** How the path of a file below this folder is shown. */
  String shown(String relative) {
    return shown.equals(".") ? relative : shown + "/" + relative;
  }

  boolean anyFile(Predicate<SqlFile> predicate) {
    // Not as a stream: each layout asks a few times, also where there is one file.
    for (SqlFile file : files) {
      if (predicate.test(file)) {
        return true;
      }
    }
    return false;
  }

  /** Whether some file holds what a tool reads in comments; many files hold no comment at all. */
  boolean anyComment(String part) {
    return anyFile(file -> file.commented() && file.text().contains(part));
  }

  /** The text of a file below this folder; empty where it is absent or not text. */
  Optional<String> text(String relative) {
    return directory.map(path -> path.resolve(relative)).flatMap(Folder::text);
  }

  /**
   * The text of a file by its path from this folder; empty where it is absent, not text, or not of
   * the project: that ends at the repository's top, or two folders above this one.
   */
  Optional<String> projectText(String relative) {
    if (directory.isEmpty()) {
      return Optional.empty();
    }
    Path here = directory.get().toAbsolutePath().normalize();
    Path top = here.resolve("../..").normalize();
    for (Path folder = here; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(".git"))) {
        top = folder;
        break;
      }
    }
    try {
      Path file = here.resolve(relative).normalize();
      return file.startsWith(top) ? text(file) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** The names of what lies in the folder, files and folders of any kind, that match, in order. */
  List<String> names(String pattern) {
    if (directory.isEmpty()) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(directory.get())) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(Pattern.compile(pattern, Pattern.DOTALL).asMatchPredicate())
          .sorted(NaturalOrder.TOTAL)
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /**
   * The text of the nearest file of this name in the folder or above it, up to the repository's
   * top.
   */
  Optional<String> projectFile(String name) {
    Path folder = directory.map(Path::toAbsolutePath).map(Path::normalize).orElse(null);
    while (folder != null) {
      Optional<String> found = text(folder.resolve(name));
      if (found.isPresent() || Files.exists(folder.resolve(".git"))) {
        return found;
      }
      folder = folder.getParent();
    }
    return Optional.empty();
  }

  /** Whether a folder of this path ends the path of this folder, as {@code supabase/migrations}. */
  boolean isNamed(String end) {
    return directory
        .map(path -> path.toAbsolutePath().normalize().endsWith(Path.of(end)))
        .orElse(false);
  }

  private static Optional<String> text(Path file) {
    try {
      return Files.isRegularFile(file)
          ? Optional.of(TextDecoder.decode(Files.readAllBytes(file)))
          : Optional.empty();
    } catch (IOException | NotTextException e) {
      return Optional.empty();
    }
  }
}
