package io.github.sqllint.dsl.knex;

import io.github.sqllint.source.SourceFile;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is not known of statements that Knex sends through several connections at once.
 *
 * <p>Outside of a transaction each statement takes a free connection of the pool, or waits for a
 * new one. A statement that is not waited for runs beside those behind it, and which of them the
 * server runs first is decided by chance (Knex 3.3: {@code Client.acquireConnection}; measured on
 * PostgreSQL 15). Where all wait for each other it is the same connection each time, for the pool
 * gives away first what it got back last (tarn 3).
 */
final class Beside {
  /** Where everything goes through one connection. */
  static final Beside NONE = new Beside(List.of(), null);

  private final List<Taken.Entry> all;
  private final SourceFile file;

  /** For each statement those that were answered before it was sent. */
  private final List<BitSet> before = new ArrayList<>();

  private final Map<Integer, String> doubts = new HashMap<>();

  private Beside(List<Taken.Entry> all, SourceFile file) {
    this.all = all;
    this.file = file;
    for (Taken.Entry entry : all) {
      BitSet earlier = new BitSet();
      for (int answer : entry.turn().answers()) {
        earlier.set(answer);
        earlier.or(before.get(answer));
      }
      before.add(earlier);
    }
  }

  static Beside of(List<Taken.Entry> all, SourceFile file) {
    Beside beside = new Beside(all, file);
    beside.compare();
    return beside;
  }

  /** Why it is not known when a statement runs; empty where it is, or does not matter. */
  Optional<String> doubt(int number) {
    return Optional.ofNullable(doubts.get(number));
  }

  /** Whether it is left to chance which of two the server runs first. */
  private boolean together(int one, int other) {
    int through = all.get(one).connection();
    return (through == Taken.ANY || through != all.get(other).connection())
        && !before.get(one).get(other)
        && !before.get(other).get(one);
  }

  private void compare() {
    Map<Integer, Touch> touches = new HashMap<>();
    Set<Integer> inside = inside();
    int last = -1;
    for (int other = 0; other < all.size(); other++) {
      for (int one = 0; one < other; one++) {
        if (together(one, other)) {
          last = other;
          if (isSent(one) && isSent(other)) {
            compare(one, other, touches);
          }
        }
      }
    }
    for (int number = 0; number < all.size(); number++) {
      if (inside.contains(number) && isSent(number)) {
        doubts.put(
            number,
            "Knex sends this through another connection than the transaction around it, so that it"
                + " is not known what it meets.");
      } else if (number < last && isSent(number) && touch(number, touches).session()) {
        doubts.putIfAbsent(
            number,
            "Knex sends what follows through several connections, and which of them this is said"
                + " to is not known.");
      }
    }
  }

  private boolean isSent(int number) {
    return all.get(number).sent().isPresent();
  }

  private void compare(int one, int other, Map<Integer, Touch> touches) {
    if (touch(one, touches).meets(touch(other, touches))) {
      doubts.putIfAbsent(one, beside(one, other));
      doubts.putIfAbsent(other, beside(other, one));
    }
  }

  private Touch touch(int number, Map<Integer, Touch> touches) {
    return touches.computeIfAbsent(
        number, key -> Touch.of(all.get(number).sent().orElseThrow().sql().text()));
  }

  private String beside(int number, int other) {
    int here = file.position(all.get(number).call().start()).line();
    int there = file.position(all.get(other).call().start()).line();
    return "Knex sends this beside "
        + (here == there ? "another one of the same line" : "that of line " + there)
        + " through another connection, and which of them the server runs first is not known.";
  }

  /** Those that were sent through another connection while a transaction was open. */
  private Set<Integer> inside() {
    Set<Integer> found = new HashSet<>();
    spans().values().forEach(span -> found.addAll(strangers(span)));
    return found;
  }

  private List<Integer> strangers(int[] span) {
    List<Integer> found = new ArrayList<>();
    for (int number = span[0] + 1; number < span[1]; number++) {
      if (all.get(number).connection() != all.get(span[0]).connection()) {
        found.add(number);
      }
    }
    return found;
  }

  /** The first and the last of what each transaction sends. */
  private Map<Integer, int[]> spans() {
    Map<Integer, int[]> spans = new HashMap<>();
    for (int number = 0; number < all.size(); number++) {
      int connection = all.get(number).connection();
      if (connection != Taken.ANY) {
        int first = number;
        spans.computeIfAbsent(connection, key -> new int[] {first, first})[1] = number;
      }
    }
    return spans;
  }

  /**
   * The statements in the order in which they are shown.
   *
   * @param numbers as if all had one connection
   * @return what other connections send while a transaction is open stands before it
   */
  List<Integer> inOrder(List<Integer> numbers) {
    Set<Integer> inside = all.isEmpty() ? Set.of() : inside();
    if (inside.isEmpty()) {
      return numbers;
    }
    List<Integer> ordered = new ArrayList<>(numbers);
    for (int[] span : spans().values()) {
      List<Integer> strangers = new ArrayList<>(ordered);
      strangers.retainAll(strangers(span));
      ordered.removeAll(strangers);
      ordered.addAll(ordered.indexOf(span[0]), strangers);
    }
    return ordered;
  }
}
