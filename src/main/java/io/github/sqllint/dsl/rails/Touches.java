package io.github.sqllint.dsl.rails;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What migrations do to tables: by it a dump, which tells how tables are after them, tells how
 * those were before them that no migration creates.
 */
public final class Touches {
  private static final Pattern DEFINING =
      Pattern.compile("(?i)\\b(alter|create|drop|rename|truncate)\\b");

  private final Map<String, Additions> tables = new HashMap<>();
  private final Set<String> changed = new HashSet<>();
  private final List<String> raw = new ArrayList<>();
  private boolean unknowable;

  Touches() {}

  /** What was added to a table, by name. */
  record Additions(Set<String> columns, Set<String> indexes, Set<String> constraints) {
    static Additions none() {
      return new Additions(new HashSet<>(), new HashSet<>(), new HashSet<>());
    }
  }

  /** Notes a command of a migration. */
  void note(Command command) {
    try {
      noteKnown(command.spread());
    } catch (NotKnown e) {
      // It may do anything to any table.
      unknowable = true;
    }
  }

  private void noteKnown(Command call) {
    switch (call.name()) {
      case "add_column" -> additions(call).columns.add(call.text(1));
      case "add_columns" ->
          call.from(1).forEach(name -> additions(call).columns.add(Known.text(name)));
      case "add_timestamps" -> additions(call).columns.addAll(List.of("created_at", "updated_at"));
      case "add_index" ->
          additions(call)
              .indexes
              .add(
                  IndexStatements.name(
                      call.text(0), Known.value(call.argument(1)), call.options()));
      case "add_foreign_key" ->
          additions(call)
              .constraints
              .add(ForeignKeyStatements.foreignKeyName(call.text(0), call.text(1), call.options()));
      case "add_check_constraint" ->
          additions(call)
              .constraints
              .add(
                  call.options()
                      .text("name")
                      .orElseGet(() -> Names.check(call.text(0), call.text(1))));
      case "add_reference",
          "add_belongs_to",
          "change_table",
          "transaction",
          "enable_extension",
          "disable_extension",
          "change_table_comment",
          "change_column_comment" -> {}
      case "rename_table" -> {
        changed.add(call.text(0));
        changed.add(call.text(1));
      }
      case "create_join_table", "drop_join_table" -> changed.add(TableStatements.joinName(call));
      default -> other(call);
    }
  }

  private void other(Command call) {
    if (Raw.knows(call.name())) {
      for (String sql : Known.texts(call.argument(0))) {
        if (DEFINING.matcher(sql).find()) {
          raw.add(sql);
        }
      }
    } else if (!call.arguments().isEmpty()) {
      changed.add(call.text(0));
    }
  }

  private Additions additions(Command call) {
    return additions(call.text(0));
  }

  /** What was added to a table. */
  Additions additions(String table) {
    return tables.computeIfAbsent(table, name -> Additions.none());
  }

  /** Whether it is known how a table was before, given how it is now. */
  boolean tellsBeginning(String table) {
    Pattern word = Pattern.compile("\\b" + Pattern.quote(table) + "\\b");
    return !unknowable
        && !changed.contains(table)
        && raw.stream().noneMatch(sql -> word.matcher(sql).find());
  }
}
