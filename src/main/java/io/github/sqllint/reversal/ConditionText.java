package io.github.sqllint.reversal;

import io.github.sqllint.operation.Query;
import io.github.sqllint.source.Lexer;
import io.github.sqllint.source.Token;
import io.github.sqllint.source.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A query in normal form with the parentheses of its conditions set as the server keeps their ANDs
 * and ORs: terms that a pair of parentheses joins on the left are terms of the whole, those on the
 * right are not (measured, pairs.sql).
 */
final class ConditionText {
  private static final Set<String> BEGINNINGS = Set.of("where", "on", "having", "when");

  /** Beside {@link Query#FROM_ENDS}. */
  private static final Set<String> ENDS =
      Set.of("join", "inner", "full", "cross", "natural", "then", "returning");

  /** They are names of functions too. */
  private static final Set<String> SIDES = Set.of("left", "right");

  private final String text;
  private final List<Token> tokens;
  private final boolean structureAlone;

  private ConditionText(String text, boolean structureAlone) {
    this.text = text;
    this.structureAlone = structureAlone;
    tokens = Lexer.telling(text);
  }

  static String normal(String query) {
    ConditionText conditions = new ConditionText(query, false);
    return conditions.within(0, conditions.tokens.size());
  }

  /** How the terms of each condition are joined, whatever the terms are. */
  static List<String> structures(String query) {
    ConditionText conditions = new ConditionText(query, true);
    List<String> structures = new ArrayList<>();
    for (int i = 0; i < conditions.tokens.size(); i++) {
      if (conditions.begins(i)) {
        structures.add(conditions.condition(i + 1, conditions.end(i + 1)).text());
      }
    }
    return structures;
  }

  /**
   * A condition or a part of one.
   *
   * @param joined {@code and}, {@code or}, {@code not}, or empty for a single term
   */
  private record Node(String joined, List<String> terms) {
    static Node term(String text) {
      return new Node("", List.of(text));
    }

    String text() {
      return joined.equals("not")
          ? "not ( " + terms.get(0) + " )"
          : String.join(" " + joined + " ", terms);
    }

    /** As a term of another one. */
    String nested() {
      return joined.isEmpty() ? text() : "( " + text() + " )";
    }
  }

  /** The text of some tokens, with the conditions in it rewritten. */
  private String within(int from, int to) {
    StringBuilder out = new StringBuilder();
    int copied = from;
    for (int i = from; i < to; i++) {
      if (begins(i)) {
        int end = Math.min(end(i + 1), to);
        out.append(slice(copied, i + 1)).append(' ').append(condition(i + 1, end).text());
        copied = end;
        out.append(copied < to ? gap(copied) : "");
        i = end - 1;
      }
    }
    return out.append(slice(copied, to)).toString();
  }

  /** What stands between a token and the one before. */
  private String gap(int index) {
    return text.substring(tokens.get(index - 1).end(), tokens.get(index).start());
  }

  private String slice(int from, int to) {
    return from >= to ? "" : text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  private boolean is(int index, String word) {
    return index >= 0 && index < tokens.size() && tokens.get(index).text().equals(word);
  }

  private boolean isEnd(int index) {
    return isWord(index, ENDS) || isWord(index, Query.FROM_ENDS);
  }

  private boolean isWord(int index, Set<String> words) {
    return tokens.get(index).kind() == Kind.WORD && words.contains(tokens.get(index).text());
  }

  private boolean begins(int index) {
    return isWord(index, BEGINNINGS)
        && index + 1 < tokens.size()
        && !is(index - 1, "distinct")
        && !is(index - 1, ".")
        && !is(index - 1, "as");
  }

  /** Where a condition ends: at a word that begins the next part, or where it is closed. */
  private int end(int from) {
    int cases = 0;
    for (int i = from; i < tokens.size(); i++) {
      if (is(i, "(")) {
        i = close(i);
        continue;
      }
      cases += is(i, "case") ? 1 : is(i, "end") ? -1 : 0;
      boolean side = isWord(i, SIDES) && (is(i + 1, "join") || is(i + 1, "outer"));
      boolean over = is(i, ")") || is(i, ",") || is(i, ";") || side || isEnd(i);
      if (cases <= 0 && over) {
        return i;
      }
    }
    return tokens.size();
  }

  /** The parenthesis that closes one. */
  private int close(int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      depth += is(i, "(") ? 1 : is(i, ")") ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return tokens.size() - 1;
  }

  private Node condition(int from, int to) {
    if (is(from, "(") && close(from) == to - 1 && !is(from + 1, "select")) {
      return condition(from + 1, to - 1);
    }
    Optional<Node> joined = joined("or", from, to).or(() -> joined("and", from, to));
    if (joined.isPresent()) {
      return joined.get();
    }
    if (is(from, "not") && from + 1 < to) {
      Node node = condition(from + 1, to);
      boolean told = structureAlone && node.joined().isEmpty();
      return told ? node : new Node("not", List.of(node.text()));
    }
    return between(from, to).orElseGet(() -> Node.term(structureAlone ? "x" : within(from, to)));
  }

  /** The terms between the words of one kind; empty where there are none. */
  private Optional<Node> joined(String word, int from, int to) {
    List<Integer> places = new ArrayList<>();
    int cases = 0;
    boolean between = false;
    for (int i = from; i < to; i++) {
      if (is(i, "(")) {
        i = close(i);
        continue;
      }
      cases += is(i, "case") ? 1 : is(i, "end") ? -1 : 0;
      if (cases == 0 && is(i, "between")) {
        between = true;
      } else if (cases == 0 && is(i, "and") && between) {
        between = false;
      } else if (cases == 0 && is(i, word)) {
        places.add(i);
      }
    }
    if (places.isEmpty()) {
      return Optional.empty();
    }
    List<String> terms = new ArrayList<>();
    places.add(to);
    int start = from;
    for (int place : places) {
      Node node = condition(start, place);
      boolean flat = start == from && node.joined().equals(word) && !isBetween(start, place);
      if (flat) {
        terms.addAll(node.terms());
      } else {
        terms.add(node.nested());
      }
      start = place + 1;
    }
    return Optional.of(new Node(word, terms));
  }

  private boolean isBetween(int from, int to) {
    if (is(from, "(") && close(from) == to - 1) {
      return isBetween(from + 1, to - 1);
    }
    return between(from, to).isPresent();
  }

  /** BETWEEN in two comparisons; empty for anything else. */
  private Optional<Node> between(int from, int to) {
    int word = -1;
    int and = -1;
    for (int i = from; i < to; i++) {
      if (is(i, "(")) {
        i = close(i);
      } else if (is(i, "case") || is(i, "not")) {
        return Optional.empty();
      } else if (is(i, "between")) {
        word = i;
      } else if (is(i, "and") && and < 0) {
        and = i;
      }
    }
    if (word <= from || and < word || is(word + 1, "symmetric") || and + 1 >= to) {
      return Optional.empty();
    }
    String value = within(from, word);
    return Optional.of(
        new Node(
            "and",
            structureAlone
                ? List.of("x", "x")
                : List.of(
                    value + " >= " + within(word + 1, and), value + " <= " + within(and + 1, to))));
  }
}
