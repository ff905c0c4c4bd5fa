package io.github.sqllint.reversal;

/**
 * What an inventory counts: an object, or a part of one such as a column.
 *
 * @param space names are taken once within it; the parts of a table have its name before theirs
 * @param kind for people
 * @param name for people
 */
record Item(String space, String kind, String name) implements Comparable<Item> {
  @Override
  public int compareTo(Item other) {
    int order = space.compareTo(other.space);
    return order == 0 ? name.compareTo(other.name) : order;
  }

  @Override
  public String toString() {
    return kind + " " + name;
  }
}
