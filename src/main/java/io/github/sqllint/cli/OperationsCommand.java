package io.github.sqllint.cli;

import io.github.sqllint.layout.History;
import io.github.sqllint.operation.ReadScript;
import io.github.sqllint.parse.ScriptReader;
import io.github.sqllint.report.OperationsReport;
import io.github.sqllint.source.Script;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;

/** Shows how each statement is understood. */
final class OperationsCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("sqllint operations");
    spec.usageMessage().description("Show how each statement is understood.");
    return Inputs.addTo(spec, "1..*")
        .addOption(Options.FORMAT.spec())
        .addOption(Options.COLOUR.spec())
        .addOption(Options.verbose());
  }

  @Override
  public int run(Arguments arguments, Console console) throws IOException {
    List<ReadScript> scripts = new ArrayList<>();
    Inputs inputs = Inputs.read(arguments, console);
    Set<Object> seen = new HashSet<>();
    for (Inputs.Group group : inputs.groups()) {
      group.histories().forEach(history -> read(history, seen, scripts));
    }
    boolean machine = Options.FORMAT.of(arguments) == Options.Format.JSON;
    try (Writer out = machine ? console.machine() : console.text()) {
      if (machine) {
        OperationsReport.writeJson(scripts, out);
      } else {
        OperationsReport.writeText(scripts, Options.style(arguments, console), out);
      }
    }
    return inputs.complete() ? ExitCode.CLEAN : ExitCode.FAILURE;
  }

  /**
   * @param seen what is shown already: a file that several scripts include is shown once
   */
  private static void read(History history, Set<Object> seen, List<ReadScript> scripts) {
    for (Script script : history.scripts()) {
      if (history.isAsked(script)) {
        for (ReadScript file : ScriptReader.read(script).files()) {
          boolean asked = history.isAsked(file.script().file().host());
          if (asked && seen.add(List.of(file.script().file(), file.script().regions()))) {
            scripts.add(file);
          }
        }
      }
    }
  }
}
