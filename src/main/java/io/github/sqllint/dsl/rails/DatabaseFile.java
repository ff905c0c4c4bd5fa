package io.github.sqllint.dsl.rails;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A project's {@code config/database.yml}, as far as it is maps of plain words. What Ruby puts into
 * it is not known.
 */
final class DatabaseFile {
  static final String PATH = "config/database.yml";

  private static final Pattern LINE =
      Pattern.compile("( *)([\\w<]+)\\s*:(?:\\s+&(\\w+))?(?:\\s+(.*?))?\\s*(?:\\s#.*)?");

  private static final Pattern PAIR = Pattern.compile("(\\w+)\\s*:\\s*([^,{}]+)");
  private static final String MERGED = "<<";

  /** Values by their paths, with dots between the keys. */
  private final Map<String, String> values = new HashMap<>();

  /** Paths by the anchors that stand there. */
  private final Map<String, String> anchors = new HashMap<>();

  private DatabaseFile() {}

  private record Key(int indent, String path) {}

  static DatabaseFile read(String yaml) {
    DatabaseFile file = new DatabaseFile();
    Deque<Key> above = new ArrayDeque<>();
    for (String line : yaml.split("\\R")) {
      Matcher matcher = LINE.matcher(line);
      if (!line.contains("<%") && matcher.matches()) {
        file.add(matcher, above);
      }
    }
    return file;
  }

  private void add(Matcher line, Deque<Key> above) {
    int indent = line.group(1).length();
    while (!above.isEmpty() && above.peek().indent >= indent) {
      above.pop();
    }
    String path = (above.isEmpty() ? "" : above.peek().path + ".") + line.group(2);
    above.push(new Key(indent, path));
    if (line.group(3) != null) {
      anchors.put(line.group(3), path);
    }
    String value = line.group(4) == null ? "" : line.group(4);
    if (value.startsWith("{")) {
      Matcher pair = PAIR.matcher(value);
      while (pair.find()) {
        values.put(path + "." + pair.group(1), plain(pair.group(2).strip()));
      }
    } else if (!value.isEmpty()) {
      values.put(path, plain(value));
    }
  }

  private static String plain(String value) {
    boolean quoted =
        value.length() > 1
            && (value.startsWith("'") || value.startsWith("\""))
            && value.charAt(0) == value.charAt(value.length() - 1);
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  /** What each connection of production sets; empty where it is not set, or not known. */
  Optional<String> variable(String name) {
    String path = "variables." + name;
    return value("production.primary", path, 0).or(() -> value("production", path, 0));
  }

  private Optional<String> value(String map, String path, int merges) {
    String own = values.get(map + "." + path);
    String merged = values.get(map + "." + MERGED);
    if (own != null || merged == null || merges > anchors.size()) {
      return Optional.ofNullable(own);
    }
    return Optional.ofNullable(anchors.get(merged.replace("*", "")))
        .flatMap(base -> value(base, path, merges + 1));
  }
}
