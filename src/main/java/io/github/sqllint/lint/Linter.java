package io.github.sqllint.lint;

import io.github.sqllint.layout.History;
import io.github.sqllint.layout.MigrationFiles;
import io.github.sqllint.layout.Problem;
import io.github.sqllint.operation.ReadScript;
import io.github.sqllint.operation.ReadStatement;
import io.github.sqllint.operation.Reading;
import io.github.sqllint.operation.Unrecognised;
import io.github.sqllint.parse.ScriptReader;
import io.github.sqllint.rule.Finding;
import io.github.sqllint.rule.Fingerprints;
import io.github.sqllint.rule.RuleCatalogue;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.SchemaHistory;
import io.github.sqllint.source.Direction;
import io.github.sqllint.source.Script;
import io.github.sqllint.source.Several;
import io.github.sqllint.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Lints scripts: everything between the text of files and a report. */
public final class Linter {
  private Linter() {}

  /**
   * Lints the migrations at a place as {@code sqllint check PATH} does.
   *
   * @param place a folder, or a file whose siblings are its history
   * @throws IOException where something there cannot be read, or no migration is there
   */
  public static Report lint(Path place, Config config) throws IOException {
    if (Files.notExists(place)) {
      throw new NoSuchFileException(place.toString());
    }
    MigrationFiles files = MigrationFiles.read(List.of(place), Optional.empty());
    for (Problem problem : files.problems()) {
      if (problem.weight() == Problem.Weight.ERROR) {
        throw new IOException(problem.text());
      }
    }
    if (files.projects().isEmpty()) {
      throw new IOException("no migrations at " + place);
    }
    return lintAll(files.projects().stream().map(MigrationFiles.Project::history).toList(), config);
  }

  /** Lints the scripts of one history, in their order. */
  public static Report lint(List<Script> scripts, Config config) {
    return lintAll(List.of(History.whole(scripts)), config);
  }

  /** Lints several histories that know nothing of each other. */
  public static Report lintAll(List<History> histories, Config config) {
    Tally tally = new Tally();
    for (History history : histories) {
      tally.add(history, config);
    }
    return tally.report();
  }

  /** What was found so far. */
  private static final class Tally {
    private final List<Finding> findings = new ArrayList<>();
    private final List<Silenced> silenced = new ArrayList<>();
    private final List<Finding> known = new ArrayList<>();

    /** What both directions of a migration leave open is told once. */
    private final Set<Report.NotAnalysed> notAnalysed = new LinkedHashSet<>();

    /** What is found and what is counted, for a file that several scripts include runs again. */
    private final Set<Object> told = new HashSet<>();

    private int files;
    private int statements;
    private int understood;

    void add(History history, Config config) {
      List<ReadScript> read = Several.each(history.scripts(), ScriptReader::read);
      List<Migration> asked = new ArrayList<>();
      Map<SourceFile, Integer> order = new IdentityHashMap<>();
      SchemaHistory folded = SchemaHistory.of(read, config.server(), history.expectsDowns());
      for (ReadScript script : read) {
        if (history.isAsked(script.script())) {
          count(script, history);
        }
      }
      for (Migration migration : inOrder(folded)) {
        if (history.isAsked(migration.script())) {
          asked.add(migration);
          for (Script part : migration.script().parts()) {
            order.putIfAbsent(part.file().host(), order.size());
          }
        }
      }
      RuleCatalogue rules = config.rules();
      Fingerprints fingerprints = new Fingerprints(config.address());
      Suppressions there = suppressed(Direction.UP, rules, asked, history, config, fingerprints);
      Suppressions back = suppressed(Direction.DOWN, rules, asked, history, config, fingerprints);
      Comparator<Finding> place = (a, b) -> inOrder(a, b, order);
      Set<Finding> kept = new LinkedHashSet<>(there.kept());
      // What allows something on the way back may be written for both ways.
      back.kept().stream().filter(f -> !f.rule().equals(Suppressions.UNUSED)).forEach(kept::add);
      kept.stream()
          .sorted(place)
          .forEach(f -> (config.known().contains(f.fingerprint()) ? known : findings).add(f));
      Stream.concat(there.silenced().stream(), back.silenced().stream())
          .sorted((a, b) -> place.compare(a.finding(), b.finding()))
          .forEach(silenced::add);
    }

