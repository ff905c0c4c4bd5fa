package io.github.sqllint.lint;

import io.github.sqllint.source.Comment;
import io.github.sqllint.source.SourceFile;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.Statement;
import io.github.sqllint.source.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;

/**
 * The code that a comment speaks of.
 *
 * <p>A comment with nothing before it on its line speaks of what comes next: a whole statement, or,
 * inside of one, the action or list element. Any other comment speaks of what stands before it on
 * its line; behind a statement's head, such as {@code ALTER TABLE t}, that is the statement.
 *
 * @param homes a finding that begins in one of these is meant
 * @param parts a finding that contains one of these is meant, for it is about more than the part
 */
record Reach(List<Span> homes, List<Span> parts) {
  Reach {
    homes = List.copyOf(homes);
    parts = List.copyOf(parts);
  }

  /**
   * The reach of a comment.
   *
   * @param statements those of the script, or of the block, in which the comment stands
   */
  static Reach of(Comment comment, SourceFile file, List<Statement> statements) {
    Draft draft = new Draft();
    if (before(comment, file).isBlank()) {
      draft.next(comment, statements);
    } else {
      draft.line(comment, file, statements);
    }
    return new Reach(draft.homes, draft.parts);
  }

  /** The same reach in the file that people see. */
  Reach inHost(SourceFile file) {
    return file.emitted().isEmpty()
        ? this
        : new Reach(
            homes.stream().map(home -> file.place(home).span()).toList(),
            parts.stream().map(part -> file.place(part).span()).toList());
  }

  boolean covers(Span finding) {
    for (Span home : homes) {
      if (home.start() <= finding.start() && finding.start() < home.end()) {
        return true;
      }
    }
    return parts.stream().anyMatch(finding::contains);
  }

  /** What stands before a comment on its line. */
  private static String before(Comment comment, SourceFile file) {
    int start = comment.span().start();
    return file.text(new Span(lineStart(file, start), start));
  }

  /** Where the line of an offset begins, in this very text even if a host sends it. */
  private static int lineStart(SourceFile file, int offset) {
    int start = offset;
    while (start > 0 && "\r\n".indexOf(file.text().charAt(start - 1)) < 0) {
      start--;
    }
    return start == 0 && file.text().startsWith("\uFEFF") ? Math.min(1, offset) : start;
  }

  /** A reach that is being found out. */
  private static final class Draft {
    private final List<Span> homes = new ArrayList<>();
    private final List<Span> parts = new ArrayList<>();

    void next(Comment comment, List<Statement> statements) {
      int from = comment.span().end();
      int found = firstAfter(from, statements, Statement::span);
      if (found == statements.size()) {
        return;
      }
      Statement statement = statements.get(found);
      List<Token> tokens = statement.tokens();
      int i = firstAfter(from, tokens, Token::span);
      if (i < tokens.size() - 1 && tokens.get(i).isSymbol(",")) {
        i++;
      }
      homes.add(i == 0 ? statement.span() : Elements.around(i, tokens));
      parts.add(tokens.get(i).span());
    }

    void line(Comment comment, SourceFile file, List<Statement> statements) {
      int end = comment.span().start();
      int line = lineStart(file, end);
      int here = firstAfter(line, statements, Statement::span);
      for (int s = here; s < statements.size(); s++) {
        Statement statement = statements.get(s);
        if (statement.span().start() >= end) {
          break;
        }
        boolean head = statement.span().start() >= line && Elements.isOpen(statement, end);
        List<Token> tokens = statement.tokens();
        int first = firstAfter(line, tokens, Token::span);
        for (int i = first; i < tokens.size() && tokens.get(i).end() <= end; i++) {
          if (!tokens.get(i).isSymbol(",")) {
            homes.add(head ? statement.span() : Elements.around(i, tokens));
            parts.add(tokens.get(i).span());
          }
        }
      }
      if (parts.isEmpty() && here > 0) {
        lastToken(statements.get(here - 1));
      }
    }

    /** A semicolon on a line of its own ends the statement before it. */
    private void lastToken(Statement statement) {
      int last = statement.tokens().size() - 1;
      homes.add(Elements.around(last, statement.tokens()));
      parts.add(statement.tokens().get(last).span());
    }

    /** The index of the first thing that ends behind an offset; things do not overlap. */
    private static <T> int firstAfter(int offset, List<T> things, Function<T, Span> span) {
      int low = 0;
      int high = things.size();
      while (low < high) {
        int middle = (low + high) / 2;
        if (span.apply(things.get(middle)).end() > offset) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      return low;
    }
  }

  /** The elements that commas make of a statement: actions, columns, names. */
  private static final class Elements {

    /** The element of a token: between the commas around it that are as deep in parentheses. */
    static Span around(int token, List<Token> tokens) {
      int first = token;
      int depth = tokens.get(token).isSymbol(")") ? 1 : 0;
      while (first > 0 && !borders(tokens.get(first - 1), ",", "(", depth)) {
        first--;
        depth += change(tokens.get(first), ")", "(");
      }
      int last = token;
      depth = tokens.get(token).isSymbol("(") ? 1 : 0;
      while (last < tokens.size() - 1 && !borders(tokens.get(last + 1), ",", ")", depth)) {
        last++;
        depth += change(tokens.get(last), "(", ")");
      }
      return tokens.get(first).span().to(tokens.get(last).span());
    }

    private static boolean borders(Token token, String comma, String parenthesis, int depth) {
      return depth == 0 && (token.isSymbol(comma) || token.isSymbol(parenthesis));
    }

    private static int change(Token token, String deeper, String back) {
      return token.isSymbol(deeper) ? 1 : token.isSymbol(back) ? -1 : 0;
    }

    /** Whether a statement goes on behind a comment with what no comma has ended yet. */
    static boolean isOpen(Statement statement, int comment) {
      BitSet ended = new BitSet();
      int depth = 0;
      for (Token token : statement.tokens()) {
        if (token.start() >= comment) {
          return !token.isSymbol(",") && !ended.get(depth);
        }
        if (token.isSymbol("(")) {
          ended.clear(++depth);
        } else if (token.isSymbol(")")) {
          depth = Math.max(0, depth - 1);
        } else if (token.isSymbol(",")) {
          ended.set(depth);
        }
      }
      return false;
    }
  }
}
