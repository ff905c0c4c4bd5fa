package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
    draft.schema().routine(function).ifPresent(this::byRoutine);
  }

  /** What a function may write to. */
  void byRoutine(Routine routine) {
    routine.overloads().forEach(overload -> byText(overload.body()));
  }

  /** The routines that a query may call. */
  List<Routine> routinesIn(String query) {
    String lowerCase = query.toLowerCase(Locale.ROOT);
    List<Routine> mentioned = new ArrayList<>();
    for (Routine routine : draft.schema().routines()) {
      if (mentions(lowerCase, routine.name().name())) {
        mentioned.add(routine);
      }
    }
    return mentioned;
  }

  /** Every table that code mentions, for it may write to it. */
  void byText(String text) {
    String lowerCase = text.toLowerCase(Locale.ROOT);
    for (ObjectName name : List.copyOf(draft.schema().rows().empty())) {
      if (mentions(lowerCase, name.name())) {
        table(name);
      }
    }
  }

  private static boolean mentions(String lowerCase, String name) {
    String word = name.toLowerCase(Locale.ROOT);
    int at = lowerCase.indexOf(word);
    while (at >= 0 && !(isEdge(lowerCase, at - 1) && isEdge(lowerCase, at + word.length()))) {
      at = lowerCase.indexOf(word, at + 1);
    }
    return at >= 0;
  }

  private static boolean isEdge(String text, int at) {
    return at < 0 || at == text.length() || !Character.isJavaIdentifierPart(text.charAt(at));
  }
}
