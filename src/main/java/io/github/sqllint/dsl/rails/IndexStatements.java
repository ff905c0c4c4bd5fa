package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Indexes. */
final class IndexStatements {
  private static final String RAISES =
      "Rails before 7.0 finds no index by name and expression together and raises: a later one is"
          + " taken to run this.";

  private final Emission emission;
  private final Memory memory;
  private final Compatibility compatibility;

  IndexStatements(Emission emission, Compatibility compatibility, Memory memory) {
    this.emission = emission;
    this.compatibility = compatibility;
    this.memory = memory;
  }

  void add(Command command) {
    Command call = command.spread();
    Options options = call.options();
    String table = call.text(0);
    Value columns = Known.value(call.argument(1));
    String name = name(table, columns, options);
    Names.checkIndex(name);
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
    List<String> over = Names.isExpression(columns) ? List.of() : Known.texts(columns);
    memory.table(table).addIndex(name, over, call.certain());
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
      throw new Refused("Rails knows no algorithm `" + options.text("algorithm").get() + "`.");
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
    Optional<Lookup> found = removed(table, call);
    if (found.isEmpty()) {
      return;
    }
    String name = found.get().name();
    boolean given = options.hasValue("name") && name.contains(".");
    String schema = table.contains(".") && !given ? table.substring(0, table.indexOf('.') + 1) : "";
    Optional<String> algorithm = algorithm(options);
    String sql = "DROP INDEX " + algorithm.orElse("") + " " + Quoting.table(schema + name);
    if (found.get().assumption().isPresent()) {
      Optional<String> locked = algorithm.isPresent() ? Optional.empty() : Optional.of(table);
      emission.assuming(sql, call.perhaps(), found.get().assumption().get(), locked);
    } else {
      emission.send(sql, call);
    }
    if (schema.isEmpty() || facts(table).indexes().containsKey(name)) {
      memory.table(table).removeIndex(name, call.certain());
    } else {
      memory.dropIndex(name);
    }
  }

  /**
   * @param assumption what has to hold for it to be this name; empty where it is known
   */
  private record Lookup(String name, Optional<String> assumption) {
    static Lookup of(String name) {
      return new Lookup(name, Optional.empty());
    }
  }

  /** The index that Rails finds to remove; empty where it finds none and lets it be. */
  private Optional<Lookup> removed(String table, Command call) {
    Options options = call.options();
    Value columns = Known.value(call.argument(1));
    if (columns instanceof Value.Nil) {
      columns = Known.value(options.value("column"));
    }
    boolean lenient = options.isTrue("if_exists");
    if (!options.hasValue("name") && columns instanceof Value.Nil) {
      throw new Refused("Rails raises an error: it names neither an index nor columns.");
    }
    Optional<String> name = options.text("name");
    Value expression = columns;
    if (Names.isExpression(columns)) {
      String known = name.orElseGet(() -> Names.index(table, expression));
      Optional<Lookup> found = named(table, known, Value.NIL, lenient);
      return name.isEmpty() || compatibility.findsExpressions()
          ? found
          : found.map(index -> new Lookup(index.name(), Optional.of(RAISES)));
    }
    return name.isPresent()
        ? named(table, name.get(), columns, lenient)
        : over(table, columns, lenient);
  }

  /** The index of a name, which has to be over columns that are given besides. */
  private Optional<Lookup> named(String table, String name, Value columns, boolean lenient) {
    Optional<Facts> facts = memory.known(table);
    List<String> over = facts.map(t -> t.indexes().get(name)).orElse(null);
    boolean known = over != null || memory.hasIndex(name);
    if (lenient && !known) {
      if (memory.isWhole(table)) {
        return Optional.empty();
      }
      throw onlyIfThere(name);
    }
    boolean both = !(columns instanceof Value.Nil);
    boolean fits = over != null && (over.isEmpty() || over.equals(Known.texts(columns)));
    if (both && !fits && (over != null || memory.isWhole(table))) {
      String reason = notMade(table, Known.texts(columns));
      throw facts(table).isDoubtful(name) ? new NotKnown(reason) : new Refused(reason);
    }
    return Optional.of(Lookup.of(name));
  }

  private static NotKnown onlyIfThere(String index) {
    return new NotKnown("It is sent only if the index `" + index + "` exists.");
  }

  /**
   * The index over some columns. One that no migration makes, on a table that may have others, is
   * taken to be called as Rails calls it: that is readable, and Rails changes it with the names of
   * table and columns. This is an assumption and is told as one.
   */
  private Optional<Lookup> over(String table, Value columns, boolean lenient) {
    List<String> over = Known.texts(columns);
    List<String> known = memory.indexesOver(table, over);
    boolean whole = memory.isWhole(table);
    if (known.size() > 1) {
      String several = "Rails finds several indexes: " + String.join(", ", known) + ".";
      boolean certain = whole && known.stream().noneMatch(facts(table)::isDoubtful);
      throw certain ? new Refused(several) : new NotKnown(several);
    }
    if (known.isEmpty() && whole) {
      if (lenient) {
        return Optional.empty();
      }
      throw new Refused(notMade(table, over));
    }
    String name = known.isEmpty() ? Names.index(table, columns) : known.get(0);
    boolean sure =
        !known.isEmpty()
            && (whole || memory.known(table).filter(t -> t.isDoubtful(name)).isEmpty());
    if (!sure && lenient) {
      throw onlyIfThere(name);
    }
    String assumption =
        "Rails looks up which index is over "
            + list(over)
            + ", and no migration "
            + (known.isEmpty() ? "makes one" : "makes one for sure")
            + ": it is taken to be `"
            + name
            + (known.isEmpty() ? "`, as Rails calls it." : "`.");
    return Optional.of(new Lookup(name, sure ? Optional.empty() : Optional.of(assumption)));
  }

  private Facts facts(String table) {
    return memory.known(table).orElseGet(Facts::new);
  }

  private static String notMade(String table, List<String> columns) {
    return "Rails finds no index over "
        + list(columns)
        + " to remove and raises an error: no migration before makes one on `"
        + table
        + "`.";
  }

  private static String list(List<String> columns) {
    return columns.stream().map(column -> "`" + column + "`").collect(Collectors.joining(", "));
  }

  void rename(Command command) {
    String from = command.text(1);
    String to = command.text(2);
    Names.checkIndex(to);
    emission.send(
        "ALTER INDEX " + Quoting.column(from) + " RENAME TO " + Quoting.table(to), command);
    Facts facts = memory.table(command.text(0));
    facts.renameIndex(from, to, command.certain());
  }
}
