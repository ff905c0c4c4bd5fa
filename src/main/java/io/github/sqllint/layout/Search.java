package io.github.sqllint.layout;

import io.github.sqllint.source.NotTextException;
import io.github.sqllint.source.Reason;
import io.github.sqllint.source.Several;
import io.github.sqllint.source.SourceFile;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds and reads the files that paths name. */
final class Search {
  /** Where other people's code lies. */
  private static final Set<String> PACKAGES =
      Set.of("node_modules", "site-packages", "venv", "__pycache__", "vendor");

  private final View view;
  private final List<Problem> problems = new ArrayList<>();

  Search(View view) {
    this.view = view;
  }

  /**
   * Files that may be one history or several, in the folders that tools would call theirs.
   *
   * @param top the folder that was asked for; empty where files were
   * @param asked the paths, as shown, of the files that somebody asked about
   */
  record Place(Optional<Path> top, List<Folder> folders, Set<String> asked) {

    static Place of(List<SourceFile> texts) {
      List<SqlFile> files = new ArrayList<>();
      Set<String> asked = new HashSet<>();
      for (SourceFile text : texts) {
        files.add(new SqlFile(text.path(), text));
        asked.add(text.path());
      }
      Folder folder = new Folder(Optional.empty(), "", files);
      return new Place(Optional.empty(), List.of(folder), asked);
    }
  }

  List<Problem> problems() {
    return problems;
  }

  /** The places of some paths; a path inside another one's folder is no place of its own. */
  List<Place> places(List<Path> paths) {
    List<Place> places = new ArrayList<>();
    Set<Path> folders = new HashSet<>();
    Map<Home, List<Path>> filesByHome = new LinkedHashMap<>();
    for (Path path : paths) {
      if (Files.isDirectory(path) && folders.add(absolute(path))) {
        place(path).ifPresent(places::add);
      } else if (!Files.exists(path)) {
        problems.add(Problem.error(shown(path), "does not exist"));
      }
    }
    for (Path path : paths) {
      boolean inFolder = folders.stream().anyMatch(absolute(path)::startsWith);
      if (Files.exists(path) && !inFolder && !view.excluded().test(path)) {
        filesByHome.computeIfAbsent(Home.of(path), home -> new ArrayList<>()).add(path);
      }
    }
    filesByHome.forEach((home, files) -> places.add(place(home, files)));
    return places;
  }

  /** The place of a folder that was asked for, with everything below it. */
  private Optional<Place> place(Path folder) {
    int before = problems.size();
    Map<Home, List<Path>> byHome = new TreeMap<>();
    Set<String> asked = new HashSet<>();
    for (Path file : migrations(folder, Integer.MAX_VALUE)) {
      byHome.computeIfAbsent(Home.of(file), home -> new ArrayList<>()).add(file);
      asked.add(shown(file));
    }
    List<Folder> folders = new ArrayList<>();
    byHome.forEach((home, files) -> folders.add(folder(home, complete(home, files), asked)));
    folders.removeIf(read -> read.files().isEmpty());
    if (folders.isEmpty() && problems.size() == before) {
      problems.add(
          Problem.error(
              shown(folder), "holds no .sql file and no migration of Alembic, Knex or Rails"));
    }
    return folders.isEmpty()
        ? Optional.empty()
        : Optional.of(new Place(Optional.of(folder), folders, asked));
  }

  /**
   * Files with those that a plan puts between them, where these lie beside the folder asked for.
   */
  private Collection<Path> complete(Home home, List<Path> files) {
    return Homes.isPlanned(home.folder()) ? withSiblings(home, files).values() : files;
  }

  private Map<String, Path> withSiblings(Home home, List<Path> files) {
    Map<String, Path> all = new TreeMap<>(NaturalOrder.TOTAL);
    files.forEach(file -> all.put(shown(file), file));
    Set<Path> there = new HashSet<>();
    files.forEach(file -> there.add(absolute(file)));
    for (Path sibling : members(home)) {
      if (there.add(absolute(sibling))) {
        all.put(shown(sibling), sibling);
      }
    }
    return all;
  }

  /** The place of files that were asked for, with the others of their home. */
  private Place place(Home home, List<Path> files) {
    Set<String> asked = new HashSet<>();
    files.forEach(file -> asked.add(shown(file)));
    boolean onDisk = files.stream().anyMatch(Files::isRegularFile);
    Folder folder = folder(home, onDisk ? withSiblings(home, files).values() : files, asked);
    return new Place(Optional.empty(), List.of(folder), asked);
  }

