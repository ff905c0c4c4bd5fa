package io.github.sqllint.dsl.javascript;

import java.util.Optional;

/** True or false. */
public enum Bool implements Value {
  TRUE,
  FALSE;

  public static Bool of(boolean value) {
    return value ? TRUE : FALSE;
  }

  @Override
  public String type() {
    return "boolean";
  }

  @Override
  public Optional<Boolean> truth() {
    return Optional.of(this == TRUE);
  }

  @Override
  public String toString() {
    return this == TRUE ? "true" : "false";
  }
}
