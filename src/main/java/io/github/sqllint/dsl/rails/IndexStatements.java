package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Indexes. */
final class IndexStatements {
  private final Emission emission;
  private final Memory memory;

  IndexStatements(Emission emission, Memory memory) {
    this.emission = emission;
    this.memory = memory;
  }

  void add(Command command) {
    Command call = command.spread();
    Options options = call.options();
    String table = call.text(0);
    Value columns = Known.value(call.argument(1));
    String name = name(table, columns, options);
    StringBuilder sql = new StringBuilder("CREATE ");
    sql.append(options.isTrue("unique") ? "UNIQUE " : "").append("INDEX ");
    sql.append(algorithm(options).map(word -> word + " ").orElse(""));
    sql.append(options.isTrue("if_not_exists") ? "IF NOT EXISTS " : "");
    sql.append(Quoting.column(name)).append(" ON ").append(Quoting.table(table));
    options.text("using").ifPresent(method -> sql.append(" USING ").append(method));
    sql.append(" (").append(columns(columns, options)).append(')');
    if (options.hasValue("include")) {
      List<String> included =
          Known.texts(options.value("include")).stream().map(Quoting::column).toList();
      sql.append(" INCLUDE (").append(String.join(", ", included)).append(')');
    }
    if (options.isTrue("nulls_not_distinct")) {
      sql.append(" NULLS NOT DISTINCT");
    }
    options.text("where").ifPresent(where -> sql.append(" WHERE ").append(where));
    emission.send(sql.toString(), call);
    memory
        .table(table)
        .indexes()
        .put(name, Names.isExpression(columns) ? List.of() : Known.texts(columns));
    if (options.hasValue("comment")) {
      emission.send(
          "COMMENT ON INDEX "
              + Quoting.column(name)
              + " IS "
              + Quoting.value(options.value("comment")),
          call);
    }
  }

  /** The name of an index, which Rails makes where none is given. */
  static String name(String table, Value columns, Options options) {
    return options.text("name").orElseGet(() -> Names.index(table, columns));
  }

  private static Optional<String> algorithm(Options options) {
    Optional<String> algorithm = options.text("algorithm").map(Quoting::capitals);
    if (algorithm.isPresent() && !algorithm.get().equals("CONCURRENTLY")) {
      throw new NotKnown("Rails knows no algorithm `" + options.text("algorithm").get() + "`.");
    }
    return algorithm;
  }

  private static String columns(Value columns, Options options) {
    if (Names.isExpression(columns)) {
      return Known.text(columns);
    }
    List<String> parts = new ArrayList<>();
    for (String column : Known.texts(columns)) {
      StringBuilder part = new StringBuilder(Quoting.column(column));
      of(options.value("opclass"), column).ifPresent(word -> part.append(' ').append(word));
      of(options.value("order"), column)
          .ifPresent(word -> part.append(' ').append(Quoting.capitals(word)));
      parts.add(part.toString());
    }
    return String.join(", ", parts);
  }

  /** An option that is one for all columns or one for each by name. */
  private static Optional<String> of(Value option, String column) {
    if (Known.value(option) instanceof Value.Table table) {
      for (var entry : table.entries().entrySet()) {
        if (Known.text(entry.getKey()).equals(column)) {
          return Optional.of(Known.text(entry.getValue())).filter(text -> !text.isBlank());
        }
      }
      return Optional.empty();
    }
    return option instanceof Value.Nil ? Optional.empty() : Optional.of(Known.text(option));
  }

  void remove(Command command) {
    Command call = command.spread();
    Options options = call.options();
    String table = call.text(0);
    String name = removed(table, call);
    boolean own = memory.known(table).filter(t -> t.indexes().containsKey(name)).isPresent();
    if (options.isTrue("if_exists") && !own && !memory.hasIndex(name)) {
      throw new NotKnown("It is sent only if the index `" + name + "` exists.");
    }
    String schema =
        table.contains(".") && !name.contains(".")
            ? table.substring(0, table.indexOf('.') + 1)
            : "";
    emission.send(
        "DROP INDEX " + algorithm(options).orElse("") + " " + Quoting.table(schema + name), call);
    if (own) {
      memory.table(table).indexes().remove(name);
    } else if (!schema.isEmpty()) {
      memory.dropIndex(name);
    }
  }

  /** The name that Rails finds for the index to remove. */
  private String removed(String table, Command call) {
    Options options = call.options();
    if (options.hasValue("name")) {
      return options.text("name").get();
    }
    Value columns = Known.value(call.argument(1));
    if (columns instanceof Value.Nil) {
      columns = Known.value(options.value("column"));
    }
    if (columns instanceof Value.Nil) {
      throw new NotKnown("It names neither an index nor columns.");
    }
    return Names.isExpression(columns)
        ? Names.index(table, columns)
        : over(table, Known.texts(columns), Names.index(table, columns));
  }

  /**
   * The name of the index over some columns. One that no migration makes is taken to be called as
   * Rails calls it: such a name is readable, and Rails changes it with those of table and columns.
   */
  private String over(String table, List<String> columns, String named) {
    List<String> known = memory.indexesOver(table, columns);
    if (known.size() > 1) {
      throw new NotKnown("Rails finds several indexes: " + String.join(", ", known) + ".");
    }
    return known.isEmpty() ? named : known.get(0);
  }

  void rename(Command command) {
    String from = command.text(1);
    String to = command.text(2);
    emission.send(
        "ALTER INDEX " + Quoting.column(from) + " RENAME TO " + Quoting.table(to), command);
    Memory.Facts facts = memory.table(command.text(0));
    List<String> columns = facts.indexes().remove(from);
    facts.indexes().put(to, columns == null ? List.of() : columns);
  }
}
