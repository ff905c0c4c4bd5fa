package io.github.sqllint.rule;

import io.github.sqllint.operation.Vocabulary;
import io.github.sqllint.rule.Match.Condition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads what a page says of operations; every message of its exceptions says what to write. */
final class MatchReader {
  private final String written;
  private final List<String> operations;

  /** Those of all operations together. */
  private final Set<String> members = new TreeSet<>();

  private final List<Condition> conditions = new ArrayList<>();

  /**
   * @param written an operation's word, or a {@code [list, of, them]}
   * @throws IllegalArgumentException where there is no such operation
   */
  MatchReader(String written) {
    this.written = written;
    this.operations = words(written);
    if (operations.equals(List.of(Match.COLUMN))) {
      members.addAll(Vocabulary.column());
      return;
    }
    Map<String, Set<String>> known = Vocabulary.operations();
    for (String operation : operations) {
      if (!known.containsKey(operation)) {
        throw new IllegalArgumentException(unknown("operation", operation, known.keySet()));
      }
      members.addAll(known.get(operation));
    }
  }

  private static List<String> words(String written) {
    boolean list = written.startsWith("[") && written.endsWith("]");
    String words = list ? written.substring(1, written.length() - 1) : written;
    List<String> found = new ArrayList<>();
    for (String word : list ? words.split(",") : new String[] {words}) {
      found.add(unquoted(word.strip()));
    }
    return found;
  }

  /**
   * @throws IllegalArgumentException where the member or its value is not understood
   */
  void where(String member, String value) {
    if (!members.contains(member)) {
      throw new IllegalArgumentException(unknown("member of " + written, member, members));
    }
    conditions.add(condition(member, value));
  }

  private static Condition condition(String member, String value) {
    if (value.equals("absent")) {
      return new Condition(member, List.of(), Optional.empty(), true);
    }
    String plain = unquoted(value);
    if (plain.length() > 1 && plain.startsWith("/") && plain.endsWith("/")) {
      try {
        Pattern pattern = Pattern.compile(plain.substring(1, plain.length() - 1));
        return new Condition(member, List.of(), Optional.of(pattern), false);
      } catch (PatternSyntaxException e) {
        throw new IllegalArgumentException("no regular expression: " + e.getDescription());
      }
    }
    List<String> values = words(value);
    if (values.equals(List.of(""))) {
      throw new IllegalArgumentException("write a value, a [list, of, them], /a regex/ or absent");
    }
    return new Condition(member, values, Optional.empty(), false);
  }

  private static String unquoted(String word) {
    boolean quoted =
        word.length() > 1
            && (word.startsWith("\"") && word.endsWith("\"")
                || word.startsWith("'") && word.endsWith("'"));
    return quoted ? word.substring(1, word.length() - 1) : word;
  }

  /**
   * @throws IllegalArgumentException where the message names what is no member
   */
  Match read(String quoted) {
    String message = unquoted(quoted);
    int at = 0;
    for (int open = message.indexOf('{'); open >= 0; open = message.indexOf('{', at)) {
      int close = message.indexOf('}', open);
      if (close < 0) {
        throw new IllegalArgumentException("end the member's name with '}'");
      }
      for (String member : message.substring(open + 1, close).split("\\|")) {
        if (!members.contains(member)) {
          throw new IllegalArgumentException(unknown("member of " + written, member, members));
        }
      }
      at = close + 1;
    }
    return new Match(operations, conditions, message);
  }

  private static String unknown(String what, String word, Collection<String> known) {
    String hint = Nearest.hint(word, known);
    String all = known.size() > 20 ? "" : "; there are " + String.join(", ", known);
    return "no " + what + " is called '" + word + "'" + (hint.isEmpty() ? all : hint);
  }
}
