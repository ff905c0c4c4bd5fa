package io.github.sqllint.dsl.rails;

import io.github.sqllint.source.Span;

/** Says that Rails cannot take a call back. */
final class Irreversible extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Span span;

  /**
   * @param call its name, as people read it
   */
  Irreversible(String call, Span span) {
    super(call, null, false, false);
    this.span = span;
  }

  /** The call. */
  Span span() {
    return span;
  }
}
