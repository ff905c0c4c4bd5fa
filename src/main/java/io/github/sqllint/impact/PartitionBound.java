package io.github.sqllint.impact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bound of a partition, as far as plain constants go.
 *
 * @param text in normal form
 * @param ends what a range begins and ends with; none for another bound
 * @param values those of a list; none for another bound
 */
record PartitionBound(
    String text, List<List<String>> ends, List<String> values, Optional<HashBound> hash) {
  private static final Pattern RANGE =
      Pattern.compile("for values from \\((.*)\\) to \\((.*)\\)", Pattern.DOTALL);

  private static final Pattern LIST = Pattern.compile("for values in \\((.*)\\)", Pattern.DOTALL);

  private static final int REMEMBERED = 20_000;

  /** A new bound is held against those of all partitions, of which there may be thousands. */
  private static final Map<String, PartitionBound> READ = new ConcurrentHashMap<>();

  static PartitionBound of(String text) {
    PartitionBound known = READ.get(text);
    if (known == null) {
      known = read(Constants.folded(text.strip()));
      if (READ.size() < REMEMBERED) {
        READ.put(text, known);
      }
    }
    return known;
  }

  private static PartitionBound read(String text) {
    Matcher range = RANGE.matcher(text);
    Matcher list = LIST.matcher(text);
    return new PartitionBound(
        text,
        range.matches()
            ? List.of(Constants.listed(range.group(1)), Constants.listed(range.group(2)))
            : List.of(),
        list.matches() ? Constants.listed(list.group(1)) : List.of(),
        HashBound.of(text));
  }

  boolean isRange() {
    return !ends.isEmpty();
  }

  boolean isList() {
    return !values.isEmpty();
  }

  /** The first value of a range's lower end. */
  String from() {
    return ends.get(0).get(0);
  }

  /** The first value of a range's upper end, which is not in it. */
  String to() {
    return ends.get(1).get(0);
  }

  /** Whether a range certainly ends where it begins, or before. */
  boolean holdsNothing() {
    return isRange() && (ends.get(0).equals(ends.get(1)) || before(ends.get(1), ends.get(0)));
  }

  boolean isDefault() {
    return text.equals("default");
  }

  /** Whether the two certainly have values in common. */
  boolean overlaps(PartitionBound other) {
    if (isRange() && other.isRange()) {
      return before(ends.get(0), other.ends.get(1)) && before(other.ends.get(0), ends.get(1));
    }
    return values.stream().anyMatch(value -> Constants.isAmong(other.values, value))
        || hash.flatMap(own -> other.hash.filter(own::overlaps)).isPresent()
        || (isDefault() && other.isDefault());
  }

  /** Whether one certainly lies before another; the first columns that differ tell. */
  private static boolean before(List<String> left, List<String> right) {
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      int order = Constants.order(left.get(i), right.get(i)).orElse(1);
      if (order != 0) {
        return order < 0;
      }
    }
    return false;
  }
}
