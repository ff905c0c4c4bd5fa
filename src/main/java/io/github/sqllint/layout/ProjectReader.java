package io.github.sqllint.layout;

import io.github.sqllint.layout.MigrationFiles.Project;
import io.github.sqllint.layout.Problem.Weight;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads places as the histories of tools. */
final class ProjectReader {
  private final Optional<Layout> chosen;
  private final List<Project> projects;
  private final List<Problem> problems;

  ProjectReader(Optional<Layout> chosen, List<Project> projects, List<Problem> problems) {
    this.chosen = chosen;
    this.projects = projects;
    this.problems = problems;
  }

  void read(Search.Place place) {
    Map<Layout, List<Folder>> byLayout = new LinkedHashMap<>();
    for (Folder folder : place.folders()) {
      Layout layout = chosen.orElseGet(() -> Layouts.detect(folder));
      byLayout.computeIfAbsent(layout, l -> new ArrayList<>()).add(folder);
    }
    byLayout.forEach(
        (layout, folders) -> {
          Optional<Folder> joined = joined(layout, folders, place);
          if (joined.isPresent()) {
            read(layout, joined.get(), place.asked());
          } else {
            folders.forEach(folder -> read(layout, folder, place.asked()));
          }
        });
  }

  /**
   * The folders as one, where their tool reads them so and each version is in one of them only;
   * folders that repeat versions belong to different databases.
   */
  private static Optional<Folder> joined(Layout layout, List<Folder> folders, Search.Place place) {
    if (place.top().isEmpty() || folders.size() < 2 || !layout.readsSubfolders()) {
      return Optional.empty();
    }
    Set<String> paths = new HashSet<>();
    folders.forEach(folder -> folder.files().forEach(file -> paths.add(file.path())));
    Folder top = place.top().get();
    List<SqlFile> files = top.files().stream().filter(f -> paths.contains(f.path())).toList();
    Folder joined = new Folder(top.directory(), top.shown(), files);
    long apart = folders.stream().mapToLong(folder -> errors(layout.read(folder))).sum();
    return errors(layout.read(joined)) > apart ? Optional.empty() : Optional.of(joined);
  }

  private static long errors(Sequence sequence) {
    return sequence.problems().stream().filter(p -> p.weight() == Weight.ERROR).count();
  }

  private void read(Layout layout, Folder folder, Set<String> asked) {
    Sequence sequence = layout.read(folder);
    add(folder, layout, sequence, asked);
    List<SqlFile> strangers =
        sequence.strangers().stream().filter(file -> asked.contains(file.path())).toList();
    for (SqlFile stranger : strangers) {
      String sentence = "is no migration of " + layout.name() + "; it was read on its own";
      problems.add(Problem.warning(stranger.path(), sentence));
    }
    if (!strangers.isEmpty()) {
      Folder rest = new Folder(folder.directory(), folder.shown(), strangers);
      add(rest, Layouts.PLAIN, Layouts.PLAIN.read(rest), asked);
    }
  }

  private void add(Folder folder, Layout layout, Sequence sequence, Set<String> asked) {
    boolean whole = folder.files().stream().allMatch(file -> asked.contains(file.path()));
    for (Problem problem : sequence.problems()) {
      boolean concerned = whole || asked.contains(problem.path());
      problems.add(concerned ? problem : problem.asWarning());
    }
    if (!sequence.scripts().isEmpty()) {
      History history = new History(sequence.scripts(), asked);
      projects.add(new Project(folder.shown(), layout.name(), history));
    }
  }
}
