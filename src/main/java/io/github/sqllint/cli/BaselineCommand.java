package io.github.sqllint.cli;

import io.github.sqllint.layout.History;
import io.github.sqllint.lint.Config;
import io.github.sqllint.lint.Known;
import io.github.sqllint.lint.Linter;
import io.github.sqllint.rule.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;

/** Writes down the findings that there are, so that only new ones count. */
final class BaselineCommand implements Command {

  /** What becomes of one file. */
  private static final class Update {
    private final Path home;
    private final List<Known> found = new ArrayList<>();
    private final Set<String> checked = new HashSet<>();

    Update(Path home) {
      this.home = home;
    }

    void add(ConfigSearch.Found config, List<History> histories, Console console) {
      for (History history : histories) {
        history.asked().forEach(path -> checked.add(config.address(path)));
      }
      Config all = Config.of(config.settings(), console.environment().today()).with(config.team());
      Config stable = all.addressed(config::address);
      for (Finding finding : Linter.lintAll(histories, stable).findings()) {
        found.add(
            new Known(
                config.address(finding.file().path()), finding.rule(), finding.fingerprint()));
      }
    }

    /** What is found, and what is known of files that nobody asked about. */
    List<Known> with(List<Known> before) {
      List<Known> all = new ArrayList<>(found);
      for (Known known : before) {
        if (!checked.contains(known.path()) && Files.exists(home.resolve(known.path()))) {
          all.add(known);
        }
      }
      return all;
    }
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("sqllint baseline");
    spec.usageMessage()
        .description(
            "Write down all findings of some paths: they do not count any more. Findings that are"
                + " gone are taken out; those of other paths stay.");
    Inputs.addTo(spec, "0..*");
    return KeyOptions.addJudging(KeyOptions.addServer(spec))
        .addOption(Baselines.option())
        .addOption(Options.verbose());
  }

  @Override
  public int run(Arguments arguments, Console console) throws IOException {
    Inputs inputs = Inputs.read(arguments, console);
    if (!inputs.complete()) {
      throw new Failure("no baseline is written: not all migrations can be read");
    }
    Baselines baselines = new Baselines(console);
    Map<Path, Update> updates = new LinkedHashMap<>();
    for (Inputs.Group group : inputs.groups()) {
      Path file = baselines.file(group.config());
      updates
          .computeIfAbsent(file, path -> new Update(group.config().home()))
          .add(group.config(), group.histories(), console);
    }
    for (Map.Entry<Path, Update> update : updates.entrySet()) {
      List<Known> before = baselines.read(update.getKey());
      List<Known> after = update.getValue().with(before);
      baselines.write(update.getKey(), after);
      console.say(baselines.shown(update.getKey()) + ": " + change(before, after));
    }
    return ExitCode.CLEAN;
  }

  private static String change(List<Known> before, List<Known> after) {
    Set<Known> gone = new HashSet<>(before);
    gone.removeAll(Set.copyOf(after));
    Set<Known> added = new HashSet<>(after);
    added.removeAll(Set.copyOf(before));
    String findings = after.size() == 1 ? "1 finding, " : after.size() + " findings, ";
    return findings + added.size() + " new, " + gone.size() + " gone";
  }
}
