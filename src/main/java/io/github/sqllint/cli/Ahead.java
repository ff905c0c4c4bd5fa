package io.github.sqllint.cli;

import io.github.sqllint.impact.ServerTables;
import io.github.sqllint.parse.ExpressionReader;

/**
 * Does on another processor what statements would wait for, while their files are looked for.
 *
 * <p>Only what does not lead back to classes that the main thread may be initialising: two threads
 * that each wait for the other's class would wait for ever.
 */
final class Ahead {
  private Ahead() {}

  static void start() {
    if (Runtime.getRuntime().availableProcessors() > 1) {
      Thread thread = new Thread(Ahead::prepare, "ahead");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private static void prepare() {
    ExpressionReader.prepare();
    ServerTables.prepare();
  }
}
