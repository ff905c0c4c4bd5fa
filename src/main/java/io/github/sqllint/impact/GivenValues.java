package io.github.sqllint.impact;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.DataOperation.Insert;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Table;
import io.github.sqllint.source.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The values that a statement gives to columns: some make their own and take no other, and a
 * constant must be of a type that the column takes (PostgreSQL manual, INSERT and UPDATE).
 *
 * @param columns those that get a value, in order
 * @param rows what is written for them, as text; empty where it is not known
 * @param made the same of an UPDATE as expressions over its table alone; none where it reads
 *     others, or no type of its columns is known
 * @param inserts whether OVERRIDING can be written
 */
record GivenValues(
    Target target,
    List<String> columns,
    List<List<String>> rows,
    List<Expression> made,
    boolean inserts,
    Work work) {

  static GivenValues inserted(Target target, Insert insert, Work work) {
    List<List<String>> rows = WrittenValues.rows(work.statement().statement().tokens());
    List<String> named = insert.columns();
    mustBeAsMany(rows, named, target, work);
    if (rows.isEmpty()) {
      mustBeTaken(insert, target, work);
    }
    if (named.isEmpty() && !saysTogether("default", "values", work)) {
      // With no list the values are those of the first columns, and there is one at least.
      int given = rows.isEmpty() ? 1 : rows.get(0).size();
      named =
          target.table().filter(Table::columnsComplete).stream()
              .flatMap(table -> table.columns().names().stream())
              .limit(given)
              .toList();
    }
    return new GivenValues(target, named, rows, List.of(), true, work);
  }

  /**
   * Refuses rows that do not have a value for each column that is named, or more than there are.
   */
  private static void mustBeAsMany(
      List<List<String>> rows, List<String> named, Target target, Work work) {
    int there =
        target
            .table()
            .filter(Table::columnsComplete)
            .map(t -> t.columns().all().size())
            .orElse(Integer.MAX_VALUE);
    for (List<String> row : rows) {
      boolean fit = named.isEmpty() ? row.size() <= there : row.size() == named.size();
      if (!fit || row.size() != rows.get(0).size()) {
        work.fail("42601", true, "A row has more or fewer values than it has columns.");
        return;
      }
    }
  }

  /**
   * Refuses a query with more or fewer columns than it fills, or of types that they do not take.
   */
  private static void mustBeTaken(Insert insert, Target target, Work work) {
    List<Token> tokens = work.statement().statement().tokens();
    Optional<Table> table = target.table().filter(Table::columnsComplete);
    if (table.isEmpty() || !tokens.get(0).is("insert")) {
      return;
    }
    ResultColumns given = ResultColumns.inserted(tokens, work.before());
    List<String> all = table.get().columns().names();
    List<String> named = insert.columns().isEmpty() ? all : insert.columns();
    boolean fewer = !insert.columns().isEmpty() && given.size() < named.size();
    if (given.size() > 0 && (fewer || given.size() > named.size())) {
      work.fail("42601", true, "The query has more or fewer columns than it gives values to.");
      return;
    }
    for (int i = 0; i < given.size(); i++) {
      Optional<ColumnType> type = typeOf(named.get(i), target);
      Optional<ColumnType> own = type.isPresent() ? given.valueType(i) : Optional.empty();
      own.ifPresent(o -> Inputs.mustBeAssignable("of the query", o, type.get(), work));
      given
          .string(i)
          .filter(string -> type.isPresent())
          .ifPresent(string -> Inputs.mustBeTaken(string, type.get(), work));
    }
  }

  /**
   * @param alone whether the statement reads no other relation
   */
  static GivenValues set(Target target, List<String> columns, boolean alone, Work work) {
    List<Token> tokens = work.statement().statement().tokens();
    List<String> values = WrittenValues.set(tokens);
    boolean known = values.size() == columns.size();
    boolean typed = columns.stream().anyMatch(column -> typeOf(column, target).isPresent());
    List<Expression> made = known && alone && typed ? WrittenValues.expressions(tokens) : List.of();
    return new GivenValues(target, columns, known ? List.of(values) : List.of(), made, false, work);
  }

  private static Optional<ColumnType> typeOf(String column, Target target) {
    return target.table().flatMap(table -> table.column(column)).flatMap(Column::type);
  }

  static void mustDiffer(List<String> columns, String sqlstate, Work work) {
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      if (!seen.add(column)) {
        work.fail(sqlstate, true, "The column " + column + " gets two values.");
      }
    }
  }

  void check() {
    for (int i = 0; i < columns.size(); i++) {
      int place = i;
      Optional<Column> column = target.table().flatMap(t -> t.column(columns.get(place)));
      column.ifPresent(c -> makesItsOwn(c, place));
      column.flatMap(Column::type).ifPresent(type -> mustBeTaken(type, place));
    }
    if (inserts && !rows.isEmpty() && !columns.isEmpty()) {
      target
          .table()
          .filter(t -> t.triggers().all().isEmpty() && t.rules().all().isEmpty())
          .ifPresent(this::mustBeFilled);
    }
  }

  /** A column that must not be NULL gets a value from the statement or makes one itself. */
  private void mustBeFilled(Table table) {
    for (Column column : table.columns()) {
      boolean own =
          column.defaultValue().isPresent()
              || column.identity().isPresent()
              || column.generated().isPresent()
              || column.type().filter(t -> Domains.of(t, work.before()).isDomain()).isPresent();
      int place = columns.indexOf(column.name());
      boolean isNull = place < 0 ? !own : isNull(place);
      if (column.notNull() && column.complete() && isNull) {
        work.fail("23502", true, "The column " + column.name() + " must not be NULL.");
      }
    }
  }

  private boolean isNull(int place) {
    return rows.stream()
        .anyMatch(row -> place < row.size() && row.get(place).equalsIgnoreCase("null"));
  }

  private void makesItsOwn(Column column, int place) {
    boolean generated = column.generated().isPresent();
    boolean always = column.identity().filter(i -> i.always()).isPresent();
    boolean overrides = inserts && always && says("overriding");
    if ((generated || always) && !overrides && !isDefault(place)) {
      // Where the values are not known, DEFAULT may stand for this column.
      boolean certain = !rows.isEmpty() || !says("default");
      String sqlstate = generated && !work.server().since(14) ? "42601" : "428C9";
      work.fail(sqlstate, certain, "The column " + column.name() + " makes its own values.");
    }
  }

  private void mustBeTaken(ColumnType type, int place) {
    for (List<String> row : rows) {
      if (place < row.size()) {
        String value = row.get(place);
        ResultType.ofLiteral(value)
            .ifPresent(own -> Inputs.mustBeAssignable(value, own, type, work));
        Inputs.mustBeTaken(value, type, work);
      }
    }
    if (place < made.size()) {
      Expression value = made.get(place);
      ValueTypes.of(target, work.before(), work)
          .typeOf(value)
          .ifPresent(own -> Inputs.mustBeAssignable(value.text(), own, type, work));
    }
  }

  /** The columns that do not get the value that they have. */
  List<String> changed() {
    return columns.stream()
        .filter(column -> rows.stream().noneMatch(row -> keeps(row, column)))
        .toList();
  }

  private boolean keeps(List<String> row, String column) {
    return row.get(columns.indexOf(column)).equalsIgnoreCase(column);
  }

  /** Whether every row leaves a column to its default. */
  private boolean isDefault(int place) {
    return !rows.isEmpty() && rows.stream().allMatch(row -> isDefault(row, place));
  }

  /** Whether a row leaves a column to its default. */
  boolean defaults(String column) {
    int place = columns.indexOf(column);
    return place >= 0 && rows.stream().anyMatch(row -> isDefault(row, place));
  }

  private static boolean isDefault(List<String> row, int place) {
    return place < row.size() && row.get(place).equalsIgnoreCase("default");
  }

  private boolean says(String word) {
    return work.statement().statement().tokens().stream().anyMatch(token -> token.is(word));
  }

  static boolean saysTogether(String word, String next, Work work) {
    List<Token> tokens = work.statement().statement().tokens();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).is(word) && tokens.get(i + 1).is(next)) {
        return true;
      }
    }
    return false;
  }
}
