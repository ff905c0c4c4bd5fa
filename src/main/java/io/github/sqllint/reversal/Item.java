package io.github.sqllint.reversal;

import java.util.Comparator;

/**
 * What an inventory counts: an object, or a part of one such as a column.
 *
 * @param space names are taken once within it; the parts of a table have its name before theirs
 * @param kind for people
 * @param name for people
 */
record Item(String space, String kind, String name) implements Comparable<Item> {
  private static final Comparator<Item> ORDER =
      Comparator.comparing(Item::space).thenComparing(Item::name);

  @Override
  public int compareTo(Item other) {
    return ORDER.compare(this, other);
  }
}