    private Suppressions suppressed(
        Direction direction,
        RuleCatalogue rules,
        List<Migration> asked,
        History history,
        Config config,
        Fingerprints fingerprints) {
      List<Migration> migrations =
          asked.stream().filter(m -> m.script().direction() == direction).toList();
      List<Finding> found = new ArrayList<>();
      for (Finding finding : rules.check(migrations, fingerprints)) {
        // What a file does that runs a second time is told once.
        boolean wanted =
            history.isAsked(finding.file()) && !config.tables().allow(finding, rules::page);
        if (wanted
            && told.add(
                List.of(
                    direction,
                    finding.rule(),
                    finding.file(),
                    finding.span(),
                    finding.message()))) {
          found.add(finding);
        }
      }
      Suppressions suppressions = new Suppressions(rules, config, fingerprints);
      suppressions.apply(
          found,
          parts(migrations.stream().map(Migration::script))
              .filter(part -> history.isAsked(part.file().host()))
              .toList(),
          parts(history.scripts().stream()).toList());
      return suppressions;
    }

    private static Stream<Script> parts(Stream<Script> scripts) {
      return scripts.flatMap(script -> script.parts().stream()).distinct();
    }

    private static int inOrder(Finding a, Finding b, Map<SourceFile, Integer> files) {
      int byFile = files.get(a.file()) - files.get(b.file());
      int byPlace = byFile != 0 ? byFile : a.span().start() - b.span().start();
      return byPlace != 0 ? byPlace : a.rule().compareTo(b.rule());
    }

    /** Each up script with its down script, then the down scripts of nothing. */
    private static List<Migration> inOrder(SchemaHistory history) {
      Map<String, List<Migration>> downs = new LinkedHashMap<>();
      for (Migration down : history.downs()) {
        downs.computeIfAbsent(down.script().name(), name -> new ArrayList<>()).add(down);
      }
      List<Migration> all = new ArrayList<>();
      for (Migration up : history.migrations()) {
        all.add(up);
        all.addAll(Optional.ofNullable(downs.remove(up.script().name())).orElse(List.of()));
      }
      downs.values().forEach(all::addAll);
      return all;
    }

    /** What is counted is the way there; what is not understood is told of both ways. */
    private void count(ReadScript script, History history) {
      int counted = script.script().direction() == Direction.UP ? 1 : 0;
      for (ReadScript part : script.files()) {
        SourceFile file = part.script().file();
        boolean included = part.script() != script.script();
        if (history.isAsked(file.host()) && (!included || told.add(file))) {
          files += counted;
          count(part.statements(), counted);
        }
      }
    }

    private void count(List<ReadStatement> read, int counted) {
      Set<List<Object>> known = new HashSet<>();
      for (ReadStatement statement : read) {
        statements += counted;
        boolean whole = true;
        for (Reading reading : statement.unrecognised()) {
          if (((Unrecognised) reading.operation()).isJudged()) {
            continue;
          }
          whole = false;
          SourceFile file = statement.statement().file();
          int line = file.position(reading.span().start()).line();
          String reason = ((Unrecognised) reading.operation()).reason();
          if (known.add(List.of(file.place(reading.span()), reason))) {
            notAnalysed.add(new Report.NotAnalysed(file.host(), line, reason));
          }
        }
        understood += whole ? counted : 0;
      }
    }

    Report report() {
      return new Report(
          findings, silenced, known, List.copyOf(notAnalysed), files, statements, understood);
    }
  }
}
