package io.github.sqllint.dsl.alembic;

import io.github.sqllint.source.HostText;
import java.util.ArrayList;
import java.util.List;

/** Taking the common indentation from a text's lines. */
final class Dedent {
  private Dedent() {}

  /** As {@code textwrap.dedent}: blank lines do not count and become empty. */
  static HostText dedent(HostText text) {
    return without(lines(text), 0);
  }

  /**
   * As {@code inspect.cleandoc}: the first line does not count, and nothing blank stands around.
   */
  static HostText clean(HostText text) {
    List<HostText> lines = lines(text);
    HostText first = lines.get(0);
    int start = first.length() - first.text().stripLeading().length();
    lines.set(0, first.substring(start, first.length()));
    return without(lines, 1).strip();
  }

  private static List<HostText> lines(HostText text) {
    List<HostText> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.text().charAt(i) == '\n') {
        lines.add(text.substring(start, i));
        start = i + 1;
      }
    }
    return lines;
  }

  private static HostText without(List<HostText> lines, int from) {
    int common = Integer.MAX_VALUE;
    for (HostText line : lines.subList(Math.min(from, lines.size()), lines.size())) {
      if (!line.text().isBlank()) {
        common = Math.min(common, line.length() - line.text().stripLeading().length());
      }
    }
    HostText made = HostText.made("");
    for (int i = 0; i < lines.size(); i++) {
      HostText line = lines.get(i);
      made = i == 0 ? made : made.plus("\n");
      if (!line.text().isBlank()) {
        made =
            made.plus(
                line.substring(i < from ? 0 : Math.min(common, line.length()), line.length()));
      }
    }
    return made;
  }
}
