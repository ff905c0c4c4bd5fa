package io.github.sqllint.source;

import java.util.ArrayList;
import java.util.List;

/**
 * A comment of a text, in whatever language the text is written.
 *
 * @param span with its marks
 * @param body what stands between its marks
 */
public record Comment(Span span, Span body) {

  /** The comments among some tokens of SQL, in order. */
  public static List<Comment> among(List<Token> tokens) {
    List<Comment> comments = new ArrayList<>();
    for (Token token : tokens) {
      if (token.kind() == Token.Kind.LINE_COMMENT) {
        comments.add(new Comment(token.span(), new Span(token.start() + 2, token.end())));
      } else if (token.kind() == Token.Kind.BLOCK_COMMENT) {
        comments.add(new Comment(token.span(), new Span(token.start() + 2, token.end() - 2)));
      }
    }
    return comments;
  }
}
