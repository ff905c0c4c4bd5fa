package io.github.sqllint.layout;

import io.github.sqllint.source.Inclusion;
import io.github.sqllint.source.Script;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.TransactionMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The migrations of one project in the order in which they run.
 *
 * @param scripts up scripts in their order, each with its down script where there is one
 * @param asked the paths of the files that somebody asked about; the others are only what came
 *     before and after
 * @param expectsDowns whether the tool's migrations have a way back as a rule
 */
public record History(List<Script> scripts, Set<String> asked, boolean expectsDowns) {
  public History {
    scripts = List.copyOf(scripts);
    asked = Set.copyOf(asked);
  }

  /** A history that is asked about as a whole. */
  public static History whole(List<Script> scripts) {
    Set<String> paths = new HashSet<>();
    for (Script script : scripts) {
      script.parts().forEach(part -> paths.add(part.file().path()));
    }
    return new History(scripts, paths, false);
  }

  /**
   * The same history where scripts of which nothing tells how they are run do, or do not, run in a
   * transaction.
   */
  public History assuming(boolean inTransaction) {
    TransactionMode mode = inTransaction ? TransactionMode.PER_SCRIPT : TransactionMode.NONE;
    List<Script> known = new ArrayList<>();
    for (Script script : scripts) {
      boolean unknown = script.transaction() == TransactionMode.UNKNOWN;
      known.add(unknown ? script.in(mode) : script);
    }
    return new History(known, asked, expectsDowns);
  }

  /** The same history, asked about where some files are, with what these include. */
  public History about(Predicate<String> files) {
    Set<String> paths = new HashSet<>();
    scripts.forEach(script -> addAsked(script, false, files, paths));
    return new History(scripts, paths, expectsDowns);
  }

  private void addAsked(Script script, boolean all, Predicate<String> files, Set<String> paths) {
    String path = script.file().path();
    boolean wanted = all || files.test(path);
    if (wanted && asked.contains(path)) {
      paths.add(path);
    }
    for (Inclusion inclusion : script.inclusions()) {
      inclusion.included().ifPresent(inner -> addAsked(inner, wanted, files, paths));
    }
  }

  /** Whether a script, or a file that it includes, was asked about. */
  public boolean isAsked(Script script) {
    return script.parts().stream().anyMatch(part -> isAsked(part.file().host()));
  }

  public boolean isAsked(SourceFile file) {
    return asked.contains(file.path());
  }
}
