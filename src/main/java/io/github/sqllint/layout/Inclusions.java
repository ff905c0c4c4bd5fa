package io.github.sqllint.layout;

import io.github.sqllint.source.Direction;
import io.github.sqllint.source.Inclusion;
import io.github.sqllint.source.Script;
import io.github.sqllint.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What psql runs in the place of lines such as {@code \ir parts/users.sql}. */
final class Inclusions {
  private final View view;
  private final IncludedFiles files;
  private final Set<String> asked = new LinkedHashSet<>();
  private final Set<SourceFile> included = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * @param places where the scripts lie
   */
  Inclusions(List<Search.Place> places, View view) {
    this.view = view;
    this.files = new IncludedFiles(places, view);
    places.forEach(place -> asked.addAll(place.asked()));
  }

  /** The scripts of a folder with the files that they include. */
  List<Script> in(List<Script> scripts, Folder folder) {
    List<Script> all = new ArrayList<>();
    for (Script script : scripts) {
      boolean may = script.file().emitted().isEmpty() && IncludedFiles.mayInclude(script.file());
      Script complete = may ? new InclusionReader(script, folder, files).read() : script;
      all.add(complete);
      if (script.direction() == Direction.UP) {
        complete.parts().stream().skip(1).forEach(part -> included.add(part.file()));
      }
    }
    return all;
  }

  /** Whether a file is run in the place of a line of some up script that was read. */
  boolean has(SourceFile file) {
    return included.contains(file);
  }

  /**
   * What was asked about, with all that is run in the place of a part of it.
   *
   * @param own what was asked about where the scripts lie
   */
  Set<String> asked(Set<String> own, List<Script> scripts) {
    Set<String> all = new LinkedHashSet<>(own);
    for (Script script : scripts) {
      boolean whole = own.contains(script.file().path());
      for (Script part : script.parts()) {
        String path = part.file().path();
        if (asked.contains(path) || (whole && !view.excluded().test(Path.of(path)))) {
          all.add(path);
        }
      }
    }
    return all;
  }

  /**
   * The history of files of no tool without those that another file of theirs, or of a tool, runs:
   * these are parts of it, unless they have a way back of their own.
   */
  History withoutParts(History history) {
    Set<String> withDown = new LinkedHashSet<>();
    for (Script script : history.scripts()) {
      if (script.direction() == Direction.DOWN) {
        withDown.add(script.name());
      }
    }
    List<Script> kept = new ArrayList<>();
    for (Script script : history.scripts()) {
      boolean part = included.contains(script.file()) && !isInCircle(script);
      if (script.direction() == Direction.DOWN || !part || withDown.contains(script.name())) {
        kept.add(script);
      }
    }
    return new History(kept, history.asked(), history.expectsDowns());
  }

  /** Whether a script comes back to itself. */
  private static boolean isInCircle(Script script) {
    return script.parts().stream()
        .flatMap(part -> part.inclusions().stream())
        .map(Inclusion::problem)
        .anyMatch(InclusionReader.CIRCLE::equals);
  }
}
