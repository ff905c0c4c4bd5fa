package io.github.sqllint.dsl.knex;

import io.github.sqllint.dsl.javascript.Turn;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The order in which one connection is sent statements of which some do not wait for others. It
 * answers them one after another, and each answer lets those follow that waited for it. A
 * transaction of its own runs beside the others on another connection, so that its statements stay
 * where they are written.
 */
final class Order {
  private final List<Turn> turns = new ArrayList<>();
  private final List<Integer> cuts = new ArrayList<>();

  /** Adds a statement, which is sent at its turn. */
  void add(Turn turn) {
    turns.add(turn);
  }

  /** Has the next statement stay where it is, and what is before and behind it apart. */
  void cut() {
    cuts.add(turns.size());
  }

  /** The numbers of the statements in the order in which they are sent. */
  List<Integer> numbers() {
    List<Integer> all = new ArrayList<>();
    int from = 0;
    for (int cut : cuts) {
      add(from, cut, all);
      from = cut;
    }
    add(from, turns.size(), all);
    return all;
  }

  private void add(int from, int to, List<Integer> all) {
    Map<Integer, Set<Integer>> awaited = new HashMap<>();
    Map<Integer, List<Integer>> followers = new HashMap<>();
    List<Integer> first = new ArrayList<>();
    for (int number = from; number < to; number++) {
      Set<Integer> answers = new HashSet<>(turns.get(number).answers());
      answers.removeIf(answer -> answer < from);
      if (answers.isEmpty()) {
        first.add(number);
      }
      for (int answer : answers) {
        followers.computeIfAbsent(answer, key -> new ArrayList<>()).add(number);
      }
      awaited.put(number, answers);
    }
    Deque<Integer> queue = new ArrayDeque<>(inTurn(first));
    while (!queue.isEmpty()) {
      int sent = queue.remove();
      all.add(sent);
      List<Integer> next = new ArrayList<>();
      for (int follower : followers.getOrDefault(sent, List.of())) {
        awaited.get(follower).remove(sent);
        if (awaited.get(follower).isEmpty()) {
          next.add(follower);
        }
      }
      queue.addAll(inTurn(next));
    }
  }

  private List<Integer> inTurn(List<Integer> numbers) {
    return numbers.stream()
        .sorted(Comparator.comparingInt(number -> turns.get(number).ticks()))
        .toList();
  }
}
