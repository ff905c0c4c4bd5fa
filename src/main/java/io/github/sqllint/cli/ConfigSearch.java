package io.github.sqllint.cli;

import io.github.sqllint.lint.ConfigFile;
import io.github.sqllint.lint.Key;
import io.github.sqllint.lint.Settings;
import io.github.sqllint.rules.BuiltInRules;
import io.github.sqllint.source.NotTextException;
import io.github.sqllint.source.TextDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
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
  private final Map<Path, Found> byFile = new HashMap<>();

  /**
   * A configuration.
   *
   * @param file empty where there is none
   * @param folder that its globs start from
   * @param home the folder of its file, or else the repository's top, or the working directory
   * @param settings those of the file with what the command line gives
   */
  record Found(Optional<Path> file, Path folder, Path home, Settings settings) {

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
    if (!named.isEmpty()) {
      return byFile.computeIfAbsent(workingDirectory.resolve(named).normalize(), this::read);
    }
    Path absolute = workingDirectory.resolve(path).normalize();
    Path folder = Files.isDirectory(absolute) ? absolute : absolute.getParent();
    while (folder != null) {
      Path file = folder.resolve(ConfigFile.NAME);
      if (!arguments.has("--no-config") && Files.exists(file)) {
        return byFile.computeIfAbsent(file, this::read);
      }
      if (Files.exists(folder.resolve(".git"))) {
        return none(folder);
      }
      folder = folder.getParent();
    }
    return none(workingDirectory);
  }

  private Found none(Path home) {
    Settings settings = over(Settings.NONE);
    return byFile.computeIfAbsent(
        home, file -> new Found(Optional.empty(), workingDirectory, home, settings));
  }

  private Settings over(Settings settings) {
    return arguments.options().isEmpty() ? settings : KeyOptions.over(settings, arguments);
  }

  private Found read(Path file) {
    String shown = shown(file);
    String text;
    try {
      text = TextDecoder.decode(Files.readAllBytes(file));
    } catch (NotTextException e) {
      throw new Failure(shown + " " + e.getMessage(), e);
    } catch (IOException e) {
      throw new Failure(shown + " cannot be read: " + Reason.of(e), e);
    }
    try {
      Settings settings = ConfigFile.read(shown, text, BuiltInRules.catalogue().ids());
      boolean own = arguments.has("--" + Key.EXCLUDE.name());
      return new Found(
          Optional.of(file),
          own ? workingDirectory : file.getParent(),
          file.getParent(),
          over(settings));
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
