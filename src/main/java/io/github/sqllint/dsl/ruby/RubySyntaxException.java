package io.github.sqllint.dsl.ruby;

/** A text that is no Ruby, or Ruby of a kind that is not read. */
public final class RubySyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int offset;

  RubySyntaxException(int offset, String sentence) {
    super(sentence);
    this.offset = offset;
  }

  /** Where in the file it was noticed. */
  public int offset() {
    return offset;
  }
}
