package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Sql.Chain;
import io.github.sqllint.dsl.alembic.Value.Member;
import io.github.sqllint.dsl.alembic.Value.Text;
import io.github.sqllint.dsl.alembic.Value.Type;
import java.util.Optional;

/** The tables that statements of SQLAlchemy name. */
final class Tables {
  private Tables() {}

  static boolean is(Value value) {
    String name = Sql.name(Chain.of(value).root());
    return name.equals("table")
        || name.equals("Table")
        || (value instanceof Type type && Models.isModel(type))
        || (value instanceof Member member && member.name().equals("__table__"));
  }

  /** A table's quoted name with its schema. */
  static String name(Value value) {
    if (value instanceof Type type && Models.isModel(type)) {
      Value table = type.member("__tablename__").orElse(Values.NONE);
      return table instanceof Text
          ? Quoting.table(table, Models.schema(type))
          : name(type.member("__table__").orElse(Values.NONE));
    }
    if (value instanceof Member member && member.name().equals("__table__")) {
      return name(member.object());
    }
    Value root = Chain.of(value).root();
    String made = Sql.name(root);
    if (made.equals("table") || made.equals("Table")) {
      Arguments given = Sql.arguments(root);
      return Quoting.table(given.need(0, "name"), given.given("schema"));
    }
    throw Values.notKnown(value);
  }

  /** How a column's table is written in front of the column. */
  static String reference(Value table) {
    return name(table);
  }

  /** The name of a model's attribute in the database. */
  static String column(Type model, String attribute) {
    Optional<Value> column = model.member(attribute);
    if (column.isPresent() && Sql.name(column.get()).equals("Column")) {
      Arguments given = Sql.arguments(column.get());
      if (!given.positional().isEmpty() && given.positional().get(0) instanceof Text name) {
        return name.toString();
      }
    }
    return attribute;
  }
}
