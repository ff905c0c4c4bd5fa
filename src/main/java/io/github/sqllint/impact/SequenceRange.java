package io.github.sqllint.impact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the options of a sequence say of its values (init_params of the server's source).
 *
 * @param start as given, else the first of the range
 */
record SequenceRange(
    BigInteger increment, BigInteger least, BigInteger greatest, BigInteger start) {

  private static final Map<String, Integer> BITS =
      Map.of("smallint", 15, "integer", 31, "bigint", 63);

  /**
   * @param options in normal form; what comes later counts
   */
  static SequenceRange of(String options) {
    List<String> words = List.of(options.toLowerCase(Locale.ROOT).strip().split("\\s+"));
    BigInteger increment = number(words, "increment").orElse(BigInteger.ONE);
    boolean up = increment.signum() > 0;
    int bits = BITS.getOrDefault(after(words, "as").orElse("bigint"), 63);
    BigInteger edge = BigInteger.TWO.pow(bits);
    BigInteger lowest = up ? BigInteger.ONE : edge.negate();
    BigInteger highest = up ? edge.subtract(BigInteger.ONE) : BigInteger.ONE.negate();
    BigInteger least = number(words, "minvalue").orElse(lowest);
    BigInteger greatest = number(words, "maxvalue").orElse(highest);
    BigInteger start = number(words, "start").orElse(up ? least : greatest);
    return new SequenceRange(increment, least, greatest, start);
  }

  /** The same after ALTER SEQUENCE, which keeps the start. */
  static SequenceRange altered(String options, String action) {
    return of("start " + of(options).start + " " + options + " " + action);
  }

  private static Optional<String> after(List<String> words, String option) {
    int at = new ArrayList<>(words).lastIndexOf(option);
    boolean none = at < 0 || at + 1 == words.size() || (at > 0 && words.get(at - 1).equals("no"));
    return none ? Optional.empty() : Optional.of(words.get(at + 1));
  }

  private static Optional<BigInteger> number(List<String> words, String option) {
    return after(words, option).filter(word -> word.matches("-?\\d+")).map(BigInteger::new);
  }

  /** The server refuses values that lead nowhere. */
  void mustFit(Work work) {
    if (increment.signum() == 0) {
      work.fail("22023", true, "A sequence that adds 0 gives no other value.");
    } else if (least.compareTo(greatest) >= 0) {
      work.fail("22023", true, "The least value of the sequence is not below the greatest.");
    } else if (start.compareTo(least) < 0 || start.compareTo(greatest) > 0) {
      work.fail("22023", true, "The sequence starts outside its range.");
    }
  }
}
