package io.github.sqllint.cli;

import io.github.sqllint.parse.ExpressionReader;

/** Does on another processor what statements would wait for, while their files are looked for. */
final class Ahead {
  private Ahead() {}

  static void start() {
    if (Runtime.getRuntime().availableProcessors() > 1) {
      Thread thread = new Thread(ExpressionReader::prepare, "ahead");
      thread.setDaemon(true);
      thread.start();
    }
  }
}
