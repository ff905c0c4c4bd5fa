package io.github.sqllint.dsl.alembic;

import io.github.sqllint.dsl.alembic.Value.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** CREATE TABLE with all that SQLAlchemy and Alembic send around it. */
final class NewTable {
  private final String plain;
  private final String name;
  private final Arguments given;
  private final List<NewColumn> columns = new ArrayList<>();
  private final List<Value> constraints = new ArrayList<>();
  private final List<Value> indexes = new ArrayList<>();
  private final Set<String> key = new LinkedHashSet<>();

  /**
   * @param parts columns, constraints and indexes
   * @param given the options
   */
  NewTable(Value name, List<Value> parts, Arguments given) {
    this.plain = Quoting.plain(name);
    this.name = Quoting.table(name, given.given("schema"));
    this.given = given;
    for (Value part : parts) {
      if (NewColumn.is(part)) {
        columns.add(NewColumn.of(part));
      } else if (Constraints.is(part)) {
        constraints.add(part);
      } else if (Sql.name(part).equals("Index")) {
        indexes.add(part);
      } else if (!(part instanceof Value.None) && !Sql.name(part).equals("MetaData")) {
        throw Values.notKnown(part);
      }
    }
    key();
  }

  /** The columns of the primary key: those that say so, or those of its constraint. */
  private void key() {
    Optional<Value> constraint = primaryKey();
    List<Value> named = constraint.map(one -> Sql.arguments(one).allPositional()).orElse(List.of());
    for (Value column : named) {
      key.add(column instanceof Text text ? text.toString() : Constraints.column(column));
    }
    List<NewColumn> flagged = columns.stream().filter(c -> c.flag("primary_key")).toList();
    if (named.isEmpty()) {
      // the column that counts comes first
      flagged.stream().filter(NewColumn::countsAlways).forEach(column -> key.add(column.name()));
      flagged.forEach(column -> key.add(column.name()));
    }
  }

  private Optional<Value> primaryKey() {
    return constraints.stream()
        .filter(one -> Sql.name(one).equals("PrimaryKeyConstraint"))
        .findFirst();
  }

  /**
   * The statements in order.
   *
   * @param types names of types that were created for tables before; those of this one are added
   */
  List<String> statements(Set<String> types) {
    List<String> statements = new ArrayList<>();
    columns.forEach(column -> column.type().ifPresent(type -> createType(type, types, statements)));
    statements.add(create());
    for (Value index : indexes) {
      statements.add(Indexes.of(index, plain, name, given.given("schema")));
    }
    for (NewColumn column : columns) {
      if (column.flag("index")) {
        statements.add(column(column));
      }
    }
    given
        .given("comment")
        .ifPresent(value -> statements.add(TableComments.table(name, Optional.of(value))));
    for (NewColumn column : columns) {
      column
          .comment()
          .ifPresent(
              text ->
                  statements.add(TableComments.column(name, column.quoted(), Optional.of(text))));
    }
    return statements;
  }

  private String column(NewColumn column) {
    return index(column, plain, given.given("schema"));
  }

  /** The index that a column's {@code index=True} brings. */
  static String index(NewColumn column, String plainTable, Optional<Value> schema) {
    return "CREATE "
        + (column.flag("unique") ? "UNIQUE " : "")
        + "INDEX "
        + Quoting.quote(Quoting.shortened(Indexes.presetName(plainTable, column.name(), schema)))
        + " ON "
        + Quoting.table(Text.made(plainTable), schema)
        + " ("
        + column.quoted()
        + ")";
  }

  /** What SQLAlchemy sends for the enumerations behind a table that it drops by its object. */
  List<String> dropsOfTypes() {
    Set<String> dropped = new LinkedHashSet<>();
    for (NewColumn column : columns) {
      Value root = column.type().map(SqlTypes::root).orElse(Values.NONE);
      if (EnumType.is(root)) {
        EnumType type = EnumType.of(root);
        if (type.isNative() && type.withTable()) {
          dropped.add(type.drop());
        }
      }
    }
    return List.copyOf(dropped);
  }

  private static void createType(Value type, Set<String> types, List<String> statements) {
    Value root = SqlTypes.root(type);
    if (Sql.name(root).equals("ARRAY")) {
      createType(Sql.arguments(root).need(0, "item_type"), types, statements);
    } else if (EnumType.is(root)) {
      EnumType made = EnumType.of(root);
      if (made.isNative() && made.withTable() && types.add(made.needed())) {
        statements.add(made.create());
      }
    }
  }

