package io.github.sqllint.dsl.javascript;

/** An error that the program throws. */
public final class Thrown extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Value value;

  public Thrown(Value value) {
    super(null, null, false, false);
    this.value = value;
  }

  /** An error of the tool. */
  public static Thrown error(String message) {
    return new Thrown(new MapValue().with("message", Text.made(message)));
  }

  Value thrown() {
    return value;
  }

  /** What it says; empty where that is not known. */
  public String message() {
    Value message = value instanceof MapValue map ? map.property("message") : value;
    return message instanceof Text text ? text.toString() : "";
  }
}
