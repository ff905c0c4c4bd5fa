package io.github.sqllint.layout;

import io.github.sqllint.layout.Problem.Weight;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which folders of one layout, below one folder that was asked for, are one history. */
final class Joining {
  private final Layout layout;
  private final Path top;

  Joining(Layout layout, Path top) {
    this.layout = layout;
    this.top = top;
  }

  /**
   * A history.
   *
   * @param layout which reads it; not always the one that its folders have by themselves
   */
  record Joined(Layout layout, Folder folder) {}

  List<Joined> join(List<Folder> folders) {
    List<Joined> joined = new ArrayList<>();
    if (layout.readsSubfolders()) {
      groups(folders, this::database).values().forEach(group -> joined.addAll(whole(group)));
    } else {
      groups(folders, Joining::holderOfNumbered).values().forEach(g -> joined.addAll(numbered(g)));
    }
    return joined;
  }

  private interface Key {
    String of(Folder folder);
  }

  private static Map<String, List<Folder>> groups(List<Folder> folders, Key key) {
    Map<String, List<Folder>> groups = new LinkedHashMap<>();
    folders.forEach(f -> groups.computeIfAbsent(key.of(f), k -> new ArrayList<>()).add(f));
    return groups;
  }

  /** Folders that repeat versions belong to different projects and stay apart. */
  private List<Joined> whole(List<Folder> folders) {
    if (folders.size() > 1) {
      Folder joined = under(above(folders), folders);
      long apart = folders.stream().mapToLong(this::errors).sum();
      if (errors(joined) <= apart) {
        return List.of(new Joined(layout, joined));
      }
    }
    return folders.stream().map(folder -> new Joined(layout, folder)).toList();
  }

  /**
   * Folders whose names are numbers take their order from these, which no tool with a layout of its
   * own knows.
   */
  private List<Joined> numbered(List<Folder> folders) {
    if (folders.size() == 1 || !isNumbered(folders.get(0))) {
      return folders.stream().map(folder -> new Joined(layout, folder)).toList();
    }
    Path parent = folders.get(0).directory().orElseThrow().getParent();
    return List.of(new Joined(Layouts.PLAIN, under(parent, folders)));
  }

  /** The deepest folder that holds all of these. */
  private Path above(List<Folder> folders) {
    Path above = folders.get(0).directory().orElse(top);
    for (Folder folder : folders) {
      while (!above.equals(top) && !folder.directory().orElse(top).startsWith(above)) {
        above = above.getParent();
      }
    }
    return above;
  }

  private static Folder under(Path directory, List<Folder> folders) {
    List<SqlFile> files = new ArrayList<>();
    for (Folder folder : folders) {
      Path home = folder.directory().orElseThrow();
      for (SqlFile file : folder.files()) {
        String relative = Search.relative(directory, home.resolve(file.relative()));
        files.add(new SqlFile(relative, file.source()));
      }
    }
    return new Folder(Optional.of(directory), Search.shown(directory), files);
  }

  private long errors(Folder folder) {
    return layout.read(folder).problems().stream().filter(p -> p.weight() == Weight.ERROR).count();
  }

  private String database(Folder folder) {
    String below = Search.relative(top, folder.directory().orElseThrow());
    return Stream.of(below.toLowerCase(Locale.ROOT).split("/"))
        .filter(Variants::isDatabase)
        .findFirst()
        .orElse("");
  }

  private static String holderOfNumbered(Folder folder) {
    Path path = folder.directory().orElseThrow();
    return (isNumbered(folder) ? path.getParent() + "/ numbered" : path).toString();
  }

  private static boolean isNumbered(Folder folder) {
    Path path = folder.directory().orElseThrow();
    return path.getParent() != null && path.getFileName().toString().matches("\\d+");
  }
}
