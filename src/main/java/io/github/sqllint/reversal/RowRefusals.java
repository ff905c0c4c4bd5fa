package io.github.sqllint.reversal;

import io.github.sqllint.operation.ColumnOperation.ChangeColumnType;
import io.github.sqllint.operation.ColumnOperation.SetNotNull;
import io.github.sqllint.operation.ConstraintOperation.AddCheck;
import io.github.sqllint.operation.ConstraintOperation.AddForeignKey;
import io.github.sqllint.operation.ConstraintOperation.AddPrimaryKey;
import io.github.sqllint.operation.ConstraintOperation.AddUnique;
import io.github.sqllint.operation.DataOperation.Delete;
import io.github.sqllint.operation.DataOperation.Insert;
import io.github.sqllint.operation.DataOperation.Update;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.IndexOperation.CreateIndex;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Constraint;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the server refuses because of the rows of a table alone.
 *
 * @param rows their values by column
 */
record RowRefusals(List<Map<String, String>> rows) {
  private static final Set<String> WHOLE =
      Set.of("smallint", "integer", "bigint", "serial", "bigserial");

  /** Whether rows may make the server refuse an operation in a way that is known here. */
  static boolean mayRefuse(Operation operation) {
    return operation instanceof SetNotNull
        || operation instanceof AddUnique
        || operation instanceof AddPrimaryKey
        || operation instanceof AddCheck
        || operation instanceof AddForeignKey
        || operation instanceof ChangeColumnType
        || operation instanceof CreateIndex
        || operation instanceof Delete
        || operation instanceof Insert
        || operation instanceof Update;
  }

  /** Whether the server refuses a statement because of these rows; empty where not known. */
  Optional<Boolean> refuse(Step<?> step) {
    Operation operation = step.operation();
    if (operation instanceof SetNotNull set) {
      return hasNull(List.of(set.column()));
    }
    if (operation instanceof AddUnique add && !add.columns().isEmpty()) {
      return add.nullsNotDistinct() ? Optional.empty() : GivenRows.repeated(rows, add.columns());
    }
    if (operation instanceof AddPrimaryKey add && !add.columns().isEmpty()) {
      Optional<Boolean> nulls = hasNull(add.columns());
      return nulls.equals(Optional.of(false)) ? GivenRows.repeated(rows, add.columns()) : nulls;
    }
    if (operation instanceof AddCheck add) {
      boolean looks = !add.notValid() && add.enforced();
      return looks ? violated(add.condition(), step.before()) : Optional.of(false);
    }
    if (operation instanceof CreateIndex index) {
      return index.unique() ? repeatedIn(index, step.before()) : Optional.empty();
    }
    if (operation instanceof ChangeColumnType change) {
      return unlike(change, step.before());
    }
    if (operation instanceof Insert insert) {
      return repeats(step, insert);
    }
    if (operation instanceof Update) {
      return changedWrongly(step);
    }
    return Optional.empty();
  }

  private Optional<Boolean> hasNull(List<String> columns) {
    boolean known = true;
    for (Map<String, String> row : rows) {
      for (String column : columns) {
        String value = row.getOrDefault(column, GivenRows.UNKNOWN);
        if (value.equals(GivenRows.NULL)) {
          return Optional.of(true);
        }
        known &= !value.isEmpty();
      }
    }
    return known ? Optional.of(false) : Optional.empty();
  }

  /** A check lets what is not known by it pass. */
  private Optional<Boolean> violated(Expression condition, Schema schema) {
    boolean known = true;
    for (Map<String, String> row : rows) {
      String fulfilled = new RowValue(row, schema).of(condition);
      if (fulfilled.equals("false")) {
        return Optional.of(true);
      }
      known &= fulfilled.equals("true") || fulfilled.equals(GivenRows.NULL);
    }
    return known ? Optional.of(false) : Optional.empty();
  }

