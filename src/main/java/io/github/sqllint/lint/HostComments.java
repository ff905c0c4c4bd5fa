package io.github.sqllint.lint;

import io.github.sqllint.lint.ScriptComments.Placed;
import io.github.sqllint.source.Comment;
import io.github.sqllint.source.EmittedSql;
import io.github.sqllint.source.Script;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The comments for sqllint, or for another linter, in a migration that is written in another
 * language: {@code # sqllint: …} or {@code // sqllint: …}. Each speaks of the call that it stands
 * in, beside or above.
 */
final class HostComments {
  static final String MARK = "sqllint:";

  private final SourceFile host;
  private final List<Span> checked;
  private final List<Span> others;
  private final List<Placed> found = new ArrayList<>();

  private HostComments(SourceFile host, List<Span> checked, List<Span> others) {
    this.host = host;
    this.checked = checked;
    this.others = others;
  }

  /**
   * Finds them; those that speak of scripts which are not checked are left out.
   *
   * @param all the checked scripts and the others of the same file
   * @param marks what a comment that is looked for begins with
   */
  static List<Placed> of(
      SourceFile host, List<Script> checked, List<Script> all, List<String> marks) {
    List<Span> others = new ArrayList<>();
    List<Span> calls = new ArrayList<>();
    for (Script script : all) {
      if (script.file().host() == host && script.file().emitted().isPresent()) {
        EmittedSql sql = script.file().emitted().get();
        List<Span> own = checked.contains(script) ? calls : others;
        sql.pieces().forEach(piece -> own.add(piece.call()));
        // a finding on a script without a call is on the first line of what should send something
        if (sql.pieces().isEmpty()) {
          sql.whole().map(whole -> firstLine(whole, host)).ifPresent(own::add);
        }
      }
    }
    HostComments comments = new HostComments(host, calls, others);
    marks.forEach(comments::read);
    return comments.found;
  }

  private static Span firstLine(Span whole, SourceFile host) {
    return new Span(whole.start(), host.lineSpan(host.position(whole.start()).line()).end());
  }

  private void read(String mark) {
    String text = host.text().toLowerCase(Locale.ROOT);
    for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
      int line = host.position(at).line();
      int start = at;
      while (start > 0 && " \t".indexOf(text.charAt(start - 1)) >= 0) {
        start--;
      }
      int sign = text.startsWith("//", start - 2) ? 2 : text.startsWith("#", start - 1) ? 1 : 0;
      if (sign > 0) {
        Span body = new Span(start, host.lineSpan(line).end());
        place(new Comment(new Span(start - sign, body.end()), body), host.lineSpan(line));
      }
    }
  }

  private void place(Comment comment, Span line) {
    Span before = new Span(line.start(), comment.span().start());
    Draft mine = new Draft(comment, line);
    Draft theirs = new Draft(comment, line);
    if (host.text(before).isBlank()) {
      mine.next(checked);
      theirs.next(others);
    } else {
      mine.beside(checked);
      theirs.beside(others);
      mine.homes.add(line);
    }
    boolean nearer = mine.nearest <= theirs.nearest;
    if (nearer || theirs.nearest == Integer.MAX_VALUE) {
      found.add(new Placed(comment, host, new Reach(mine.homes, mine.parts)));
    }
  }

  /** The calls of some scripts that a comment speaks of. */
  private final class Draft {
    private final Comment comment;
    private final Span line;
    private final List<Span> homes = new ArrayList<>();
    private final List<Span> parts = new ArrayList<>();
    private int nearest = Integer.MAX_VALUE;

    Draft(Comment comment, Span line) {
      this.comment = comment;
      this.line = line;
    }

    void next(List<Span> calls) {
      Span next = null;
      for (Span call : calls) {
        if (call.contains(comment.span())) {
          parts.add(comment.span());
          homes.add(nextLine());
          nearest = 0;
        } else if (call.start() >= comment.span().end()
            && (next == null || call.start() < next.start())) {
          next = call;
        }
      }
      if (parts.isEmpty() && next != null) {
        homes.add(next);
        nearest = next.start();
      }
    }

    void beside(List<Span> calls) {
      for (Span call : calls) {
        boolean begins = line.start() <= call.start() && call.start() < line.end();
        boolean ends = line.start() < call.end() && call.end() <= line.end();
        if (begins || ends) {
          homes.add(call);
          nearest = 0;
        }
        if (call.contains(comment.span())) {
          nearest = 0;
        }
      }
    }

    private Span nextLine() {
      int number = host.position(comment.span().start()).line() + 1;
      while (number < host.lines() && host.line(number).isBlank()) {
        number++;
      }
      return host.lineSpan(Math.min(number, host.lines()));
    }
  }
}
