package io.github.sqllint.reversal;

import io.github.sqllint.schema.QueryOutputs;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How one schema differs from another.
 *
 * @param differences in the order of kinds and names, those of parts of a missing object left out
 * @param columnOrder whether some table has its columns in another order
 * @param doubt what is not known well enough to be called equal, as a sentence
 */
record Comparison(List<Difference> differences, boolean columnOrder, Optional<String> doubt) {

  private static final String QUERY = "query";
  private static final String OWNER = "owner to";

  /** Facts whose text may be a query: a view's and the conditions of a policy. */
  private static final List<String> QUERIES = List.of(QUERY, "using", "check");

  /** Who runs the scripts. */
  private static final Set<String> OWN = Set.of("current_user", "session_user", "current_role");

  /** What the up script left, looked through where that is asked for. */
  private static final class Left {
    private final Schema schema;
    private final Schema before;
    private Inventory inventory;

    Left(Schema schema, Schema before) {
      this.schema = schema;
      this.before = before;
    }

    Inventory inventory() {
      if (inventory == null) {
        inventory = Inventory.of(schema, before);
      }
      return inventory;
    }
  }

  /** Whether the schemas are certainly equal, the order of columns aside. */
  boolean isSame() {
    return differences.isEmpty() && doubt.isEmpty();
  }

  /**
   * Compares what a down script left with what was there before the up script.
   *
   * @param between what the up script left
   */
  static Comparison of(Schema before, Schema between, Schema after) {
    Inventory wanted = Inventory.of(before, after);
    Inventory found = Inventory.of(after, before);
    Left left = new Left(between, before);
    List<Difference> differences = new ArrayList<>();
    List<String> doubts = new ArrayList<>();
    TreeSet<Item> items = new TreeSet<>(wanted.items().keySet());
    items.addAll(found.items().keySet());
    TreeSet<String> absent = new TreeSet<>();
    for (Item item : items) {
      Facts was = wanted.items().get(item);
      Facts is = found.items().get(item);
      if (was == null && (!is.complete() || mayHaveBeen(item, left))) {
        doubts.add(
            is.complete()
                ? "The history does not tell whether the " + item + " was there before."
                : unlike(item));
      } else if (is == null && found.mayHaveColumn(item)) {
        doubts.add("The history does not tell whether the " + item + " is there again.");
      } else if (was == null || is == null) {
        absent.add(item.name());
        differences.add(
            new Difference(item.kind(), item.name(), was == null ? "left over" : "not recreated"));
      } else if (was.complete() && is.complete()) {
        Map<String, String> values = new TreeMap<>(is.values());
        if (forgetsUnknownOwner(item, was.values(), values, left)) {
          doubts.add("The history does not tell who owned the " + item + " before.");
        }
        QueryTerms.Likeness likeness = likeness(wanted.view(item), found.view(item));
        if (likeness.same()) {
          values.put(QUERY, was.values().get(QUERY));
        }
        for (String query : QUERIES) {
          if (!likeness.regrouped() && mayBeOneQuery(query, was.values(), values)) {
            values.put(query, was.values().get(query));
            doubts.add("The query of the " + item + " may be only spelled in another way.");
          }
        }
        if (isUnclear(was.values(), is.values())) {
          doubts.add("The query of the " + item + " does not tell where renamed columns are used.");
        } else {
          compare(item, was.values(), values, differences);
        }
      } else if (!was.values().equals(is.values())) {
        doubts.add(unlike(item));
      }
    }
    differences.removeIf(difference -> isPartOf(difference.name(), absent));
    return new Comparison(
        List.copyOf(differences),
        !wanted.columnOrders().equals(found.columnOrders()),
        doubts.stream().findFirst());
  }

  private static QueryTerms.Likeness likeness(
      Optional<QueryTerms.Side> was, Optional<QueryTerms.Side> is) {
    boolean open = was.isPresent() && is.isPresent() && !was.get().text().equals(is.get().text());
    return open ? QueryTerms.compare(was.get(), is.get()) : new QueryTerms.Likeness(false, false);
  }

  private static String unlike(Item item) {
    return "The history does not tell what the " + item + " was like before.";
  }

  private static void compare(
      Item item, Map<String, String> was, Map<String, String> is, List<Difference> differences) {
    TreeSet<String> facts = new TreeSet<>(was.keySet());
    facts.addAll(is.keySet());
    for (String fact : facts) {
      String before = was.getOrDefault(fact, "not set");
      String after = is.getOrDefault(fact, "not set");
      if (!before.equals(after)) {
        Contrast text = Contrast.of(after, before);
        differences.add(
            new Difference(
                item.kind(), item.name(), fact + " is " + text.is() + ", was " + text.was()));
      }
    }
  }

  /**
   * Who owned a thing that no script gave to anybody is not known, so that the down script may have
   * given it back to him. Takes such an owner out of what is compared.
   *
   * @return whether that leaves the comparison open
   */
  private static boolean forgetsUnknownOwner(
      Item item, Map<String, String> was, Map<String, String> is, Left left) {
    String owner = is.getOrDefault(OWNER, "");
    if (owner.isEmpty() || was.containsKey(OWNER)) {
      return false;
    }
    if (OWN.contains(owner.toLowerCase(Locale.ROOT))) {
      is.remove(OWNER);
      return false;
    }
    Facts given = left.inventory().items().get(item);
    if (given == null || owner.equals(given.values().get(OWNER))) {
      return false;
    }
    is.remove(OWNER);
    return true;
  }

  /**
   * Whether a thing that the history tells nothing of was there before the up script took it away:
   * the up script has met things that no migration made.
   */
  private static boolean mayHaveBeen(Item item, Left left) {
    return !left.schema.seemsComplete() && !left.inventory().items().containsKey(item);
  }

  /** Whether two views differ, of which one uses a column with another name somewhere. */
  private static boolean isUnclear(Map<String, String> was, Map<String, String> is) {
    return (usesRenamed(was) || usesRenamed(is)) && !was.equals(is);
  }

  private static boolean usesRenamed(Map<String, String> view) {
    for (String fact : view.keySet()) {
      if (fact.startsWith(View.RENAMED)) {
        return true;
      }
    }
    return false;
  }

  /** Whether two queries differ in what the server adds to one alone. */
  private static boolean mayBeOneQuery(
      String fact, Map<String, String> was, Map<String, String> is) {
    String before = was.getOrDefault(fact, "");
    String after = is.getOrDefault(fact, "");
    if (!before.contains("select ") || !after.contains("select ")) {
      return false;
    }
    return !before.equals(after)
        && !haveOtherNames(before, after)
        && (isStarred(before, after)
            || isStarred(after, before)
            || QueryShape.of(before).mayBe(QueryShape.of(after)));
  }

  /** Whether the one takes all columns, be they those that the other lists, of the same rows. */
  private static boolean isStarred(String one, String other) {
    int from = other.indexOf(" from ");
    return one.startsWith("select * from ")
        && from > 0
        && one.substring("select *".length()).equals(other.substring(from));
  }

  /** Whether some column that both queries name has another name in each. */
  private static boolean haveOtherNames(String before, String after) {
    List<String> was = QueryOutputs.of(before).names();
    List<String> is = QueryOutputs.of(after).names();
    for (int i = 0; i < Math.min(was.size(), is.size()); i++) {
      if (!was.get(i).equals(is.get(i)) && !was.get(i).isEmpty() && !is.get(i).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPartOf(String name, TreeSet<String> absent) {
    int dot = name.lastIndexOf('.');
    return dot > 0 && absent.contains(name.substring(0, dot));
  }
}
