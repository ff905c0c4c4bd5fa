package io.github.sqllint.source;

import java.util.List;

/**
 * One statement of a script, or one line that psql obeys.
 *
 * @param span from its first token to its last, without the semicolon that ends it
 * @param tokens what the server reads: no white space, no comments, no final semicolon; never empty
 */
public record Statement(SourceFile file, Span span, List<Token> tokens) {
  public Statement {
    tokens = List.copyOf(tokens);
  }

  public String text() {
    return file.text(span);
  }

  public Position position() {
    return file.position(span.start());
  }
}
