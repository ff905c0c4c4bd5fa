package io.github.sqllint.lint;

import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The blocks of strong_migrations' {@code safety_assured { … }} in a Ruby migration, whose author
 * answers for what they hold. A block of {@code do} ends with the {@code end} of its indentation,
 * as every formatter of Ruby leaves it.
 */
final class AssuredBlocks {
  private final SourceFile file;
  private final String text;

  private AssuredBlocks(SourceFile file) {
    this.file = file;
    this.text = file.text();
  }

  /** From the word to the end of the block; empty in other files than Ruby's. */
  static List<Span> of(SourceFile file) {
    List<Span> found = new ArrayList<>();
    if (file.path().toLowerCase(Locale.ROOT).endsWith(".rb")) {
      AssuredBlocks blocks = new AssuredBlocks(file);
      String mark = Peer.STRONG_MIGRATIONS.mark();
      for (int at = blocks.text.indexOf(mark);
          at >= 0;
          at = blocks.text.indexOf(mark, at + mark.length())) {
        int end = blocks.end(at, at + mark.length());
        if (end > at) {
          found.add(new Span(at, end));
        }
      }
    }
    return found;
  }

  /** Where the block of a call ends; -1 where there is none. */
  private int end(int start, int behind) {
    Span line = file.lineSpan(file.position(start).line());
    String before = file.text(new Span(line.start(), start));
    boolean word = behind == text.length() || !Character.isJavaIdentifierPart(text.charAt(behind));
    if (before.contains("#") || !word) {
      return -1;
    }
    int open = behind;
    while (open < text.length() && Character.isWhitespace(text.charAt(open))) {
      open++;
    }
    if (text.startsWith("{", open)) {
      return brace(open);
    }
    String indent = before.substring(0, before.length() - before.stripLeading().length());
    return text.startsWith("do", open) ? endOf(indent, line) : -1;
  }

  private int brace(int open) {
    int depth = 0;
    char quote = 0;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote && text.charAt(i - 1) != '\\' ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }

  private int endOf(String indent, Span line) {
    for (int number = file.position(line.start()).line() + 1; number <= file.lines(); number++) {
      String next = file.line(number).stripTrailing();
      if (next.equals(indent + "end") || next.startsWith(indent + "end ")) {
        return file.lineSpan(number).end();
      }
    }
    return -1;
  }
}
