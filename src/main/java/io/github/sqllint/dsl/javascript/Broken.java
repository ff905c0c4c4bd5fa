package io.github.sqllint.dsl.javascript;

/** A text that is not JavaScript or TypeScript, or none that is understood here. */
public final class Broken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int offset;

  /**
   * @param offset where in the file
   * @param sentence what is wrong, as a sentence whose subject is the file
   */
  Broken(int offset, String sentence) {
    super(sentence, null, false, false);
    this.offset = offset;
  }

  public int offset() {
    return offset;
  }
}
