package io.github.sqllint.impact;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The time zones that have been at UTC all along: in a session of theirs {@code timestamp} and
 * {@code timestamptz} hold the same value (TimestampTimestampTzRequiresRewrite of the server's
 * source; measured, PostgreSQL 15 and 18).
 */
final class ZeroZone {
  private static final Set<String> NAMES =
      Set.of(
          "utc",
          "uct",
          "gmt",
          "gmt0",
          "gmt+0",
          "gmt-0",
          "zulu",
          "z",
          "greenwich",
          "universal",
          "factory");

  /** A number of hours, or a zone as POSIX writes it: a name of its own and the way to UTC. */
  private static final Pattern NO_OFFSET =
      Pattern.compile("(?:<[^>]*>|[a-z]{3,})?[+-]?0+(?::0+)*(?:\\.0*)?");

  private static final Pattern INTERVAL =
      Pattern.compile("interval\\s*'[+-]?0+(?::0+)*'\\s*(?:hour to minute)?");

  private ZeroZone() {}

  /**
   * @param setting the value of the parameter {@code timezone}
   */
  static boolean is(String setting) {
    String zone = setting.strip().toLowerCase(Locale.ROOT);
    String name = zone.startsWith("etc/") ? zone.substring(4) : zone;
    return NAMES.contains(name)
        || NO_OFFSET.matcher(zone).matches()
        || INTERVAL.matcher(zone).matches();
  }
}
