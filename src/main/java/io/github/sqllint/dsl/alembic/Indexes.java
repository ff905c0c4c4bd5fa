package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Dictionary;
import io.github.sqllint.dsl.alembic.Value.Entry;
import io.github.sqllint.dsl.alembic.Value.None;
import io.github.sqllint.dsl.alembic.Value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** CREATE INDEX and DROP INDEX as SQLAlchemy writes them. */
final class Indexes {
  private Indexes() {}

  /**
   * CREATE INDEX.
   *
   * @param plain the table's name without quotes, for the index's name
   */
  static String create(
      Value name,
      String plain,
      String table,
      Optional<Value> schema,
      List<Value> columns,
      Arguments given) {
    StringBuilder text = new StringBuilder("CREATE ");
    text.append(given.flag("unique") ? "UNIQUE " : "").append("INDEX ");
    text.append(given.flag("postgresql_concurrently") ? "CONCURRENTLY " : "");
    text.append(given.flag("if_not_exists") ? "IF NOT EXISTS " : "");
    text.append(name(name, plain, schema, columns)).append(" ON ").append(table).append(' ');
    given
        .given("postgresql_using")
        .ifPresent(
            value ->
                text.append("USING ")
                    .append(Values.text(value).text().toLowerCase(Locale.ROOT))
                    .append(' '));
    List<String> keys = new ArrayList<>();
    for (Value column : columns) {
      keys.add(key(column) + operatorClass(column, given));
    }
    text.append('(').append(Sql.list(keys)).append(')');
    given
        .given("postgresql_include")
        .map(Values::elements)
        .filter(all -> !all.isEmpty())
        .ifPresent(all -> text.append(" INCLUDE ").append(Constraints.columns(all)));
    text.append(given.flag("postgresql_nulls_not_distinct") ? " NULLS NOT DISTINCT" : "");
    given.given("postgresql_with").ifPresent(value -> text.append(with(value)));
    given
        .given("postgresql_tablespace")
        .ifPresent(value -> text.append(" TABLESPACE ").append(Quoting.of(value)));
    SqlText.optional(given.given("postgresql_where"), Columns.BARE)
        .ifPresent(where -> text.append(" WHERE ").append(where));
    return text.toString();
  }

  /** What SQLAlchemy calls an index by itself. */
  static String presetName(String table, String column, Optional<Value> schema) {
    String before =
        schema
            .filter(value -> !(value instanceof None))
            .map(value -> Quoting.plain(value) + "_")
            .orElse("");
    return "ix_" + before + table + "_" + column;
  }

  private static String name(
      Value name, String table, Optional<Value> schema, List<Value> columns) {
    if (!(name instanceof None)) {
      return Quoting.object(name);
    }
    Value first = columns.isEmpty() ? Values.NONE : columns.get(0);
    boolean column =
        first instanceof Value.Member member && member.object() instanceof Value.Member;
    if (!(first instanceof Text) && !column) {
      throw new NotKnown("its index has no name");
    }
    String called = column ? ((Value.Member) first).name() : first.toString();
    return Quoting.quote(Quoting.shortened(presetName(table, called, schema)));
  }

  private static String key(Value column) {
    if (column instanceof Text) {
      return Quoting.of(column);
    }
    if (NewColumn.is(column)) {
      return NewColumn.of(column).quoted();
    }
    boolean operation = column instanceof Value.Combined || Sql.name(column).equals("cast");
    String text = SqlText.of(column, Columns.BARE);
    return operation ? "(" + text + ")" : text;
  }

  private static String operatorClass(Value column, Arguments given) {
    Optional<Value> ops = given.given("postgresql_ops");
    if (ops.isEmpty()) {
      return "";
    }
    if (!(ops.get() instanceof Dictionary map)) {
      throw Values.notKnown(ops.get());
    }
    return map.at(sought(column)).map(one -> " " + Values.text(one).text()).orElse("");
  }

  /** By what a key of an index is found in a dictionary; itself where by nothing. */
  private static Value sought(Value column) {
    if (column instanceof Value.Made made && made.maker() instanceof Value.Member label) {
      return label.name().equals("label") ? made.arguments().need(0, "name") : column;
    }
    return switch (Sql.name(column)) {
      case "text", "literal_column" -> Sql.arguments(column).need(0, "text");
      case "column", "Column" -> Sql.arguments(column).need(0, "name");
      default -> column;
    };
  }

  private static String with(Value value) {
    if (!(value instanceof Dictionary map)) {
      throw Values.notKnown(value);
    }
    List<String> settings = new ArrayList<>();
    for (Entry entry : map.entries().values()) {
      settings.add(Printing.str(entry.key()) + " = " + Printing.str(entry.value()));
    }
    return settings.isEmpty() ? "" : " WITH (" + Sql.list(settings) + ")";
  }

  static String drop(Value name, Optional<Value> schema, Arguments given) {
    return "DROP INDEX "
        + (given.flag("postgresql_concurrently") ? "CONCURRENTLY " : "")
        + (given.flag("if_exists") ? "IF EXISTS " : "")
        + Quoting.in(schema, Quoting.object(name));
  }

  /** An {@code Index} of SQLAlchemy on a table that is known from elsewhere. */
  static String of(Value index, String plain, String table, Optional<Value> schema) {
    Arguments given = Sql.arguments(index);
    return create(
        given.need(0, "name"), plain, table, schema, given.from(1).allPositional(), given);
  }
}
