package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.Invocation;
import io.github.sqllint.dsl.ruby.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the block of {@code create_table} describes. */
final class NewTable implements Value.Receiver {
  private final Command call;
  private final String name;
  private final Compatibility compatibility;
  private final Emission emission;
  private final Map<String, ColumnDefinition> columns = new LinkedHashMap<>();
  private final List<Index> indexes = new ArrayList<>();
  private final List<ForeignKey> foreignKeys = new ArrayList<>();
  private final List<String> checks = new ArrayList<>();
  private final List<String> exclusions = new ArrayList<>();
  private final List<String> uniqueConstraints = new ArrayList<>();
  private final Map<String, List<String>> uniques = new LinkedHashMap<>();
  private List<String> primaryKeys = List.of();
  private Optional<NotKnown> unknown = Optional.empty();

  record Index(Value columns, Options options) {}

  record ForeignKey(String toTable, Options options) {}

  NewTable(Command call, Compatibility compatibility, Emission emission) {
    this.call = call;
    this.name = call.text(0);
    this.compatibility = compatibility;
    this.emission = emission;
  }

  String name() {
    return name;
  }

  List<ColumnDefinition> columns() {
    return List.copyOf(columns.values());
  }

  List<Index> indexes() {
    return indexes;
  }

  List<ForeignKey> foreignKeys() {
    return foreignKeys;
  }

  /** The key column that the table has unless it is told otherwise. */
  void addKey() {
    Options options = call.options();
    Value id =
        options.has("id") ? Known.value(options.value("id")) : Value.Text.symbol("primary_key");
    if (!Value.isTrue(id) || options.hasValue("as")) {
      return;
    }
    Options own =
        options.without(
            "id",
            "primary_key",
            "force",
            "temporary",
            "if_not_exists",
            "options",
            "as",
            "comment",
            "charset",
            "collation",
            "index");
    if (id instanceof Value.Table table) {
      own = own.with(new Options(table)).without("type");
      Value type = new Options(table).value("type");
      id = type instanceof Value.Nil ? Value.Text.symbol("primary_key") : type;
    } else if (id instanceof Value.Bool) {
      id = Value.Text.symbol("primary_key");
    }
    Value key = Known.value(options.value("primary_key"));
    if (key instanceof Value.Items several) {
      primaryKeys = Known.texts(several);
    } else {
      addKeyColumn(key instanceof Value.Nil ? "id" : Known.text(key), id, own);
    }
  }

  private void addKeyColumn(String column, Value type, Options options) {
    Options own = options.with("primary_key", Value.TRUE);
    if (type instanceof Value.Text text && text.text().equals("uuid")) {
      own = own.withDefault("default", Value.Text.of("gen_random_uuid()"));
    }
    put(ColumnDefinition.of(column, type, own));
  }

  private void put(ColumnDefinition column) {
    if (columns.putIfAbsent(column.name(), column) != null) {
      throw new NotKnown("Rails refuses a second column `" + column.name() + "`.");
    }
  }

  @Override
  public Value send(Invocation invocation) {
    try {
      if (call.certain() && !emission.isCertain()) {
        throw new NotKnown("A condition that is not known decides about a part of the table.");
      }
      describe(Command.of(invocation, List.of()).spread());
    } catch (NotKnown e) {
      unknown = Optional.of(e);
      emission.gap(invocation.span(), e.getMessage());
    }
    return this;
  }

  /** Fails if a part is not known. */
  void check() {
    if (unknown.isPresent()) {
      throw unknown.get();
    }
    columns.values().forEach(ColumnDefinition::sql);
  }

