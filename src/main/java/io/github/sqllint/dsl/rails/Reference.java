package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.Inflector;
import io.github.sqllint.dsl.ruby.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A reference to another table's rows, or to rows of several tables. */
record Reference(String name, Options options) {

  /** A column of a reference. */
  record Column(String name, Value type, Options options) {}

  static Reference of(String name, Options options) {
    if (options.isTrue("polymorphic") && options.isTrue("foreign_key")) {
      throw new Refused("Rails refuses a foreign key to rows of several tables.");
    }
    return new Reference(name, options);
  }

  private boolean isPolymorphic() {
    return options.isTrue("polymorphic");
  }

  List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    Options own =
        Compatibility.plain(options).without("polymorphic", "index", "foreign_key", "type");
    if (isPolymorphic()) {
      Options typed =
          Options.of(options.value("polymorphic"))
              .with(options.only("null", "first", "after", "if_not_exists"));
      columns.add(new Column(name + "_type", Value.Text.symbol("string"), typed));
    }
    Value type = options.hasValue("type") ? options.value("type") : Value.Text.symbol("bigint");
    columns.add(new Column(name + "_id", type, own));
    return columns;
  }

  Value columnNames() {
    List<Value> names = new ArrayList<>();
    columns().forEach(column -> names.add(Value.Text.of(column.name())));
    return Value.Items.of(names);
  }

  /** The options of its index; empty where it gets none. */
  Optional<Options> index(String table) {
    boolean none = options.has("index") && !options.isTrue("index");
    if (none) {
      return Optional.empty();
    }
    Options index = Options.of(options.value("index")).with(options.only("if_not_exists"));
    if (isPolymorphic() && !Compatibility.namesIndexByColumns(options)) {
      index = index.withDefault("name", Value.Text.of("index_" + table + "_on_" + name));
    }
    return Optional.of(index);
  }

  /** The options of its foreign key; empty where it gets none. */
  Optional<Options> foreignKey() {
    return options.isTrue("foreign_key")
        ? Optional.of(
            Options.of(options.value("foreign_key")).with("column", Value.Text.of(name + "_id")))
        : Optional.empty();
  }

  String toTable() {
    return Options.of(options.value("foreign_key"))
        .text("to_table")
        .orElseGet(() -> Inflector.plural(name));
  }
}
