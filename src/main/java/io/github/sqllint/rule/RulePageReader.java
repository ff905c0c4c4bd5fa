package io.github.sqllint.rule;

import io.github.sqllint.rule.RulePage.MalformedPage;
import io.github.sqllint.rule.RulePage.SafeOn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads one page and refuses whatever is not in the form. */
final class RulePageReader {
  private static final List<String> KEYS =
      List.of("severity", "engines", "also", "safe-on", "match", "message");
  private static final String WHERE = "where:";
  static final String FENCE = "```";
  private static final String ONE_OF_THE_HEADINGS =
      "a heading: '## ' and one of " + RulePage.SECTIONS;
  private static final List<String> ENGINES =
      List.of("postgresql", "mysql", "mariadb", "sqlserver", "oracle", "sqlite");

  private final String id;
  private final String path;
  private final String text;

  /** The text with line ends of one character. */
  private final String normal;

  private final List<String> lines;
  private final boolean team;

  /** The lines of the front matter's keys, from 0. */
  private final Map<String, Integer> places = new HashMap<>();

  /** Members, what they are to be, and the lines, from 0, that say so. */
  private final List<Map.Entry<Integer, String[]>> where = new ArrayList<>();

  /** The line to read next, from 0. */
  private int at;

  /** The line whose beginning was asked for last, and where that is in the text. */
  private int placed;

  private int offset;

  /**
   * @param team whether a team wrote the page, which then says what it matches
   */
  RulePageReader(String id, String path, String text, boolean team) {
    this.team = team;
    this.id = id;
    this.path = path;
    this.text = text;
    // Not as a stream of lines: a short run reads a page for each rule that finds something.
    this.normal = text.replace("\r\n", "\n");
    this.lines = Arrays.asList(normal.split("\n"));
  }

  RulePage read() {
    Map<String, String> front = frontMatter();
    skipBlank();
    String title = heading("# ", "a title: '# What is wrong in a few words'");
    String summary = paragraph();
    Map<String, String> sections = new LinkedHashMap<>();
    while (at < lines.size()) {
      section(sections);
    }
    if (!team && sections.size() < RulePage.REQUIRED_SECTIONS) {
      throw wrong("write the section '## " + RulePage.SECTIONS.get(sections.size()) + "' here");
    }
    return new RulePage(
        id,
        path,
        Severity.of(front.get("severity")),
        list(front.getOrDefault("engines", "postgresql")),
        list(front.getOrDefault("also", "")),
        front.containsKey("safe-on")
            ? SafeOn.valueOf(front.get("safe-on").toUpperCase(Locale.ROOT))
            : SafeOn.NONE,
        title,
        summary,
        sections,
        text,
        match(front, summary));
  }

  /** The page without its front matter. */
  String markdown() {
    int end = lines.subList(1, lines.size()).indexOf("---") + 1;
    return String.join("\n", lines.subList(end + 1, lines.size())).strip() + "\n";
  }

  private Optional<Match> match(Map<String, String> front, String summary) {
    if (!front.containsKey("match")) {
      if (front.containsKey("message") || !where.isEmpty()) {
        throw new MalformedPage(path, 2, "'where' and 'message' go with 'match: OPERATION'");
      }
      return Optional.empty();
    }
    int line = places.get("match");
    try {
      MatchReader reader = new MatchReader(front.get("match"));
      for (Map.Entry<Integer, String[]> condition : where) {
        line = condition.getKey();
        reader.where(condition.getValue()[0], condition.getValue()[1]);
      }
      line = places.getOrDefault("message", places.get("match"));
      return Optional.of(reader.read(front.getOrDefault("message", summary.replace("{", "("))));
    } catch (IllegalArgumentException e) {
      throw new MalformedPage(path, line + 1, e.getMessage());
    }
  }

  private Map<String, String> frontMatter() {
    expect("---", "begin the page with '---'");
    Map<String, String> front = new LinkedHashMap<>();
    while (at < lines.size() && !lines.get(at).equals("---")) {
      if (lines.get(at).strip().equals(WHERE)) {
        where();
        continue;
      }
      int colon = lines.get(at).indexOf(": ");
      String key = colon < 0 ? "" : lines.get(at).substring(0, colon);
      if (!KEYS.contains(key) || front.containsKey(key)) {
        throw wrong("write 'key: value', once for each of " + String.join(", ", KEYS));
      }
      String value = lines.get(at).substring(colon + 2).strip();
      checkValue(key, value);
      front.put(key, value);
      places.put(key, at);
      at++;
    }
    for (String key : team ? List.of("severity", "match") : List.of("severity", "engines")) {
      if (!front.containsKey(key)) {
        throw wrong("write '" + key + ": …' above this line");
      }
    }
    expect("---", "end the front matter with '---'");
    return front;
  }

