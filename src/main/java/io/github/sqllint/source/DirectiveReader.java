package io.github.sqllint.source;

import io.github.sqllint.source.Directive.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the directives of comments. A line of a comment is one if it begins with {@code sqllint:};
 * dashes, stars and spaces before it do not count.
 */
public final class DirectiveReader {
  private static final String NAME = "sqllint";
  private static final String MARK = NAME + ":";

  private final SourceFile file;
  private final List<Directive> directives = new ArrayList<>();

  private DirectiveReader(SourceFile file) {
    this.file = file;
  }

  /** Whether a text can hold directives at all. */
  public static boolean mayHold(String text) {
    for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
      if (text.regionMatches(true, colon - NAME.length(), NAME, 0, NAME.length())) {
        return true;
      }
    }
    return false;
  }

  /** The directives of some comments of a file, in the order of the comments. */
  public static List<Directive> read(SourceFile file, List<Comment> comments) {
    DirectiveReader reader = new DirectiveReader(file);
    for (Comment comment : comments) {
      reader.lines(comment);
    }
    return reader.directives;
  }

  private void lines(Comment comment) {
    String text = file.text();
    int start = comment.body().start();
    while (start < comment.body().end()) {
      int end = Math.min(Characters.lineEnd(text, start), comment.body().end());
      line(comment, start, end);
      start = end + 1;
    }
  }

  private void line(Comment comment, int from, int end) {
    int start = from;
    while (start < end && isFrame(file.text().charAt(start))) {
      start++;
    }
    if (!file.text().regionMatches(true, start, MARK, 0, MARK.length())) {
      return;
    }
    int at = start + MARK.length();
    int colon = file.text().indexOf(':', at);
    int stop = colon < 0 || colon >= end ? end : colon;
    List<Word> words = words(at, stop);
    Word verb = words.isEmpty() ? new Word("", new Span(start, at)) : words.remove(0);
    String reason = stop == end ? "" : file.text().substring(stop + 1, end).strip();
    directives.add(
        new Directive(
            comment,
            new Span(start, trimmed(start, end)),
            new Word(verb.text().toLowerCase(Locale.ROOT), verb.span()),
            words,
            Optional.of(reason).filter(text -> !text.isEmpty())));
  }

  private static boolean isFrame(char c) {
    return c == '-' || c == '*' || c == '#' || c == '/' || Character.isWhitespace(c);
  }

  /** Words between spaces and commas. */
  private List<Word> words(int from, int end) {
    List<Word> words = new ArrayList<>();
    int start = from;
    for (int i = from; i <= end; i++) {
      boolean border = i == end || file.text().charAt(i) == ',';
      if (border || Character.isWhitespace(file.text().charAt(i))) {
        if (i > start) {
          words.add(new Word(file.text().substring(start, i), new Span(start, i)));
        }
        start = i + 1;
      }
    }
    return words;
  }

  private int trimmed(int start, int end) {
    int last = end;
    while (last > start && Character.isWhitespace(file.text().charAt(last - 1))) {
      last--;
    }
    return last;
  }
}
