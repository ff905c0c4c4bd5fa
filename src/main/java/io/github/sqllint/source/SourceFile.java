package io.github.sqllint.source;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A decoded text with the path under which it is reported.
 *
 * <p>The text keeps everything the file holds, byte order mark and line ends included, so that
 * offsets into it are offsets into the file.
 */
public final class SourceFile {
  private final String path;
  private final String text;
  private final int[] lineStarts;

  private final Optional<EmittedSql> emitted;

  /** Where the second halves of the characters stand that take two. */
  private final int[] secondHalves;

  /**
   * @param path as shown to people, with {@code /} between its parts on every system
   */
  public SourceFile(String path, String text) {
    this(path, text, Optional.empty());
  }

  /** SQL that a migration in another language sends, under the path of that migration's file. */
  SourceFile(EmittedSql emitted) {
    this(emitted.host().path(), emitted.text(), Optional.of(emitted));
  }

  private SourceFile(String path, String text, Optional<EmittedSql> emitted) {
    this.emitted = emitted;
    this.path = path;
    this.text = text;
    this.lineStarts = lineStarts(text);
    this.secondHalves = secondHalves(text);
  }

  private static int[] secondHalves(String text) {
    // Known without a look at the characters where a byte is enough for each.
    return text.codePointCount(0, text.length()) == text.length()
        ? new int[0]
        : IntStream.range(1, text.length())
            .filter(i -> Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)))
            .toArray();
  }

  public String path() {
    return path;
  }

  public String text() {
    return text;
  }

  public String text(Span span) {
    return text.substring(span.start(), span.end());
  }

  /** Where this text comes from if no file holds it as it is. */
  public Optional<EmittedSql> emitted() {
    return emitted;
  }

  /** The file that people see: this one, or the one that makes a tool send this text. */
  public SourceFile host() {
    return emitted.map(EmittedSql::host).orElse(this);
  }

  /** Where people find a part of this text. */
  public Place place(Span span) {
    return emitted
        .map(sql -> new Place(sql.host(), sql.origin(span)))
        .orElseGet(() -> new Place(this, span));
  }

  /** The line and column of an offset as people find them; the end of the text is a place too. */
  public Position position(int offset) {
    if (emitted.isPresent()) {
      return emitted.get().host().position(emitted.get().origin(offset));
    }
    int line = rank(lineStarts, offset + 1) - 1;
    int start = lineStarts[line];
    if (line == 0 && !text.isEmpty() && text.charAt(0) == '\uFEFF') {
      start = Math.min(1, offset);
    }
    return new Position(line + 1, offset - start + 1 - secondHalves(start + 1, offset));
  }

  /**
   * The position of an offset, or of the call that sends what stands there: SQL in a string of many
   * lines has its call on the first.
   */
  public Position callPosition(int offset) {
    return emitted
        .map(sql -> sql.host().position(sql.call(offset).start()))
        .orElseGet(() -> position(offset));
  }

  private int secondHalves(int from, int to) {
    return from >= to ? 0 : rank(secondHalves, to) - rank(secondHalves, from);
  }

  /** How many of the sorted numbers are less than this one. */
  private static int rank(int[] sorted, int number) {
    int found = Arrays.binarySearch(sorted, number);
    return found >= 0 ? found : -found - 1;
  }

  /** How many lines the text has; an empty text has one. */
  public int lines() {
    return lineStarts.length;
  }

  /** The text of a line, from 1, without its line end. */
  public String line(int number) {
    return text(lineSpan(number));
  }

  /** Where a line stands, from 1, without its line end and without a byte order mark. */
  public Span lineSpan(int number) {
    int start = lineStarts[number - 1];
    int end = number < lineStarts.length ? lineStarts[number] : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    boolean marked = number == 1 && text.startsWith("\uFEFF");
    return new Span(marked ? start + 1 : start, end);
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean lineEnd =
          c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (lineEnd) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  @Override
  public String toString() {
    return path;
  }
}
