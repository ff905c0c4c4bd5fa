package io.github.sqllint.lint;

/** The databases whose SQL is understood. */
public enum Dialect {
  POSTGRESQL
}
