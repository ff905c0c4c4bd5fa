package io.github.sqllint.impact;

import io.github.sqllint.schema.Column;
import io.github.sqllint.source.Token;
import java.util.List;
import java.util.Optional;

/** Columns that make their own values take no other (PostgreSQL manual, INSERT and UPDATE). */
final class GivenValues {
  private GivenValues() {}

  /**
   * Refuses values for them.
   *
   * @param columns those that get a value
   * @param inserts whether OVERRIDING can be written
   */
  static void check(Target target, List<String> columns, boolean inserts, Work work) {
    for (String name : columns) {
      Optional<Column> column = target.table().flatMap(t -> t.column(name));
      boolean generated = column.flatMap(Column::generated).isPresent();
      boolean always = column.flatMap(Column::identity).filter(i -> i.always()).isPresent();
      boolean overrides = inserts && always && says("overriding", work);
      if ((generated || always) && !overrides) {
        // DEFAULT is no value; which column it stands for is not looked at.
        boolean certain = !says("default", work);
        String sqlstate = generated && !work.server().since(14) ? "42601" : "428C9";
        work.fail(sqlstate, certain, "The column " + name + " makes its own values.");
      }
    }
  }

  private static boolean says(String word, Work work) {
    for (Token token : work.statement().statement().tokens()) {
      if (token.is(word)) {
        return true;
      }
    }
    return false;
  }
}