  /** Reads the indented lines of {@code where:}. */
  private void where() {
    at++;
    int before = where.size();
    while (at < lines.size() && lines.get(at).startsWith(" ")) {
      String[] condition = lines.get(at).strip().split(": +", 2);
      if (condition.length < 2) {
        throw wrong("write 'member: value' in the lines below where");
      }
      where.add(Map.entry(at, condition));
      at++;
    }
    if (where.size() == before) {
      throw wrong("write '  member: value' below where, indented");
    }
  }

  private void checkValue(String key, String value) {
    List<String> allowed =
        switch (key) {
          case "severity" -> List.of("error", "warning", "info");
          case "safe-on" -> List.of("small", "empty");
          case "engines" -> ENGINES;
          case "match", "message" -> List.of(value);
          default -> list(value);
        };
    boolean one = !key.equals("engines") && !key.equals("also");
    List<String> written = one && !value.isBlank() ? List.of(value) : list(value);
    if (written.isEmpty() || !allowed.containsAll(written)) {
      throw wrong("write '" + key + ": ' and " + String.join(" or ", allowed));
    }
  }

  private static List<String> list(String value) {
    List<String> words = new ArrayList<>();
    for (String word : value.isBlank() ? new String[0] : value.split(",")) {
      words.add(word.strip());
    }
    return words;
  }

  private void section(Map<String, String> sections) {
    String name = heading("## ", ONE_OF_THE_HEADINGS);
    int order = RulePage.SECTIONS.indexOf(name);
    boolean inOrder =
        order >= 0
            && (team
                ? sections.keySet().stream().allMatch(s -> RulePage.SECTIONS.indexOf(s) < order)
                : order < RulePage.REQUIRED_SECTIONS
                    ? order == sections.size()
                    : !sections.containsKey(name)
                        && !sections.containsKey("References")
                        && sections.size() >= RulePage.REQUIRED_SECTIONS);
    if (!inOrder) {
      at--;
      throw wrong("the headings are, in this order: " + String.join(", ", RulePage.SECTIONS));
    }
    int start = at;
    while (at < lines.size() && !lines.get(at).startsWith("## ")) {
      if (lines.get(at).startsWith("#")) {
        throw wrong("a section has no headings of its own; write a sentence");
      }
      if (lines.get(at).startsWith(FENCE)) {
        skipBlock();
      }
      at++;
    }
    String section = normal.substring(place(start), place(at)).strip();
    if (section.isEmpty()) {
      throw wrong("write the text of the section " + name + " here");
    }
    sections.put(name, section);
  }

  /** Where a line begins that is none of those before the one that was asked for last. */
  private int place(int line) {
    for (; placed < line; placed++) {
      offset += lines.get(placed).length() + 1;
    }
    return Math.min(offset, normal.length());
  }

  /** Goes from the opening fence of a block to its closing one. */
  private void skipBlock() {
    int fence = at;
    do {
      at++;
    } while (at < lines.size() && !lines.get(at).equals(FENCE));
    if (at == lines.size()) {
      at = fence;
      throw wrong("end this block with " + FENCE);
    }
  }

  private String paragraph() {
    skipBlank();
    int start = at;
    while (at < lines.size() && !lines.get(at).isBlank() && !lines.get(at).startsWith("#")) {
      at++;
    }
    if (start == at) {
      throw wrong("write the hazard in one sentence under the title");
    }
    String text = String.join(" ", lines.subList(start, at));
    skipBlank();
    return text;
  }

  private String heading(String mark, String what) {
    if (at >= lines.size() || !lines.get(at).startsWith(mark)) {
      throw wrong("write " + what);
    }
    String text = lines.get(at++).substring(mark.length()).strip();
    return text;
  }

  private void expect(String line, String advice) {
    if (at >= lines.size() || !lines.get(at).equals(line)) {
      throw wrong(advice);
    }
    at++;
  }

  private void skipBlank() {
    while (at < lines.size() && lines.get(at).isBlank()) {
      at++;
    }
  }

  private MalformedPage wrong(String advice) {
    return new MalformedPage(path, Math.min(at + 1, Math.max(lines.size(), 1)), advice);
  }
}
