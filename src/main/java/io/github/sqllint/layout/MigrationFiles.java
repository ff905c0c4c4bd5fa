package io.github.sqllint.layout;

import io.github.sqllint.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The migrations that some paths name, in the order in which their tools run them.
 *
 * @param projects one per history, in the order of the paths
 * @param problems what could not be read as its tool would read it
 */
public record MigrationFiles(List<Project> projects, List<Problem> problems) {
  public MigrationFiles {
    projects = List.copyOf(projects);
    problems = List.copyOf(problems);
  }

  /**
   * The migrations of one tool in one place.
   *
   * @param folder as people gave it
   * @param layout the tool's name
   */
  public record Project(String folder, String layout, History history) {}

  /** The names that a layout may have. */
  public static List<String> layouts() {
    return Layouts.ALL.stream().map(Layout::name).toList();
  }

  /**
   * Reads the migrations at some paths. A folder is read with the folders below it; a file comes
   * with the other files of its folder, which are not asked about.
   *
   * @param layout one of {@link #layouts()}; empty to find out
   * @throws IllegalArgumentException if there is no such layout
   */
  public static MigrationFiles read(List<Path> paths, Optional<String> layout) {
    return read(paths, layout, View.DISK);
  }

  /** As {@link #read(List, Optional)}, with files as somebody sees them. */
  public static MigrationFiles read(List<Path> paths, Optional<String> layout, View view) {
    Search search = new Search(view);
    return read(search.places(paths), view, search.problems(), layout);
  }

  /**
   * Reads a text as if it were the file of this name, with the other files of that folder where it
   * exists.
   *
   * @param layout one of {@link #layouts()}; empty to find out
   * @throws IllegalArgumentException if there is no such layout
   */
  public static MigrationFiles read(Path name, String text, Optional<String> layout) {
    Search search = new Search(View.DISK);
    return read(List.of(search.place(name, text)), View.DISK, search.problems(), layout);
  }

  /**
   * The migrations among some texts, all of them asked about; their paths say what they are.
   *
   * @param layout one of {@link #layouts()}; empty to find out
   * @throws IllegalArgumentException if there is no such layout
   */
  public static MigrationFiles of(List<SourceFile> texts, Optional<String> layout) {
    return read(List.of(Search.Place.of(texts)), View.DISK, List.of(), layout);
  }

  private static MigrationFiles read(
      List<Search.Place> places, View view, List<Problem> found, Optional<String> layout) {
    List<Problem> problems = new ArrayList<>(found);
    Inclusions inclusions = new Inclusions(places, view);
    ProjectReader reader =
        new ProjectReader(layout.map(MigrationFiles::layout), inclusions, problems);
    places.forEach(reader::read);
    return new MigrationFiles(reader.projects(), problems);
  }

  private static Layout layout(String name) {
    return Layouts.named(name)
        .orElseThrow(() -> new IllegalArgumentException("no such layout: " + name));
  }
}
