package io.github.sqllint.cli;

import io.github.sqllint.layout.History;
import io.github.sqllint.layout.MigrationFiles;
import io.github.sqllint.layout.Problem;
import io.github.sqllint.layout.View;
import io.github.sqllint.lint.Key;
import io.github.sqllint.lint.Settings;
import io.github.sqllint.rule.Nearest;
import io.github.sqllint.schema.ServerVersion;
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
import java.util.function.Predicate;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The migrations that a command is about.
 *
 * @param groups those of each configuration, in the order of the paths
 * @param complete whether everything that was named could be read
 */
record Inputs(List<Group> groups, boolean complete) {
  private static final String STDIN = "-";

  /** Histories to which one configuration applies. */
  record Group(ConfigSearch.Found config, List<History> histories) {

    Settings settings() {
      return config.settings();
    }

    ServerVersion server() {
      return settings().of(Key.DB_VERSION);
    }
  }

  boolean isEmpty() {
    return groups.stream().allMatch(group -> group.histories().isEmpty());
  }

  /** Adds the arguments that name them. */
  static CommandSpec addTo(CommandSpec spec, String arity) {
    spec.addPositional(
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
                .build());
    return KeyOptions.addReading(ConfigSearch.addTo(spec));
  }

  /** Reads them; what cannot be read is said on standard error. */
  static Inputs read(Arguments arguments, Console console) throws IOException {
    List<String> named = arguments.operands().isEmpty() ? List.of(".") : arguments.operands();
    ConfigSearch search = new ConfigSearch(arguments, console);
    List<Group> groups = new ArrayList<>();
    boolean complete = true;
    if (!named.contains(STDIN) && arguments.has("--stdin-filename")) {
      throw new Failure("--stdin-filename names what '-' stands for, and there is no '-'");
    }
    if (named.contains(STDIN)) {
      if (named.size() > 1 || Changes.areAskedFor(arguments)) {
        throw new Failure("'-' is standard input and goes alone");
      }
      Path name = path(arguments.value("--stdin-filename", "<stdin>"));
      ConfigSearch.Found config = search.of(name);
      MigrationFiles files =
          MigrationFiles.read(name, text(console), config.settings().of(Key.LAYOUT));
      complete = add(files, config, Optional.empty(), groups, arguments, console);
    } else {
      Map<ConfigSearch.Found, List<Path>> paths = new LinkedHashMap<>();
      List<Path> all = new ArrayList<>();
      for (String name : named) {
        Path path = existing(name);
        all.add(path);
        paths.computeIfAbsent(search.of(path), config -> new ArrayList<>()).add(path);
      }
      Optional<Changes> changes =
          Changes.areAskedFor(arguments)
              ? Optional.of(Changes.of(all, arguments, console))
              : Optional.empty();
      for (Map.Entry<ConfigSearch.Found, List<Path>> entry : paths.entrySet()) {
        ConfigSearch.Found config = entry.getKey();
        MigrationFiles files =
            MigrationFiles.read(
                entry.getValue(), config.settings().of(Key.LAYOUT), view(config, changes));
        complete &= add(files, config, changes, groups, arguments, console);
      }
    }
    return new Inputs(groups, complete);
  }

  private static View view(ConfigSearch.Found config, Optional<Changes> changes) {
    Predicate<Path> excluded = config.exclusion();
    return changes
        .map(c -> new View(excluded.or(c.hides()), c.texts()))
        .orElse(new View(excluded, Map.of()));
  }

  /** Adds a group; false where something could not be read. */
  private static boolean add(
      MigrationFiles files,
      ConfigSearch.Found config,
      Optional<Changes> changes,
      List<Group> groups,
      Arguments arguments,
      Console console) {
    boolean complete = true;
    for (Problem problem : files.problems()) {
      if (changes.isPresent() && !changes.get().contains(problem.path())) {
        continue;
      }
      if (problem.weight() == Problem.Weight.NOTE && !arguments.has("--verbose")) {
        continue;
      }
      boolean error = problem.weight() == Problem.Weight.ERROR;
      complete &= !error;
      boolean warning = problem.weight() == Problem.Weight.WARNING;
      console.say("sqllint: " + (warning ? "warning: " : "") + problem.text());
    }
    List<History> histories = new ArrayList<>();
    for (MigrationFiles.Project project : files.projects()) {
      History whole = project.history();
      History history = changes.map(c -> c.in(whole)).orElse(whole);
      if (history.asked().isEmpty()) {
        continue;
      }
      Optional<Boolean> inTransaction = config.settings().of(Key.IN_TRANSACTION);
      History judged = inTransaction.map(history::assuming).orElse(history);
      histories.add(judged);
      if (arguments.has("--verbose")) {
        console.say(ProjectLine.of(project, judged));
      }
    }
    groups.add(new Group(config, histories));
    return complete;
  }

  /** A path that a file or folder has. */
  static Path existing(String name) {
    Path path = path(name);
    if (name.isEmpty()) {
      throw new Failure("a path is empty; this folder is '.'");
    }
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
}
