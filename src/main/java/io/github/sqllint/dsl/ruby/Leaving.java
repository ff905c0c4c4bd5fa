package io.github.sqllint.dsl.ruby;

/** A {@code return}, {@code break}, {@code next} or {@code raise} on its way out. */
public final class Leaving extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String how;
  private final transient Value value;
  private final transient Object home;

  Leaving(String how, Value value, Object home) {
    super(how, null, false, false);
    this.how = how;
    this.value = value;
    this.home = home;
  }

  /** An error that a call of the tool ends with. */
  public static Leaving raised(Value error) {
    return new Leaving("raise", error, null);
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
