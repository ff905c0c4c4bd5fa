package io.github.sqllint.source;

/** Which way a script takes the schema. */
public enum Direction {
  UP,
  DOWN
}
