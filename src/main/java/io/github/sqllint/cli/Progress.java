package io.github.sqllint.cli;

import java.io.PrintStream;
import java.util.function.Supplier;

/** A line on the terminal that says how long a run has been at work; it is gone when that ends. */
final class Progress {
  private final PrintStream terminal;
  private final String work;
  private final int second;
  private int seconds;
  private boolean done;

  /**
   * @param second how many milliseconds one takes
   */
  Progress(PrintStream terminal, String work, int second) {
    this.terminal = terminal;
    this.work = work;
    this.second = second;
  }

  /**
   * Counts while some work is done, where somebody looks on.
   *
   * @param name such as {@code linting}
   */
  static <T> T during(String name, boolean quiet, Console console, Supplier<T> work) {
    Progress progress = new Progress(console.err(), name, 1_000);
    if (!quiet && console.environment().watched()) {
      progress.start();
    }
    try {
      return work.get();
    } finally {
      progress.close();
    }
  }

  void start() {
    Thread clock = new Thread(this::count, "progress");
    clock.setDaemon(true);
    clock.start();
  }

  private void count() {
    try {
      while (tick()) {
        continue;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean tick() throws InterruptedException {
    wait(second);
    if (!done) {
      seconds++;
      terminal.print("\r" + line());
      terminal.flush();
    }
    return !done;
  }

  private String line() {
    return work + ": " + seconds + " s";
  }

  /** Takes the line away. */
  synchronized void close() {
    done = true;
    notifyAll();
    if (seconds > 0) {
      terminal.print("\r" + " ".repeat(line().length()) + "\r");
      terminal.flush();
    }
  }
}
