package io.github.sqllint.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sql block of a page: the migrations of one history, oldest first.
 *
 * @param section the heading it stands under
 * @param line of its opening fence in the page
 * @param server the major that it is about, where its first line says {@code -- postgresql: 10}
 */
public record Example(String section, int line, Optional<Integer> server, List<File> files) {
  private static final String SERVER_MARK = "-- postgresql: ";
  private static final String FILE_MARK = "-- file: ";
  private static final String UNNAMED = "V1__example.sql";
  private static final String FLAG = "-- flagged";

  /** Begins the line in which a block says why its schema is another one at its end. */
  public static final String OTHER_END = "-- ends differently: ";

  public Example {
    files = List.copyOf(files);
  }

  /**
   * One migration of the history.
   *
   * @param name as a migration tool would find it, such as {@code V2__index.sql}
   * @param line of its first line in the page
   */
  public record File(String name, int line, String text) {

    /** The lines that promise a finding, in order. */
    public List<Flag> flags() {
      List<Flag> flags = new ArrayList<>();
      String[] lines = text.split("\n", -1);
      for (int i = 0; i < lines.length; i++) {
        int at = lines[i].lastIndexOf(FLAG);
        if (at >= 0) {
          String rest = lines[i].substring(at + FLAG.length()).strip();
          flags.add(new Flag(i + 1, rest.startsWith(":") ? rest.substring(1).strip() : ""));
        }
      }
      return flags;
    }

    /**
     * Why the schema is another one at its end than it should be: in an up script than where the
     * flagged form leads to, in a down script than before its up script. A line {@code -- ends
     * differently: reason} says so; empty without.
     */
    public Optional<String> endsDifferently() {
      return text.lines()
          .filter(line -> line.startsWith(OTHER_END))
          .map(line -> line.substring(OTHER_END.length()).strip())
          .filter(reason -> !reason.isEmpty())
          .findFirst();
    }
  }

  /**
   * The promise of exactly one finding: {@code -- flagged} or {@code -- flagged: words} at the end
   * of a line.
   *
   * @param line of the file, from 1, on which the finding starts
   * @param words that its message contains; may be empty
   */
  public record Flag(int line, String words) {}

  /** Cuts a block at its {@code -- file: NAME} lines; without one it is a single migration. */
  static Example of(String section, int fenceLine, List<String> lines) {
    List<File> files = new ArrayList<>();
    Optional<Integer> server =
        lines.stream()
            .limit(1)
            .filter(first -> first.startsWith(SERVER_MARK))
            .map(first -> Integer.valueOf(first.substring(SERVER_MARK.length()).strip()))
            .findFirst();
    String name = UNNAMED;
    int start = server.isPresent() ? 1 : 0;
    for (int i = start; i <= lines.size(); i++) {
      boolean mark = i < lines.size() && lines.get(i).startsWith(FILE_MARK);
      if (mark || i == lines.size()) {
        if (start < i) {
          String text = String.join("\n", lines.subList(start, i)) + "\n";
          files.add(new File(name, fenceLine + 1 + start, text));
        }
        if (mark) {
          name = lines.get(i).substring(FILE_MARK.length()).strip();
          start = i + 1;
        }
      }
    }
    return new Example(section, fenceLine, server, files);
  }

  /** Whether any line promises a finding. */
  public boolean promisesFindings() {
    return files.stream().anyMatch(file -> !file.flags().isEmpty());
  }
}
