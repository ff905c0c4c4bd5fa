package io.github.sqllint.cli;

import io.github.sqllint.layout.History;
import io.github.sqllint.source.NotTextException;
import io.github.sqllint.source.TextDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What of the migrations is new: older ones stay history.
 *
 * @param files that changed; symbolic links resolved
 * @param hidden files on disk that are not there for this run
 * @param texts of files that are others than on disk
 */
record Changes(Set<Path> files, Set<Path> hidden, Map<Path, String> texts) {

  static CommandSpec addTo(CommandSpec spec) {
    return spec.addOption(
            OptionSpec.builder("--since")
                .paramLabel("REF")
                .type(String.class)
                .description(
                    "Only files that changed since the branch left this git commit, branch or"
                        + " tag; the others are history.")
                .build())
        .addOption(
            Usage.flag(
                    "Only files that 'git add' has staged, as they are staged; the others are"
                        + " history.",
                    "--staged")
                .build());
  }

  static boolean areAskedFor(Arguments arguments) {
    return arguments.has("--since") || arguments.has("--staged");
  }

  /**
   * The changes in the repositories of some paths.
   *
   * @throws Failure where git does not tell
   */
  static Changes of(List<Path> paths, Arguments arguments, Console console) {
    if (arguments.has("--since") && arguments.has("--staged")) {
      throw new Failure("--since and --staged exclude each other");
    }
    Changes changes = new Changes(new HashSet<>(), new HashSet<>(), new HashMap<>());
    Set<Path> tops = new HashSet<>();
    for (Path path : paths) {
      Git git = Git.of(folder(path, console.environment().workingDirectory()));
      if (tops.add(git.top())) {
        if (arguments.has("--since")) {
          changes.files.addAll(git.changedSince(arguments.value("--since", "")));
        } else {
          changes.stage(git);
        }
      }
    }
    return changes;
  }

  /** Git runs where the caller is, so that what a hook tells it by variables stays right. */
  private static Path folder(Path path, Path workingDirectory) {
    Path absolute = workingDirectory.resolve(path).normalize();
    if (absolute.startsWith(workingDirectory)) {
      return workingDirectory;
    }
    return Files.isDirectory(absolute) ? absolute : absolute.getParent();
  }

  private void stage(Git git) {
    files.addAll(git.staged());
    hidden.addAll(git.untracked());
    for (Path file : git.unstaged()) {
      if (hidden.contains(file)) {
        continue;
      }
      try {
        texts.put(file, TextDecoder.decode(git.stagedBytes(file)));
      } catch (NotTextException e) {
        hidden.add(file);
      }
    }
  }

  /** Whether a file is left out: one that is not there for this run. */
  Predicate<Path> hides() {
    return file -> !hidden.isEmpty() && hidden.contains(real(file));
  }

  /** The same history, asked about where it changed. */
  History in(History history) {
    return history.about(this::contains);
  }

  boolean contains(String path) {
    return files.contains(real(Path.of(path)));
  }

  /** A file with symbolic links resolved, even one that is not on disk. */
  static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      Path absolute = file.toAbsolutePath().normalize();
      try {
        return absolute.getParent().toRealPath().resolve(absolute.getFileName());
      } catch (IOException gone) {
        return absolute;
      }
    }
  }
}
