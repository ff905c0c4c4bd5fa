package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Dictionary;
import io.github.sqllint.dsl.alembic.Value.Items;
import io.github.sqllint.dsl.alembic.Value.None;
import io.github.sqllint.dsl.alembic.Value.Number;
import io.github.sqllint.dsl.alembic.Value.Text;
import io.github.sqllint.dsl.alembic.Value.Truth;
import io.github.sqllint.dsl.python.Expression.Kind;

/** Values of Python as literals of SQL. */
final class Literals {
  private Literals() {}

  static String text(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  static String of(Value value) {
    if (value instanceof Text text) {
      return text(text.toString());
    }
    if (value instanceof Value.Open open) {
      return open.placeholder();
    }
    if (value instanceof Number number) {
      return Numbers.print(number);
    }
    if (value instanceof Truth truth) {
      return String.valueOf(truth.is());
    }
    if (value instanceof None) {
      return "NULL";
    }
    if (value instanceof Value.Moment moment) {
      return "'" + Moments.iso(moment, 'T') + (moment.day() ? "'::date" : "'::timestamp");
    }
    if (value instanceof Items items) {
      String inner = Sql.list(items.elements().stream().map(Literals::of).toList());
      return items.kind() == Kind.LIST ? "ARRAY[" + inner + "]" : "(" + inner + ")";
    }
    if (value instanceof Dictionary) {
      return text(JsonText.PLAIN.json(value));
    }
    if (value instanceof Value.Instance instance && PythonEnums.isEnum(instance.type())) {
      return text(instance.fields().get("name").toString());
    }
    if (Operators.isSql(value)) {
      return SqlText.of(value, Columns.QUALIFIED);
    }
    throw Values.notKnown(value);
  }
}
