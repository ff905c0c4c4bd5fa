package io.github.sqllint.operation;

import java.util.List;
import java.util.Optional;

/** A change to a table as a whole. */
public sealed interface TableOperation extends Operation {
  ObjectName table();

  @Override
  default Optional<ObjectName> relation() {
    return Optional.of(table());
  }

  /**
   * @param columns in order; empty for PARTITION OF and OF without a list
   * @param partitionOf the parent whose partition it is
   * @param partitionBound the bound in normal form, such as {@code for values from (1) to (9)} or
   *     {@code default}
   * @param partitionBy the strategy and key in normal form, such as {@code range (day)}
   * @param inherits the parents of INHERITS
   * @param like the tables of LIKE clauses
   * @param ofType the composite type of OF
   */
  record CreateTable(
      ObjectName table,
      boolean ifNotExists,
      boolean temporary,
      boolean unlogged,
      List<ColumnDefinition> columns,
      Optional<ObjectName> partitionOf,
      Optional<String> partitionBound,
      Optional<String> partitionBy,
      List<ObjectName> inherits,
      List<LikeTable> like,
      Optional<ObjectName> ofType)
      implements TableOperation {
    public CreateTable {
      columns = List.copyOf(columns);
      inherits = List.copyOf(inherits);
      like = List.copyOf(like);
    }
  }

  /**
   * {@code LIKE table INCLUDING …}.
   *
   * @param options in normal form, such as {@code including all}
   */
  record LikeTable(ObjectName table, String options) {}

  /** CREATE TABLE … AS and SELECT … INTO. */
  /**
   * @param withData false for WITH NO DATA
   */
  record CreateTableAs(
      ObjectName table, boolean ifNotExists, boolean temporary, Query query, boolean withData)
      implements TableOperation {}

  record DropTable(ObjectName name, boolean ifExists, boolean cascade) implements TableOperation {
    @Override
    public ObjectName table() {
      return name;
    }
  }

  record RenameTable(ObjectName table, String newName) implements TableOperation {}

  /** One per table of the statement. */
  record Truncate(ObjectName table, boolean cascade, boolean restartIdentity)
      implements TableOperation {}

  record LockTable(ObjectName table, LockMode mode, boolean nowait) implements TableOperation {}

  /** CLUSTER of one table; of the whole database it is {@link ObjectOperation.Other}. */
  record Cluster(ObjectName table, Optional<String> index) implements TableOperation {}

  /** VACUUM of one table; of the whole database it is {@link ObjectOperation.Other}. */
  record Vacuum(ObjectName table, boolean full) implements TableOperation {}

  /**
   * An ALTER TABLE action that has no record of its own.
   *
   * @param action in normal form, upper-case keywords: {@code SET LOGGED}, {@code OWNER TO x},
   *     {@code ALTER COLUMN c SET STORAGE EXTERNAL}
   * @param column the column that it is about
   */
  record AlterTableOther(ObjectName table, String action, Optional<String> column)
      implements TableOperation {}
}
