package io.github.sqllint.layout;

import io.github.sqllint.layout.Joining.Joined;
import io.github.sqllint.layout.Layouts.Detected;
import io.github.sqllint.layout.MigrationFiles.Project;
import io.github.sqllint.source.Script;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads places as the histories of tools. */
final class ProjectReader {
  private final Optional<Layout> chosen;
  private final Inclusions inclusions;
  private final List<Project> projects = new ArrayList<>();

  /** Of each folder whose layout had to be found out. */
  private final Map<Folder, Detected> detected = new IdentityHashMap<>();

  private final List<Problem> problems;

  ProjectReader(Optional<Layout> chosen, Inclusions inclusions, List<Problem> problems) {
    this.chosen = chosen;
    this.inclusions = inclusions;
    this.problems = problems;
  }

  /** What was read; a file of no tool that another one includes is only a part of that one. */
  List<Project> projects() {
    List<Project> whole = new ArrayList<>();
    for (Project project : projects) {
      boolean plain = project.layout().equals(Layouts.PLAIN.name());
      History history = project.history();
      History own = plain ? inclusions.withoutParts(history) : history;
      if (!own.scripts().isEmpty()) {
        whole.add(new Project(project.folder(), project.layout(), own));
      }
    }
    return whole;
  }

  void read(Search.Place place) {
    Map<Layout, List<Folder>> byLayout = new LinkedHashMap<>();
    Variants variants = Variants.of(place);
    // Who says that no tool picks among the files gets all of them.
    boolean plain = chosen.filter(layout -> layout == Layouts.PLAIN).isPresent();
    for (Folder all : place.folders()) {
      Folder folder = plain ? all : variants.without(all, problems);
      if (folder.files().isEmpty()) {
        continue;
      }
      Layout layout =
          chosen.filter(one -> one.language() == folder.language()).orElseGet(() -> detect(folder));
      byLayout.computeIfAbsent(layout, l -> new ArrayList<>()).add(folder);
    }
    byLayout.forEach(
        (layout, folders) -> {
          if (place.top().isEmpty()) {
            folders.forEach(folder -> read(layout, folder, place));
          } else {
            for (Joined joined : new Joining(layout, place.top().get()).join(folders)) {
              read(joined.layout(), joined.folder(), place);
            }
          }
        });
  }

  private Layout detect(Folder folder) {
    Detected found = Layouts.detect(folder);
    detected.put(folder, found);
    return found.layout();
  }

  private Sequence sequence(Layout layout, Folder folder) {
    return Optional.ofNullable(detected.get(folder))
        .filter(found -> found.layout() == layout)
        .flatMap(Detected::sequence)
        .orElseGet(() -> layout.read(folder));
  }

  private void read(Layout layout, Folder folder, Search.Place place) {
    Sequence sequence = sequence(layout, folder);
    add(folder, layout, sequence, place);
    List<SqlFile> strangers =
        sequence.strangers().stream()
            .filter(file -> place.asked().contains(file.path()) && !inclusions.has(file.source()))
            .toList();
    if (layout.language() != Language.SQL) {
      for (SqlFile stranger : strangers) {
        problems.add(Problem.error(stranger.path(), "is no migration of " + layout.name()));
      }
      return;
    }
    for (SqlFile stranger : strangers) {
      String sentence = "is no migration of " + layout.name() + "; it was read on its own";
      problems.add(Problem.warning(stranger.path(), sentence));
    }
    if (!strangers.isEmpty()) {
      Folder rest = new Folder(folder.directory(), folder.shown(), strangers);
      add(rest, Layouts.PLAIN, Layouts.PLAIN.read(rest), place);
    }
  }

  private void add(Folder folder, Layout layout, Sequence sequence, Search.Place place) {
    Set<String> asked = place.asked();
    boolean whole = folder.files().stream().allMatch(file -> asked.contains(file.path()));
    List<String> passedOver = new ArrayList<>();
    for (Problem problem : sequence.problems()) {
      boolean concerned = whole || asked.contains(problem.path());
      if (problem.weight() == Problem.Weight.NOTE) {
        passedOver.add(problem.path());
      } else {
        problems.add(concerned ? problem : problem.asWarning());
      }
    }
    Variants.tell(folder, passedOver, place, problems);
    if (!sequence.scripts().isEmpty()) {
      List<Script> scripts = inclusions.in(sequence.scripts(), folder);
      Set<String> all = inclusions.asked(asked, scripts);
      History history = new History(scripts, all, layout.expectsDowns());
      projects.add(new Project(folder.shown(), layout.name(), history));
    }
  }
}
