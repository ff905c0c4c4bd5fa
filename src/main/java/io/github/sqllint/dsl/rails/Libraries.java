package io.github.sqllint.dsl.rails;

import java.util.Set;

/** Classes of Ruby, Rails and gems that every migration finds, and what their names tell. */
final class Libraries {
  private static final Set<String> UNREAD_AND_QUIET =
      Set.of(
          "Rails",
          "ENV",
          "File",
          "Dir",
          "IO",
          "YAML",
          "JSON",
          "Date",
          "Time",
          "DateTime",
          "SecureRandom",
          "Process",
          "Kernel",
          "Benchmark",
          "Logger",
          "ActiveSupport");

  private static final Set<String> UNREAD =
      Set.of(
          "Pathname",
          "Random",
          "CSV",
          "Digest",
          "Gem",
          "Concurrent",
          "Psych",
          "OpenSSL",
          "Base64",
          "URI",
          "Net");

  private static final Set<String> QUIET =
      Set.of(
          "FileUtils",
          "Signal",
          "Rake",
          "GC",
          "ObjectSpace",
          "Thread",
          "STDOUT",
          "STDERR",
          "Zeitwerk");

  private Libraries() {}

  /**
   * Whether the text does not tell what the calls on a class give; it is no class of the
   * application.
   */
  static boolean isUnread(String name) {
    return UNREAD_AND_QUIET.contains(name) || UNREAD.contains(name);
  }

  /** Whether a class reaches no database, so that a call that stands alone is nothing to report. */
  static boolean isQuiet(String name) {
    return UNREAD_AND_QUIET.contains(name) || QUIET.contains(name);
  }
}
