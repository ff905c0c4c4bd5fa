package io.github.sqllint.dsl.javascript;

import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The modules that a program imports from files of its project. */
final class Imports {
  /** What may be left out behind a file's name. */
  private static final List<String> ENDINGS =
      List.of("", ".js", ".ts", ".cjs", ".mjs", "/index.js", "/index.ts");

  private final Function<String, Optional<SourceFile>> files;
  private final Run run;
  private final Map<String, Value> known = new HashMap<>();

  Imports(Function<String, Optional<SourceFile>> files, Run run) {
    this.files = files;
    this.run = run;
  }

  /**
   * What a module exports.
   *
   * @param from the path of the file that asks for it; empty for the file that is read
   * @param site where it is asked for
   */
  Value module(String from, String name, Span site) {
    Value elsewhere = Globals.imported(name);
    Optional<String> path = name.startsWith(".") ? path(from, name) : Optional.empty();
    if (path.isEmpty()) {
      return elsewhere;
    }
    for (String ending : ENDINGS) {
      String file = path.get() + ending;
      if (known.containsKey(file)) {
        return known.get(file);
      }
      Optional<SourceFile> source =
          file.matches(".*\\.[cm]?[jt]s") ? files.apply(file) : Optional.empty();
      if (source.isPresent()) {
        known.put(file, elsewhere);
        known.put(file, exports(source.get(), file, site).orElse(elsewhere));
        return known.get(file);
      }
    }
    return elsewhere;
  }

  private Optional<Value> exports(SourceFile source, String path, Span site) {
    try {
      Program program = Program.read(source);
      if (program.notUnderstood().isPresent()) {
        return Optional.empty();
      }
      return Optional.of(run.at(true, site, () -> program.run(run, path)).value());
    } catch (Broken e) {
      return Optional.empty();
    }
  }

  /** The path from the folder of the file that is read; empty where it is none. */
  private static Optional<String> path(String from, String name) {
    Deque<String> parts = new ArrayDeque<>();
    int slash = from.lastIndexOf('/');
    String whole = (slash < 0 ? "" : from.substring(0, slash + 1)) + name;
    for (String part : whole.split("/")) {
      boolean up = part.equals("..") && !parts.isEmpty() && !parts.peekLast().equals("..");
      if (up) {
        parts.removeLast();
      } else if (!part.equals(".") && !part.isEmpty()) {
        parts.addLast(part);
      }
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("/", parts));
  }
}
