package io.github.sqllint.rules;

import io.github.sqllint.impact.Impact;
import io.github.sqllint.operation.ObjectName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;

/** The first words of a message: who waits for a step, and for which lock. */
final class WhoWaits {
  private WhoWaits() {}

  /** Such as {@code Readers and writers of orders wait under ACCESS EXCLUSIVE}. */
  static String on(Impact impact, ObjectName table) {
    return on(impact, List.of(table));
  }

  /**
   * Such as {@code Writers of orders wait under SHARE}, or, where an earlier statement keeps
   * readers out as well, that these wait for its lock.
   */
  static String on(Impact impact, ObjectName table, Optional<HeldLock> held) {
    return held.map(HeldLock::whoWaits).orElseGet(() -> on(impact, table));
  }

  /**
   * Such as {@code Writers of orders and customers wait under SHARE ROW EXCLUSIVE}, or, where the
   * locks differ, {@code Readers and writers of orders wait under ACCESS EXCLUSIVE, and writers of
   * customers under SHARE ROW EXCLUSIVE,}.
   */
  static String on(Impact impact, ObjectName table, ObjectName other) {
    boolean alike =
        impact.lockOn(table).equals(impact.lockOn(other))
            && impact.blocksReadsOf(table) == impact.blocksReadsOf(other);
    boolean alone = other.equals(table) || !impact.blocksWritesOf(other);
    if (alike && !alone) {
      return on(impact, List.of(table, other));
    }
    String also =
        alone
            ? ""
            : ", and "
                + who(impact, other).toLowerCase(Locale.ROOT)
                + other
                + under(impact, other)
                + ",";
    return on(impact, List.of(table)) + also;
  }

  /**
   * @param tables all locked alike; not empty
   */
  static String on(Impact impact, List<ObjectName> tables) {
    StringJoiner which = new StringJoiner(" and ");
    tables.forEach(table -> which.add(table.toString()));
    ObjectName first = tables.get(0);
    return who(impact, first) + which + " wait" + under(impact, first);
  }

  private static String who(Impact impact, ObjectName table) {
    return impact.blocksReadsOf(table) ? "Readers and writers of " : "Writers of ";
  }

  private static String under(Impact impact, ObjectName table) {
    return impact.lockOn(table).map(mode -> " under " + mode).orElse("");
  }
}
