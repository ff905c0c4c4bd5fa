package io.github.sqllint.rules;

import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.ObjectName;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The first words of a message: who waits for a step, and for which lock. */
final class WhoWaits {
  private WhoWaits() {}

  /**
   * Such as {@code Writers of orders and customers wait under SHARE ROW EXCLUSIVE}.
   *
   * @param tables all locked alike
   */
  static String on(Impact impact, ObjectName... tables) {
    String who = impact.blocksReadsOf(tables[0]) ? "Readers and writers" : "Writers";
    String which =
        Arrays.stream(tables)
            .distinct()
            .map(ObjectName::toString)
            .collect(Collectors.joining(" and "));
    String lock = impact.lockOn(tables[0]).map(mode -> " under " + mode).orElse("");
    return who + " of " + which + " wait" + lock;
  }
}
