package io.github.sqllint.schema;

import io.github.sqllint.operation.BuiltInTypes;
import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ReadStatement;
import io.github.sqllint.operation.TableOperation.CreateTable;
import io.github.sqllint.source.Token;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** A schema while one operation changes it. */
final class Draft {
  private final Origin origin;
  private final ReadStatement statement;
  private final SortedSet<ObjectKey> touched = new TreeSet<>();
  private Schema schema;

  /**
   * @param origin what is created now comes from here
   */
  Draft(Schema schema, ReadStatement statement, Origin origin) {
    this.schema = schema;
    this.statement = statement;
    this.origin = origin;
  }

  /** As it is now. */
  Schema schema() {
    return schema;
  }

  Origin origin() {
    return origin;
  }

  /** The origin of what IF NOT EXISTS may have found instead of creating. */
  Origin origin(boolean certain) {
    return new Origin(
        origin.script(),
        origin.file(),
        origin.span(),
        origin.migration(),
        origin.transaction(),
        certain);
  }

  ReadStatement statement() {
    return statement;
  }

  /** Whether the statement keeps to one table without those below it, which no operation tells. */
  boolean isOnly() {
    return statement.saysOnly();
  }

  /** The tables directly below one that the statement goes on to: none with ONLY. */
  List<Table> childrenReached(ObjectName table) {
    return isOnly() ? List.of() : schema.childrenOf(table);
  }

  /** Whether the statement is the table's own CREATE TABLE. */
  boolean creates(ObjectName table) {
    return statement.readings().stream()
        .anyMatch(r -> r.operation() instanceof CreateTable c && c.table().equals(table));
  }

  /** The keys of all objects that were put, dropped or forgotten. */
  SortedSet<ObjectKey> touched() {
    return touched;
  }

  GeneratedNames names() {
    return new GeneratedNames(schema);
  }

  /** Puts an object in the place of the one that has its key. */
  void put(SchemaObject object) {
    touched.add(object.key());
    boolean isNew = schema.catalogue().find(object.key()).isEmpty();
    SchemaObject whole = isNew ? DefaultPrivileges.given(this, object) : object;
    SchemaObject put = Circles.cut(whole, schema);
    schema = schema.with(schema.catalogue().with(put), object.key());
  }

  void drop(ObjectKey key) {
    touched.add(key);
    schema =
        schema.with(schema.catalogue().without(key), key).with(schema.rows().without(key.name()));
  }

  void forget(ObjectKey key) {
    touched.add(key);
    schema = schema.with(schema.catalogue().forgetting(key), key);
  }

  /** Puts an object under another key than it had. */
  void move(SchemaObject old, SchemaObject renamed) {
    Rows rows = schema.rows().renamed(old.name(), renamed.name());
    drop(old.key());
    put(renamed);
    schema = schema.with(rows);
  }

  void session(UnaryOperator<Session> change) {
    schema = schema.with(change.apply(schema.session()));
  }

  /**
   * The table that a statement works on. One that no migration created is met here; empty where the
   * server refuses, for there is none or something else has its name.
   */
  Optional<Table> table(ObjectName name) {
    ObjectName resolved = schema.resolve(name);
    ObjectKey key = ObjectKey.relation(resolved);
    if (schema.presence(key) == Presence.UNKNOWN && !forgives()) {
      meet(key);
      put(Table.met(resolved));
    }
    return schema.table(resolved);
  }

  /** Whether it is ALTER … IF EXISTS, which does not tell that there is something. */
  private boolean forgives() {
    List<Token> tokens = statement.statement().tokens();
    return tokens.get(0).is("alter")
        && tokens.stream().limit(5).anyMatch(token -> token.is("exists"));
  }

  /** Notes that a statement needs something that no migration created. */
  void meet(ObjectKey key) {
    String place = key.name().schema().orElse("");
    boolean isSystem =
        place.startsWith("pg_")
            || key.name().name().startsWith("pg_")
            || place.equals("information_schema");
    if (!isSystem && !schema.catalogue().isDoubtful(key)) {
      schema = schema.incomplete();
    }
  }

