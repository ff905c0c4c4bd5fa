package io.github.sqllint.schema;

import io.github.sqllint.operation.ConstraintOperation.Deferral;
import io.github.sqllint.operation.ObjectName;
import java.util.List;
import java.util.Optional;

/** NOT NULL of columns: a mark up to PostgreSQL 17, a constraint with a name from 18 on. */
final class NotNulls {
  private NotNulls() {}

  /** Makes a column of a table and of its children NOT NULL. */
  static void set(Draft draft, ObjectName table, String column) {
    set(draft, table, column, Optional.empty(), false, false);
  }

  /** The same for one that the children do not get: NO INHERIT. */
  static void setAlone(
      Draft draft, ObjectName table, String column, Optional<String> name, boolean notValid) {
    draft.changeColumn(table, column, c -> notValid ? c : c.withNotNull(true));
    if (draft.schema().server().since(18)) {
      addConstraint(draft, table, column, name, notValid, false, "no inherit");
    }
  }

  static void set(
      Draft draft,
      ObjectName table,
      String column,
      Optional<String> name,
      boolean notValid,
      boolean inherited) {
    draft.changeColumn(table, column, c -> notValid ? c : c.withNotNull(true));
    if (draft.schema().server().since(18)) {
      addConstraint(draft, table, column, name, notValid, inherited, "");
    }
    // The children's is named as the one above them.
    Optional<String> chosen =
        draft
            .schema()
            .table(table)
            .flatMap(t -> of(t, column))
            .map(Constraint::name)
            .or(() -> name);
    for (Table child : draft.childrenReached(table)) {
      set(draft, child.name(), column, chosen, notValid, true);
    }
  }

  /** Makes the columns NOT NULL that are so in another table, be it only for rows to come. */
  static void copy(Draft draft, Table source, ObjectName table, boolean inherited) {
    for (Column column : source.columns()) {
      Optional<Constraint> constraint = of(source, column.name());
      if (column.notNull() || constraint.isPresent()) {
        Optional<String> name = constraint.map(Constraint::name);
        set(draft, table, column.name(), name, false, inherited);
      }
    }
  }

  static void drop(Draft draft, ObjectName table, String column) {
    draft.changeColumn(table, column, c -> c.withNotNull(false));
    draft.change(
        table,
        t ->
            of(t, column).map(c -> t.withConstraints(t.constraints().without(c.name()))).orElse(t));
    for (Table child : draft.childrenReached(table)) {
      drop(draft, child.name(), column);
    }
  }

  static Optional<Constraint> of(Table table, String column) {
    for (Constraint constraint : table.constraints()) {
      if (constraint.kind() == Constraint.Kind.NOT_NULL && constraint.mentions(column)) {
        return Optional.of(constraint);
      }
    }
    return Optional.empty();
  }

  static void addConstraint(
      Draft draft,
      ObjectName table,
      String column,
      Optional<String> name,
      boolean notValid,
      boolean inherited,
      String details) {
    Optional<Table> found = draft.schema().table(table);
    if (found.isEmpty()) {
      return;
    }
    Optional<Constraint> old = of(found.get(), column);
    if (old.isPresent()) {
      draft.change(
          table,
          t -> t.withConstraint(old.get().withValidity(old.get().validated() || !notValid, true)));
      return;
    }
    String chosen =
        name.orElseGet(() -> draft.names().constraint(found.get().name(), column, "not_null"));
    draft.change(
        table,
        t ->
            t.withConstraint(
                new Constraint(
                    t.name(),
                    chosen,
                    Constraint.Kind.NOT_NULL,
                    List.of(column),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    !notValid,
                    true,
                    inherited,
                    Deferral.NONE,
                    details,
                    Optional.of(draft.origin()))));
  }
}
