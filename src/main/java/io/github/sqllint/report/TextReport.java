package io.github.sqllint.report;

import io.github.sqllint.lint.Report;
import io.github.sqllint.rule.Finding;
import io.github.sqllint.rule.RulePage;
import io.github.sqllint.rule.Severity;
import io.github.sqllint.source.Position;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/** Findings for a person: each with its code, and once per rule what to do instead. */
public final class TextReport implements Reporter {
  private final Style style;
  private final Cells cells;
  private final Function<String, RulePage> pages;

  /**
   * @param pages the page of a rule by its id
   */
  public TextReport(Style style, Function<String, RulePage> pages) {
    this.style = style;
    this.cells = new Cells(style.unicode());
    this.pages = pages;
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    Set<String> explained = new HashSet<>();
    for (Finding finding : report.findings()) {
      finding(finding, explained.add(finding.rule()), out);
    }
  }

  private void finding(Finding finding, boolean explain, Writer out) throws IOException {
    SourceFile file = finding.file();
    Span span = finding.span();
    CodeFrame frame = new CodeFrame(style, file.position(span.end()).line());
    Severity severity = finding.severity();
    out.append(style.severity(severity, severity.word() + "[" + finding.rule() + "]"))
        .append(style.bold(": " + cells.shown(finding.message())))
        .append('\n');
    out.append(style.frame(frame.gutter() + "-->")).append(' ').append(place(file, span));
    out.append('\n').append(frame.empty()).append('\n');
    frame.write(file, span, text -> style.severity(severity, text), out);
    for (Finding.RelatedPlace related : finding.related()) {
      String remark = cells.shown(related.remark());
      note(frame, "note", remark + ": " + place(related.file(), related.span()), out);
    }
    if (explain) {
      String advice = firstSentence(pages.apply(finding.rule()).sections().get("Instead"));
      if (!advice.isEmpty()) {
        note(frame, "instead", cells.shown(advice), out);
      }
      note(frame, "more", "sqllint explain " + finding.rule(), out);
    }
    out.append('\n');
  }

  private void note(CodeFrame frame, String label, String text, Writer out) throws IOException {
    out.append(style.frame(frame.gutter() + " ="))
        .append(' ')
        .append(style.bold(label + ":"))
        .append(' ')
        .append(text)
        .append('\n');
  }

  private String place(SourceFile file, Span span) {
    Position start = file.position(span.start());
    return cells.shown(file.path()) + ":" + start.line() + ":" + start.column();
  }

  /** The first sentence of the first paragraph on one line; empty where there is none. */
  private static String firstSentence(String markdown) {
    if (markdown == null || markdown.isBlank()) {
      return "";
    }
    String text = markdown.strip();
    if (text.startsWith("```")) {
      return "";
    }
    int paragraph = text.indexOf("\n\n");
    text = (paragraph < 0 ? text : text.substring(0, paragraph)).replace('\n', ' ');
    int fence = text.indexOf(" ```");
    text = fence < 0 ? text : text.substring(0, fence);
    int end = text.indexOf(". ");
    text = end < 0 ? text : text.substring(0, end + 1);
    return text.endsWith(":") ? text.substring(0, text.length() - 1) + "." : text;
  }
}