  /** Notes that a column has a type that no migration created, which is somewhere then. */
  void meet(ColumnType type) {
    ObjectName name = new ObjectName(type.schema(), type.name());
    ObjectKey key = ObjectKey.type(schema.resolve(ObjectKey.TYPE, name));
    if (!BuiltInTypes.isKnown(type)
        && !type.isSerial()
        && schema.presence(key) == Presence.UNKNOWN) {
      schema = schema.with(schema.catalogue().forgetting(key));
    }
  }

  /** Notes that something may have been made or dropped that the migrations do not tell. */
  void lose() {
    schema = schema.lost();
  }

  /** Notes that something that is not read may have changed or dropped a relation. */
  void shake(ObjectName relation) {
    ObjectKey key = ObjectKey.relation(schema.resolve(relation));
    if (schema.catalogue().find(key).isPresent()) {
      touched.add(key);
      schema = schema.with(schema.catalogue().shaking(key));
    }
  }

  /** Notes that something that is not read may have changed, dropped or made anything. */
  void shakeAll() {
    schema = schema.with(schema.catalogue().shakingAll());
  }

  /**
   * Drops what no migration created.
   *
   * @param ifExists whether the statement does not need it to be there
   */
  void dropUnknown(ObjectKey key, boolean ifExists) {
    if (schema.presence(key) == Presence.UNKNOWN && !ifExists) {
      meet(key);
    }
    if (schema.catalogue().find(key).isEmpty()) {
      drop(key);
    }
  }

  /** Changes the table that a statement works on, if there is one. */
  void change(ObjectName table, UnaryOperator<Table> change) {
    Optional<Table> found = table(table);
    if (found.isPresent()) {
      Table changed = change.apply(found.get());
      if (changed != found.get()) {
        put(changed);
      }
    }
  }

  /** Changes a column of the table that a statement works on; an unknown one is met here. */
  void changeColumn(ObjectName table, String column, UnaryOperator<Column> change) {
    change(
        table,
        found ->
            switch (found.columns().presence(column)) {
              case ABSENT -> found;
              case UNKNOWN -> found.withColumn(change.apply(Column.met(column)));
              case PRESENT -> found.withColumn(change.apply(found.column(column).orElseThrow()));
            });
  }

  /** Notes that a table has no rows until the migration ends. */
  void emptyInMigration(ObjectName table) {
    setEmpty(table, OptionalInt.empty());
  }

  /** Notes that a table has no rows until the transaction ends. */
  void emptyInTransaction(ObjectName table) {
    setEmpty(table, OptionalInt.of(origin.transaction().number()));
  }

  /** Notes that rows may have been written to a table. */
  void fill(ObjectName table) {
    ObjectName resolved = schema.resolve(table);
    schema = schema.with(schema.rows().withoutEmpty(resolved));
    schema
        .table(resolved)
        .filter(Draft::hasNewNulls)
        .ifPresent(
            t -> put(t.withColumns(t.columns().map(c -> c.withNullSince(OptionalInt.empty())))));
  }

  private static boolean hasNewNulls(Table table) {
    for (Column column : table.columns()) {
      if (column.nullSince().isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Notes that the migration itself puts rows into a table and its partitions. */
  void fillCertainly(ObjectName table) {
    ObjectName resolved = schema.resolve(table);
    schema = schema.with(schema.rows().withFilled(resolved));
    for (Table partition : schema.partitionsOf(resolved)) {
      fillCertainly(partition.name());
    }
  }

  /** Notes that the rows that the migrations put into a table are gone. */
  void clear(ObjectName table) {
    schema = schema.with(schema.rows().withoutFilled(schema.resolve(table)));
  }

  private void setEmpty(ObjectName table, OptionalInt transaction) {
    ObjectName resolved = schema.resolve(table);
    schema = schema.with(schema.rows().withEmpty(resolved, origin.migration(), transaction));
  }
}
