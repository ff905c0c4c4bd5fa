package io.github.sqllint.reversal;

import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;

/**
 * A sequence's options, the last of each kind, with those that hold anyway (PostgreSQL manual,
 * CREATE SEQUENCE).
 */
final class SequenceOptions {
  private static final String NONE = "none";

  /** Nothing owns a sequence before something does. */
  private static final String UNOWNED = "owned by none";

  /** Begins the name that an identity's sequence is given. */
  private static final String NAME = "sequence";

  private SequenceOptions() {}

  static String normal(String options) {
    Map<String, String> given = given(options);
    String type = given.getOrDefault("as", "bigint");
    boolean down = given.getOrDefault("increment", "1").startsWith("-");
    given.put("as", type);
    given.putIfAbsent("increment", "1");
    given.putIfAbsent("cache", "1");
    given.put("cycle", given.getOrDefault("cycle", NONE).equals(NONE) ? "no" : "yes");
    given.merge(
        "minvalue", down ? least(type) : "1", (own, usual) -> own.equals(NONE) ? usual : own);
    given.merge(
        "maxvalue", down ? "-1" : most(type), (own, usual) -> own.equals(NONE) ? usual : own);
    given.putIfAbsent("start", given.get(down ? "maxvalue" : "minvalue"));
    return given.toString();
  }

  private static Map<String, String> given(String options) {
    Map<String, String> given = new TreeMap<>();
    String name = "";
    boolean no = false;
    for (String word : options.replace(UNOWNED, "").split(" ")) {
      switch (word) {
        case "", "by", "with" -> {}
        case "no" -> no = true;
        case "as",
            "increment",
            "start",
            "minvalue",
            "maxvalue",
            "cache",
            "cycle",
            "restart",
            NAME -> {
          name = word;
          if (word.equals("as")) {
            leaveEdges(given);
          }
          given.put(name, no ? NONE : "");
          no = false;
        }
        default -> given.merge(name, word, (before, next) -> (before + " " + next).strip());
      }
    }
    given.remove("restart"); // It is data.
    given.remove(NAME); // It is found by it.
    given.replaceAll((option, value) -> value.replaceFirst("^([-+]) ", "$1"));
    return given;
  }

  /** A value at the edge of the old type moves to that of the new one (manual, ALTER SEQUENCE). */
  private static void leaveEdges(Map<String, String> given) {
    String old = given.getOrDefault("as", "bigint");
    given.remove("maxvalue", most(old));
    given.remove("minvalue", least(old));
  }

  private static String most(String type) {
    return limit(type).subtract(BigInteger.ONE).toString();
  }

  private static String least(String type) {
    return limit(type).negate().toString();
  }

  private static BigInteger limit(String type) {
    int bits = type.equals("smallint") ? 15 : type.equals("integer") ? 31 : 63;
    return BigInteger.ONE.shiftLeft(bits);
  }
}
