package io.github.sqllint.reversal;

import io.github.sqllint.operation.ConstraintOperation.AddForeignKey;
import io.github.sqllint.operation.DataOperation.Delete;
import io.github.sqllint.operation.DataOperation.Insert;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Constraint;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the server refuses because rows refer to others, as far as the scripts write them all down.
 *
 * @param step of the down script
 */
record RowReferences(Step<?> step, Migration up, Migration down) {
  /** Whether it is refused; empty where that is not known. */
  Optional<Boolean> refuse() {
    ObjectName table = step.before().resolve(step.operation().relation().orElseThrow());
    if (step.operation() instanceof AddForeignKey key) {
      boolean plain = !key.notValid() && !key.period() && key.match().equals("simple");
      ObjectName other = step.before().resolve(key.references());
      return plain
          ? rows(table).flatMap(own -> orphaned(own, key.columns(), other, key.referencedColumns()))
          : Optional.empty();
    }
    List<Optional<Boolean>> all = new ArrayList<>();
    if (step.operation() instanceof Insert) {
      for (Constraint key : step.before().table(table).map(Table::foreignKeys).orElse(List.of())) {
        all.add(isLate(key) ? Optional.empty() : inserted(key));
      }
    } else if (step.operation() instanceof Delete delete) {
      for (Constraint key : step.before().foreignKeysTo(table)) {
        all.add(isLate(key) ? Optional.empty() : deleted(table, key, delete));
      }
    }
    return all.contains(Optional.of(true))
        ? Optional.of(true)
        : all.contains(Optional.<Boolean>empty()) ? Optional.empty() : Optional.of(false);
  }

  private Optional<List<Map<String, String>>> rows(ObjectName table) {
    return TableRows.before(step, table, up, down);
  }

  private static boolean isLate(Constraint key) {
    return !key.enforced() || key.deferral().initiallyDeferred() || reference(key).period();
  }

  private static Constraint.Reference reference(Constraint key) {
    return key.reference().orElseThrow();
  }

  private Optional<Boolean> inserted(Constraint key) {
    Optional<List<Map<String, String>>> more =
        step.before().table(key.table()).flatMap(t -> GivenRows.inserted(step, t));
    boolean own = reference(key).table().equals(key.table());
    return own || more.isEmpty()
        ? Optional.empty()
        : orphaned(more.get(), key.columns(), reference(key).table(), reference(key).columns());
  }

  /** Whether a row refers to none of another table. */
  private Optional<Boolean> orphaned(
      List<Map<String, String>> rows,
      List<String> columns,
      ObjectName other,
      List<String> referenced) {
    Optional<List<Map<String, String>>> others = rows(other);
    List<String> wanted = wanted(other, referenced);
    if (others.isEmpty() || wanted.size() != columns.size()) {
      return Optional.empty();
    }
    Set<List<String>> keys = new HashSet<>();
    others.get().forEach(row -> keys.add(values(row, wanted)));
    boolean known = keys.stream().noneMatch(values -> values.contains(GivenRows.UNKNOWN));
    for (Map<String, String> row : rows) {
      List<String> values = values(row, columns);
      if (values.contains(GivenRows.UNKNOWN)) {
        known = false;
      } else if (!values.contains(GivenRows.NULL) && !keys.contains(values)) {
        return known ? Optional.of(true) : Optional.empty();
      }
    }
    return known ? Optional.of(false) : Optional.empty();
  }

  private List<String> wanted(ObjectName table, List<String> referenced) {
    return referenced.isEmpty()
        ? step.before()
            .table(table)
            .flatMap(Table::primaryKey)
            .map(Constraint::columns)
            .orElse(List.of())
        : referenced;
  }

  /** Whether a row that stays refers to one that goes. */
  private Optional<Boolean> deleted(ObjectName table, Constraint key, Delete delete) {
    Optional<List<Map<String, String>>> all = rows(table);
    Optional<List<Map<String, String>>> referring = rows(key.table());
    boolean stays = Set.of("no action", "restrict").contains(reference(key).onDelete());
    boolean own = key.table().equals(table);
    if (all.isEmpty() || referring.isEmpty() || own || !delete.reads().isEmpty()) {
      return Optional.empty();
    }
    Set<List<String>> gone = new HashSet<>();
    List<String> wanted = wanted(table, reference(key).columns());
    for (Map<String, String> row : all.get()) {
      Optional<Boolean> goes =
          delete
              .where()
              .map(where -> GivenRows.fulfils(row, where, step.before()))
              .orElse(Optional.of(true));
      if (goes.isEmpty()) {
        return Optional.empty();
      }
      if (goes.get()) {
        gone.add(values(row, wanted));
      }
    }
    boolean known = gone.stream().noneMatch(values -> values.contains(GivenRows.UNKNOWN));
    for (Map<String, String> row : referring.get()) {
      List<String> values = values(row, key.columns());
      known &= !values.contains(GivenRows.UNKNOWN);
      if (gone.contains(values) && !values.contains(GivenRows.UNKNOWN)) {
        return stays ? Optional.of(true) : Optional.empty();
      }
    }
    return known ? Optional.of(false) : Optional.empty();
  }

  private static List<String> values(Map<String, String> row, List<String> columns) {
    return columns.stream().map(c -> row.getOrDefault(c, GivenRows.UNKNOWN)).toList();
  }
}
