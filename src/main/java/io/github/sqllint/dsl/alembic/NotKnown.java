package io.github.sqllint.dsl.alembic;

/** A statement cannot be written because something in it is known only when the revision runs. */
class NotKnown extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * @param reason a sentence without its subject's call, such as {@code `rows` is known only when
   *     the revision runs}
   */
  NotKnown(String reason) {
    super(reason, null, false, false);
  }

  /** Alembic stops where this is asked of it. */
  static final class Refused extends NotKnown {
    private static final long serialVersionUID = 1;

    Refused(String reason) {
      super(reason);
    }
  }

  static NotKnown of(Value.Unknown value) {
    return new NotKnown(value.reason());
  }
}
