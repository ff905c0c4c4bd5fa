package io.github.sqllint.impact;

import io.github.sqllint.operation.ColumnDefinition;
import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.ConstraintOperation.AddCheck;
import io.github.sqllint.operation.ConstraintOperation.AddForeignKey;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.TableOperation.CreateTable;
import io.github.sqllint.operation.TableOperation.LikeTable;
import io.github.sqllint.schema.CompositeType;
import io.github.sqllint.schema.DataType;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.source.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What contradicts itself in a CREATE TABLE, whatever else is there (transformCreateStmt). */
final class NewTableRefusals {
  private final CreateTable create;
  private final Schema schema;
  private final Work work;

  NewTableRefusals(CreateTable create, Schema schema, Work work) {
    this.create = create;
    this.schema = schema;
    this.work = work;
  }

  void find() {
    schemaExists();
    Set<String> seen = new HashSet<>();
    Set<String> generated =
        create.columns().stream()
            .filter(c -> c.generated().isPresent())
            .map(ColumnDefinition::name)
            .collect(Collectors.toSet());
    for (ColumnDefinition column : create.columns()) {
      if (!seen.add(column.name())) {
        work.fail("42701", true, "The column " + column.name() + " is there twice.");
      }
      if (Expressions.isSystemColumn(column.name(), work.server())) {
        work.fail("42701", true, "The server has a column " + column.name() + " of its own.");
      }
      column(column, generated);
    }
    options();
    constraintNames();
    likeColumns(seen);
    rowType();
  }

  /** What stands behind the columns, which no operation tells. */
  private void options() {
    if (create.unlogged() && create.partitionBy().isPresent() && work.server().since(18)) {
      work.fail("0A000", true, "A partitioned table has no rows to leave out of the log.");
    }
    boolean temporary =
        create.temporary()
            || create.table().schema().filter(s -> s.startsWith("pg_temp")).isPresent();
    boolean elsewhere = create.table().schema().filter(s -> !s.startsWith("pg_temp")).isPresent();
    if (create.temporary() && elsewhere) {
      work.fail("42P16", true, "A temporary table is in no other schema than its own.");
    }
    List<Token> tokens = work.statement().statement().tokens();
    for (int i = 1; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.is("commit") && tokens.get(i - 1).is("on") && !temporary) {
        work.fail("42P16", true, "Only a temporary table can do something on COMMIT.");
      }
      if (token.is("oids") && work.server().since(12) && isSwitchedOn(tokens, i)) {
        work.fail("0A000", true, "PostgreSQL has no tables with OIDs any more.");
      }
    }
  }

  /** Whether this is a storage parameter in WITH (…) that is not false. */
  private static boolean isSwitchedOn(List<Token> tokens, int at) {
    Token before = tokens.get(at - 1);
    boolean parameter =
        before.isSymbol(",") || (before.isSymbol("(") && at > 1 && tokens.get(at - 2).is("with"));
    boolean given = at + 2 < tokens.size() && tokens.get(at + 1).isSymbol("=");
    return parameter && (!given || tokens.get(at + 2).is("true") || tokens.get(at + 2).is("on"));
  }

  private void likeColumns(Set<String> seen) {
    for (LikeTable like : create.like()) {
      schema.table(like.table()).stream()
          .flatMap(t -> t.columns().names().stream())
          .filter(name -> !seen.add(name))
          .forEach(name -> work.fail("42701", true, "The column " + name + " is there twice."));
    }
  }

  /** A table is the type of its rows too. */
  private void rowType() {
    ObjectName place = schema.placeFor(create.table());
    Optional<DataType> taken = create.temporary() ? Optional.empty() : schema.type(place);
    boolean composite = taken.filter(CompositeType.class::isInstance).isPresent();
    if (taken.isPresent() && schema.relation(place).isEmpty()) {
      String sqlstate = composite ? "42P07" : "42710";
      work.fail(sqlstate, true, "The type " + taken.get().name() + " is there already.");
    }
    if (create.table().schema().filter("pg_catalog"::equals).isPresent()) {
      work.fail("42501", true, "Nobody creates tables among the server's own.");
    }
  }

  /** A tool may make the schema before the migrations run. */
  private void schemaExists() {
    boolean unplaced = create.table().schema().isEmpty() && !create.temporary();
    if (unplaced && !schema.session().hasPlace()) {
      work.fail("3F000", true, "The search path has no schema for " + create.table() + ".");
      return;
    }
    Optional<String> name = create.table().schema().filter(s -> !s.startsWith("pg_"));
    Presence presence = name.map(schema::schemaPresence).orElse(Presence.PRESENT);
    boolean gone = presence == Presence.ABSENT;
    if (gone || (presence == Presence.UNKNOWN && work.historyIsWhole())) {
      work.fail("3F000", gone, "The schema " + name.get() + " does not exist.");
    }
  }

  private void column(ColumnDefinition column, Set<String> generated) {
    Collations.check(column.collation(), column.type(), schema, work);
    column
        .defaultValue()
        .ifPresent(
            value -> {
              Expressions.asDefault(value, schema, work);
              Inputs.check(value, column.type(), schema, work);
            });
    boolean counts = column.type().isSerial() || column.identity().isPresent();
    if (counts && column.defaultValue().isPresent()) {
      work.fail("42601", true, "The column " + column.name() + " has two defaults.");
    }
    if (column.identity().isPresent()) {
      Types.mustCount(column.type(), work);
    }
    column
        .generated()
        .filter(g -> !g.stored())
        .ifPresent(g -> VirtualColumn.check(column, g.expression(), this::typeOf, schema, work));
    boolean chained =
        column
            .generated()
            .filter(g -> g.expression().columnNames().stream().anyMatch(generated::contains))
            .isPresent();
    if (chained) {
      work.fail("42P17", true, "A generated column cannot use a generated one.");
    }
    column.generated().ifPresent(g -> columnsExist(g.expression()));
  }

  private Optional<ColumnType> typeOf(String column) {
    return create.columns().stream()
        .filter(c -> c.name().equals(column))
        .map(ColumnDefinition::type)
        .findFirst();
  }

  /** Looks for the columns that a generated one uses, where the statement itself tells of all. */
  private void columnsExist(Expression expression) {
    boolean all =
        create.like().isEmpty()
            && create.inherits().isEmpty()
            && create.partitionOf().isEmpty()
            && create.ofType().isEmpty();
    if (all && expression instanceof Expression.ColumnReference column) {
      boolean there =
          create.columns().stream().anyMatch(c -> c.name().equals(column.name()))
              || Expressions.SYSTEM_COLUMNS.contains(column.name())
              || column.name().equals(create.table().name());
      if (!there) {
        work.miss("42703", true, Missing.partOf(create.table(), "column", column.name()));
      }
    }
    expression.operands().forEach(this::columnsExist);
  }

  private void constraintNames() {
    Set<String> seen = new HashSet<>();
    for (AddCheck check : work.siblings(AddCheck.class)) {
      check.name().ifPresent(name -> constraintName(name, seen));
    }
    for (AddForeignKey key : work.siblings(AddForeignKey.class)) {
      key.name().ifPresent(name -> constraintName(name, seen));
    }
  }

  private void constraintName(String name, Set<String> seen) {
    if (!seen.add(name)) {
      work.fail("42710", true, "The constraint " + name + " is there twice.");
    }
  }
}
