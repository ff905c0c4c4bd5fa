package io.github.sqllint.dsl.rails;

/** Says that Rails surely stops at a call with an error, before it sends anything for it. */
final class Refused extends NotKnown {
  private static final long serialVersionUID = 1L;

  /**
   * @param reason a sentence for people
   */
  Refused(String reason) {
    super(reason);
  }
}
