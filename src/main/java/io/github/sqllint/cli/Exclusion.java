package io.github.sqllint.cli;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which files a configuration leaves out. A glob without a slash means files and folders of that
 * name anywhere; any other one is a path from the configuration's folder. A folder stands for all
 * that lies in it.
 */
final class Exclusion implements Predicate<Path> {
  private final Path folder;
  private final List<PathMatcher> matchers = new ArrayList<>();

  Exclusion(Path folder, List<String> globs) {
    this.folder = folder;
    for (String glob : globs) {
      String path = glob.endsWith("/") ? glob.substring(0, glob.length() - 1) : glob;
      matchers.add(matcher(path.startsWith("./") ? path.substring(2) : path));
      if (!path.contains("/")) {
        matchers.add(matcher("**/" + path));
      } else if (path.startsWith("**/")) {
        matchers.add(matcher(path.substring("**/".length())));
      }
    }
  }

  private static PathMatcher matcher(String glob) {
    return FileSystems.getDefault().getPathMatcher("glob:" + glob);
  }

  @Override
  public boolean test(Path file) {
    if (matchers.isEmpty()) {
      return false;
    }
    Path absolute = file.toAbsolutePath().normalize();
    Path path = absolute.startsWith(folder) ? folder.relativize(absolute) : absolute;
    for (Path part = path; part != null; part = part.getParent()) {
      for (PathMatcher matcher : matchers) {
        if (matcher.matches(part)) {
          return true;
        }
      }
    }
    return false;
  }
}
