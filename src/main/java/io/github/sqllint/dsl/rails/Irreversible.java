package io.github.sqllint.dsl.rails;

import io.github.sqllint.source.Span;

/** Says that Rails cannot take a call back. */
final class Irreversible extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Span span;

  Irreversible(String reason, Span span) {
    super(reason, null, false, false);
    this.span = span;
  }

  /** The call. */
  Span span() {
    return span;
  }
}
