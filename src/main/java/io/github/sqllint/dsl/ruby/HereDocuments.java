package io.github.sqllint.dsl.ruby;

import io.github.sqllint.dsl.ruby.Token.Kind;
import io.github.sqllint.dsl.ruby.Token.Part;
import io.github.sqllint.source.HostText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Strings whose text stands on the lines below the one that they are used on. */
final class HereDocuments {
  private static final Pattern BEGIN =
      Pattern.compile(
          "<<(?<mode>[~-]?)(?<quote>[\"'`]?)(?<word>[\\p{L}_][\\p{L}\\p{N}_]*|(?<=[\"'`])[^\"'`\\n"
              + "]+)\\k<quote>");

  /** A tab reaches to the next column of which this is a divisor, counted from 0. */
  private static final int TAB = 8;

  private final Lexer lexer;
  private final List<Pending> pending = new ArrayList<>();

  HereDocuments(Lexer lexer) {
    this.lexer = lexer;
  }

  /**
   * One that has begun and whose lines have not come yet.
   *
   * @param token the index of its token
   */
  private record Pending(int token, String word, boolean indented, boolean squiggly, boolean raw) {}

  /** Begins one if it stands here. */
  boolean begin(boolean space) {
    Matcher matcher = BEGIN.matcher(lexer.text).region(lexer.at, lexer.text.length());
    matcher.useTransparentBounds(true);
    if (!matcher.lookingAt()) {
      return false;
    }
    String mode = matcher.group("mode");
    String quote = matcher.group("quote");
    String word = matcher.group("word");
    boolean plain = mode.isEmpty() && quote.isEmpty();
    if (lexer.state.followsValue() && !(lexer.state.followsName() && space)
        || lexer.state.follows("class")
        || plain && !Character.isUpperCase(word.charAt(0))) {
      return false;
    }
    int start = lexer.at;
    lexer.at = matcher.end();
    Kind kind = quote.equals("`") ? Kind.COMMAND : Kind.STRING;
    lexer.addLiteral(kind, start, space, List.of(List.of()));
    pending.add(
        new Pending(
            lexer.state.tokens().size() - 1,
            word,
            !mode.isEmpty(),
            mode.equals("~"),
            quote.equals("'")));
    return true;
  }

  /** Reads the lines of all that have begun; the reader stands at the beginning of a line. */
  void readBodies() throws RubySyntaxException {
    for (Pending one : pending) {
      lexer.state.complete(one.token, body(one));
    }
    pending.clear();
  }

  private List<Part> body(Pending document) throws RubySyntaxException {
    int start = lexer.at;
    List<Line> lines = new ArrayList<>();
    while (true) {
      if (lexer.at >= lexer.text.length()) {
        throw new RubySyntaxException(
            Math.max(0, start - 1),
            "has a here-document that no line `" + document.word + "` ends");
      }
      int end = lineEnd(lexer.at);
      String line = lexer.text.substring(lexer.at, end);
      String bare = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
      if ((document.indented ? bare.stripLeading() : bare).equals(document.word)) {
        lexer.at = Math.min(end + 1, lexer.text.length());
        return parts(lines, document.squiggly ? indentation(lines) : 0);
      }
      lines.add(line(document));
    }
  }

  /**
   * A line with its line end; one that holds code of several lines reaches to the end of the last.
   *
   * @param from where it begins
   * @param parts its text, of which the first begins at the line's first column, and its code
   */
  private record Line(int from, List<Part> parts) {}

  private Line line(Pending document) throws RubySyntaxException {
    int from = lexer.at;
    PartList parts = new PartList();
    String text = lexer.text;
    while (lexer.at < text.length()) {
      char c = text.charAt(lexer.at);
      if (c == '\n') {
        parts.add(c, lexer.at++);
        break;
      } else if (!document.raw && text.startsWith("#{", lexer.at)) {
        lexer.at += 2;
        parts.add(lexer.embedded());
      } else if (!document.raw && c == '\\') {
        boolean continued =
            text.startsWith("\n", lexer.at + 1) || text.startsWith("\r\n", lexer.at + 1);
        lexer.at = EscapeSequence.read(text, lexer.at, parts);
        if (continued) {
          break;
        }
      } else if (c == '\r' && text.startsWith("\r\n", lexer.at)) {
        lexer.at++;
      } else {
        parts.add(c, lexer.at++);
      }
    }
    return new Line(from, parts.take());
  }

  private int lineEnd(int from) {
    int end = lexer.text.indexOf('\n', from);
    return end < 0 ? lexer.text.length() : end;
  }

  /** The width of the white space that all lines with something on them begin with. */
  private int indentation(List<Line> lines) {
    int least = Integer.MAX_VALUE;
    for (Line line : lines) {
      int width = 0;
      int i = line.from;
      while (i < lexer.text.length() && " \t".indexOf(lexer.text.charAt(i)) >= 0) {
        width = widened(width, lexer.text.charAt(i++));
      }
      boolean blank = i >= lexer.text.length() || "\r\n".indexOf(lexer.text.charAt(i)) >= 0;
      least = blank ? least : Math.min(least, width);
    }
    return least == Integer.MAX_VALUE ? 0 : least;
  }

  private static int widened(int width, char c) {
    return c == '\t' ? (width / TAB + 1) * TAB : width + 1;
  }

  private List<Part> parts(List<Line> lines, int indentation) {
    PartList joined = new PartList();
    for (Line line : lines) {
      boolean first = true;
      for (Part part : line.parts) {
        if (part instanceof Part.Text text) {
          joined.add(first ? dedented(text.text(), indentation) : text.text());
        } else if (part instanceof Part.Code code) {
          joined.add(code.tokens());
        }
        first = false;
      }
    }
    return joined.take();
  }

  private static HostText dedented(HostText text, int indentation) {
    int width = 0;
    int i = 0;
    while (i < text.length() && " \t".indexOf(text.text().charAt(i)) >= 0) {
      int next = widened(width, text.text().charAt(i));
      if (next > indentation) {
        break;
      }
      width = next;
      i++;
    }
    return text.substring(i, text.length());
  }
}
