package io.github.sqllint.reversal;

import io.github.sqllint.operation.ColumnOperation.ChangeColumnType;
import io.github.sqllint.operation.ColumnOperation.SetNotNull;
import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.ConstraintOperation.AddCheck;
import io.github.sqllint.operation.ConstraintOperation.AddForeignKey;
import io.github.sqllint.operation.ConstraintOperation.AddPrimaryKey;
import io.github.sqllint.operation.ConstraintOperation.AddUnique;
import io.github.sqllint.operation.DataOperation.Insert;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the server refuses because of the rows of a table.
 *
 * @param rows their values by column
 */
record RowRefusals(List<Map<String, String>> rows) {
  /** Whether rows may make the server refuse an operation in a way that is known here. */
  static boolean mayRefuse(Operation operation) {
    return operation instanceof SetNotNull
        || operation instanceof AddUnique
        || operation instanceof AddPrimaryKey
        || operation instanceof AddCheck
        || operation instanceof AddForeignKey
        || operation instanceof ChangeColumnType
        || operation instanceof Insert;
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
      return violated(add.condition());
    }
    if (operation instanceof ChangeColumnType change) {
      return isAmong("smallint|integer|bigint", step, change)
          ? tooLarge(change)
          : isAmong("text|varchar", step, change) ? tooLong(change) : Optional.empty();
    }
    if (operation instanceof Insert insert) {
      return repeats(step, insert);
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

  private Optional<Boolean> violated(Expression condition) {
    boolean known = true;
    for (Map<String, String> row : rows) {
      Optional<Boolean> fulfilled = GivenRows.fulfils(row, condition);
      if (fulfilled.equals(Optional.of(false))) {
        return Optional.of(true);
      }
      known &= fulfilled.isPresent();
    }
    return known ? Optional.of(false) : Optional.empty();
  }

  private Optional<Boolean> tooLarge(ChangeColumnType change) {
    long most =
        switch (change.type().name()) {
          case "smallint" -> Short.MAX_VALUE;
          case "integer" -> Integer.MAX_VALUE;
          default -> Long.MAX_VALUE;
        };
    boolean known = true;
    for (Map<String, String> row : rows) {
      String value = row.getOrDefault(change.column(), GivenRows.UNKNOWN);
      boolean number = value.matches("-?\\d{1,18}");
      if (number && (Long.parseLong(value) > most || Long.parseLong(value) < -most - 1)) {
        return Optional.of(true);
      }
      known &= number || value.equals(GivenRows.NULL);
    }
    return known ? Optional.of(false) : Optional.empty();
  }

  private Optional<Boolean> tooLong(ChangeColumnType change) {
    if (change.type().modifiers().isEmpty()) {
      return Optional.of(false);
    }
    String length = change.type().modifiers().get(0);
    boolean known = length.matches("\\d{1,8}");
    for (Map<String, String> row : known ? rows : List.<Map<String, String>>of()) {
      String value = row.getOrDefault(change.column(), GivenRows.UNKNOWN);
      if (value.startsWith("'") && length(value) > Integer.parseInt(length)) {
        return Optional.of(true);
      }
      known &= !value.isEmpty();
    }
    return known ? Optional.of(false) : Optional.empty();
  }

  /** Blanks at the end are cut off without a word. */
  private static int length(String value) {
    String text = value.substring(1, value.length() - 1).replace("''", "'").stripTrailing();
    return text.codePointCount(0, text.length());
  }

  /**
   * Whether a row refers to none of those of another table; empty where not known.
   *
   * @param referenced the columns that it refers to
   */
  Optional<Boolean> isOrphaned(
      AddForeignKey key, List<Map<String, String>> others, List<String> referenced) {
    Set<List<String>> keys = new HashSet<>();
    others.forEach(row -> keys.add(values(row, referenced)));
    boolean known = keys.stream().noneMatch(values -> values.contains(GivenRows.UNKNOWN));
    for (Map<String, String> row : rows) {
      List<String> values = values(row, key.columns());
      if (values.contains(GivenRows.UNKNOWN)) {
        known = false;
      } else if (!values.contains(GivenRows.NULL) && !keys.contains(values)) {
        return known ? Optional.of(true) : Optional.empty();
      }
    }
    return known ? Optional.of(false) : Optional.empty();
  }

  private static List<String> values(Map<String, String> row, List<String> columns) {
    return columns.stream().map(c -> row.getOrDefault(c, GivenRows.UNKNOWN)).toList();
  }

  /** Whether a column's type changes to another of some types without a word on how. */
  static boolean isAmong(String types, Step<?> step, ChangeColumnType change) {
    Optional<ColumnType> was =
        step.before().column(change.table(), change.column()).flatMap(c -> c.type());
    return was.filter(type -> !type.isArray() && type.name().matches(types)).isPresent()
        && !change.type().isArray()
        && change.type().name().matches(types)
        && change.using().isEmpty();
  }

  /** Whether a row has a key that another one has already. */
  private Optional<Boolean> repeats(Step<?> step, Insert insert) {
    Optional<Table> here = step.before().table(insert.table());
    Optional<List<Map<String, String>>> more = here.flatMap(t -> GivenRows.inserted(step, t));
    if (more.isEmpty() || !here.get().constraints().complete()) {
      return Optional.empty();
    }
    List<Map<String, String>> all = new ArrayList<>(rows);
    more.get().forEach(row -> all.add(new HashMap<>(row)));
    boolean known = true;
    for (var key : here.get().constraints()) {
      boolean unique =
          switch (key.kind()) {
            case PRIMARY_KEY, UNIQUE -> true;
            default -> false;
          };
      Optional<Boolean> twice =
          unique ? GivenRows.repeated(all, key.columns()) : Optional.of(false);
      if (twice.equals(Optional.of(true))) {
        return twice;
      }
      known &= twice.isPresent();
    }
    return known ? Optional.of(false) : Optional.empty();
  }
}
