package io.github.sqllint.dsl.python;

/** A text that is not Python 3. */
public final class PythonSyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int offset;

  /**
   * @param offset where in the text it goes wrong
   * @param message what is wrong, as a sentence whose subject is the file
   */
  public PythonSyntaxException(int offset, String message) {
    super(message);
    this.offset = offset;
  }

  public int offset() {
    return offset;
  }
}
