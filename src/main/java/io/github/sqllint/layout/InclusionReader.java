package io.github.sqllint.layout;

import io.github.sqllint.source.Inclusion;
import io.github.sqllint.source.Lexer;
import io.github.sqllint.source.NotTextException;
import io.github.sqllint.source.PsqlLine;
import io.github.sqllint.source.Script;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.Token;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the files that one script includes, and those that these include.
 *
 * <p>{@code \ir} is relative to the file that holds it (PostgreSQL manual, psql, Meta-Commands).
 * {@code \i} is relative to the folder in which psql was started, which no script tells: the
 * script's own, the history's, one above it, or the one of this run. Where these hold several files
 * of the name, none is taken.
 */
final class InclusionReader {
  static final String CIRCLE = "is not followed: that file is being run already";

  /** More of them in one script are most likely a few that include each other many times. */
  private static final int MAX_FILES = 2_000;

  private static final int MAX_DEPTH = 100;

  private final Script script;
  private final IncludedFiles files;
  private final Set<Path> starts = new LinkedHashSet<>();
  private final Optional<Path> repository;
  private final List<SourceFile> running = new ArrayList<>();
  private final PsqlVariables variables = new PsqlVariables();
  private int count;

  /**
   * @param folder of the history that the script belongs to
   */
  InclusionReader(Script script, Folder folder, IncludedFiles files) {
    this.script = script;
    this.files = files;
    starts.add(parent(script.file()));
    Path history = IncludedFiles.absolute(folder.shown());
    repository = files.repository(history);
    for (Path above = history; above != null; above = above.getParent()) {
      starts.add(above);
      if (repository.isPresent() && repository.get().equals(above)) {
        break;
      }
    }
    starts.add(IncludedFiles.absolute(""));
  }

  /** The script with all that it includes. */
  Script read() {
    return complete(script);
  }

  private Script complete(Script part) {
    if (!IncludedFiles.mayInclude(part.file()) && !part.file().text().contains("\\set")) {
      return part;
    }
    running.add(part.file());
    List<Inclusion> found = new ArrayList<>();
    for (Span region : part.regions()) {
      for (Token token : Lexer.tokens(part.file(), region)) {
        if (token.kind() == Token.Kind.PSQL_COMMAND) {
          PsqlLine line = PsqlLine.of(token);
          variables.follow(line);
          if (line.includes()) {
            found.add(inclusion(part, token.span(), line));
          }
        }
      }
    }
    running.remove(running.size() - 1);
    return part.including(found);
  }

  private Inclusion inclusion(Script part, Span place, PsqlLine line) {
    try {
      Script included = complete(whole(find(line, part.file())));
      return new Inclusion(place, Optional.of(included), "");
    } catch (NotIncluded problem) {
      return new Inclusion(place, Optional.empty(), problem.getMessage());
    }
  }

  private SourceFile find(PsqlLine line, SourceFile from) throws NotIncluded {
    Optional<String> name = line.file(variables.values());
    if (name.isEmpty()) {
      throw new NotIncluded("is known only where it runs");
    }
    if (++count > MAX_FILES || running.size() > MAX_DEPTH) {
      throw new NotIncluded("is not followed: the script includes too many files");
    }
    try {
      Collection<Path> folders = line.isRelative() ? List.of(parent(from)) : starts;
      SourceFile found = files.read(only(name.get(), folders), from);
      if (running.contains(found)) {
        throw new NotIncluded(CIRCLE);
      }
      return found;
    } catch (NotTextException e) {
      throw new NotIncluded("is not followed: the file " + e.getMessage());
    } catch (IOException e) {
      throw new NotIncluded("is not followed: the file cannot be read");
    }
  }

  private Path only(String name, Collection<Path> folders) throws IOException, NotIncluded {
    Set<Path> found = new LinkedHashSet<>();
    try {
      for (Path folder : folders) {
        Path file = folder.resolve(name).normalize();
        if (!Path.of(name).isAbsolute() && files.has(file)) {
          found.add(file);
        }
      }
    } catch (InvalidPathException e) {
      throw new NotIncluded("is not followed: no file can have this name");
    }
    if (found.isEmpty()) {
      throw new NotIncluded("is not known: no such file is in this project");
    }
    if (found.size() > 1) {
      throw new NotIncluded("is not known: several files may be meant");
    }
    Path file = found.iterator().next();
    if (repository.isPresent() && !files.isBelow(repository.get(), file)) {
      throw new NotIncluded("is not followed: the file is not in this repository");
    }
    return file;
  }

  private Script whole(SourceFile file) {
    return Script.whole(
        file, script.version(), script.name(), script.direction(), script.transaction());
  }

  private static Path parent(SourceFile file) {
    Path parent = IncludedFiles.absolute(file.path()).getParent();
    return parent == null ? IncludedFiles.absolute("") : parent;
  }

  /** Why a file is not included, as the end of a sentence about it. */
  private static final class NotIncluded extends Exception {
    private static final long serialVersionUID = 1;

    NotIncluded(String message) {
      super(message, null, false, false);
    }
  }
}
