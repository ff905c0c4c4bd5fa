package io.github.sqllint.layout;

import io.github.sqllint.dsl.alembic.Revision;
import io.github.sqllint.layout.Problem.Weight;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Revisions in an order in which Alembic may run them all: what a revision is built on comes first.
 */
final class RevisionGraph {
  private final Map<SqlFile, Revision> revisions;
  private final Pairing problems;
  private final Map<String, SqlFile> files = new LinkedHashMap<>();
  private final Map<String, Set<String>> before = new HashMap<>();

  RevisionGraph(Map<SqlFile, Revision> revisions, Pairing problems) {
    this.revisions = revisions;
    this.problems = problems;
  }

  /** The files in order; those that no order fits stand at the end. */
  List<SqlFile> ordered() {
    List<SqlFile> twice = new ArrayList<>();
    Map<String, String> labels = new HashMap<>();
    revisions.forEach(
        (file, revision) -> {
          SqlFile first = files.putIfAbsent(revision.id(), file);
          if (first != null) {
            twice.add(file);
            report(
                Weight.ERROR,
                file,
                "is revision `" + revision.id() + "`, and so is " + first.path());
          }
          revision.labels().forEach(label -> labels.put(label, revision.id()));
        });
    files.forEach((id, file) -> before.put(id, before(id, file, labels)));
    Set<String> circular = circular();
    boolean branches = revisions.values().stream().anyMatch(Revision::isLabelled);
    if (!branches && circular.isEmpty()) {
      heads();
    }
    List<String> order = order(circular);
    List<SqlFile> ordered = new ArrayList<>();
    order.forEach(id -> ordered.add(files.get(id)));
    circular.forEach(id -> ordered.add(files.get(id)));
    ordered.addAll(twice);
    return ordered;
  }

  /** Says where two revisions are built on one and nothing joins them again. */
  private void heads() {
    Set<String> built = new HashSet<>();
    before.values().forEach(built::addAll);
    Map<String, String> headOf = new HashMap<>();
    for (String id : files.keySet()) {
      if (built.contains(id)) {
        continue;
      }
      String other = null;
      for (String ancestor : ancestors(id)) {
        String known = headOf.putIfAbsent(ancestor, id);
        other = known == null ? other : known;
      }
      if (other != null) {
        report(
            Weight.WARNING,
            files.get(id),
            "is a head beside revision `"
                + other
                + "`, so that `alembic upgrade head` refuses to run until a revision joins them");
      }
    }
  }

  private void report(Weight weight, SqlFile file, String sentence) {
    problems.report(file.problem(weight, revisions.get(file).offset(), sentence));
  }

  private Set<String> before(String id, SqlFile file, Map<String, String> labels) {
    Set<String> found = new LinkedHashSet<>();
    Revision revision = revisions.get(file);
    List<String> named = new ArrayList<>(revision.down());
    named.addAll(revision.dependsOn());
    for (String name : named) {
      String known = files.containsKey(name) ? name : labels.getOrDefault(name, unique(name));
      if (known.isEmpty()) {
        report(
            Weight.WARNING,
            file,
            "is built on revision `" + name + "`, which no file here is; it was read without it");
      } else {
        found.add(known);
      }
    }
    return found;
  }

  /** The revision whose name begins so, as Alembic takes shortened names; else empty. */
  private String unique(String start) {
    List<String> found = files.keySet().stream().filter(id -> id.startsWith(start)).toList();
    return start.length() >= 4 && found.size() == 1 ? found.get(0) : "";
  }

  /** The revisions that come before themselves, or after such ones. */
  private Set<String> circular() {
    Map<String, Integer> open = new LinkedHashMap<>();
    Map<String, List<String>> after = new HashMap<>();
    files.keySet().forEach(id -> open.put(id, before.get(id).size()));
    before.forEach(
        (id, all) ->
            all.forEach(one -> after.computeIfAbsent(one, k -> new ArrayList<>()).add(id)));
    Deque<String> free = new ArrayDeque<>();
    open.forEach(
        (id, count) -> {
          if (count == 0) {
            free.add(id);
          }
        });
    while (!free.isEmpty()) {
      String id = free.remove();
      open.remove(id);
      for (String next : after.getOrDefault(id, List.of())) {
        if (open.merge(next, -1, Integer::sum) == 0) {
          free.add(next);
        }
      }
    }
    for (String id : open.keySet()) {
      report(
          Weight.ERROR,
          files.get(id),
          "is revision `" + id + "`, which is built on itself by way of the others that it names");
    }
    return new LinkedHashSet<>(open.keySet());
  }

  /** Alembic's own order, from its heads down, turned round. */
  private List<String> order(Set<String> circular) {
    Set<String> todo = new LinkedHashSet<>(files.keySet());
    todo.removeAll(circular);
    Set<String> built = new HashSet<>();
    todo.forEach(id -> built.addAll(before.get(id)));
    List<String> heads = new ArrayList<>(todo.stream().filter(id -> !built.contains(id)).toList());
    List<Set<String>> ancestors = new ArrayList<>(heads.stream().map(this::ancestors).toList());
    List<String> order = new ArrayList<>();
    int at = 0;
    while (!heads.isEmpty()) {
      String candidate = heads.get(at);
      int other = waitsFor(candidate, at, ancestors);
      if (other >= 0) {
        at = other;
        continue;
      }
      if (todo.remove(candidate)) {
        order.add(candidate);
      }
      List<String> next = new ArrayList<>(before.get(candidate));
      next.removeIf(id -> !todo.contains(id) || heads.contains(id));
      if (next.isEmpty()) {
        heads.remove(at);
        ancestors.remove(at);
        at = Math.max(at - 1, 0);
      } else {
        follow(candidate, next, at, heads, ancestors);
      }
    }
    Collections.reverse(order);
    return order;
  }

  private void follow(
      String candidate,
      List<String> next,
      int at,
      List<String> heads,
      List<Set<String>> ancestors) {
    heads.set(at, next.get(0));
    if (before.get(candidate).size() == 1) {
      ancestors.get(at).remove(candidate);
    } else {
      ancestors.set(at, ancestors(next.get(0)));
    }
    for (String more : next.subList(1, next.size())) {
      heads.add(more);
      ancestors.add(ancestors(more));
    }
  }

  /** Another head that is built on the candidate and so is taken first; negative for none. */
  private static int waitsFor(String candidate, int at, List<Set<String>> ancestors) {
    for (int i = 0; i < ancestors.size(); i++) {
      if (i != at && ancestors.get(i).contains(candidate)) {
        return i;
      }
    }
    return -1;
  }

  private Set<String> ancestors(String head) {
    Set<String> found = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(head));
    while (!open.isEmpty()) {
      String id = open.pop();
      if (found.add(id)) {
        open.addAll(before.get(id));
      }
    }
    return found;
  }
}
