package io.github.sqllint.cli;

import io.github.sqllint.layout.History;
import io.github.sqllint.layout.MigrationFiles;
import io.github.sqllint.layout.Problem;
import io.github.sqllint.rule.Nearest;
import io.github.sqllint.source.NotTextException;
import io.github.sqllint.source.TextDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The migrations that a command is about.
 *
 * @param complete whether everything that was named could be read
 */
record Inputs(List<History> histories, boolean complete) {
  private static final String STDIN = "-";
  private static final Choice<Optional<String>> LAYOUT =
      new Choice<>(List.of("--layout"), "The tool that runs the migrations", layouts(), "auto");

  /** Adds the arguments that name them. */
  static CommandSpec addTo(CommandSpec spec, String arity) {
    return spec.addPositional(
            PositionalParamSpec.builder()
                .paramLabel("PATH")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity(arity)
                .required(!arity.startsWith("0"))
                .description(
                    "Files, or folders to search for migrations; each folder is a history of its"
                        + " own, and the migrations beside a file are its history. '-' is standard"
                        + " input.")
                .build())
        .addOption(
            OptionSpec.builder("--stdin-filename")
                .paramLabel("NAME")
                .type(String.class)
                .description("The file that standard input stands for.")
                .build())
        .addOption(LAYOUT.spec())
        .addOption(Options.DIALECT.spec());
  }

  /** Reads them; what cannot be read is said on standard error. */
  static Inputs read(Arguments arguments, Console console) throws IOException {
    List<String> named = arguments.operands().isEmpty() ? List.of(".") : arguments.operands();
    Optional<String> layout = LAYOUT.of(arguments);
    MigrationFiles files;
    if (named.contains(STDIN)) {
      if (named.size() > 1) {
        throw new Failure("'-' is standard input and goes alone");
      }
      Path name = path(arguments.value("--stdin-filename", "<stdin>"));
      files = MigrationFiles.read(name, text(console), layout);
    } else {
      List<Path> paths = new ArrayList<>();
      for (String name : named) {
        paths.add(existing(name));
      }
      files = MigrationFiles.read(paths, layout);
    }
    return of(files, arguments.has("--verbose"), console);
  }

  private static Inputs of(MigrationFiles files, boolean verbose, Console console) {
    boolean complete = true;
    for (Problem problem : files.problems()) {
      boolean error = problem.weight() == Problem.Weight.ERROR;
      complete &= !error;
      console.say("sqllint: " + (error ? "" : "warning: ") + problem.text());
    }
    List<History> histories = new ArrayList<>();
    for (MigrationFiles.Project project : files.projects()) {
      histories.add(project.history());
      if (verbose) {
        int scripts = project.history().scripts().size();
        console.say(project.folder() + ": " + project.layout() + ", " + scripts + " scripts");
      }
    }
    return new Inputs(histories, complete);
  }

  private static Path existing(String name) {
    Path path = path(name);
    if (!Files.exists(path)) {
      String hint =
          Main.COMMANDS.contains(name)
              ? "; a command goes first: sqllint " + name
              : Nearest.hint(name, Main.COMMANDS);
      throw new Failure("no such file or folder: " + name + hint);
    }
    return path;
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new Failure("no file can have this name: " + name, e);
    }
  }

  private static String text(Console console) throws IOException {
    try {
      return TextDecoder.decode(console.in().readAllBytes());
    } catch (NotTextException e) {
      throw new Failure("standard input " + e.getMessage(), e);
    }
  }

  private static Map<String, Optional<String>> layouts() {
    Map<String, Optional<String>> layouts = new LinkedHashMap<>();
    layouts.put("auto", Optional.empty());
    for (String name : MigrationFiles.layouts()) {
      layouts.put(name, Optional.of(name));
    }
    return layouts;
  }
}
