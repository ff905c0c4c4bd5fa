package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What LIKE takes over from another table (PostgreSQL manual, CREATE TABLE). */
final class LikeCopy {
  private final Draft draft;
  private final Table source;
  private final String options;

  /**
   * @param options such as {@code including all excluding indexes}
   */
  LikeCopy(Draft draft, Table source, String options) {
    this.draft = draft;
    this.source = source;
    this.options = options;
  }

  void to(ObjectName table) {
    for (Column column : source.columns()) {
      draft.change(table, t -> t.withColumn(copy(column)));
      if (column.identity().isPresent() && includes("identity")) {
        NewColumn.sequence(
            draft,
            table,
            column.name(),
            column.type().orElseThrow(),
            column.identity().get().options(),
            true);
      }
    }
    NotNulls.copy(draft, source, table, false);
    if (!source.columnsComplete()) {
      draft.change(table, t -> t.withColumns(t.columns().incomplete()));
    }
    if (includes("constraints")) {
      source.checks().forEach(check -> copyCheck(check, table));
    }
    if (includes("indexes")) {
      draft.schema().indexesOn(source.name()).forEach(index -> copyIndex(index, table));
    }
  }

  private Column copy(Column column) {
    Column copy = Column.met(column.name());
    copy =
        new Column(
            column.name(),
            column.type(),
            column.notNull(),
            includes("defaults") ? column.defaultValue() : copy.defaultValue(),
            includes("generated") ? column.generated() : copy.generated(),
            includes("identity") ? column.identity() : copy.identity(),
            column.collation(),
            column.complete(),
            false,
            copy.nullSince(),
            stored(column),
            Optional.of(draft.origin()));
    return copy;
  }

  private Settings stored(Column column) {
    Settings settings = Settings.NONE;
    for (String what : List.of("storage", "compression")) {
      Optional<String> value = includes(what) ? column.settings().value(what) : Optional.empty();
      settings = value.isPresent() ? settings.with(what, value.get()) : settings;
    }
    return settings;
  }

  private void copyCheck(Constraint check, ObjectName table) {
    draft.change(
        table,
        t ->
            t.withConstraint(
                check
                    .withTable(table)
                    .withInherited(false)
                    .withValidity(check.enforced(), check.enforced())));
  }

  /** Names are made anew from the new table's. */
  private void copyIndex(Index index, ObjectName table) {
    Optional<Constraint> constraint =
        index.constraint().flatMap(name -> draft.schema().constraint(source.name(), name));
    Inheritance.copyIndex(draft, index, constraint, table, false);
  }

  private boolean includes(String what) {
    boolean included = false;
    List<String> words = List.of(options.toLowerCase(Locale.ROOT).split("\\s+"));
    for (int i = 0; i + 1 < words.size(); i++) {
      if (words.get(i + 1).equals(what) || words.get(i + 1).equals("all")) {
        included = words.get(i).equals("including");
      }
    }
    return included;
  }
}
