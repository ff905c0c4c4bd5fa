package io.github.sqllint.dsl.javascript;

import java.util.List;

/** What a program has sent so far, one statement after another. */
public interface Sent {

  /** How many statements. */
  int count();

  /**
   * Puts parts that follow one another in the order in which they are sent when nothing waits for
   * the part before: the first statement of each, then the second of each, and so on.
   */
  void interleave(List<Part> parts);

  /**
   * Some statements in a row.
   *
   * @param from the number of the first
   * @param to one more than the number of the last
   */
  record Part(int from, int to) {
    static final Part NONE = new Part(0, 0);

    public int size() {
      return to - from;
    }
  }
}
