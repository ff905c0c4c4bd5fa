package io.github.sqllint.dsl.rails;

/** Says that what a call sends depends on something that the text does not tell. */
class NotKnown extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param reason a sentence for people
   */
  NotKnown(String reason) {
    super(reason, null, false, false);
  }

  static NotKnown dependsOn(String what) {
    return new NotKnown("What it sends depends on " + what + ".");
  }
}
