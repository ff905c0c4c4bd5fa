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
  private final boolean suppressed;

  /**
   * @param pages the page of a rule by its id
   * @param suppressed whether what does not count is shown too, without its code
   */
  public TextReport(Style style, Function<String, RulePage> pages, boolean suppressed) {
    this.suppressed = suppressed;
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
    if (suppressed) {
      for (Report.Suppressed one : report.suppressed()) {
        suppressed(one, out);
      }
    }
    for (Report.NotAnalysed part : report.notAnalysed()) {
      out.append(style.bold("not analysed"))
          .append(": " + cells.shown(part.file().path()) + ":" + part.line() + ": ")
          .append(cells.shown(part.reason()))
          .append('\n');
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
      Instead instead = Instead.of(pages.apply(finding.rule()));
      if (!instead.advice().isEmpty()) {
        note(frame, "instead", cells.shown(instead.advice()), out);
      }
      for (String line : instead.firstPhase()) {
        out.append(style.frame(frame.gutter() + " |"));
        out.append(line.isEmpty() ? "" : "     " + cells.shown(line)).append('\n');
      }
      note(frame, "more", "sqllint explain " + finding.rule(), out);
    }
    out.append('\n');
  }

  private void suppressed(Report.Suppressed one, Writer out) throws IOException {
    Finding finding = one.finding();
    String reason = one.reason().isEmpty() ? "" : ": " + one.reason();
    String text =
        "suppressed["
            + finding.rule()
            + "]: "
            + cells.shown(finding.message())
            + "\n --> "
            + place(finding.file(), finding.span())
            + "\n  = "
            + cells.shown((one.inSource() ? "allowed" : "known from the baseline") + reason);
    for (String line : text.split("\n")) {
      out.append(style.dim(line)).append('\n');
    }
    out.append('\n');
  }

  private void note(CodeFrame frame, String label, String text, Writer out) throws IOException {
    String start = frame.gutter() + " = " + label + ": ";
    String rest = " ".repeat(start.length());
    out.append(style.frame(frame.gutter() + " =")).append(' ').append(style.bold(label + ":"));
    int left = style.width() - start.length();
    String between = " ";
    for (String word : text.split(" ")) {
      if (word.length() >= left && between.equals(" ") && left < style.width() - start.length()) {
        between = "\n" + rest;
        left = style.width() - start.length();
      }
      out.append(between).append(word);
      left -= word.length() + 1;
      between = " ";
    }
    out.append('\n');
  }

  private String place(SourceFile file, Span span) {
    Position start = file.position(span.start());
    return cells.shown(file.path()) + ":" + start.line() + ":" + start.column();
  }
}
