package io.github.sqllint.rule;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds the word that somebody probably meant. */
public final class Nearest {
  private static final int LEAST_BEGINNING = 3;

  private Nearest() {}

  /** A question such as {@code ; did you mean 'text'?}, or nothing where no word is near. */
  public static String hint(String written, Collection<String> words) {
    return to(written, words).map(word -> "; did you mean '" + word + "'?").orElse("");
  }

  /** The word with the fewest other letters, or the one that goes on; empty where none is near. */
  public static Optional<String> to(String written, Collection<String> words) {
    int length = written.length();
    int most = Math.min(length - 1, Math.max(length > 3 ? 2 : 1, length / 3));
    return within(most, written, words).or(() -> longer(written, words));
  }

  private static Optional<String> longer(String written, Collection<String> words) {
    List<String> longer = words.stream().filter(word -> word.startsWith(written)).toList();
    return written.length() >= LEAST_BEGINNING && longer.size() == 1
        ? Optional.of(longer.get(0))
        : Optional.empty();
  }

  /** The word with the fewest other letters, if these are not more than so many. */
  public static Optional<String> within(int most, String written, Collection<String> words) {
    String nearest = null;
    int least = most + 1;
    for (String word : words) {
      int distance = distance(written, word);
      if (distance < least) {
        least = distance;
        nearest = word;
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** How many letters to insert, remove or replace (Levenshtein). */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
