package io.github.sqllint.impact;

import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The relations that stand in text which no operation takes apart. */
final class Mentions {
  private static final Pattern READ =
      Pattern.compile(
          "\\b(?:from|join)\\s+(?:only\\s+)?((?:[a-z_][a-z0-9_$]*\\.)?[a-z_][a-z0-9_$]*)",
          Pattern.CASE_INSENSITIVE);
  private static final String WRITE =
      "\\b(?:insert\\s+into|update|delete\\s+from)\\s+(?:only\\s+)?";
  private static final Pattern WRITTEN =
      Pattern.compile(
          WRITE + "((?:[a-z_][a-z0-9_$]*\\.)?[a-z_][a-z0-9_$]*)", Pattern.CASE_INSENSITIVE);

  private Mentions() {}

  /** Locks what a text reads, as far as it is known to be there. */
  static void lock(String text, ObjectName except, LockMode mode, Work work) {
    for (ObjectName name : read(text, READ)) {
      boolean known = work.before().relation(name).isPresent();
      if (known && !work.before().resolve(name).equals(except)) {
        work.lock(name, isWritten(text, name) ? LockMode.ROW_EXCLUSIVE : mode);
      }
    }
  }

  /** The relations behind FROM and JOIN and those that are written. */
  static Set<ObjectName> of(String text) {
    Set<ObjectName> found = read(text, READ);
    found.addAll(read(text, WRITTEN));
    return found;
  }

  private static Set<ObjectName> read(String text, Pattern where) {
    Set<ObjectName> found = new LinkedHashSet<>();
    Matcher matcher = where.matcher(text);
    while (matcher.find()) {
      String[] parts = matcher.group(1).split("\\.");
      found.add(parts.length == 1 ? ObjectName.of(parts[0]) : ObjectName.of(parts[0], parts[1]));
    }
    return found;
  }

  /** Whether a word or a part of it stands in a text, in whatever case. */
  static boolean contains(String text, String part) {
    for (int i = text.length() - part.length(); i >= 0; i--) {
      if (text.regionMatches(true, i, part, 0, part.length())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text changes rows of a relation. */
  static boolean isWritten(String text, ObjectName relation) {
    return Pattern.compile(
            WRITE + "(?:\\w+\\s*\\.\\s*)?" + Pattern.quote(relation.name()) + "\\b",
            Pattern.CASE_INSENSITIVE)
        .matcher(text)
        .find();
  }
}
