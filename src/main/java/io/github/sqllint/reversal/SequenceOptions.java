package io.github.sqllint.reversal;

import java.util.ArrayList;
import java.util.List;

/** A sequence's options without those that say what holds anyway. */
final class SequenceOptions {
  private SequenceOptions() {}

  static String normal(String options) {
    List<String> words = new ArrayList<>();
    for (String word : options.split(" ")) {
      if (!word.equals("by") && !word.equals("with")) {
        words.add(word);
      }
    }
    String text = String.join(" ", words);
    for (String implied :
        List.of(
            "as bigint",
            "increment 1",
            "start 1",
            "no minvalue",
            "no maxvalue",
            "minvalue 1",
            "cache 1",
            "no cycle")) {
      text = (" " + text + " ").replace(" " + implied + " ", " ").strip();
    }
    return text;
  }
}
