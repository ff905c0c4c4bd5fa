package io.github.sqllint.layout;

import io.github.sqllint.source.Script;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The migrations of one project in the order in which they run.
 *
 * @param scripts up scripts in their order, each with its down script where there is one
 * @param asked the paths of the files that somebody asked about; the others are only what came
 *     before and after
 */
public record History(List<Script> scripts, Set<String> asked) {
  public History {
    scripts = List.copyOf(scripts);
    asked = Set.copyOf(asked);
  }

  /** A history that is asked about as a whole. */
  public static History whole(List<Script> scripts) {
    Set<String> paths = new HashSet<>();
    for (Script script : scripts) {
      paths.add(script.file().path());
    }
    return new History(scripts, paths);
  }

  public boolean isAsked(Script script) {
    return asked.contains(script.file().path());
  }
}
