package io.github.sqllint.dsl.ruby;

import java.util.Optional;

/** A {@code return}, {@code break}, {@code next} or {@code raise} on its way out. */
public final class Leaving extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String how;
  private final transient Value value;
  private final transient Object home;
  private final transient Optional<Invocation> raise;

  Leaving(String how, Value value, Object home) {
    this(how, value, home, Optional.empty());
  }

  private Leaving(String how, Value value, Object home, Optional<Invocation> raise) {
    super(how, null, false, false);
    this.how = how;
    this.value = value;
    this.home = home;
    this.raise = raise;
  }

  /** An error that a call of the tool ends with. */
  public static Leaving raised(Value error) {
    return new Leaving("raise", error, null);
  }

  /** An error that the program raises. */
  static Leaving raised(Invocation call, Object home) {
    return new Leaving("raise", call.argument(0), home, Optional.of(call));
  }

  /** The call that raises it; empty where the program raises nothing. */
  public Optional<Invocation> raise() {
    return raise;
  }

  /** {@code return}, {@code break}, {@code next}, {@code redo}, {@code retry}, {@code raise}. */
  public String how() {
    return how;
  }

  /** What is handed out; of {@code raise} the first argument. */
  public Value value() {
    return value;
  }

  /** What it leaves. */
  Object home() {
    return home;
  }
}
