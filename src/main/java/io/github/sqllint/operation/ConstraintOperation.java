package io.github.sqllint.operation;

import java.util.List;
import java.util.Optional;

/** A change to a constraint of a table. An unnamed one gets its name from the server. */
public sealed interface ConstraintOperation extends Operation {
  ObjectName table();

  @Override
  default Optional<ObjectName> relation() {
    return Optional.of(table());
  }

  /** When a constraint is checked. */
  record Deferral(boolean deferrable, boolean initiallyDeferred) {
    public static final Deferral NONE = new Deferral(false, false);

    /** As SQL writes it. */
    @Override
    public String toString() {
      return (deferrable ? "deferrable" : "not deferrable")
          + (initiallyDeferred ? " initially deferred" : "");
    }
  }

  /**
   * @param columns empty with {@code usingIndex}
   * @param withoutOverlaps whether the last column is a range that must not overlap (PostgreSQL 18)
   */
  record AddPrimaryKey(
      ObjectName table,
      Optional<String> name,
      List<String> columns,
      Optional<String> usingIndex,
      List<String> include,
      boolean withoutOverlaps,
      Deferral deferral)
      implements ConstraintOperation {
    public AddPrimaryKey {
      columns = List.copyOf(columns);
      include = List.copyOf(include);
    }
  }

  /** As {@link AddPrimaryKey}. */
  record AddUnique(
      ObjectName table,
      Optional<String> name,
      List<String> columns,
      Optional<String> usingIndex,
      List<String> include,
      boolean nullsNotDistinct,
      boolean withoutOverlaps,
      Deferral deferral)
      implements ConstraintOperation {
    public AddUnique {
      columns = List.copyOf(columns);
      include = List.copyOf(include);
    }
  }

  /**
   * @param referencedColumns empty where the statement leaves them to the primary key
   * @param onDelete in normal form, such as {@code cascade}; {@code no action} where not written
   * @param match {@code simple} where not written
   * @param period whether the last column is a PERIOD (PostgreSQL 18)
   * @param enforced false for NOT ENFORCED (PostgreSQL 18)
   */
  record AddForeignKey(
      ObjectName table,
      Optional<String> name,
      List<String> columns,
      ObjectName references,
      List<String> referencedColumns,
      String onDelete,
      String onUpdate,
      String match,
      boolean period,
      boolean notValid,
      boolean enforced,
      Deferral deferral)
      implements ConstraintOperation {
    public AddForeignKey {
      columns = List.copyOf(columns);
      referencedColumns = List.copyOf(referencedColumns);
    }
  }

  /**
   * @param enforced false for NOT ENFORCED (PostgreSQL 18)
   */
  record AddCheck(
      ObjectName table,
      Optional<String> name,
      Expression condition,
      boolean noInherit,
      boolean notValid,
      boolean enforced)
      implements ConstraintOperation {}

  /**
   * @param definition what follows EXCLUDE, in normal form
   * @param columns every name in it that may be a column's
   */
  record AddExclusion(
      ObjectName table,
      Optional<String> name,
      String definition,
      List<String> columns,
      Deferral deferral)
      implements ConstraintOperation {
    public AddExclusion {
      columns = List.copyOf(columns);
    }
  }

  /** {@code ADD CONSTRAINT … NOT NULL column} (PostgreSQL 18). */
  record AddNotNullConstraint(
      ObjectName table, Optional<String> name, String column, boolean noInherit, boolean notValid)
      implements ConstraintOperation {}

  record ValidateConstraint(ObjectName table, String name) implements ConstraintOperation {}

  record DropConstraint(ObjectName table, String name, boolean ifExists, boolean cascade)
      implements ConstraintOperation {}

  record RenameConstraint(ObjectName table, String name, String newName)
      implements ConstraintOperation {}
}
