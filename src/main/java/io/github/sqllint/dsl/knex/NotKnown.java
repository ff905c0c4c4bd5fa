package io.github.sqllint.dsl.knex;

import io.github.sqllint.dsl.javascript.Unknown;
import io.github.sqllint.dsl.javascript.Value;
import java.util.Locale;

/** Says that what is sent depends on a value that is not known. */
final class NotKnown extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotKnown(String reason) {
    super(reason, null, false, false);
  }

  static NotKnown of(Value value) {
    return new NotKnown(
        value instanceof Unknown unknown && !unknown.reason().equals(Unknown.UNCLEAR)
            ? "What this sends depends on a value that is not known: " + lower(unknown.reason())
            : "What this sends depends on a value that is not known.");
  }

  private static String lower(String sentence) {
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }

  String reason() {
    return getMessage();
  }
}
