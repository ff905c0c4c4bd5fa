package io.github.sqllint.dsl.ruby;

import io.github.sqllint.dsl.ruby.Token.Part;
import io.github.sqllint.source.HostText;
import java.util.ArrayList;
import java.util.List;

/** The parts of a literal while it is read. */
final class PartList {
  private List<Part> parts = new ArrayList<>();
  private final List<HostText> pieces = new ArrayList<>();

  /** Characters of one stretch of the file. */
  private final StringBuilder run = new StringBuilder();

  private int runStart;

  boolean isEmpty() {
    return parts.isEmpty() && pieces.isEmpty() && run.isEmpty();
  }

  /** A character as the file writes it. */
  void add(char c, int offset) {
    if (runStart + run.length() != offset) {
      endRun();
    }
    if (run.isEmpty()) {
      runStart = offset;
    }
    run.append(c);
  }

  /** What an escape sequence at an offset means. */
  void addWritten(String text, int offset) {
    endRun();
    pieces.add(HostText.written(text, offset));
  }

  void add(HostText text) {
    endRun();
    pieces.add(text);
  }

  void add(List<Token> code) {
    endText();
    parts.add(new Part.Code(code));
  }

  /** What was read so far; a new list begins. */
  List<Part> take() {
    endText();
    List<Part> taken = parts;
    parts = new ArrayList<>();
    return taken;
  }

  private void endText() {
    endRun();
    if (!pieces.isEmpty()) {
      parts.add(new Part.Text(HostText.joined(pieces)));
      pieces.clear();
    }
  }

  private void endRun() {
    if (!run.isEmpty()) {
      pieces.add(HostText.copied(run.toString(), runStart));
      run.setLength(0);
    }
  }
}
