package io.github.sqllint.parse;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A time limit over one piece of work, kept by a single daemon thread for all of them. */
final class Watch implements AutoCloseable {
  /** Far above what any text takes on a busy machine: a result must not depend on the load. */
  private static final int SECONDS = 10;

  private volatile boolean barked;
  private final ScheduledFuture<?> alarm;

  private Watch(Runnable stop) {
    alarm =
        Clock.THREAD.schedule(
            () -> {
              barked = true;
              stop.run();
            },
            SECONDS,
            TimeUnit.SECONDS);
  }

  /**
   * @param stop makes the work end; runs on another thread
   */
  static Watch over(Runnable stop) {
    return new Watch(stop);
  }

  /** Whether the time was up; a result that came later is not to be trusted. */
  boolean hasBarked() {
    return barked;
  }

  @Override
  public void close() {
    alarm.cancel(false);
  }

  /** Holds the thread, so that it starts with the first long text only. */
  private static final class Clock {
    static final ScheduledThreadPoolExecutor THREAD = start();

    private static ScheduledThreadPoolExecutor start() {
      ScheduledThreadPoolExecutor executor =
          new ScheduledThreadPoolExecutor(
              1,
              task -> {
                Thread thread = new Thread(task, "sqllint-watch");
                thread.setDaemon(true);
                return thread;
              });
      executor.setRemoveOnCancelPolicy(true);
      return executor;
    }
  }
}
