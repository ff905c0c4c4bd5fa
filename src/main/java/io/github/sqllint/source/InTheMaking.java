package io.github.sqllint.source;

import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A list whose elements several threads make one after the other, who reads it being one of them.
 */
final class InTheMaking<T, R> extends AbstractList<R> {
  /** What was thrown instead of an element. */
  private record Failure(Throwable cause) {}

  private final List<T> things;
  private final Function<T, R> function;
  private final AtomicInteger begun = new AtomicInteger();

  /** Null where it is not made yet; guarded by this object. */
  private final Object[] made;

  InTheMaking(List<T> things, Function<T, R> function) {
    this.things = things;
    this.function = function;
    this.made = new Object[things.size()];
  }

  @Override
  public int size() {
    return made.length;
  }

  @Override
  public R get(int index) {
    Object element = element(index);
    while (element == null) {
      // The element is being made, or is among those that nobody has begun: then this makes it.
      if (!makeNext()) {
        return awaited(index);
      }
      element = element(index);
    }
    return valueOf(element);
  }

  /** Makes elements until all are begun. */
  void makeRest() {
    while (makeNext()) {
      continue;
    }
  }

  private boolean makeNext() {
    int index = begun.get() < made.length ? begun.getAndIncrement() : made.length;
    if (index >= made.length) {
      return false;
    }
    Object element;
    try {
      element = function.apply(things.get(index));
    } catch (RuntimeException | Error e) {
      element = new Failure(e);
    }
    synchronized (this) {
      made[index] = element;
      notifyAll();
    }
    return true;
  }

  private synchronized Object element(int index) {
    return made[index];
  }

  private synchronized R awaited(int index) {
    boolean interrupted = false;
    while (made[index] == null) {
      try {
        wait();
      } catch (InterruptedException e) {
        // Whoever makes it is not waiting for anything, so this ends soon all the same.
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return valueOf(made[index]);
  }

  @SuppressWarnings("unchecked")
  private R valueOf(Object element) {
    if (element instanceof Failure failure) {
      if (failure.cause instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) failure.cause;
    }
    return (R) element;
  }
}
