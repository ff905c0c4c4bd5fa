package io.github.sqllint.source;

import java.util.List;
import java.util.Optional;

/**
 * What a comment asks of sqllint: {@code sqllint: allow drop-column: nobody reads it}.
 *
 * @param comment that holds it
 * @param span from {@code sqllint} to the end of its line
 * @param verb what is asked, such as {@code allow}, in lower case; empty where there is no word
 * @param words what stands between the verb and the second colon, or the line's end
 * @param reason what stands after the second colon; empty where there is none, or nothing after it
 */
public record Directive(
    Comment comment, Span span, Word verb, List<Word> words, Optional<String> reason) {
  public Directive {
    words = List.copyOf(words);
  }

  /** A word of a directive where it stands. */
  public record Word(String text, Span span) {}
}
