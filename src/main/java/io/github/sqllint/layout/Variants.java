package io.github.sqllint.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Migrations that are there once for each database: in folders beside each other that are called
 * after databases, or in files of one name with the database's in it. Those for another database
 * are passed over where there are some for PostgreSQL.
 */
final class Variants {
  private static final Set<String> POSTGRESQL =
      Set.of("pg", "pgsql", "postgres", "postgresql", "psql");
  private static final Set<String> OTHERS =
      Set.of(
          "clickhouse",
          "cockroach",
          "cockroachdb",
          "db2",
          "derby",
          "h2",
          "hsqldb",
          "mariadb",
          "mssql",
          "mysql",
          "oracle",
          "sqlite",
          "sqlite3",
          "sqlserver");

  /** What parts the words of a file's name. */
  private static final String MARKS = "._-";

  private final Search.Place place;

  /** The folders above those that are called after PostgreSQL. */
  private final Set<String> parents = new HashSet<>();

  private Variants(Search.Place place) {
    this.place = place;
  }

  static Variants of(Search.Place place) {
    Variants variants = new Variants(place);
    for (Folder folder : place.folders()) {
      List<String> parts = variants.parts(folder);
      for (int i = 0; i < parts.size(); i++) {
        if (POSTGRESQL.contains(parts.get(i))) {
          variants.parents.add(String.join("/", parts.subList(0, i)));
        }
      }
    }
    return variants;
  }

  /** Whether a folder may be called so for the database of its migrations. */
  static boolean isDatabase(String name) {
    return OTHERS.contains(name) || POSTGRESQL.contains(name);
  }

  /** What of a folder PostgreSQL gets; the rest is noted. */
  Folder without(Folder folder, List<Problem> problems) {
    Optional<String> other = otherDatabase(folder);
    if (other.isPresent()) {
      problems.add(Problem.note(folder.shown(), "is for another database, and was passed over"));
      return new Folder(folder.directory(), folder.shown(), List.of());
    }
    Set<String> mine = new HashSet<>();
    for (SqlFile file : folder.files()) {
      neutral(file, POSTGRESQL).ifPresent(mine::add);
    }
    if (mine.isEmpty()) {
      return folder;
    }
    List<SqlFile> kept = new ArrayList<>();
    List<String> passedOver = new ArrayList<>();
    for (SqlFile file : folder.files()) {
      if (neutral(file, OTHERS).filter(mine::contains).isEmpty()) {
        kept.add(file);
      } else {
        passedOver.add(file.path());
      }
    }
    tell(folder, passedOver, place, problems);
    return new Folder(folder.directory(), folder.shown(), kept);
  }

  /** Says what was passed over: of each file that somebody named, and of the others how many. */
  static void tell(Folder folder, List<String> paths, Search.Place place, List<Problem> problems) {
    int others = 0;
    for (String path : paths) {
      if (place.top().isEmpty() && place.asked().contains(path)) {
        problems.add(Problem.warning(path, "is not what PostgreSQL gets, and was passed over"));
      } else {
        others++;
      }
    }
    if (others > 0) {
      String sentence =
          "holds " + others + (others == 1 ? " file" : " files") + " that PostgreSQL does not get";
      problems.add(Problem.note(folder.shown(), sentence));
    }
  }

  /** The other database that a folder is for, where one beside it is for PostgreSQL. */
  private Optional<String> otherDatabase(Folder folder) {
    List<String> parts = parts(folder);
    for (int i = 0; i < parts.size(); i++) {
      boolean other = OTHERS.contains(parts.get(i));
      if (other && parents.contains(String.join("/", parts.subList(0, i)))) {
        return Optional.of(parts.get(i));
      }
    }
    return Optional.empty();
  }

  /** The names of the folders from the one that was asked for; empty where files were. */
  private List<String> parts(Folder folder) {
    if (place.top().isEmpty() || folder.directory().isEmpty()) {
      return List.of();
    }
    String below = Search.relative(place.top().get(), folder.directory().get());
    return List.of(below.toLowerCase(Locale.ROOT).split("/"));
  }

  /**
   * A file's path without the name of one of these databases: {@code 1_x.*.up.sql}, {@code
   * schema_*.sql}; empty where it has none.
   */
  private static Optional<String> neutral(SqlFile file, Set<String> databases) {
    String name = file.name();
    StringBuilder neutral = new StringBuilder();
    boolean found = false;
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length() || MARKS.indexOf(name.charAt(i)) >= 0) {
        String word = name.substring(start, i);
        boolean database = !found && databases.contains(word.toLowerCase(Locale.ROOT));
        found |= database;
        neutral.append(database ? "*" : word).append(name, i, Math.min(i + 1, name.length()));
        start = i + 1;
      }
    }
    return found ? Optional.of(file.parent() + "/" + neutral) : Optional.empty();
  }
}
