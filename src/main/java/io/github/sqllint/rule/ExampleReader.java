package io.github.sqllint.rule;

import io.github.sqllint.rule.RulePage.MalformedPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the sql blocks of a page whose sections are in the form, see {@link RulePageReader}. */
final class ExampleReader {
  private static final String FENCE = RulePageReader.FENCE;
  private static final String FLAGGED = "Flagged";

  private final String path;
  private final List<String> lines;

  /** The line to read next, from 0. */
  private int at;

  ExampleReader(String path, String text) {
    this.path = path;
    this.lines = text.lines().toList();
  }

  List<Example> read() {
    List<Example> examples = new ArrayList<>();
    String section = "";
    int before = 0;
    for (at = 0; at < lines.size(); at++) {
      String line = lines.get(at);
      if (line.startsWith("## ")) {
        checkShown(section, examples.size() - before);
        section = line.substring("## ".length()).strip();
        before = examples.size();
      } else if (line.startsWith(FENCE)) {
        block(section).ifPresent(examples::add);
      }
    }
    checkShown(section, examples.size() - before);
    return examples;
  }

  private void checkShown(String section, int blocks) {
    if (blocks == 0 && (section.equals(FLAGGED) || section.equals("Not flagged"))) {
      throw wrong(at, "the section " + section + " needs a ```sql block");
    }
  }

  /** Reads one fenced block; ends on its closing fence. Empty where it is no SQL. */
  private Optional<Example> block(String section) {
    int fence = at;
    boolean sql = lines.get(fence).equals("```sql");
    if (!sql && !lines.get(fence).equals("```text")) {
      throw wrong(fence, "write ```sql, or ```text for a block that is not executed");
    }
    do {
      at++;
    } while (!lines.get(at).equals(FENCE));
    if (!sql) {
      return Optional.empty();
    }
    Example example;
    try {
      example = Example.of(section, fence + 1, lines.subList(fence + 1, at));
    } catch (NumberFormatException e) {
      throw wrong(fence + 1, "write '-- postgresql: ' and a major version");
    }
    if (section.equals(FLAGGED) != example.promisesFindings()) {
      throw wrong(
          at,
          section.equals(FLAGGED)
              ? "end a line of this block with '-- flagged'"
              : "only blocks under Flagged have lines that end with '-- flagged'");
    }
    return Optional.of(example);
  }

  private MalformedPage wrong(int line, String advice) {
    return new MalformedPage(path, Math.min(line + 1, lines.size()), advice);
  }
}
