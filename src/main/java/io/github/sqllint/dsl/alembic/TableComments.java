package io.github.sqllint.dsl.alembic;

import java.util.Optional;

/** COMMENT ON as SQLAlchemy writes it. */
final class TableComments {
  private TableComments() {}

  /**
   * A table's comment.
   *
   * @param table quoted
   */
  static String table(String table, Optional<Value> comment) {
    String text = comment.map(value -> Literals.text(Values.text(value).text())).orElse("NULL");
    return "COMMENT ON TABLE " + table + " IS " + text;
  }

  /**
   * A column's comment.
   *
   * @param table quoted
   * @param column quoted
   */
  static String column(String table, String column, Optional<String> comment) {
    String text = comment.map(Literals::text).orElse("NULL");
    return "COMMENT ON COLUMN " + table + "." + column + " IS " + text;
  }
}
