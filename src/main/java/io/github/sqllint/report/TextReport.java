package io.github.sqllint.report;

import io.github.sqllint.lint.Report;
import io.github.sqllint.rule.Finding;
import io.github.sqllint.rule.Finding.RelatedPlace;
import io.github.sqllint.rule.RulePage;
import io.github.sqllint.rule.Severity;
import io.github.sqllint.source.Position;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Findings for a person: each with its code, and once per rule what to do instead. */
public final class TextReport implements Reporter {
  /** So many lines around a finding its reader sees as well. */
  private static final int NEAR = 3;

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
    Optional<RelatedPlace> elsewhere = elsewhere(finding);
    int lastLine = file.position(span.end()).line();
    int relatedLine = elsewhere.map(p -> firstLine(p.file(), p.span())).orElse(0);
    CodeFrame frame = new CodeFrame(style, Math.max(lastLine, relatedLine));
    Severity severity = finding.severity();
    out.append(style.severity(severity, severity.word() + "[" + finding.rule() + "]"))
        .append(style.bold(": " + cells.shown(finding.message())))
        .append('\n');
    out.append(style.frame(frame.gutter() + "-->")).append(' ').append(place(file, span));
    out.append('\n').append(frame.empty()).append('\n');
    frame.write(file, span, text -> style.severity(severity, text), out);
    for (RelatedPlace related : finding.related()) {
      if (elsewhere.isPresent() && related == elsewhere.get()) {
        aside(frame, related, out);
      } else {
        note(frame, "note", placeAndRemark(related), out);
      }
    }
    if (explain) {
      Instead instead = Instead.of(pages.apply(finding.rule()));
      if (!instead.advice().isEmpty()) {
        note(frame, "instead", cells.shown(instead.advice()), out);
      }
      example(frame, instead.firstPhase(), out);
      note(frame, "more", "sqllint explain " + finding.rule(), out);
    }
    out.append('\n');
  }

  /** The first related place whose code the reader has not before their eyes anyway. */
  private static Optional<RelatedPlace> elsewhere(Finding finding) {
    int first = firstLine(finding.file(), finding.span());
    int last = finding.file().position(finding.span().end()).line();
    for (RelatedPlace place : finding.related()) {
      int line = firstLine(place.file(), place.span());
      if (place.file() != finding.file() || line < first - NEAR || line > last + NEAR) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  private static int firstLine(SourceFile file, Span span) {
    return file.position(span.start()).line();
  }

  private void aside(CodeFrame frame, RelatedPlace related, Writer out) throws IOException {
    out.append(style.frame(frame.gutter() + ":::")).append(' ');
    out.append(placeAndRemark(related)).append('\n');
    frame.writeAside(related.file(), related.span(), out);
  }

  private String placeAndRemark(RelatedPlace related) {
    return place(related.file(), related.span()) + ": " + cells.shown(related.remark());
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

  /** SQL with the page's names, not the reader's, which stays in its lines to be copied. */
  private void example(CodeFrame frame, List<String> lines, Writer out) throws IOException {
    String label = "example:";
    String start = style.frame(frame.gutter() + " =") + " " + style.bold(label);
    for (String line : lines) {
      out.append(line.isEmpty() ? "" : start + " " + cells.shown(line)).append('\n');
      start = " ".repeat(frame.gutter().length() + " = ".length() + label.length());
    }
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
