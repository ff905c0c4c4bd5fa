package io.github.sqllint.layout;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** Which folder a migration file belongs to: its own, or one above where each has its folder. */
final class Homes {
  /** The names of the files in tools that give each migration a folder. */
  private static final Set<String> IN_OWN_FOLDER = Set.of("up.sql", "down.sql", "migration.sql");

  private static final List<String> SQITCH_FOLDERS = List.of("deploy", "revert", "verify");

  private static final String PLAN = "sqitch.plan";

  private Homes() {}

  static Path of(Path file) {
    Path parent = parent(file);
    if (IN_OWN_FOLDER.contains(String.valueOf(file.getFileName()))) {
      return parent(parent);
    }
    Path folder = parent;
    for (Path full = parent.toAbsolutePath().normalize(); full != null; full = full.getParent()) {
      if (SQITCH_FOLDERS.contains(String.valueOf(full.getFileName()))
          && Files.exists(full.resolveSibling(PLAN))) {
        return parent(folder);
      }
      folder = parent(folder);
    }
    return parent;
  }

  /** Whether a plan says that the files whose home this is belong together, wherever they lie. */
  static boolean isPlanned(Path home) {
    return Files.exists(home.resolve(PLAN));
  }

  /** The files whose home this is, as {@code files} finds them below a folder to some depth. */
  static List<Path> members(Path home, BiFunction<Path, Integer, List<Path>> files) {
    List<Path> members = new ArrayList<>();
    if (isPlanned(home)) {
      for (String folder : SQITCH_FOLDERS) {
        if (Files.isDirectory(home.resolve(folder))) {
          members.addAll(files.apply(home.resolve(folder), Integer.MAX_VALUE));
        }
      }
      return members;
    }
    for (Path file : files.apply(home, 2)) {
      if (of(file).equals(home)) {
        members.add(file);
      }
    }
    return members;
  }

  /** The folder above; a path that names no folder by name can only go up by {@code ..}. */
  private static Path parent(Path path) {
    String name = String.valueOf(path.getFileName());
    if (name.isEmpty() || name.equals(".") || name.equals("..")) {
      return path.resolve("..");
    }
    return path.getParent() == null ? path.resolveSibling(".") : path.getParent();
  }
}
