package io.github.sqllint.layout;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The order in which a root changelog, in XML, YAML or JSON, includes the files of a folder. */
final class LiquibaseIncludes {
  private static final List<String> ROOTS =
      Stream.of("db.changelog-master", "changelog-master", "master", "db.changelog", "changelog")
          .flatMap(name -> Stream.of(".xml", ".yaml", ".yml", ".json").map(name::concat))
          .toList();

  /** An include or a sqlFile names one file, an includeAll a folder. */
  private static final Pattern INCLUDE =
      Pattern.compile(
          "(?:\\b(?<kind>includeAll|include|sqlFile)\\b[^<>{}]*?|)"
              + "\\b(?<attribute>file|path)\"?\\s*[=:]\\s*[\"']?(?<name>[^\"'\\s<>]+)");

  private final Folder folder;
  private final Pairing pairing;
  private final Set<SqlFile> ordered = new LinkedHashSet<>();
  private final Set<String> read = new LinkedHashSet<>();

  LiquibaseIncludes(Folder folder, Pairing pairing) {
    this.folder = folder;
    this.pairing = pairing;
  }

  /** All files of the folder; those that no changelog includes come last. */
  List<SqlFile> inOrder() {
    Optional<String> root =
        ROOTS.stream()
            .flatMap(name -> Stream.of(name, "../" + name))
            .filter(name -> folder.text(name).isPresent())
            .findFirst();
    root.ifPresent(this::follow);
    for (SqlFile file : folder.files()) {
      if (ordered.add(file) && root.isPresent()) {
        pairing.report(
            Problem.warning(file.path(), "is included by no changelog; it was read as the last"));
      }
    }
    return new ArrayList<>(ordered);
  }

  private void follow(String changelog) {
    if (!read.add(changelog)) {
      return;
    }
    for (MatchResult include :
        INCLUDE.matcher(folder.text(changelog).orElse("")).results().toList()) {
      String name = include.group(3);
      if (name.endsWith(".sql")) {
        include(name, changelog);
      } else if (ROOTS.stream().anyMatch(root -> endsLike(name, root))) {
        changelogs(name).findFirst().ifPresent(this::follow);
      } else if (include.group(2).equals("path") || name.endsWith("/")) {
        includeAll(name);
      }
    }
  }

  private void include(String name, String changelog) {
    List<SqlFile> found =
        folder.files().stream().filter(file -> isSame(file.relative(), name)).toList();
    if (found.isEmpty()) {
      String sentence = "includes " + name + ", which is not there";
      pairing.report(Problem.error(folder.shown(changelog), sentence));
    }
    ordered.addAll(found);
  }

  private void includeAll(String path) {
    String directory = path.replaceFirst("/+$", "");
    for (SqlFile file : folder.files()) {
      if (isSame(file.parent(), directory) || (file.parent() + "/").startsWith(directory + "/")) {
        ordered.add(file);
      }
    }
  }

  /** The changelogs below the folder that a path from somewhere above it may mean. */
  private Stream<String> changelogs(String name) {
    return Stream.iterate(
            Optional.of(name),
            Optional::isPresent,
            path -> path.filter(p -> p.contains("/")).map(p -> p.substring(p.indexOf('/') + 1)))
        .map(Optional::get)
        .filter(relative -> folder.text(relative).isPresent());
  }

  private static boolean endsLike(String name, String root) {
    return name.endsWith(root.substring(root.lastIndexOf('.')));
  }

  /** Whether two paths from different folders may mean one file: the shorter ends the longer. */
  private static boolean isSame(String relative, String included) {
    String a = "/" + relative;
    String b = "/" + included.replaceFirst("^(\\./|classpath:|/)+", "");
    return a.endsWith(b) || b.endsWith(a);
  }
}
