package io.github.sqllint.report;

import io.github.sqllint.lint.Report;
import io.github.sqllint.rule.Finding;
import io.github.sqllint.rule.RulePage;
import io.github.sqllint.source.Position;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;

/**
 * A table for the comment of a pull request or the summary of a job; shorter than the 65,536
 * characters that GitHub takes as a comment.
 */
public final class MarkdownReport implements Reporter {
  private static final int LONGEST = 60_000;

  private final Function<String, RulePage> pages;
  private final About about;
  private final SourceRoot root;

  /**
   * @param pages the page of a rule by its id
   */
  public MarkdownReport(Function<String, RulePage> pages, About about, SourceRoot root) {
    this.pages = pages;
    this.about = about;
    this.root = root;
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    StringBuilder text = new StringBuilder("### sqllint: " + Summary.of(report) + "\n");
    Set<String> rules = new LinkedHashSet<>();
    int left = report.findings().size();
    if (left > 0) {
      text.append("\n| | Place | Finding |\n|---|---|---|\n");
    }
    for (Finding finding : report.findings()) {
      String row = row(finding);
      if (text.length() + row.length() > LONGEST * 3 / 4) {
        break;
      }
      text.append(row);
      rules.add(finding.rule());
      left--;
    }
    if (left > 0) {
      text.append("\n" + left + " more findings are left out here.\n");
    }
    instead(rules, text);
    notAnalysed(report, text);
    out.append(text);
  }

  private String row(Finding finding) {
    Position start = finding.file().position(finding.span().start());
    String place = root.path(finding.file().path()) + ":" + start.line();
    return "| "
        + finding.severity().word()
        + " | "
        + escaped(place)
        + " | "
        + escaped(finding.message())
        + " ["
        + finding.rule()
        + "]("
        + about.page(finding.rule())
        + ") |\n";
  }

  private void instead(Set<String> rules, StringBuilder text) {
    if (rules.isEmpty()) {
      return;
    }
    text.append("\n<details><summary>What to do instead</summary>\n");
    for (String rule : rules) {
      String advice =
          "\n**" + rule + "**\n\n" + pages.apply(rule).sections().get("Instead").strip();
      if (text.length() + advice.length() > LONGEST) {
        break;
      }
      text.append(advice).append('\n');
    }
    text.append("\n</details>\n");
  }

  private void notAnalysed(Report report, StringBuilder text) {
    if (report.notAnalysed().isEmpty()) {
      return;
    }
    text.append("\nNot analysed:\n\n");
    for (Report.NotAnalysed part : report.notAnalysed()) {
      String place = root.path(part.file().path()) + ":" + part.line();
      String row = "- " + escaped(place) + ": " + escaped(part.reason()) + "\n";
      if (text.length() + row.length() > LONGEST + 2_000) {
        text.append("- …\n");
        return;
      }
      text.append(row);
    }
  }

  /** The characters that Markdown or HTML would take for their own, and line ends. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (char c : OneLine.of(text).toCharArray()) {
      if ("\\`*_{}[]<>#|~&@".indexOf(c) >= 0) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }
}
