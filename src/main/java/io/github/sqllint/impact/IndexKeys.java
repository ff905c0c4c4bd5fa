package io.github.sqllint.impact;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.ColumnReference;
import io.github.sqllint.operation.IndexOperation.CreateIndex;
import io.github.sqllint.operation.IndexOperation.Key;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.ExtensionMembers;
import io.github.sqllint.schema.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the server refuses in the keys of an index (PostgreSQL manual, 11.2 and 11.10). */
final class IndexKeys {
  /** Types without a default operator class for btree (pg_opclass). */
  private static final Set<String> UNORDERED =
      Set.of(
          "json", "xml", "point", "line", "lseg", "box", "path", "polygon", "circle", "xid", "cid");

  private static final Set<String> ORDERING = Set.of("btree", "hash", "gin");

  /** The methods of the server that have one key (amcanmulticol). */
  private static final Set<String> ONE_KEY = Set.of("hash", "spgist");

  private static final Set<String> NO_INCLUDE = Set.of("hash", "gin", "brin");

  private static final Set<String> NOT_UNIQUE = Set.of("hash", "gin", "brin", "gist", "spgist");

  /** The operator classes of strings, by name. */
  private static final Set<String> OF_STRINGS =
      Set.of("text_ops", "text_pattern_ops", "varchar_ops", "varchar_pattern_ops");

  private static final Set<String> STRINGS = Set.of("text", "varchar", "char");

  /** Types without a collation; only an extension gives them operators for gin (btree_gin). */
  private static final Set<String> NUMBERS_AND_TIMES =
      Set.of(
          "smallint",
          "integer",
          "bigint",
          "real",
          "double precision",
          "numeric",
          "boolean",
          "date",
          "timestamp",
          "timestamptz",
          "uuid",
          "bytea",
          "bit",
          "varbit",
          "money",
          "time",
          "timetz",
          "interval");

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
      operatorClass(key);
      order(key);
      // The oid was indexed while tables had it.
      if (key.expression() instanceof ColumnReference column
          && Expressions.SYSTEM_COLUMNS.contains(column.name())
          && !column.name().equals("oid")) {
        work.fail("0A000", true, "The server's own columns cannot be indexed.");
      }
    }
    for (Column column : target.table().map(t -> t.columns().all()).orElse(List.of())) {
      boolean virtual = column.generated().filter(g -> !g.stored()).isPresent();
      if (virtual && uses(column.name())) {
        work.fail("0A000", true, "A virtual column cannot be indexed.");
      }
    }
    create.include().forEach(c -> Expressions.columnExists(c, schema, target, work));
    create
        .predicate()
        .ifPresent(
            p -> {
              Expressions.asIndexKey(p, schema, target, work);
              Expressions.isCondition(p, schema, target, work);
            });
  }

  /** Only a btree keeps its keys in an order. */
  private void order(Key key) {
    boolean other = ONE_KEY.contains(create.method()) || NO_INCLUDE.contains(create.method());
    if ((other || create.method().equals("gist")) && !key.unordered().equals(key.options())) {
      work.fail("0A000", true, "An index of the method " + create.method() + " has no order.");
    }
  }

  private boolean uses(String column) {
    Stream<Expression> keys = create.keys().stream().map(Key::expression);
    return Stream.concat(keys, create.predicate().stream())
        .anyMatch(used -> used.columnNames().contains(column));
  }

  private void operatorClass(Key key) {
    if (!(key.expression() instanceof ColumnReference column)) {
      return;
    }
    Optional<ColumnType> type =
        schema
            .column(target.name(), column.name())
            .flatMap(Column::type)
            .filter(t -> !t.isArray() && t.schema().isEmpty());
    if (type.isEmpty()) {
      return;
    }
    List<String> options =
        key.options().isEmpty()
            ? List.of()
            : List.of(key.options().toLowerCase(Locale.ROOT).split("\\s+"));
    String name = type.get().name();
    boolean noString = NUMBERS_AND_TIMES.contains(name) || name.equals("jsonb");
    if (noString && options.contains("collate")) {
      work.fail("42804", true, "The type " + type.get() + " has no collation.");
    } else if (noString && options.stream().anyMatch(OF_STRINGS::contains)) {
      work.fail("42804", true, "The operators are not those of " + type.get() + ".");
    } else if (key.options().isEmpty()
        && ORDERING.contains(create.method())
        && lacksOrder(type.get())) {
      work.fail("42704", true, "The type " + type.get() + " has no order for an index.");
    } else if (key.options().isEmpty()
        && (create.method().equals("gin") || create.method().equals("gist"))) {
      hasOperators(type.get(), create.method(), work);
    }
  }

  /** Whether a method of indexes that is made for more than plain values knows a plain type. */
  static void hasOperators(ColumnType type, String method, Work work) {
    boolean plain = NUMBERS_AND_TIMES.contains(type.name()) || STRINGS.contains(type.name());
    boolean told =
        work.historyIsWhole()
            && work.before().objects().stream()
                .filter(o -> o.kind().equals("extension"))
                .map(o -> ExtensionMembers.of(o.name().name()))
                .allMatch(e -> e.filter(members -> !members.method().equals(method)).isPresent());
    if (plain && !type.isArray() && type.schema().isEmpty() && told) {
      work.fail("42704", false, "The type " + type + " has no operators for " + method + ".");
    }
  }

  /** No extension brings operators of json and xml for gin; for other types btree_gin may. */
  private boolean lacksOrder(ColumnType type) {
    return create.method().equals("gin")
        ? type.name().equals("json") || type.name().equals("xml")
        : isUnordered(type);
  }

  /** Whether a type has no default operators for btree. */
  static boolean isUnordered(ColumnType type) {
    return !type.isArray() && type.schema().isEmpty() && UNORDERED.contains(type.name());
  }
}
