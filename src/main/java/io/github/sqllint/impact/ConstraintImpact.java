package io.github.sqllint.impact;

import io.github.sqllint.operation.ConstraintOperation.AddCheck;
import io.github.sqllint.operation.ConstraintOperation.AddNotNullConstraint;
import io.github.sqllint.operation.ConstraintOperation.DropConstraint;
import io.github.sqllint.operation.ConstraintOperation.RenameConstraint;
import io.github.sqllint.operation.ConstraintOperation.ValidateConstraint;
import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Constraint;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import io.github.sqllint.source.Span;
import io.github.sqllint.source.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks, and what happens to constraints of every kind. */
final class ConstraintImpact {
  private ConstraintImpact() {}

  /** Even NOT VALID takes ACCESS EXCLUSIVE (constraint/check_not_valid). */
  static void addCheck(Step<AddCheck> step, Work work) {
    AddCheck check = step.operation();
    Target target = AlterTable.target(work, check.table());
    if (!check.enforced()) {
      work.needs(18, "constraints that are not enforced");
    }
    if (!target.isThere()) {
      return;
    }
    nameIsFree(step.before(), target, check.name(), work);
    Expressions.asCheck(check.condition(), step.before(), target, work);
    if (canWait(step, work)) {
      work.fail("0A000", true, "A check cannot be put off to the end of a transaction.");
    }
    if (check.noInherit() && target.isPartitioned()) {
      work.fail("42P16", true, "A partitioned table's check cannot be NO INHERIT.");
    }
    if (AlterTable.isOnly(work) && !work.before().childrenOf(target.name()).isEmpty()) {
      work.fail("42P16", !check.noInherit(), "The check must be added to the children too.");
    }
    List<ObjectName> family = new ArrayList<>();
    reach(target.name(), check, work, family);
    if (!check.notValid() && check.enforced()) {
      family.forEach(table -> verify(table, work));
    }
  }

  /** Whether the check says DEFERRABLE, which no operation tells. */
  private static boolean canWait(Step<AddCheck> step, Work work) {
    Span span = step.span();
    List<Token> tokens = work.statement().statement().tokens();
    for (int i = 1; i < tokens.size(); i++) {
      if (span.contains(tokens.get(i).span()) && tokens.get(i).is("deferrable")) {
        return !tokens.get(i - 1).is("not");
      }
    }
    return false;
  }

  /** Goes on to the tables below, up to those that have the check already. */
  private static void reach(ObjectName table, AddCheck check, Work work, List<ObjectName> family) {
    family.add(table);
    if (check.noInherit() || AlterTable.isOnly(work)) {
      return;
    }
    for (Table child : work.before().childrenOf(table)) {
      work.lock(child.name(), AlterTable.lock(work));
      Optional<Constraint> own = check.name().flatMap(child::constraint);
      if (own.isEmpty()) {
        reach(child.name(), check, work, family);
      } else if (own.get().details().contains("no inherit")) {
        work.fail("42P17", true, "The check of " + child.name() + " is its own alone.");
      } else if (own.get().condition().filter(c -> !c.equals(check.condition())).isPresent()) {
        work.fail("42710", true, "The check of " + child.name() + " is another one.");
      }
    }
  }

  private static void verify(ObjectName table, Work work) {
    work.scan(table);
    if (!work.isNew(table) && work.before().mayHoldRows(table)) {
      work.fail("23514", false, "A row of " + table + " may violate the check.");
    }
  }

  /** An object of its own since PostgreSQL 18. */
  static void addNotNull(Step<AddNotNullConstraint> step, Work work) {
    AddNotNullConstraint add = step.operation();
    Target target = AlterTable.target(work, add.table());
    work.needs(18, "NOT NULL constraints with a name");
    if (!target.isThere()) {
      return;
    }
    if (step.before().columnPresence(target.name(), add.column()) == Presence.ABSENT) {
      work.miss("42703", true, Missing.partOf(target.name(), "column", add.column()));
    }
    target
        .table()
        .flatMap(
            t ->
                t.constraintsOf(Constraint.Kind.NOT_NULL).stream()
                    .filter(c -> c.mentions(add.column()))
                    .findFirst())
        .filter(old -> add.name().filter(name -> !name.equals(old.name())).isPresent())
        .ifPresent(
            old -> work.fail("55000", true, "The column has the constraint " + old.name() + "."));
    boolean same =
        add.name().flatMap(name -> step.before().constraint(target.name(), name)).stream()
            .anyMatch(c -> c.kind() == Constraint.Kind.NOT_NULL && c.mentions(add.column()));
    if (!same) {
      nameIsFree(step.before(), target, add.name(), work);
    }
    List<ObjectName> family =
        add.noInherit() ? List.of(target.name()) : AlterTable.family(work, target);
    if (!add.notValid()) {
      family.forEach(t -> ColumnImpact.requireValues(step.before(), t, add.column(), work));
    }
  }

