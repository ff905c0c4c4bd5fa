package io.github.sqllint.layout;

import io.github.sqllint.layout.MigrationFiles.Project;
import io.github.sqllint.source.Script;
import io.github.sqllint.source.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Migration files written to a folder for a test, and what was read of them, as text. */
record MigrationTree(Path top) {

  /** Writes the files of a text in which each begins with a line {@code === path}. */
  void write(String files) {
    for (String part : files.split("(?m)^=== ?")) {
      if (!part.isBlank()) {
        int lineEnd = part.indexOf('\n');
        String name = lineEnd < 0 ? part : part.substring(0, lineEnd);
        write(name.strip(), (lineEnd < 0 ? "" : part.substring(lineEnd + 1)).getBytes());
      }
    }
  }

  void write(String path, byte[] bytes) {
    try {
      Path file = top.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder as a whole, read by itself or as a layout. */
  String read(String layout) {
    return describe(MigrationFiles.read(List.of(top), Optional.ofNullable(layout)));
  }

  String read(List<String> paths) {
    List<Path> resolved = paths.stream().map(top::resolve).toList();
    return describe(MigrationFiles.read(resolved, Optional.empty()));
  }

  /**
   * A line per project and per script: direction, version, name, transaction, file, and its
   * statements' text where it is not the whole file; a star marks what is asked about.
   */
  private String describe(MigrationFiles files) {
    List<String> lines = new ArrayList<>();
    for (Project project : files.projects()) {
      lines.add(project.layout() + " in " + cut(project.folder()));
      for (Script script : project.history().scripts()) {
        lines.add((project.history().isAsked(script) ? "* " : "  ") + describe(script));
      }
    }
    for (Problem problem : files.problems()) {
      lines.add(problem.weight().name().toLowerCase(Locale.ROOT) + ": " + cut(problem.text()));
    }
    return lines.stream().map(line -> line.stripTrailing() + "\n").collect(Collectors.joining());
  }

  private String describe(Script script) {
    String text = script.file().text();
    boolean whole = script.regions().equals(List.of(new Span(0, text.length())));
    String parts =
        script.regions().stream()
            .map(region -> script.file().text(region).strip().replaceAll("\\s*\\R\\s*", "⏎"))
            .collect(Collectors.joining(" | "));
    return String.format(
        "%-4s %s %s %s %s%s",
        script.direction().name().toLowerCase(Locale.ROOT),
        script.version().isEmpty() ? "-" : script.version(),
        script.name(),
        script.transaction().name().toLowerCase(Locale.ROOT),
        cut(script.file().path()),
        whole ? "" : ": " + parts);
  }

  private String cut(String text) {
    String shown = Search.shown(top);
    return text.replace(shown + "/", "").replace(shown, ".");
  }
}
