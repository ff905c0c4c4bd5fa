package io.github.sqllint.parse;

import io.github.sqllint.source.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The words after a value that make it a condition: {@code IS NOT NULL}, {@code NOT LIKE}, ….
 *
 * @param symbol in normal form
 * @param shown the words of the same shape that JSqlParser reads
 * @param end the index of the token behind them
 */
record Predicate(String symbol, String shown, int end) {
  static final String LIKE = " LIKE ";

  private static final String POSTFIX = " IS NULL";

  private static final Set<String> TESTS = Set.of("null", "true", "false", "unknown", "document");

  private static final Set<String> NORMAL_FORMS = Set.of("nfc", "nfd", "nfkc", "nfkd");

  private static final Set<String> JSON_WORDS =
      Set.of("value", "scalar", "array", "object", "with", "without", "unique", "keys");

  /** Empty where the words make no predicate. */
  static Optional<Predicate> at(List<Token> tokens, int start) {
    return new Words(tokens, start).read();
  }

  /** Whether nothing follows that belongs to it. */
  boolean postfix() {
    return shown.equals(POSTFIX);
  }

  private static final class Words {
    private final List<Token> tokens;
    private int next;

    Words(List<Token> tokens, int start) {
      this.tokens = tokens;
      this.next = start;
    }

    Optional<Predicate> read() {
      if (take("is")) {
        return afterIs(take("not") ? "is not " : "is ");
      }
      if (take("isnull")) {
        return found("is null", POSTFIX);
      }
      if (take("notnull")) {
        return found("is not null", POSTFIX);
      }
      String not = take("not") ? "not " : "";
      if (take("in")) {
        return found(not + "in", " IN ");
      }
      if (take("like")) {
        return found(not + "like", LIKE);
      }
      if (take("ilike")) {
        return found(not + "ilike", LIKE);
      }
      if (take("similar")) {
        return take("to") ? found(not + "similar to", LIKE) : Optional.empty();
      }
      if (take("between")) {
        String order = take("symmetric") ? " symmetric" : "";
        next += order.isEmpty() && word().equals("asymmetric") ? 1 : 0;
        return found(not + "between" + order, " BETWEEN ");
      }
      return Optional.empty();
    }

    private Optional<Predicate> afterIs(String is) {
      String word = word();
      next++;
      if (TESTS.contains(word)) {
        return found(is + word, POSTFIX);
      }
      if (word.equals("distinct")) {
        return take("from") ? found(is + "distinct from", " IS DISTINCT FROM ") : Optional.empty();
      }
      if (word.equals("normalized") || (NORMAL_FORMS.contains(word) && take("normalized"))) {
        String form = word.equals("normalized") ? "nfc" : word;
        return found(is + form + " normalized", POSTFIX);
      }
      if (!word.equals("json")) {
        return Optional.empty();
      }
      StringBuilder test = new StringBuilder(is).append("json");
      while (JSON_WORDS.contains(word())) {
        test.append(' ').append(word());
        next++;
      }
      return found(test.toString(), POSTFIX);
    }

    private Optional<Predicate> found(String symbol, String shown) {
      return Optional.of(new Predicate(symbol, shown, next));
    }

    private boolean take(String word) {
      boolean here = next < tokens.size() && tokens.get(next).is(word);
      next += here ? 1 : 0;
      return here;
    }

    private String word() {
      boolean here = next < tokens.size() && tokens.get(next).kind() == Token.Kind.WORD;
      return here ? Identifier.folded(tokens.get(next).text()) : "";
    }
  }
}
