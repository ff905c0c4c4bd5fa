package io.github.sqllint.dsl.alembic;

import java.util.Set;

/**
 * How columns are written where an expression stands.
 *
 * @param qualified whether with their table
 * @param around the tables of the statement around, which a query inside does not name again
 */
record Columns(boolean qualified, Set<String> around) {
  static final Columns BARE = new Columns(false, Set.of());
  static final Columns QUALIFIED = new Columns(true, Set.of());

  static Columns in(Set<String> tables) {
    return new Columns(true, tables);
  }
}