  static void validate(Step<ValidateConstraint> step, Work work) {
    String name = step.operation().name();
    Target target = AlterTable.target(work, step.operation().table());
    if (!target.isThere()) {
      return;
    }
    Optional<Constraint> found = find(step.before(), target, name, false, work);
    if (found.isEmpty()) {
      validateUnknown(target, work);
      return;
    }
    Constraint constraint = found.get();
    if (constraint.kind() == Constraint.Kind.PRIMARY_KEY
        || constraint.kind() == Constraint.Kind.UNIQUE
        || constraint.kind() == Constraint.Kind.EXCLUSION) {
      work.fail("42809", true, "Only a foreign key, a check or NOT NULL can be validated.");
      return;
    }
    if (!constraint.enforced()) {
      work.fail("55000", true, "The constraint " + name + " is not enforced.");
    }
    if (constraint.validated()) {
      return;
    }
    if (constraint.kind() == Constraint.Kind.FOREIGN_KEY) {
      ObjectName other = constraint.reference().orElseThrow().table();
      work.lock(other, LockMode.ROW_SHARE);
      step.before()
          .descendantsOf(other)
          .forEach(below -> work.lock(below.name(), LockMode.ACCESS_SHARE));
      ForeignKeyImpact.verify(step.before(), constraint, AlterTable.family(work, target), work);
    } else if (constraint.kind() == Constraint.Kind.CHECK) {
      if (!constraint.details().contains("no inherit")) {
        AlterTable.refuseOnly(work, target, "A check that the tables below have");
      }
      AlterTable.family(work, target).forEach(table -> verify(table, work));
    } else {
      for (ObjectName table : AlterTable.family(work, target)) {
        constraint
            .columns()
            .forEach(c -> ColumnImpact.requireValues(step.before(), table, c, work));
      }
    }
  }

  private static void validateUnknown(Target target, Work work) {
    work.assume();
    AlterTable.family(work, target).forEach(work::scan);
  }

  static void drop(Step<DropConstraint> step, Work work) {
    DropConstraint drop = step.operation();
    Target target = AlterTable.target(work, drop.table());
    if (!target.isThere()) {
      return;
    }
    Optional<Constraint> found = find(step.before(), target, drop.name(), drop.ifExists(), work);
    if (found.isEmpty()) {
      return;
    }
    Constraint constraint = found.get();
    if (constraint.inherited()) {
      work.fail("42P16", true, "The constraint " + drop.name() + " is inherited.");
    }
    if (constraint.kind() == Constraint.Kind.NOT_NULL) {
      isFree(constraint, step.before(), target, work);
    }
    if (constraint.kind() == Constraint.Kind.CHECK
        || constraint.kind() == Constraint.Kind.NOT_NULL
        || target.isPartitioned()) {
      AlterTable.family(work, target);
      // With ONLY it becomes the own one of those directly below.
      AlterTable.lockChildren(work, target);
    }
    if (target.isPartitioned() && !work.server().since(18)) {
      AlterTable.refuseOnly(work, target, "A partitioned table's constraint");
    }
    Dropping dropping = new Dropping(work, step.before(), drop.cascade());
    step.before().table(target.name()).ifPresent(t -> dropping.constraint(t, constraint));
  }

  /** What needs the column to be NOT NULL (dropconstraint_internal of the server's source). */
  private static void isFree(Constraint notNull, Schema schema, Target target, Work work) {
    for (String name : notNull.columns()) {
      if (target.table().flatMap(Table::primaryKey).filter(k -> k.mentions(name)).isPresent()) {
        work.fail("42P16", true, "The column " + name + " is in the primary key.");
      }
      if (schema.column(target.name(), name).flatMap(Column::identity).isPresent()) {
        work.fail("42601", true, "The column " + name + " is an identity column.");
      }
    }
  }

  static void rename(Step<RenameConstraint> step, Work work) {
    RenameConstraint rename = step.operation();
    Target target = AlterTable.target(work, rename.table());
    if (!target.isThere()) {
      return;
    }
    Optional<Constraint> found = find(step.before(), target, rename.name(), false, work);
    nameIsFree(step.before(), target, Optional.of(rename.newName()), work);
    boolean named =
        found.flatMap(Constraint::index).isPresent()
            && step.before().presence(target.name().renamed(rename.newName())) == Presence.PRESENT;
    if (named) {
      work.fail("42P07", true, "The relation " + rename.newName() + " is there already.");
    }
    if (found.filter(c -> c.inherited() && c.kind() == Constraint.Kind.CHECK).isPresent()) {
      work.fail("42P16", true, "The constraint " + rename.name() + " is inherited.");
    }
    if (found.filter(c -> c.kind() == Constraint.Kind.CHECK).isPresent()) {
      AlterTable.family(work, target);
    }
  }

  private static Optional<Constraint> find(
      Schema schema, Target target, String name, boolean ifExists, Work work) {
    Optional<Constraint> found = schema.constraint(target.name(), name);
    boolean absent = schema.constraintPresence(target.name(), name) == Presence.ABSENT;
    if (found.isEmpty() && absent && !ifExists) {
      work.miss("42704", true, Missing.partOf(target.name(), "constraint", name));
    }
    return found;
  }

  /** A table's constraints have different names. */
  static void nameIsFree(Schema schema, Target target, Optional<String> name, Work work) {
    boolean taken =
        name.filter(n -> schema.constraintPresence(target.name(), n) == Presence.PRESENT)
            .isPresent();
    if (taken && !work.isNew(target.name())) {
      work.fail(
          "42710",
          true,
          "The constraint " + name.get() + " of " + target.name() + " is there already.");
    }
  }

  /** The tables whose constraint of this kind mentions a column. */
  static List<Constraint> mentioning(Table table, Constraint.Kind kind, String column) {
    return table.constraintsOf(kind).stream().filter(c -> c.mentions(column)).toList();
  }
}
