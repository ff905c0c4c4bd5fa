package io.github.sqllint.dsl.javascript;

import java.util.Optional;

/** The values that say that there is none. */
public enum Nothing implements Value {
  NULL,
  UNDEFINED;

  @Override
  public String type() {
    return this == NULL ? "object" : "undefined";
  }

  @Override
  public Optional<Boolean> truth() {
    return Optional.of(false);
  }
}
