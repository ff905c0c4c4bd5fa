package io.github.sqllint.rule;

import io.github.sqllint.source.Direction;

/** A hazard of locks and of what they wait for, which a way back has as well as a way there. */
public interface LockRule extends Rule {
  @Override
  default boolean judges(Direction direction) {
    return true;
  }
}
