package io.github.sqllint.cli;

import io.github.sqllint.lint.Key;
import io.github.sqllint.lint.Known;
import io.github.sqllint.report.BaselineFile;
import io.github.sqllint.source.NotTextException;
import io.github.sqllint.source.Reason;
import io.github.sqllint.source.TextDecoder;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.OptionSpec;

/** The files that hold the findings which teams know. */
final class Baselines {
  private static final String OPTION = "--" + Key.BASELINE.name();

  private final Path workingDirectory;

  Baselines(Console console) {
    this.workingDirectory = console.environment().workingDirectory();
  }

  static OptionSpec option() {
    return OptionSpec.builder(OPTION)
        .paramLabel("FILE")
        .type(String.class)
        .description(
            "The findings that do not count (default: "
                + Key.BASELINE.otherwise()
                + " beside the configuration, or at the repository's top).")
        .build();
  }

  /** Where the baseline of a configuration is, or would be. */
  Path file(ConfigSearch.Found config) {
    boolean own = config.settings().origin(Key.BASELINE).equals(OPTION);
    Path folder = own ? workingDirectory : config.home();
    return folder.resolve(config.settings().of(Key.BASELINE)).normalize();
  }

  /**
   * The fingerprints that a configuration's baseline holds; none where nobody asks for one and none
   * is there.
   *
   * @throws Failure where it cannot be read
   */
  Set<String> fingerprints(ConfigSearch.Found config) {
    Path file = file(config);
    if (!Files.exists(file)) {
      if (config.settings().has(Key.BASELINE)) {
        throw new Failure("no baseline " + shown(file) + "; 'sqllint baseline' writes it");
      }
      return Set.of();
    }
    Set<String> fingerprints = new HashSet<>();
    read(file).forEach(known -> fingerprints.add(known.fingerprint()));
    return fingerprints;
  }

  /** What a baseline holds; nothing where there is none. */
  List<Known> read(Path file) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return BaselineFile.read(TextDecoder.decode(Files.readAllBytes(file)));
    } catch (BaselineFile.Malformed | NotTextException e) {
      throw new Failure(shown(file) + " is no baseline: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new Failure(shown(file) + " cannot be read: " + Reason.of(e), e);
    }
  }

  void write(Path file, List<Known> findings) throws IOException {
    StringWriter text = new StringWriter();
    BaselineFile.write(findings, text);
    try {
      Files.writeString(file, text.toString(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new Failure("cannot write " + shown(file) + ": " + Reason.of(e), e);
    }
  }

  /** A path as people on the command line would write it. */
  String shown(Path file) {
    return file.startsWith(workingDirectory)
        ? workingDirectory.relativize(file).toString()
        : file.toString();
  }
}
