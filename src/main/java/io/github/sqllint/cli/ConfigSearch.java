package io.github.sqllint.cli;

import io.github.sqllint.lint.ConfigFile;
import io.github.sqllint.lint.Key;
import io.github.sqllint.lint.Settings;
import io.github.sqllint.rule.RulePage;
import io.github.sqllint.rules.BuiltInRules;
import io.github.sqllint.source.NotTextException;
import io.github.sqllint.source.Reason;
import io.github.sqllint.source.TextDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Finds the configuration of each path: the nearest {@code .sqllint.yml} in its folder or above, up
 * to the repository's top.
 */
final class ConfigSearch {
  private final Arguments arguments;
  private final Path workingDirectory;
  private final Map<List<Path>, Found> found = new HashMap<>();

  /**
   * A configuration.
   *
   * @param file empty where there is none
   * @param folder that its globs start from
   * @param home the folder of its file, or else the repository's top, or the working directory
   * @param team the pages of the team's own rules
   * @param settings those of the file with what the command line gives
   */
  record Found(
      Optional<Path> file, Path folder, Path home, List<RulePage> team, Settings settings) {

    /** There is one for each place. */
    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }

    /** A file's path from its home, so that it is the same from every folder. */
    String address(String path) {
      Path file = Path.of(path).toAbsolutePath().normalize();
      return file.startsWith(home) ? home.relativize(file).toString().replace('\\', '/') : path;
    }

    /** The files that it leaves out. */
    Exclusion exclusion() {
      return new Exclusion(folder, settings.of(Key.EXCLUDE));
    }
  }

  ConfigSearch(Arguments arguments, Console console) {
    this.arguments = arguments;
    this.workingDirectory = console.environment().workingDirectory();
  }

  static CommandSpec addTo(CommandSpec spec) {
    return spec.addOption(
            OptionSpec.builder("--config")
                .paramLabel("FILE")
                .type(String.class)
                .description(
                    "The configuration (default: the nearest "
                        + ConfigFile.NAME
                        + " in a path's folder or above, up to the repository's top).")
                .build())
        .addOption(Usage.flag("Read no configuration file.", "--no-config").build());
  }

  /**
   * The configuration of a file or folder, which need not exist.
   *
   * @throws Failure where the file cannot be read or holds what is not known
   */
  Found of(Path path) {
    String named = arguments.value("--config", "");
    if (named.isEmpty() && arguments.has("--config")) {
      throw new Failure("--config: the name of the file is empty");
    }
    Path file = named.isEmpty() ? null : workingDirectory.resolve(named).normalize();
    Path rules = null;
    Path top = null;
    Path folder = workingDirectory.resolve(path).normalize();
    for (; folder != null && top == null; folder = folder.getParent()) {
      if (!arguments.has("--no-config")) {
        file = file == null ? existing(folder.resolve(ConfigFile.NAME)) : file;
        rules = rules == null ? existing(folder.resolve(TeamRules.FOLDER)) : rules;
      }
      top = Files.exists(folder.resolve(".git")) ? folder : null;
    }
    Path home = file != null ? file.getParent() : top != null ? top : workingDirectory;
    List<Path> place = Arrays.asList(file, rules, home);
    return found.computeIfAbsent(
        place, f -> read(Optional.ofNullable(f.get(0)), Optional.ofNullable(f.get(1)), home));
  }

  /** A link that leads nowhere counts, for somebody meant something by it. */
  private static Path existing(Path file) {
    return Files.exists(file) || Files.isSymbolicLink(file) ? file : null;
  }

  private Found read(Optional<Path> file, Optional<Path> rules, Path home) {
    List<RulePage> team =
        rules.map(folder -> TeamRules.read(folder, shown(folder))).orElse(List.of());
    Settings given =
        file.map(f -> read(f, BuiltInRules.catalogue().with(team).ids())).orElse(Settings.NONE);
    boolean own = file.isEmpty() || arguments.has("--" + Key.EXCLUDE.name());
    Path globs = own ? workingDirectory : home;
    return new Found(file, globs, home, team, over(given, team));
  }

  private Settings over(Settings settings, List<RulePage> team) {
    return arguments.options().isEmpty()
        ? settings
        : KeyOptions.over(settings, arguments, BuiltInRules.catalogue().with(team));
  }

  private Settings read(Path file, Collection<String> ids) {
    String shown = shown(file);
    try {
      return ConfigFile.read(shown, TextDecoder.decode(Files.readAllBytes(file)), ids);
    } catch (NotTextException e) {
      throw new Failure(shown + " " + e.getMessage(), e);
    } catch (IOException e) {
      throw new Failure(shown + " cannot be read: " + Reason.of(e), e);
    } catch (ConfigFile.Mistakes e) {
      throw new Failure(String.join("\nsqllint: ", e.all()));
    }
  }

  /** A path as people on the command line would write it. */
  String shown(Path file) {
    boolean same = Objects.equals(file.getRoot(), workingDirectory.getRoot());
    return same ? workingDirectory.relativize(file).toString() : file.toString();
  }
}
