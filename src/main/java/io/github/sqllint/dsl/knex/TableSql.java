package io.github.sqllint.dsl.knex;

import io.github.sqllint.dsl.javascript.ListValue;
import io.github.sqllint.dsl.javascript.Value;
import io.github.sqllint.dsl.knex.TableBuilder.Alteration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What Knex sends for a table, in its order: columns first, whatever their place in the block. */
final class TableSql {

  /**
   * A statement, or the reason why it is not known.
   *
   * @param gap empty where the statement is known
   * @param conditional whether it is sent only if something holds that is not known
   */
  record Line(String sql, String gap, boolean conditional) {}

  private final TableBuilder table;
  private final String schema;
  private final String plainName;
  private final List<String> before = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();

  /**
   * @param schema empty where none is given
   */
  TableSql(TableBuilder table, String schema, String plainName) {
    this.table = table;
    this.schema = schema;
    this.plainName = plainName;
  }

  String name() {
    return qualified(plainName);
  }

  private String qualified(String name) {
    return Sql.name(schema.isEmpty() ? name : schema + "." + name);
  }

  String schema() {
    return schema;
  }

  String plainName() {
    return plainName;
  }

  /** Sends a statement before those of the table. */
  void before(String sql) {
    before.add(0, sql);
  }

  boolean hasPrimaryKey() {
    return table.alterations.stream()
        .filter(one -> one.method().equals("primary"))
        .flatMap(one -> one.args().stream())
        .anyMatch(arg -> !(arg instanceof ListValue list) || !list.items().isEmpty());
  }

  /**
   * The statements that create the table.
   *
   * @param like the table whose columns it takes; empty where there is none
   */
  List<Line> create(boolean ifNotExists, String like) {
    List<ColumnSql> columns =
        table.columns.stream().filter(column -> !column.alters).map(this::sql).toList();
    try {
      lines.add(new Line(createTable(columns, ifNotExists, like), "", false));
    } catch (NotKnown e) {
      lines.add(new Line("create table " + name(), e.reason(), false));
    }
    if (table.comment instanceof Value && table.comment.type().equals("string")) {
      line(this::comment, false);
    }
    additional(columns);
    alterations(like.isEmpty());
    return all();
  }

  private String createTable(List<ColumnSql> columns, boolean ifNotExists, String like) {
    if (table.lost().isPresent()) {
      throw new NotKnown(table.lost().get());
    }
    List<String> parts = new ArrayList<>();
    columns.forEach(column -> parts.add(column.definition()));
    StringBuilder sql =
        new StringBuilder(ifNotExists ? "create table if not exists " : "create table ")
            .append(name());
    if (!like.isEmpty()) {
      parts.add(0, "like " + qualified(like) + " including all");
      return sql.append(" (").append(String.join(", ", parts)).append(')').toString();
    }
    sql.append(" (").append(String.join(", ", parts)).append(primaryKey());
    for (List<Value> check : table.checks) {
      Value constraint = Args.at(check, 2);
      RawQuery predicate = new RawQuery(Args.at(check, 0), Args.at(check, 1), null, null);
      sql.append(", ")
          .append(Args.isTrue(constraint) ? "constraint " + Args.string(constraint) + " " : "")
          .append("check (")
          .append(predicate.sql().text())
          .append(')');
    }
    sql.append(')');
    if (Args.isTrue(table.inherits)) {
      sql.append(" inherits (").append(Sql.name(table.inherits)).append(')');
    }
    return sql.toString();
  }

  private String primaryKey() {
    for (Alteration one : table.alterations) {
      if (one.method().equals("primary")) {
        if (one.args().isEmpty()) {
          return "";
        }
        if (one.conditional()) {
          throw new NotKnown("Whether it gets a primary key depends on a condition.");
        }
        return ", " + new KeySql(this).primary(one.args());
      }
    }
    return "";
  }

  /** The statements that alter the table. */
  List<Line> alter() {
    List<ColumnSql> added =
        table.columns.stream().filter(column -> !column.alters).map(this::sql).toList();
    List<ColumnSql> altered =
        table.columns.stream().filter(column -> column.alters).map(this::sql).toList();
    table.lost().ifPresent(reason -> lines.add(new Line("alter table " + name(), reason, true)));
    add(added, false);
    add(added, true);
    altered.forEach(this::alterColumn);
    additional(added);
    additional(altered);
    alterations(false);
    if (table.comment.type().equals("string")) {
      line(this::comment, false);
    }
    return all();
  }

  private void add(List<ColumnSql> columns, boolean conditional) {
    List<String> parts = new ArrayList<>();
    for (ColumnSql column : columns) {
      if (column.column().conditional == conditional) {
        try {
          parts.add("add column " + column.definition());
        } catch (NotKnown e) {
          lines.add(new Line("alter table " + name(), e.reason(), true));
        }
      }
    }
    if (!parts.isEmpty()) {
      lines.add(
          new Line("alter table " + name() + " " + String.join(", ", parts), "", conditional));
    }
  }

  private void alterColumn(ColumnSql column) {
    ColumnBuilder builder = column.column();
    boolean conditional = builder.conditional;
    try {
      column.definition();
      String start =
          "alter table " + name() + " alter column " + Sql.identifier(column.name()) + " ";
      String using = Sql.identifier(column.name()) + (builder.type.equals("enu") ? "::text" : "");
      boolean nullable = Args.isTrue(builder.alterNullable);
      List<String> actions = new ArrayList<>();
      actions.add("drop default");
      if (nullable) {
        actions.add("drop not null");
      }
      if (Args.isTrue(builder.alterType)) {
        actions.add("type " + column.type() + " using (" + using + "::" + column.type() + ")");
      }
      if (builder.modifiers.containsKey("defaultTo")) {
        actions.add("set " + column.defaultTo());
      }
      if (nullable && builder.modifiers.containsKey("nullable") && column.isNotNull()) {
        actions.add("set not null");
      }
      actions.forEach(action -> lines.add(new Line(start + action, "", conditional)));
    } catch (NotKnown e) {
      lines.add(new Line("alter table " + name(), e.reason(), true));
    }
  }

  private void additional(List<ColumnSql> columns) {
    for (ColumnSql column : columns) {
      for (String sql : column.additional()) {
        lines.add(new Line(sql, "", column.column().conditional));
      }
    }
  }

  private void alterations(boolean created) {
    AlterationSql sql = new AlterationSql(this);
    for (Alteration one : table.alterations) {
      if (!created || !one.method().equals("primary")) {
        line(() -> sql.of(one), one.conditional());
      }
    }
  }

  private String comment() {
    return "comment on table " + name() + " is '" + Args.string(table.comment) + "'";
  }

  private void line(Supplier<String> sql, boolean conditional) {
    try {
      String written = sql.get();
      if (!written.isEmpty()) {
        lines.add(new Line(written, "", conditional));
      }
    } catch (NotKnown e) {
      lines.add(new Line("alter table " + name(), e.reason(), true));
    }
  }

  private ColumnSql sql(ColumnBuilder column) {
    return new ColumnSql(column, this);
  }

  private List<Line> all() {
    List<Line> all = new ArrayList<>();
    before.forEach(sql -> all.add(new Line(sql, "", false)));
    all.addAll(lines);
    return all;
  }
}
