package io.github.sqllint.layout;

/**
 * Something about a file, or a folder, that keeps it from being read as its tool would read it.
 *
 * @param line from 1; 0 where it is about the file as a whole
 * @param sentence what is wrong, as a sentence whose subject is the path
 */
public record Problem(Weight weight, String path, int line, String sentence) {

  /** What a problem means for the result. */
  public enum Weight {
    /** What was asked about could not be read, or not in the order in which it would run. */
    ERROR,
    /** It was read; somebody should know all the same. */
    WARNING,
    /** It was passed over as it should be; only who asks for more is told. */
    NOTE
  }

  static Problem error(String path, String sentence) {
    return new Problem(Weight.ERROR, path, 0, sentence);
  }

  static Problem warning(String path, String sentence) {
    return new Problem(Weight.WARNING, path, 0, sentence);
  }

  static Problem note(String path, String sentence) {
    return new Problem(Weight.NOTE, path, 0, sentence);
  }

  Problem asWarning() {
    return new Problem(Weight.WARNING, path, line, sentence);
  }

  /** The whole sentence, such as {@code V3__x.sql:12 is not UTF-8 text: …}. */
  public String text() {
    return path + (line > 0 ? ":" + line : "") + " " + sentence;
  }
}