  /**
   * The place of a text that stands for a file, with the others of its home; a text whose name is
   * none of a migration stands alone.
   */
  Place place(Path name, String text) {
    Home home = Home.of(name);
    Set<String> asked = Set.of(shown(name));
    boolean named = Language.of(String.valueOf(name.getFileName())).isPresent();
    List<Path> siblings = named && Files.isDirectory(home.folder()) ? members(home) : List.of();
    List<SqlFile> files =
        new ArrayList<>(
            folder(home, siblings.stream().filter(f -> !asked.contains(shown(f))).toList(), asked)
                .files());
    Path directory = home.folder();
    files.add(new SqlFile(relative(directory, name), new SourceFile(shown(name), text)));
    Folder folder = new Folder(Optional.of(directory), shown(directory), files);
    return new Place(Optional.empty(), List.of(folder), asked);
  }

  private List<Path> members(Home home) {
    return Homes.members(home.folder(), this::migrations).stream()
        .filter(file -> Home.of(file).equals(home))
        .toList();
  }

  private Folder folder(Home home, Collection<Path> files, Set<String> asked) {
    Path directory = home.folder();
    Path absolute = absolute(directory);
    List<SqlFile> migrations = new ArrayList<>();
    List<SqlFile> others = new ArrayList<>();
    for (Read read : Several.each(List.copyOf(files), file -> read(file, absolute))) {
      if (read.problem().isPresent()) {
        report(read.problem().get(), asked.contains(read.file().path()));
      } else if (home.language().isMigration(read.file().text())) {
        migrations.add(read.file());
      } else {
        others.add(read.file());
      }
    }
    if (!migrations.isEmpty() && home.language().isSoleIn(directory)) {
      migrations.addAll(others);
    }
    return new Folder(Optional.of(directory), shown(directory), migrations);
  }

  /** A file, or why it could not be read, and then without its text. */
  private record Read(SqlFile file, Optional<Problem> problem) {}

  private Read read(Path file, Path directory) {
    String shown = shown(file);
    String relative = slashes(directory.relativize(absolute(file)));
    String problem;
    try {
      SourceFile source = new SourceFile(shown, FileText.of(file, view));
      return new Read(new SqlFile(relative, source), Optional.empty());
    } catch (NotTextException e) {
      problem = e.getMessage();
    } catch (IOException e) {
      problem = "cannot be read: " + Reason.of(e);
    }
    SqlFile unread = new SqlFile(relative, new SourceFile(shown, ""));
    return new Read(unread, Optional.of(Problem.error(shown, problem)));
  }

  private void report(Problem problem, boolean asked) {
    problems.add(asked ? problem : problem.asWarning());
  }

  /**
   * The files below a folder that may be migrations; hidden folders and those of packages are
   * nobody's.
   */
  private List<Path> migrations(Path folder, int depth) {
    List<Path> found = new ArrayList<>();
    SimpleFileVisitor<Path> visitor =
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path sub, BasicFileAttributes attributes) {
            String name = String.valueOf(sub.getFileName());
            boolean skipped =
                !sub.equals(folder) && (name.startsWith(".") || PACKAGES.contains(name));
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!attributes.isDirectory() && mayBeMigration(file)) {
              if (attributes.isOther()) {
                problems.add(Problem.error(shown(file), "is a pipe, socket or device"));
              } else {
                found.add(file);
              }
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            String name = String.valueOf(file.getFileName());
            if (e instanceof NoSuchFileException && Language.of(name).isEmpty()) {
              // It went away meanwhile, and was no migration.
              return FileVisitResult.CONTINUE;
            }
            problems.add(Problem.error(shown(file), "cannot be read: " + Reason.of(e)));
            return FileVisitResult.CONTINUE;
          }
        };
    try {
      Files.walkFileTree(folder, Set.of(FileVisitOption.FOLLOW_LINKS), depth, visitor);
    } catch (IOException e) {
      problems.add(Problem.error(shown(folder), "cannot be read: " + Reason.of(e)));
    }
    return found;
  }

  private boolean mayBeMigration(Path file) {
    String name = file.getFileName().toString();
    return !view.excluded().test(file)
        && !Rails.isDump(file)
        && Language.of(name).filter(language -> language.isName(name)).isPresent();
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  static String relative(Path folder, Path file) {
    return slashes(absolute(folder).relativize(absolute(file)));
  }

  /** A path as it was given, without a leading {@code ./}. */
  static String shown(Path path) {
    String text = slashes(path);
    while (text.startsWith("./")) {
      text = text.substring(2);
    }
    return text.isEmpty() ? "." : text;
  }

  private static String slashes(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
