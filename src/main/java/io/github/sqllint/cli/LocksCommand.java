package io.github.sqllint.cli;

import io.github.sqllint.impact.StatementImpact;
import io.github.sqllint.layout.History;
import io.github.sqllint.operation.ReadScript;
import io.github.sqllint.parse.ScriptReader;
import io.github.sqllint.report.LocksReport;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.SchemaHistory;
import io.github.sqllint.schema.ServerVersion;
import io.github.sqllint.source.Several;
import io.github.sqllint.source.Statement;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** Shows what each statement locks, scans and rewrites. */
final class LocksCommand implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("sqllint locks");
    spec.usageMessage()
        .description("Show what each statement locks, scans and rewrites, and who waits for it.");
    return KeyOptions.addServer(Inputs.addTo(spec, "1..*"))
        .addOption(Options.FORMAT.spec())
        .addOption(Options.COLOUR.spec())
        .addOption(Options.verbose());
  }

  @Override
  public int run(Arguments arguments, Console console) throws IOException {
    Inputs inputs = Inputs.read(arguments, console);
    List<StatementImpact> statements =
        Progress.during("following the locks", false, console, () -> statements(inputs));
    Options.write(
        arguments,
        console,
        out -> LocksReport.writeJson(statements, out),
        (out, style) -> LocksReport.writeText(statements, style, out));
    return inputs.complete() ? ExitCode.CLEAN : ExitCode.FAILURE;
  }

  private static List<StatementImpact> statements(Inputs inputs) {
    List<StatementImpact> statements = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    for (Inputs.Group group : inputs.groups()) {
      for (History history : group.histories()) {
        for (StatementImpact impact : statements(history, group.server())) {
          Statement statement = impact.statement().statement();
          // A file that several scripts include is shown once.
          if (history.isAsked(statement.file().host())
              && seen.add(List.of(statement.file(), statement.span()))) {
            statements.add(impact);
          }
        }
      }
    }
    return statements;
  }

  private static List<StatementImpact> statements(History history, ServerVersion server) {
    List<ReadScript> scripts = Several.each(history.scripts(), ScriptReader::read);
    SchemaHistory folded = SchemaHistory.of(scripts, server);
    List<StatementImpact> found = new ArrayList<>();
    for (Migration migration :
        Stream.concat(folded.migrations().stream(), folded.downs().stream()).toList()) {
      if (history.isAsked(migration.script())) {
        found.addAll(StatementImpact.of(migration));
      }
    }
    return found;
  }
}
