package io.github.sqllint.reversal;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A sequence's options, the last of each kind, without those that say what holds anyway. */
final class SequenceOptions {
  private static final Set<String> IMPLIED =
      Set.of(
          "as bigint",
          "increment 1",
          "start 1",
          "minvalue none",
          "maxvalue none",
          "minvalue 1",
          "cache 1",
          "cycle none");

  private SequenceOptions() {}

  static String normal(String options) {
    Map<String, String> given = new TreeMap<>();
    String name = "";
    boolean no = false;
    for (String word : options.split(" ")) {
      switch (word) {
        case "", "by", "with" -> {}
        case "no" -> no = true;
        case "as", "increment", "start", "minvalue", "maxvalue", "cache", "cycle" -> {
          name = word;
          given.put(name, no ? "none" : "");
          no = false;
        }
        default -> given.merge(name, word, (before, next) -> (before + " " + next).strip());
      }
    }
    given.entrySet().removeIf(e -> IMPLIED.contains(e.getKey() + " " + e.getValue()));
    return given.toString();
  }
}
