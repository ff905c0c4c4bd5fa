package io.github.sqllint.impact;

import io.github.sqllint.operation.ColumnDefinition;
import io.github.sqllint.operation.ConstraintOperation.AddCheck;
import io.github.sqllint.operation.ConstraintOperation.AddForeignKey;
import io.github.sqllint.operation.TableOperation.CreateTable;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Schema;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What contradicts itself in a CREATE TABLE, whatever else is there (transformCreateStmt). */
final class NewTableRefusals {
  private static final Set<String> COUNTING = Set.of("smallint", "integer", "bigint");

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
      column(column, generated);
    }
    constraintNames();
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
    boolean counts = column.type().isSerial() || column.identity().isPresent();
    if (counts && column.defaultValue().isPresent()) {
      work.fail("42601", true, "The column " + column.name() + " has two defaults.");
    }
    boolean identity = column.identity().isPresent() && Casts.isBuiltIn(column.type());
    if (identity && !COUNTING.contains(column.type().name())) {
      work.fail("22023", true, "The identity column " + column.name() + " is no integer.");
    }
    boolean chained =
        column
            .generated()
            .filter(g -> g.expression().columnNames().stream().anyMatch(generated::contains))
            .isPresent();
    if (chained) {
      work.fail("42P17", true, "A generated column cannot use a generated one.");
    }
  }

  private void constraintNames() {
    Set<String> seen = new HashSet<>();
    Stream<String> checks = work.siblings(AddCheck.class).stream().flatMap(c -> c.name().stream());
    Stream<String> keys =
        work.siblings(AddForeignKey.class).stream().flatMap(k -> k.name().stream());
    Stream.concat(checks, keys)
        .filter(name -> !seen.add(name))
        .forEach(name -> work.fail("42710", true, "The constraint " + name + " is there twice."));
  }
}
