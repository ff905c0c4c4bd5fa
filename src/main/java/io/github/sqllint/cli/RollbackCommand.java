package io.github.sqllint.cli;

import io.github.sqllint.layout.History;
import io.github.sqllint.operation.ReadScript;
import io.github.sqllint.parse.ScriptReader;
import io.github.sqllint.report.RollbackReport;
import io.github.sqllint.reversal.Reversal;
import io.github.sqllint.reversal.Verdict;
import io.github.sqllint.schema.SchemaHistory;
import io.github.sqllint.schema.ServerVersion;
import io.github.sqllint.source.Several;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;

/** Says of each down script whether it gives back the schema. */
final class RollbackCommand implements Command {
  /** What makes the run end as with findings; a script that cannot be followed does not. */
  private static final Set<Verdict> BAD =
      EnumSet.of(Verdict.DIFFERS, Verdict.FAILS, Verdict.EMPTY, Verdict.MISSING);

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("sqllint rollback");
    spec.usageMessage()
        .description("Say of each down script whether it gives back the schema from before.");
    return KeyOptions.addServer(Inputs.addTo(spec, "1..*"))
        .addOption(Options.FORMAT.spec())
        .addOption(Options.COLOUR.spec())
        .addOption(Options.verbose());
  }

  @Override
  public int run(Arguments arguments, Console console) throws IOException {
    Inputs inputs = Inputs.read(arguments, console);
    List<Reversal> reversals =
        Progress.during("rolling back", false, console, () -> reversals(inputs));
    Options.write(
        arguments,
        console,
        out -> RollbackReport.writeJson(reversals, out),
        (out, style) -> RollbackReport.writeText(reversals, style, out));
    if (!inputs.complete()) {
      return ExitCode.FAILURE;
    }
    boolean bad = reversals.stream().anyMatch(RollbackCommand::isBad);
    return bad ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  private static boolean isBad(Reversal reversal) {
    return BAD.contains(reversal.verdict()) && reversal.irreversible().isEmpty();
  }

  private static List<Reversal> reversals(Inputs inputs) {
    List<Reversal> reversals = new ArrayList<>();
    for (Inputs.Group group : inputs.groups()) {
      for (History history : group.histories()) {
        reversals.addAll(reversals(history, group.server()));
      }
    }
    return reversals;
  }

  private static List<Reversal> reversals(History history, ServerVersion server) {
    List<ReadScript> read = Several.each(history.scripts(), ScriptReader::read);
    return Reversal.all(SchemaHistory.of(read, server)).stream()
        .filter(reversal -> history.isAsked(reversal.up().script()))
        .toList();
  }
}
