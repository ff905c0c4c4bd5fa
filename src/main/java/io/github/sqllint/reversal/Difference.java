package io.github.sqllint.reversal;

/**
 * One thing that the schema after a down script has otherwise than the schema before the up script.
 *
 * @param kind in lower case, such as {@code column}, {@code index}, {@code foreign key}
 * @param name with the table's name where it belongs to one
 * @param what in words for people, such as {@code not recreated}, {@code left over}, {@code type is
 *     text, was varchar(50)}
 */
public record Difference(String kind, String name, String what) {
  @Override
  public String toString() {
    return kind + " " + name + ": " + what;
  }
}
