package io.github.sqllint.source;

/** A program makes a text or a list that is larger than anybody follows. */
public final class TooLarge extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_TEXT = 1 << 22;
  private static final int LONGEST_LIST = 1 << 17;

  private TooLarge(String what) {
    super("it makes a " + what + " longer than is followed", null, false, false);
  }

  /** A length that a text may have. */
  public static int text(long length) {
    if (length > LONGEST_TEXT) {
      throw new TooLarge("text");
    }
    return (int) length;
  }

  /** A size that a list may have. */
  public static int list(long size) {
    if (size > LONGEST_LIST) {
      throw new TooLarge("list");
    }
    return (int) size;
  }
}
