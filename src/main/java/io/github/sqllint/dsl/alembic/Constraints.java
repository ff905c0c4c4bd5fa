package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Member;
import io.github.sqllint.dsl.alembic.Value.None;
import io.github.sqllint.dsl.alembic.Value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Constraints as SQLAlchemy writes them, in a table or behind ADD. */
final class Constraints {
  private Constraints() {}

  static boolean is(Value value) {
    return switch (Sql.name(value)) {
      case "PrimaryKeyConstraint",
          "UniqueConstraint",
          "ForeignKeyConstraint",
          "CheckConstraint",
          "ExcludeConstraint" ->
          true;
      default -> false;
    };
  }

  /** A constraint that stands in the list of a table's parts. */
  static String of(Value value) {
    Arguments given = Sql.arguments(value);
    String name = name(given.at("name"));
    return switch (Sql.name(value)) {
      case "PrimaryKeyConstraint" -> primaryKey(name, columns(given.allPositional()), given);
      case "UniqueConstraint" -> unique(name, columns(given.allPositional()), given);
      case "ForeignKeyConstraint" -> foreignKey(given);
      case "CheckConstraint" ->
          check(
              given.given(1, "name").map(Optional::of).orElse(given.at("name")),
              given.need(0, "sqltext"),
              given);
      default -> exclusion(name, given);
    };
  }

  static String name(Optional<Value> name) {
    return name.filter(value -> !(value instanceof None))
        .map(value -> "CONSTRAINT " + Quoting.object(value) + " ")
        .orElse("");
  }

  static String columns(List<Value> columns) {
    List<String> names = new ArrayList<>();
    for (Value column : columns) {
      names.add(column(column));
    }
    return "(" + Sql.list(names) + ")";
  }

  static String column(Value column) {
    if (column instanceof Member) {
      return SqlText.of(column, Columns.BARE);
    }
    return NewColumn.is(column) ? NewColumn.of(column).quoted() : Quoting.of(column);
  }

  static String primaryKey(String name, String columns, Arguments given) {
    return name + "PRIMARY KEY " + columns + deferrable(given);
  }

  static String unique(String name, String columns, Arguments given) {
    String nulls = given.flag("postgresql_nulls_not_distinct") ? "NULLS NOT DISTINCT " : "";
    return name + "UNIQUE " + nulls + columns + deferrable(given);
  }

  static String check(Optional<Value> name, Value condition, Arguments given) {
    String text = Sql.verbatim(condition).orElseGet(() -> SqlText.of(condition, Columns.BARE));
    return name(name) + "CHECK (" + text + ")" + deferrable(given) + validity(given);
  }

  private static String foreignKey(Arguments given) {
    String local = columns(Values.elements(given.need(0, "columns")));
    Reference reference = null;
    List<String> columns = new ArrayList<>();
    for (Value column : Values.elements(given.need(1, "refcolumns"))) {
      reference = Reference.of(column);
      columns.add(reference.column());
    }
    if (reference == null) {
      throw new NotKnown("its foreign key has no columns");
    }
    return name(given.at(2, "name"))
        + "FOREIGN KEY"
        + local
        + " REFERENCES "
        + reference.table()
        + " ("
        + Sql.list(columns)
        + ")"
        + behind(given);
  }

  /** What stands behind a foreign key's columns. */
  static String behind(Arguments given) {
    return word(given, "match", " MATCH ")
        + word(given, "ondelete", " ON DELETE ")
        + word(given, "onupdate", " ON UPDATE ")
        + deferrable(given)
        + validity(given);
  }

  private static String word(Arguments given, String name, String before) {
    return given.given(name).map(value -> before + Values.text(value).text()).orElse("");
  }

  /**
   * A foreign key's target.
   *
   * @param table quoted, with its schema
   * @param column quoted; that of the other table which the key's own column refers to
   */
  record Reference(String table, String column) {
    static Reference of(Value value) {
      if (!(value instanceof Text text)) {
        if (value instanceof Member member && member.object() instanceof Member columns) {
          return new Reference(Tables.name(columns.object()), Quoting.quote(member.name()));
        }
        if (value instanceof Member member) {
          return new Reference(Tables.name(member.object()), Quoting.quote(member.name()));
        }
        throw Values.notKnown(value);
      }
      String[] parts = text.toString().split("\\.");
      if (parts.length < 2) {
        throw new NotKnown("its foreign key names no column of another table");
      }
      StringBuilder table = new StringBuilder();
      for (int i = 0; i < parts.length - 1; i++) {
        table.append(i == 0 ? "" : ".").append(Quoting.quote(parts[i]));
      }
      return new Reference(table.toString(), Quoting.quote(parts[parts.length - 1]));
    }
  }

  /** A {@code ForeignKey} of a column. */
  static String ofColumn(String column, Value key) {
    Arguments given = Sql.arguments(key);
    Reference reference = Reference.of(given.need(0, "column"));
    return name(given.at("name"))
        + "FOREIGN KEY("
        + column
        + ") REFERENCES "
        + reference.table()
        + " ("
        + reference.column()
        + ")"
        + behind(given);
  }

  static String exclusion(String name, Arguments given) {
    List<String> elements = new ArrayList<>();
    Optional<Value> ops = given.given("ops");
    for (Value element : given.allPositional()) {
      List<Value> pair = Values.elements(element);
      Value what = pair.get(0);
      String column = what instanceof Text text ? Quoting.of(text) : SqlText.of(what, Columns.BARE);
      String operators =
          ops.flatMap(all -> all instanceof Value.Dictionary map ? map.at(what) : Optional.empty())
              .map(one -> " " + Values.text(one).text())
              .orElse("");
      elements.add(column + operators + " WITH " + Values.text(pair.get(1)).text());
    }
    String using = given.given("using").map(value -> Values.text(value).text()).orElse("gist");
    String where =
        SqlText.optional(given.given("where"), Columns.BARE)
            .map(text -> " WHERE (" + text + ")")
            .orElse("");
    return name
        + "EXCLUDE USING "
        + using
        + " ("
        + Sql.list(elements)
        + ")"
        + where
        + deferrable(given);
  }

  static String deferrable(Arguments given) {
    String deferrable =
        given
            .given("deferrable")
            .map(value -> Values.isTrue(value).orElseThrow(() -> Values.notKnown(value)))
            .map(is -> is ? " DEFERRABLE" : " NOT DEFERRABLE")
            .orElse("");
    return deferrable + word(given, "initially", " INITIALLY ");
  }

  private static String validity(Arguments given) {
    return given.flag("postgresql_not_valid") ? " NOT VALID" : "";
  }
}
