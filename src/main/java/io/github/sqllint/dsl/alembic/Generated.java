package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.None;
import io.github.sqllint.dsl.alembic.Value.Text;
import io.github.sqllint.dsl.alembic.Value.Truth;
import java.util.Optional;

/** What the database puts into a column by itself. */
final class Generated {
  private Generated() {}

  /** A default: a plain text is a literal, anything else is SQL. */
  static String preset(Value value) {
    if (value instanceof Text text) {
      return Literals.text(text.toString());
    }
    if (value instanceof Value.Open open) {
      // nearly always a text
      return Literals.text(open.placeholder());
    }
    if (Sql.name(value).equals("DefaultClause")) {
      return preset(Sql.arguments(value).need(0, "arg"));
    }
    if (value instanceof Value.Number || value instanceof Truth || value instanceof None) {
      throw new NotKnown("its server_default is no text, which SQLAlchemy refuses");
    }
    if (Sql.name(value).equals("Sequence")) {
      return "nextval(" + Literals.text(Sequences.name(value)) + ")";
    }
    return SqlText.of(value, Columns.BARE);
  }

  static String computed(Value computed) {
    Value text = Sql.arguments(computed).need(0, "sqltext");
    String expression = Sql.verbatim(text).orElseGet(() -> SqlText.of(text, Columns.BARE));
    return "GENERATED ALWAYS AS (" + expression + ") STORED";
  }

  static String identity(Value identity) {
    Arguments given = Sql.arguments(identity);
    boolean always = given.at(0, "always").flatMap(Values::isTrue).orElse(false);
    String options = Sequences.options(given);
    return "GENERATED "
        + (always ? "ALWAYS" : "BY DEFAULT")
        + " AS IDENTITY"
        + (options.isEmpty() ? "" : " (" + options + ")");
  }

  /** The default that {@code alter_column} sets; empty where it drops it. */
  static Optional<String> altered(Value value) {
    return value instanceof None ? Optional.empty() : Optional.of(preset(value));
  }
}
