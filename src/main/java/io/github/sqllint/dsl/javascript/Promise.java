package io.github.sqllint.dsl.javascript;

/**
 * A value that a program gets by waiting for it.
 *
 * @param value what it gets, or the error where it is rejected
 */
record Promise(Value value, boolean rejected) implements Value {
  Promise(Value value) {
    this(value, false);
  }

  @Override
  public String type() {
    return "object";
  }
}
