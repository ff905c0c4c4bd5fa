package io.github.sqllint.report;

import io.github.sqllint.rule.Example;
import io.github.sqllint.rule.RulePage;
import java.util.ArrayList;
import java.util.List;

/**
 * What to do instead, in short: the beginning of a page's section of that name.
 *
 * @param advice its first sentence; empty where it begins with SQL
 * @param firstPhase the lines of its first block of SQL, as many as a glance takes; may be empty
 */
record Instead(String advice, List<String> firstPhase) {
  private static final int GLANCE = 6;
  private static final String FENCE = "```";
  private static final String FILE = "-- file: ";

  static Instead of(RulePage page) {
    String text = page.sections().getOrDefault("Instead", "").strip();
    return new Instead(firstSentence(text), firstBlock(text));
  }

  private static String firstSentence(String text) {
    if (text.startsWith(FENCE)) {
      return "";
    }
    int paragraph = text.indexOf("\n\n");
    String first = (paragraph < 0 ? text : text.substring(0, paragraph)).replace('\n', ' ');
    int fence = first.indexOf(" " + FENCE);
    first = fence < 0 ? first : first.substring(0, fence);
    int end = first.indexOf(". ");
    first = end < 0 ? first : first.substring(0, end + 1);
    return first.endsWith(":") ? first.substring(0, first.length() - 1) + "." : first;
  }

  /** The first file of a block only makes what the others change, if there are others. */
  private static List<String> firstBlock(String text) {
    int fence = text.indexOf(FENCE + "sql\n");
    if (fence < 0) {
      return List.of();
    }
    int start = fence + FENCE.length() + "sql\n".length();
    String block = text.substring(start, Math.max(start, text.indexOf("\n" + FENCE, start)));
    int second = block.indexOf("\n" + FILE);
    if (second >= 0) {
      block = block.substring(second + 1);
    }
    List<String> lines = new ArrayList<>();
    for (String line : block.split("\n")) {
      if (line.startsWith(FILE)) {
        if (!lines.isEmpty()) {
          break;
        }
      } else if (line.startsWith(Example.OTHER_END)) {
        continue;
      } else if (lines.size() == GLANCE) {
        lines.set(GLANCE - 1, "...");
        break;
      } else {
        lines.add(line);
      }
    }
    return lines;
  }
}
