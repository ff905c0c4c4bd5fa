package io.github.sqllint.impact;

import io.github.sqllint.operation.ColumnType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Constants of bounds and conditions as text: their order, and whether two are the same value. */
final class Constants {
  /** Dates and times in ISO form, which are in the order of their letters. */
  private static final Pattern DATE =
      Pattern.compile("'\\d{4}-\\d{2}-\\d{2}( \\d{2}:\\d{2}(:\\d{2})?)?'");

  /** What a date without a time of day goes on with. */
  private static final String MIDNIGHT = " 00:00:00";

  private static final Pattern UUID =
      Pattern.compile("'[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'", Pattern.CASE_INSENSITIVE);

  private static final Pattern CAST =
      Pattern.compile("(?:\\w+ )?('[^']*')(?:\\s*::\\s*[\\w .\\[\\]()]+)?");

  private Constants() {}

  /** A list of constants, each without its cast. */
  static List<String> listed(String list) {
    List<String> found = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i <= list.length(); i++) {
      if (i == list.length() || (list.charAt(i) == ',' && !quoted)) {
        found.add(plain(list.substring(start, i)));
        start = i + 1;
      } else if (list.charAt(i) == '\'') {
        quoted = !quoted;
      }
    }
    return found;
  }

  /** In normal form: without its cast, and its words in lower case. */
  static String plain(String constant) {
    String stripped = constant.strip();
    if (stripped.indexOf('\'') < 0) {
      return folded(stripped);
    }
    var cast = CAST.matcher(stripped);
    return cast.matches() ? cast.group(1) : folded(stripped);
  }

  private static boolean isNumber(String constant) {
    int start = constant.startsWith("-") ? 1 : 0;
    int point = constant.indexOf('.');
    int end = constant.length();
    return point < 0
        ? areDigits(constant, start, end)
        : areDigits(constant, start, point) && areDigits(constant, point + 1, end);
  }

  private static boolean areDigits(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return start < end;
  }

  /** In lower case but for what stands in quotes. */
  static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    boolean quoted = false;
    for (char c : text.toCharArray()) {
      quoted ^= c == '\'';
      folded.append(quoted ? c : Character.toLowerCase(c));
    }
    return folded.toString();
  }

  /** Whether one certainly lies before another. */
  static boolean before(String one, String other) {
    return compare(one, other).filter(order -> order < 0).isPresent();
  }

  /** The order of two constants; empty where it is not certain. */
  static Optional<Integer> compare(String one, String other) {
    return order(plain(one), plain(other));
  }

  /** The same of two in normal form. */
  static Optional<Integer> order(String left, String right) {
    if (left.equals(right)) {
      return Optional.of(0);
    }
    if (left.equals("minvalue") || right.equals("maxvalue")) {
      return Optional.of(-1);
    }
    if (left.equals("maxvalue") || right.equals("minvalue")) {
      return Optional.of(1);
    }
    if (isNumber(left) && isNumber(right)) {
      return Optional.of(new BigDecimal(left).compareTo(new BigDecimal(right)));
    }
    return DATE.matcher(left).matches() && DATE.matcher(right).matches()
        ? order(Integer.signum(inFull(left).compareTo(inFull(right))))
        : Optional.empty();
  }

  /** Two spellings of one moment are two texts. */
  private static Optional<Integer> order(int ofMoments) {
    return ofMoments == 0 ? Optional.empty() : Optional.of(ofMoments);
  }

  private static String inFull(String date) {
    String written = date.substring(1, date.length() - 1);
    return written + MIDNIGHT.substring(written.length() - 10);
  }

  /** Whether two are certainly one value. */
  static boolean same(String one, String other) {
    return compare(one, other).filter(order -> order == 0).isPresent();
  }

  static boolean isAmong(List<String> constants, String value) {
    return constants.stream().anyMatch(constant -> same(constant, value));
  }

  /**
   * Whether two are certainly not one value.
   *
   * @param type of the column that they are values of
   */
  static boolean differ(String one, String other, Optional<ColumnType> type) {
    if (compare(one, other).isPresent()) {
      return !same(one, other);
    }
    String left = plain(one);
    String right = plain(other);
    boolean strings = type.filter(Casts::isString).isPresent() && isQuoted(left) && isQuoted(right);
    boolean known = strings || (UUID.matcher(left).matches() && UUID.matcher(right).matches());
    // An insensitive collation, or blanks at the end, may make two spellings one value.
    return known && !left.replace(" ", "").equalsIgnoreCase(right.replace(" ", ""));
  }

  private static boolean isQuoted(String constant) {
    return constant.startsWith("'");
  }

  /** Whether it is no constant but NULL. */
  static boolean isNull(String constant) {
    return plain(constant).toLowerCase(Locale.ROOT).equals("null");
  }
}
