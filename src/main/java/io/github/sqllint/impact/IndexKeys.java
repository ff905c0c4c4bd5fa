package io.github.sqllint.impact;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Expression.ColumnReference;
import io.github.sqllint.operation.IndexOperation.CreateIndex;
import io.github.sqllint.operation.IndexOperation.Key;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.source.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the server refuses in the keys of an index (PostgreSQL manual, 11.2 and 11.10). */
final class IndexKeys {
  /** The methods of the server that have one key (amcanmulticol). */
  private static final Set<String> ONE_KEY = Set.of("hash", "spgist");

  private static final Set<String> NO_INCLUDE = Set.of("hash", "gin", "brin");

  private static final Set<String> NOT_UNIQUE = Set.of("hash", "gin", "brin", "gist", "spgist");

  /** INDEX_MAX_KEYS of the server's source. */
  private static final int MOST_COLUMNS = 32;

  private final CreateIndex create;
  private final Target target;
  private final Schema schema;
  private final Work work;

  IndexKeys(CreateIndex create, Target target, Schema schema, Work work) {
    this.create = create;
    this.target = target;
    this.schema = schema;
    this.work = work;
  }

  void mustFit() {
    if (ONE_KEY.contains(create.method()) && create.keys().size() > 1) {
      work.fail("0A000", true, "An index of the method " + create.method() + " has one key.");
    }
    if (!create.include().isEmpty() && NO_INCLUDE.contains(create.method())) {
      work.fail("0A000", true, "An index of the method " + create.method() + " has no INCLUDE.");
    }
    if (create.unique() && NOT_UNIQUE.contains(create.method())) {
      work.fail("0A000", true, "An index of the method " + create.method() + " is not unique.");
    }
    for (Key key : create.keys()) {
      Expressions.asIndexKey(key.expression(), schema, target, work);
      operators(key);
      order(key);
      // The oid was indexed while tables had it.
      if (key.expression() instanceof ColumnReference column
          && Expressions.SYSTEM_COLUMNS.contains(column.name())
          && !column.name().equals("oid")) {
        work.fail("0A000", true, "The server's own columns cannot be indexed.");
      }
    }
    Set<String> used = used();
    if (used.stream().anyMatch(Expressions::isOfRowVersion)) {
      work.fail("0A000", true, "An index cannot ask where or when a row was written.");
    }
    for (Column column : target.table().map(t -> t.columns().all()).orElse(List.of())) {
      if (VirtualColumn.is(column) && used.contains(column.name())) {
        work.fail("0A000", true, "A virtual column cannot be indexed.");
      }
    }
    create.include().forEach(c -> Expressions.columnExists(c, schema, target, work));
    included();
    create
        .predicate()
        .ifPresent(
            p -> {
              Expressions.asIndexKey(p, schema, target, work);
              Expressions.isCondition(p, schema, target, work);
            });
  }

  /** What is only kept beside the keys is a column, and neither compared nor ordered. */
  private void included() {
    if (create.keys().size() + create.include().size() > MOST_COLUMNS) {
      work.fail("54011", true, "An index has at most " + MOST_COLUMNS + " columns.");
    }
    List<Token> tokens = work.statement().statement().tokens();
    int at = 0;
    // A column may be called so.
    while (at + 1 < tokens.size()
        && !(tokens.get(at).is("include") && tokens.get(at + 1).isSymbol("("))) {
      at++;
    }
    for (at += 2; at < tokens.size() && !tokens.get(at).isSymbol(")"); at += 2) {
      boolean expression = tokens.get(at).isSymbol("(") || tokens.get(at + 1).isSymbol("(");
      if (expression) {
        work.fail("0A000", true, "What is included in an index is a column.");
        return;
      }
      if (tokens.get(at + 1).isSymbol(")")) {
        return;
      }
      if (!tokens.get(at + 1).isSymbol(",")) {
        work.fail("42P17", true, "An included column has no collation, operators or order.");
        return;
      }
    }
  }

  /** Only a btree keeps its keys in an order. */
  private void order(Key key) {
    boolean other = ONE_KEY.contains(create.method()) || NO_INCLUDE.contains(create.method());
    if ((other || create.method().equals("gist")) && !key.unordered().equals(key.options())) {
      work.fail("0A000", true, "An index of the method " + create.method() + " has no order.");
    }
  }

  /** The names of the columns in its keys, beside them and in its predicate. */
  private Set<String> used() {
    Set<String> used = new HashSet<>(create.include());
    create.keys().forEach(key -> used.addAll(key.expression().columnNames()));
    create.predicate().ifPresent(predicate -> used.addAll(predicate.columnNames()));
    return used;
  }

  private void operators(Key key) {
    Optional<ColumnType> type =
        key.expression() instanceof ColumnReference column
            ? schema.column(target.name(), column.name()).flatMap(Column::type)
            : ValueTypes.of(target, schema, work).typeOf(key.expression());
    type.ifPresent(t -> new KeyOperators(create.method(), schema, work).check(t, key.unordered()));
  }
}