  private String create() {
    List<String> parts = new ArrayList<>();
    Optional<NewColumn> serial = serial();
    for (NewColumn column : columns) {
      boolean counts = serial.filter(one -> one == column).isPresent();
      parts.add(column.definition(key.contains(column.name()), counts));
    }
    if (!key.isEmpty()) {
      parts.add(keyText());
    }
    for (Value constraint : constraints) {
      if (!Sql.name(constraint).equals("PrimaryKeyConstraint") && !comesLater(constraint)) {
        parts.add(Constraints.of(constraint));
      }
    }
    for (NewColumn column : columns) {
      parts.addAll(ofColumn(column, false));
    }
    return "CREATE "
        + prefixes()
        + "TABLE "
        + (given.flag("if_not_exists") ? "IF NOT EXISTS " : "")
        + name
        + " ("
        + Sql.list(parts)
        + ")"
        + options();
  }

  private String keyText() {
    Arguments options = primaryKey().map(Sql::arguments).orElse(Arguments.NONE);
    List<String> names = new ArrayList<>();
    for (String column : key) {
      names.add(
          columns.stream()
              .filter(one -> one.name().equals(column))
              .findFirst()
              .map(NewColumn::quoted)
              .orElse(Quoting.quote(column)));
    }
    String columnList = "(" + Sql.list(names) + ")";
    return Constraints.primaryKey(Constraints.name(options.at("name")), columnList, options);
  }

  /** The constraints that a column brings beside its definition. */
  static List<String> ofColumn(NewColumn column) {
    return ofColumn(column, true);
  }

  /**
   * @param late whether foreign keys that are not for CREATE TABLE are among them
   */
  private static List<String> ofColumn(NewColumn column, boolean late) {
    List<String> parts = new ArrayList<>();
    if (column.flag("unique") && !column.flag("index")) {
      parts.add("UNIQUE (" + column.quoted() + ")");
    }
    for (Value part : column.parts()) {
      if (Sql.name(part).equals("ForeignKey") && (late || !comesLater(part))) {
        parts.add(Constraints.ofColumn(column.quoted(), part));
      }
    }
    column.type().ifPresent(type -> typeCheck(column.quoted(), type).ifPresent(parts::add));
    return parts;
  }

  /** A foreign key that SQLAlchemy leaves out of CREATE TABLE. */
  private static boolean comesLater(Value key) {
    return Sql.arguments(key).flag("use_alter");
  }

  /** The check that a Boolean or an enumeration without a type of its own brings on request. */
  static Optional<String> typeCheck(String column, Value type) {
    Value root = SqlTypes.root(type);
    boolean isText = EnumType.is(root) && !EnumType.of(root).isNative();
    if (!isText || !Sql.arguments(root).flag("create_constraint")) {
      return Optional.empty();
    }
    EnumType made = EnumType.of(root);
    String labels = Sql.list(made.labels().stream().map(Literals::text).toList());
    String constraint = Constraints.name(Sql.arguments(root).given("name"));
    return Optional.of(constraint + "CHECK (" + column + " IN (" + labels + "))");
  }

  private Optional<NewColumn> serial() {
    List<NewColumn> keys = columns.stream().filter(c -> key.contains(c.name())).toList();
    List<NewColumn> counting = keys.stream().filter(NewColumn::canCount).toList();
    if (keys.size() == 1) {
      return counting.stream().filter(column -> !isForeign(column)).findFirst();
    }
    return counting.stream().filter(NewColumn::countsAlways).findFirst();
  }

  /** Whether a foreign key of the table, rather than of the column, holds it. */
  private boolean isForeign(NewColumn column) {
    return !column.countsAlways()
        && constraints.stream()
            .filter(one -> Sql.name(one).equals("ForeignKeyConstraint"))
            .flatMap(one -> Values.elements(Sql.arguments(one).need(0, "columns")).stream())
            .anyMatch(one -> one.toString().equals(column.name()));
  }

  private String prefixes() {
    StringBuilder text = new StringBuilder();
    given
        .given("prefixes")
        .ifPresent(
            all ->
                Values.elements(all).forEach(p -> text.append(Values.text(p).text()).append(' ')));
    return text.toString();
  }

  private String options() {
    StringBuilder text = new StringBuilder();
    given
        .given("postgresql_inherits")
        .ifPresent(
            value -> {
              List<Value> parents = value instanceof Text ? List.of(value) : Values.elements(value);
              text.append(" INHERITS ").append(Constraints.columns(parents));
            });
    word("postgresql_partition_by", " PARTITION BY ", text);
    given.given("postgresql_with_oids").ifPresent(value -> text.append(" WITHOUT OIDS"));
    given
        .given("postgresql_on_commit")
        .ifPresent(
            value ->
                text.append(" ON COMMIT ").append(Values.text(value).text().replace('_', ' ')));
    given
        .given("postgresql_tablespace")
        .ifPresent(value -> text.append(" TABLESPACE ").append(Quoting.of(value)));
    return text.toString();
  }

  private void word(String option, String before, StringBuilder text) {
    given.given(option).ifPresent(v -> text.append(before).append(Values.text(v).text()));
  }
}