  private void describe(Command part) {
    switch (part.name()) {
      case "column" -> addColumn(part.text(0), part.argument(1), part.options());
      case "primary_key" -> {
        Value type =
            part.arguments().size() > 1 ? part.argument(1) : Value.Text.symbol("primary_key");
        addKeyColumn(part.text(0), compatibility.keyType(type), part.options());
      }
      case "timestamps" -> {
        Options options = compatibility.timestamps(part.options());
        addColumn("created_at", Value.Text.symbol("datetime"), options);
        addColumn("updated_at", Value.Text.symbol("datetime"), options);
      }
      case "references", "belongs_to" ->
          part.arguments()
              .forEach(
                  each -> addReference(Known.text(each), compatibility.reference(part.options())));
      case "index" -> addIndex(Known.value(part.argument(0)), part.options());
      case "foreign_key" -> foreignKeys.add(new ForeignKey(part.text(0), part.options()));
      case "check_constraint" ->
          checks.add(ConstraintStatements.check(name, part.text(0), part.options()));
      case "unique_constraint", "unique_key" -> addUnique(part.argument(0), part.options());
      case "exclusion_constraint" ->
          exclusions.add(ConstraintStatements.exclusion(name, part.text(0), part.options()));
      case "remove_column" -> columns.remove(part.text(0));
      default -> addTyped(part);
    }
  }

  private void addTyped(Command part) {
    if (!ColumnTypes.isMethod(part.name())) {
      throw new NotKnown("Rails itself has no `" + part.name() + "` for a table.");
    }
    Value type = Value.Text.symbol(ColumnTypes.type(part.name()));
    part.arguments().forEach(each -> addColumn(Known.text(each), type, part.options()));
  }

  private void addColumn(String column, Value type, Options options) {
    Options own = compatibility.typed(type, options);
    put(ColumnDefinition.of(column, type, own.without("index")));
    if (options.isTrue("index")) {
      addIndex(Value.Text.of(column), Options.of(options.value("index")));
    }
  }

  private void addIndex(Value columns, Options options) {
    indexes.add(new Index(columns, compatibility.index(name, columns, options)));
  }

  private void addUnique(Value columns, Options options) {
    uniqueConstraints.add(ConstraintStatements.unique(name, columns, options));
    uniques.put(ConstraintStatements.uniqueName(name, columns, options), Known.texts(columns));
  }

  /** The columns of unique constraints, by the constraint's name. */
  Map<String, List<String>> uniques() {
    return uniques;
  }

  /** Leaves out what was added later. */
  void without(Touches.Additions added) {
    columns.keySet().removeAll(added.columns());
    indexes.removeIf(
        index ->
            added.indexes().contains(index.options.text("name").orElse(""))
                || Known.texts(index.columns).stream().anyMatch(added.columns()::contains));
    checks.removeIf(
        constraint ->
            added.constraints().stream()
                .anyMatch(name -> constraint.startsWith("CONSTRAINT " + name + " ")));
  }

  void addReference(String to, Options options) {
    Reference reference = Reference.of(to, options);
    reference.columns().forEach(c -> addColumn(c.name(), c.type(), c.options()));
    reference.index(name).ifPresent(index -> addIndex(reference.columnNames(), index));
    reference
        .foreignKey()
        .ifPresent(
            key -> foreignKeys.add(new ForeignKey(reference.toTable(), key.without("to_table"))));
  }

  /** The statement that creates it. */
  String sql() {
    Options options = call.options();
    StringBuilder sql = new StringBuilder("CREATE");
    sql.append(options.isTrue("temporary") ? " TEMPORARY" : "").append(" TABLE ");
    sql.append(options.isTrue("if_not_exists") ? "IF NOT EXISTS " : "").append(Quoting.table(name));
    sql.append(' ');
    List<String> parts = new ArrayList<>();
    columns.values().forEach(column -> parts.add(column.sql()));
    if (!primaryKeys.isEmpty()) {
      List<String> keys = primaryKeys.stream().map(Quoting::column).toList();
      parts.add("PRIMARY KEY (" + String.join(", ", keys) + ")");
    }
    foreignKeys.forEach(
        key ->
            parts.add(
                ForeignKeyStatements.foreignKey(
                    name, key.toTable, compatibility.foreignKey(key.options))));
    parts.addAll(checks);
    parts.addAll(exclusions);
    parts.addAll(uniqueConstraints);
    if (!parts.isEmpty() || !options.hasValue("as")) {
      sql.append('(').append(String.join(", ", parts)).append(')');
    }
    options.text("options").ifPresent(text -> sql.append(' ').append(text));
    options.text("as").ifPresent(query -> sql.append(" AS ").append(query));
    return sql.toString();
  }
}
