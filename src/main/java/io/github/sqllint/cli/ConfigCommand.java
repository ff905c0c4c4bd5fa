package io.github.sqllint.cli;

import io.github.sqllint.report.ConfigReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Shows the effective configuration of some paths. */
final class ConfigCommand implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("sqllint config");
    spec.usageMessage()
        .description("Show the values that hold for some paths, and where each comes from.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("PATH")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .arity("0..*")
            .required(false)
            .description("Files or folders (default: the working directory).")
            .build());
    KeyOptions.addJudging(KeyOptions.addServer(KeyOptions.addReading(ConfigSearch.addTo(spec))));
    return spec.addOption(Baselines.option())
        .addOption(Options.FORMAT.spec())
        .addOption(Options.COLOUR.spec());
  }

  @Override
  public boolean readsMigrations() {
    return false;
  }

  @Override
  public int run(Arguments arguments, Console console) throws IOException {
    ConfigSearch search = new ConfigSearch(arguments, console);
    List<ConfigReport.Config> found = new ArrayList<>();
    List<String> paths = arguments.operands().isEmpty() ? List.of(".") : arguments.operands();
    for (String path : paths) {
      Path existing = Inputs.existing(path);
      ConfigSearch.Found config = search.of(existing);
      found.add(new ConfigReport.Config(path, config.file().map(search::shown), config.settings()));
    }
    Options.write(
        arguments,
        console,
        out -> ConfigReport.writeJson(found, out),
        (out, style) -> ConfigReport.writeText(found, style, out));
    return ExitCode.CLEAN;
  }
}
