package io.github.sqllint.impact;

import io.github.sqllint.operation.DataOperation.Insert;
import io.github.sqllint.operation.DataOperation.Update;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Table;
import io.github.sqllint.source.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * To which partitions the rows of an INSERT go, for they alone are locked (PostgreSQL 12 and newer;
 * ExecFindPartition of the server's source). Where that is not known: to all of them.
 */
final class Routing {
  private static final Set<String> SET_ENDS = Set.of("where", "from", "returning", ";");

  private final Schema schema;
  private final List<String> columns;
  private final Set<ObjectName> reached = new LinkedHashSet<>();

  private Routing(Schema schema, List<String> columns) {
    this.schema = schema;
    this.columns = columns;
  }

  /**
   * The partitions of all levels.
   *
   * @param insert empty where the rows are not known
   */
  static Set<ObjectName> of(Table table, Optional<Insert> insert, Work work) {
    List<String> named = insert.map(Insert::columns).orElse(List.of());
    Routing routing = new Routing(work.before(), named.isEmpty() ? table.columns().names() : named);
    List<List<String>> rows =
        insert.filter(Insert::values).isPresent()
            ? rows(work.statement().statement().tokens())
            : List.of();
    rows.forEach(row -> routing.route(table, row));
    if (rows.isEmpty()) {
      routing.everywhere(table);
    }
    return routing.reached;
  }

  /** The partitions to which an UPDATE may move rows, for it changes what tells them apart. */
  static Set<ObjectName> ofMoved(Target target, Update update, Work work) {
    Optional<Table> table = target.table().filter(Table::isPartitioned);
    if (table.isEmpty() || !work.server().since(11)) {
      return Set.of();
    }
    Routing routing = new Routing(work.before(), update.columns());
    if (!routing.changesKey(table.get())) {
      return Set.of();
    }
    List<String> values = values(work.statement().statement().tokens());
    if (values.size() == update.columns().size()) {
      routing.route(table.get(), values);
    } else {
      routing.everywhere(table.get());
    }
    return routing.reached;
  }

  /** Of a table or one of the partitions that are cut into some themselves. */
  private boolean changesKey(Table table) {
    return Partitions.keyOf(table).stream().anyMatch(columns::contains)
        || schema.partitionsOf(table.name()).stream()
            .anyMatch(partition -> partition.isPartitioned() && changesKey(partition));
  }

  /** What stands behind the equals signs of SET; none where columns are set as a row. */
  private static List<String> values(List<Token> tokens) {
    int next = 0;
    while (next < tokens.size() && !tokens.get(next).is("set")) {
      next++;
    }
    List<String> values = new ArrayList<>();
    while (next + 2 < tokens.size()
        && (tokens.get(next).is("set") || tokens.get(next).isSymbol(","))
        && tokens.get(next + 2).isSymbol("=")) {
      StringBuilder value = new StringBuilder();
      int depth = 0;
      for (next += 3; next < tokens.size(); next++) {
        Token token = tokens.get(next);
        boolean ends =
            token.isSymbol(",") || SET_ENDS.contains(token.text().toLowerCase(Locale.ROOT));
        if (depth == 0 && ends) {
          break;
        }
        depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
        value.append(value.length() > 0 ? " " : "").append(token.text());
      }
      values.add(value.toString());
    }
    return values;
  }

  private void everywhere(Table table) {
    schema.descendantsOf(table.name()).stream()
        .filter(Table::isPartition)
        .forEach(partition -> reached.add(partition.name()));
  }

  private void route(Table table, List<String> row) {
    List<Table> partitions = schema.partitionsOf(table.name());
    Optional<String> value = keyOf(table, row);
    if (partitions.isEmpty()) {
      return;
    }
    if (value.isEmpty()) {
      everywhere(table);
      return;
    }
    List<Table> possible = new ArrayList<>();
    for (Table partition : partitions) {
      Optional<Boolean> takes =
          Bounds.takes(partition.lineage().bound().orElse(""), table, value.get());
      if (takes.orElse(false)) {
        possible = List.of(partition);
        break;
      }
      if (takes.isEmpty()) {
        possible.add(partition);
      }
    }
    for (Table partition : possible) {
      reached.add(partition.name());
      route(partition, row);
    }
  }

  private Optional<String> keyOf(Table table, List<String> row) {
    List<String> key = Partitions.keyOf(table);
    int place = key.size() == 1 ? columns.indexOf(key.get(0)) : -1;
    return place >= 0 && place < row.size() ? Optional.of(row.get(place)) : Optional.empty();
  }

  /** The items of each row of VALUES as text; none where there is no VALUES. */
  private static List<List<String>> rows(List<Token> tokens) {
    int next = 0;
    while (next < tokens.size() && !tokens.get(next).is("values")) {
      next++;
    }
    List<List<String>> rows = new ArrayList<>();
    while (next + 1 < tokens.size() && tokens.get(next + 1).isSymbol("(")) {
      List<String> row = new ArrayList<>();
      next = row(tokens, next + 2, row);
      rows.add(row);
      if (next < tokens.size() && !tokens.get(next).isSymbol(",")) {
        break;
      }
    }
    return rows;
  }

  /** Reads one row from behind its parenthesis; answers what comes after the closing one. */
  private static int row(List<Token> tokens, int start, List<String> row) {
    StringBuilder item = new StringBuilder();
    int depth = 0;
    for (int i = start; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (depth == 0 && (token.isSymbol(",") || token.isSymbol(")"))) {
        row.add(item.toString());
        item.setLength(0);
        if (token.isSymbol(")")) {
          return i + 1;
        }
      } else {
        depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
        item.append(item.length() > 0 && token.kind() == Token.Kind.STRING ? " " : "");
        item.append(token.text());
      }
    }
    return tokens.size();
  }
}
