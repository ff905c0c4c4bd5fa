package io.github.sqllint.schema;

import io.github.sqllint.operation.ConstraintOperation.Deferral;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.ObjectName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A constraint of a table.
 *
 * @param table the table that it is on
 * @param columns in order; of a check or an exclusion, those that it mentions
 * @param condition of a check
 * @param reference of a foreign key
 * @param index of a primary key, unique or exclusion constraint, whose name is the constraint's
 * @param validated whether all rows are known to satisfy it
 * @param enforced false for NOT ENFORCED (PostgreSQL 18)
 * @param details what else it says, in normal form, such as {@code no inherit}
 */
public record Constraint(
    ObjectName table,
    String name,
    Kind kind,
    List<String> columns,
    Optional<Expression> condition,
    Optional<Reference> reference,
    Optional<ObjectName> index,
    boolean validated,
    boolean enforced,
    boolean inherited,
    Deferral deferral,
    String details,
    Optional<Origin> origin)
    implements Part {
  public Constraint {
    columns = List.copyOf(columns);
  }

  /** What a constraint demands. */
  public enum Kind {
    PRIMARY_KEY,
    UNIQUE,
    FOREIGN_KEY,
    CHECK,
    EXCLUSION,
    /** An object of its own from PostgreSQL 18 on. */
    NOT_NULL;

    /** For people: {@code primary key}. */
    @Override
    public String toString() {
      return name().replace('_', ' ').toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Where a foreign key points.
   *
   * @param columns those of the referenced key; empty where not written and its key is not known
   */
  public record Reference(
      ObjectName table,
      List<String> columns,
      String onDelete,
      String onUpdate,
      String match,
      boolean period) {
    public Reference {
      columns = List.copyOf(columns);
    }

    /** As SQL writes it, with all that it leaves out. */
    @Override
    public String toString() {
      return table
          + " ("
          + String.join(", ", columns)
          + (period ? ", period" : "")
          + ") match "
          + match
          + " on delete "
          + onDelete
          + " on update "
          + onUpdate;
    }
  }

  /** Whether it is a foreign key that points to this table. */
  public boolean references(ObjectName other) {
    return reference.filter(r -> r.table().equals(other)).isPresent();
  }

  public boolean mentions(String column) {
    return columns.contains(column);
  }

  Constraint withName(String newName) {
    return new Constraint(
        table,
        newName,
        kind,
        columns,
        condition,
        reference,
        index.map(i -> i.renamed(newName)),
        validated,
        enforced,
        inherited,
        deferral,
        details,
        origin);
  }

  /** The constraint of a table that has another name or is another table. */
  Constraint withTable(ObjectName newTable) {
    return new Constraint(
        newTable,
        name,
        kind,
        columns,
        condition,
        reference.map(r -> r.table().equals(table) ? at(r, newTable, r.columns()) : r),
        index.map(i -> new ObjectName(newTable.schema(), i.name())),
        validated,
        enforced,
        inherited,
        deferral,
        details,
        origin);
  }

  Constraint withReference(Reference newReference) {
    return new Constraint(
        table,
        name,
        kind,
        columns,
        condition,
        Optional.of(newReference),
        index,
        validated,
        enforced,
        inherited,
        deferral,
        details,
        origin);
  }

  Constraint withIndex(ObjectName newIndex) {
    return new Constraint(
        table,
        name,
        kind,
        columns,
        condition,
        reference,
        Optional.of(newIndex),
        validated,
        enforced,
        inherited,
        deferral,
        details,
        origin);
  }

  Constraint withValidity(boolean isValidated, boolean isEnforced) {
    return new Constraint(
        table,
        name,
        kind,
        columns,
        condition,
        reference,
        index,
        isValidated,
        isEnforced,
        inherited,
        deferral,
        details,
        origin);
  }

  Constraint withInherited(boolean isInherited) {
    return new Constraint(
        table,
        name,
        kind,
        columns,
        condition,
        reference,
        index,
        validated,
        enforced,
        isInherited,
        deferral,
        details,
        origin);
  }

  Constraint withDeferral(Deferral newDeferral) {
    return new Constraint(
        table,
        name,
        kind,
        columns,
        condition,
        reference,
        index,
        validated,
        enforced,
        inherited,
        newDeferral,
        details,
        origin);
  }

  /** What is certain where the constraint is either this or the other of its name. */
  Optional<Constraint> agreeing(Constraint other) {
    return Optional.of(withValidity(validated && other.validated, enforced && other.enforced))
        .filter(
            other.withValidity(validated && other.validated, enforced && other.enforced)::equals);
  }

  /** After a column of its own table got another name. */
  Constraint mentioning(Renaming renaming) {
    return new Constraint(
        table,
        name,
        kind,
        renaming.in(columns),
        condition.map(renaming::in),
        reference,
        index,
        validated,
        enforced,
        inherited,
        deferral,
        kind == Kind.EXCLUSION ? renaming.inText(details) : details,
        origin);
  }

  /** After a column of another table, or that table, got another name. */
  Constraint referring(ObjectName newTable, Renaming renaming) {
    return reference
        .map(r -> withReference(at(r, newTable, renaming.in(r.columns()))))
        .orElse(this);
  }

  private static Reference at(Reference old, ObjectName newTable, List<String> newColumns) {
    return new Reference(
        newTable, newColumns, old.onDelete(), old.onUpdate(), old.match(), old.period());
  }
}