  /** Whether two rows that an index holds have the same keys. */
  private Optional<Boolean> repeatedIn(CreateIndex index, Schema schema) {
    if (index.nullsNotDistinct()) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    index.keys().forEach(key -> names.add(String.valueOf(names.size())));
    List<Map<String, String>> held = new ArrayList<>();
    for (Map<String, String> row : rows) {
      RowValue value = new RowValue(row, schema);
      String in = index.predicate().map(value::of).orElse("true");
      if (in.equals("true")) {
        Map<String, String> keys = new HashMap<>();
        names.forEach(n -> keys.put(n, value.of(index.keys().get(keys.size()).expression())));
        held.add(keys);
      } else if (!in.equals("false") && !in.equals(GivenRows.NULL)) {
        return Optional.empty();
      }
    }
    return GivenRows.repeated(held, names);
  }

  /** Whether these rows, which an UPDATE has changed, are none that the table takes. */
  private Optional<Boolean> changedWrongly(Step<?> step) {
    Optional<Table> table = step.operation().relation().flatMap(step.before()::table);
    for (Column column : table.map(t -> t.columns().all()).orElse(List.of())) {
      if (column.notNull() && hasNull(List.of(column.name())).equals(Optional.of(true))) {
        return Optional.of(true);
      }
    }
    boolean refused =
        table.map(t -> t.constraints().all()).orElse(List.of()).stream()
            .filter(constraint -> constraint.validated() && constraint.enforced())
            .anyMatch(constraint -> isBroken(constraint, step.before()));
    return refused ? Optional.of(true) : Optional.empty();
  }

  private boolean isBroken(Constraint constraint, Schema schema) {
    Optional<Boolean> broken =
        switch (constraint.kind()) {
          case PRIMARY_KEY, UNIQUE -> GivenRows.repeated(rows, constraint.columns());
          case CHECK -> constraint.condition().flatMap(condition -> violated(condition, schema));
          default -> Optional.empty();
        };
    return broken.equals(Optional.of(true));
  }

  /** Whether a value of a row is none of a column's new type. */
  private Optional<Boolean> unlike(ChangeColumnType change, Schema schema) {
    boolean known = true;
    for (Map<String, String> row : rows) {
      String value = changed(row, change, schema);
      if (value.equals(RowCasts.REFUSED)) {
        return Optional.of(true);
      }
      known &= !value.equals(GivenRows.UNKNOWN);
    }
    return known ? Optional.of(false) : Optional.empty();
  }

  /** The value that a row has in a column after its type changed. */
  static String changed(Map<String, String> row, ChangeColumnType change, Schema schema) {
    RowValue value = new RowValue(row, schema);
    String old = row.getOrDefault(change.column(), GivenRows.UNKNOWN);
    boolean whole =
        schema
            .column(change.table(), change.column())
            .flatMap(Column::type)
            .filter(type -> !type.isArray() && WHOLE.contains(type.name()))
            .isPresent();
    // Only of a whole number it is known here how its text is written.
    String written = whole && RowCasts.isNumber(old) ? RowCasts.quoted(old) : old;
    boolean text = change.using().isEmpty() && change.type().name().equals("text");
    return new RowCasts(schema, false)
        .cast(change.using().map(value::of).orElse(text ? written : old), change.type());
  }

  /** Whether a row has a key that another one has already, or is none that a check lets pass. */
  private Optional<Boolean> repeats(Step<?> step, Insert insert) {
    Optional<Table> here = step.before().table(insert.table());
    Optional<List<Map<String, String>>> more = here.flatMap(t -> GivenRows.inserted(step, t));
    if (more.isEmpty() || !here.get().constraints().complete()) {
      return Optional.empty();
    }
    RowRefusals given = new RowRefusals(more.get());
    List<Map<String, String>> all = new ArrayList<>(rows);
    more.get().forEach(row -> all.add(new HashMap<>(row)));
    boolean known = true;
    for (var key : here.get().constraints()) {
      boolean unique =
          switch (key.kind()) {
            case PRIMARY_KEY, UNIQUE -> true;
            default -> false;
          };
      Optional<Boolean> refused =
          unique
              ? GivenRows.repeated(all, key.columns())
              : key.condition()
                  .filter(condition -> key.kind() == Constraint.Kind.CHECK && key.enforced())
                  .map(condition -> given.violated(condition, step.before()))
                  .orElse(Optional.of(false));
      if (refused.equals(Optional.of(true))) {
        return refused;
      }
      known &= refused.isPresent();
    }
    return known ? Optional.of(false) : Optional.empty();
  }
}
