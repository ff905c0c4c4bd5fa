package io.github.sqllint.cli;

import io.github.sqllint.layout.History;
import io.github.sqllint.operation.ReadScript;
import io.github.sqllint.parse.ScriptReader;
import io.github.sqllint.report.OperationsReport;
import io.github.sqllint.source.Script;
import java.io.IOException;
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
    Inputs inputs = Inputs.read(arguments, console);
    List<Asked> asked = new ArrayList<>();
    for (Inputs.Group group : inputs.groups()) {
      group.histories().forEach(history -> add(history, asked));
    }
    Set<Object> seen = new HashSet<>();
    // Each script is read when its turn to be written comes and forgotten after it.
    Iterable<ReadScript> files =
        () -> asked.stream().flatMap(script -> read(script, seen).stream()).iterator();
    Options.write(
        arguments,
        console,
        out -> OperationsReport.writeJson(files, out),
        (out, style) -> OperationsReport.writeText(files, style, out));
    return inputs.complete() ? ExitCode.CLEAN : ExitCode.FAILURE;
  }

  /** A script of a history that the caller named. */
  private record Asked(History history, Script script) {}

  private static void add(History history, List<Asked> asked) {
    for (Script script : history.scripts()) {
      if (history.isAsked(script)) {
        asked.add(new Asked(history, script));
      }
    }
  }

  /**
   * @param seen what is shown already: a file that several scripts include is shown once
   */
  private static List<ReadScript> read(Asked asked, Set<Object> seen) {
    List<ReadScript> files = new ArrayList<>();
    for (ReadScript file : ScriptReader.read(asked.script()).files()) {
      boolean named = asked.history().isAsked(file.script().file().host());
      if (named && seen.add(List.of(file.script().file(), file.script().regions()))) {
        files.add(file);
      }
    }
    return files;
  }
}
