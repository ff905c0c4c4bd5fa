package io.github.sqllint.schema;

import io.github.sqllint.operation.ConstraintOperation.AddCheck;
import io.github.sqllint.operation.ConstraintOperation.AddExclusion;
import io.github.sqllint.operation.ConstraintOperation.AddForeignKey;
import io.github.sqllint.operation.ConstraintOperation.AddNotNullConstraint;
import io.github.sqllint.operation.ConstraintOperation.AddPrimaryKey;
import io.github.sqllint.operation.ConstraintOperation.AddUnique;
import io.github.sqllint.operation.ConstraintOperation.Deferral;
import io.github.sqllint.operation.ConstraintOperation.DropConstraint;
import io.github.sqllint.operation.ConstraintOperation.RenameConstraint;
import io.github.sqllint.operation.ConstraintOperation.ValidateConstraint;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.ObjectName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What changes of constraints without an index do to a schema. */
final class ConstraintChanges {
  private ConstraintChanges() {}

  static void addTo(Changes changes) {
    changes
        .on(AddPrimaryKey.class, KeyChanges::addPrimaryKey)
        .on(AddUnique.class, KeyChanges::addUnique)
        .on(AddExclusion.class, KeyChanges::addExclusion)
        .on(AddForeignKey.class, ConstraintChanges::addForeignKey)
        .on(AddCheck.class, ConstraintChanges::addCheck)
        .on(AddNotNullConstraint.class, ConstraintChanges::addNotNull)
        .on(ValidateConstraint.class, ConstraintChanges::validate)
        .on(DropConstraint.class, ConstraintChanges::drop)
        .on(
            RenameConstraint.class,
            (draft, o) ->
                draft
                    .table(o.table())
                    .ifPresent(
                        t -> new Renames(draft).constraint(t.name(), o.name(), o.newName())));
  }

  private static void addForeignKey(Draft draft, AddForeignKey operation) {
    Optional<Table> table = draft.table(operation.table());
    if (table.isEmpty()) {
      return;
    }
    ObjectName name = table.get().name();
    Optional<Table> referenced = draft.table(operation.references());
    List<String> referencedColumns =
        operation.referencedColumns().isEmpty()
            ? referenced.flatMap(Table::primaryKey).map(Constraint::columns).orElse(List.of())
            : operation.referencedColumns();
    Constraint key =
        new Constraint(
            name,
            operation.name().orElseGet(() -> draft.names().foreignKey(name, operation.columns())),
            Constraint.Kind.FOREIGN_KEY,
            operation.columns(),
            Optional.empty(),
            Optional.of(
                new Constraint.Reference(
                    draft.schema().resolve(operation.references()),
                    referencedColumns,
                    operation.onDelete(),
                    operation.onUpdate(),
                    operation.match(),
                    operation.period())),
            Optional.empty(),
            operation.enforced() && (!operation.notValid() || draft.creates(operation.table())),
            operation.enforced(),
            false,
            operation.deferral(),
            "",
            Optional.of(draft.origin()));
    draft.change(name, t -> t.withConstraint(key));
    draft
        .schema()
        .partitionsOf(name)
        .forEach(child -> Inheritance.giveForeignKey(draft, key, child.name()));
  }

  private static void addCheck(Draft draft, AddCheck operation) {
    Optional<Table> table = draft.table(operation.table());
    if (table.isEmpty()) {
      return;
    }
    ObjectName name = table.get().name();
    List<String> columns = columnsIn(operation.condition(), table.get());
    Constraint check =
        new Constraint(
            name,
            operation
                .name()
                .orElseGet(
                    () ->
                        draft
                            .names()
                            .constraint(name, columns.size() == 1 ? columns.get(0) : "", "check")),
            Constraint.Kind.CHECK,
            columns,
            Optional.of(operation.condition()),
            Optional.empty(),
            Optional.empty(),
            operation.enforced() && (!operation.notValid() || draft.creates(operation.table())),
            operation.enforced(),
            false,
            Deferral.NONE,
            operation.noInherit() ? "no inherit" : "",
            Optional.of(draft.origin()));
    draft.change(name, t -> t.withConstraint(check));
    if (!operation.noInherit()) {
      giveToChildren(draft, name, check);
    }
  }

  /** A child that has such a check already keeps it as its own. */
  private static void giveToChildren(Draft draft, ObjectName table, Constraint check) {
    for (Table child : draft.schema().childrenOf(table)) {
      if (child.isPartition() || child.constraint(check.name()).isEmpty()) {
        draft.change(
            child.name(), t -> t.withConstraint(check.withTable(t.name()).withInherited(true)));
        giveToChildren(draft, child.name(), check);
      }
    }
  }

  private static void addNotNull(Draft draft, AddNotNullConstraint operation) {
    draft
        .table(operation.table())
        .map(Table::name)
        .ifPresent(
            table -> {
              String column = operation.column();
              boolean notValid = operation.notValid();
              if (operation.noInherit()) {
                NotNulls.setAlone(draft, table, column, operation.name(), notValid);
              } else {
                NotNulls.set(draft, table, column, operation.name(), notValid, false);
              }
              if (!draft.schema().server().since(18)) {
                // Refused; what comes after is meant for a schema that has it.
                NotNulls.addConstraint(draft, table, column, operation.name(), notValid, false, "");
              }
            });
  }

  private static void validate(Draft draft, ValidateConstraint operation) {
    draft.table(operation.table()).ifPresent(table -> validate(draft, table, operation.name()));
  }

  private static void validate(Draft draft, Table table, String name) {
    Optional<Constraint> found = table.constraint(name);
    if (found.isEmpty()) {
      return;
    }
    Constraint constraint = found.get();
    draft.change(
        table.name(), t -> t.withConstraint(constraint.withValidity(true, constraint.enforced())));
    if (constraint.kind() == Constraint.Kind.NOT_NULL) {
      constraint
          .columns()
          .forEach(column -> draft.changeColumn(table.name(), column, c -> c.withNotNull(true)));
    }
    for (Table child : draft.schema().childrenOf(table.name())) {
      validate(draft, child, name);
    }
  }

  private static void drop(Draft draft, DropConstraint operation) {
    Optional<Table> table = draft.table(operation.table());
    if (table.isEmpty()) {
      return;
    }
    Optional<Constraint> notNull =
        table
            .flatMap(t -> t.constraint(operation.name()))
            .filter(c -> c.kind() == Constraint.Kind.NOT_NULL);
    if (draft.isOnly()) {
      draft.schema().childrenOf(table.get().name()).forEach(child -> own(draft, child, operation));
    }
    new Removal(draft).constraint(table.get().name(), operation.name());
    notNull.ifPresent(c -> NotNulls.drop(draft, table.get().name(), c.columns().get(0)));
  }

  /** With ONLY it becomes the own one of the tables directly below (manual, ALTER TABLE). */
  private static void own(Draft draft, Table child, DropConstraint operation) {
    draft.change(
        child.name(),
        t ->
            t.withConstraints(
                t.constraints()
                    .map(c -> c.name().equals(operation.name()) ? c.withInherited(false) : c)));
  }

  /** The table's columns that an expression mentions, in the order of the table. */
  private static List<String> columnsIn(Expression expression, Table table) {
    Set<String> names = expression.columnNames();
    if (!table.columnsComplete()) {
      return List.copyOf(names);
    }
    return table.columns().names().stream().filter(names::contains).toList();
  }
}
