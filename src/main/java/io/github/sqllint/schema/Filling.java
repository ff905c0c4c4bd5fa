package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import java.util.List;
import java.util.regex.Pattern;

/** Finds which of the tables that are certainly empty may get rows. */
final class Filling {
  private final Draft draft;

  Filling(Draft draft) {
    this.draft = draft;
  }

  /** The table, and its partitions, to which the rows go. */
  void table(ObjectName table) {
    ObjectName resolved = draft.schema().resolve(table);
    draft.fill(resolved);
    draft.schema().descendantsOf(resolved).forEach(child -> draft.fill(child.name()));
  }

  /** What the functions of a table's triggers may write to. */
  void byTriggersOf(Table table) {
    table.triggers().forEach(trigger -> byRoutine(trigger.function()));
  }

  /** What a function may write to; a function that no migration created writes to nothing here. */
  void byRoutine(ObjectName function) {
    draft
        .schema()
        .routine(function)
        .ifPresent(routine -> routine.overloads().forEach(overload -> byText(overload.body())));
  }

  /** What a query's functions may write to. */
  void byCallsIn(String text) {
    for (Routine routine : draft.schema().routines()) {
      if (mentions(text, routine.name().name())) {
        byRoutine(routine.name());
      }
    }
  }

  /** Every table that code mentions, for it may write to it. */
  void byText(String text) {
    for (ObjectName name : List.copyOf(draft.schema().rows().empty())) {
      if (mentions(text, name.name())) {
        table(name);
      }
    }
  }

  private static boolean mentions(String text, String name) {
    return Pattern.compile("(?<!\\w)" + Pattern.quote(name) + "(?!\\w)", Pattern.CASE_INSENSITIVE)
        .matcher(text)
        .find();
  }
}
