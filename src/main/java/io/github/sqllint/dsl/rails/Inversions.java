package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The opposite of each command, where Rails knows one. */
final class Inversions {
  /** Commands that are each other's opposite with the same arguments. */
  private static final Map<String, String> STRAIGHT =
      Map.ofEntries(
          Map.entry("execute_block", "execute_block"),
          Map.entry("create_table", "drop_table"),
          Map.entry("drop_table", "create_table"),
          Map.entry("create_join_table", "drop_join_table"),
          Map.entry("drop_join_table", "create_join_table"),
          Map.entry("add_column", "remove_column"),
          Map.entry("remove_column", "add_column"),
          Map.entry("add_index", "remove_index"),
          Map.entry("add_timestamps", "remove_timestamps"),
          Map.entry("remove_timestamps", "add_timestamps"),
          Map.entry("add_reference", "remove_reference"),
          Map.entry("add_belongs_to", "remove_reference"),
          Map.entry("remove_reference", "add_reference"),
          Map.entry("remove_belongs_to", "add_reference"),
          Map.entry("add_foreign_key", "remove_foreign_key"),
          Map.entry("add_check_constraint", "remove_check_constraint"),
          Map.entry("remove_check_constraint", "add_check_constraint"),
          Map.entry("add_exclusion_constraint", "remove_exclusion_constraint"),
          Map.entry("remove_exclusion_constraint", "add_exclusion_constraint"),
          Map.entry("add_unique_constraint", "remove_unique_constraint"),
          Map.entry("remove_unique_constraint", "add_unique_constraint"),
          Map.entry("add_unique_key", "remove_unique_key"),
          Map.entry("remove_unique_key", "add_unique_key"),
          Map.entry("enable_extension", "disable_extension"),
          Map.entry("disable_extension", "enable_extension"),
          Map.entry("create_enum", "drop_enum"),
          Map.entry("drop_enum", "create_enum"),
          Map.entry("create_schema", "drop_schema"),
          Map.entry("drop_schema", "create_schema"));

  private Inversions() {}

  static Command of(Command command) {
    Command call = command.spread();
    List<Value> arguments = call.arguments();
    boolean possible =
        switch (call.name()) {
          case "drop_table" ->
              arguments.size() != 1 || !call.options().isEmpty() || call.block().isPresent();
          case "remove_column" -> arguments.size() + (call.options().isEmpty() ? 0 : 1) > 2;
          case "remove_check_constraint" ->
              arguments.size() >= 2
                  || call.options().has("expression")
                  || !call.options().isEmpty();
          case "remove_unique_constraint", "remove_exclusion_constraint", "drop_enum" ->
              arguments.size() >= 2;
          default -> true;
        };
    if (!possible) {
      throw irreversible(call);
    }
    String straight = STRAIGHT.get(call.name());
    return straight != null ? straight(call, straight) : other(call);
  }

  private static Command straight(Command call, String opposite) {
    Command inverse = call.named(opposite);
    return opposite.equals("drop_table") || opposite.startsWith("remove")
        ? inverse.withoutBlock()
        : inverse;
  }

  private static Command other(Command call) {
    return switch (call.name()) {
      case "rename_table" -> {
        List<Value> names = new ArrayList<>(call.arguments());
        Collections.reverse(names);
        yield call.with(names);
      }
      case "rename_column", "rename_index", "rename_enum" -> renamed(call);
      case "rename_enum_value" -> call.with(swapped(call.options()));
      case "remove_columns" -> {
        if (!call.options().has("type")) {
          throw irreversible(call);
        }
        yield call.named("add_columns");
      }
      case "remove_index" -> addIndex(call);
      case "remove_foreign_key" -> addForeignKey(call);
      case "change_column_null" ->
          call.with(replaced(call.arguments(), 2, Value.of(!Known.isTrue(call.argument(2)))));
      case "change_column_default", "change_column_comment" -> fromTo(call, 2);
      case "change_table_comment" -> fromTo(call, 1);
      default -> throw irreversible(call);
    };
  }

  private static Command renamed(Command call) {
    if (call.arguments().size() < 3) {
      return call.options().has("to")
          ? call.with(call.options().value("to")).with(Options.none().with("to", call.argument(0)))
          : call.with(call.argument(1), call.argument(0));
    }
    return call.with(call.argument(0), call.argument(2), call.argument(1));
  }

  private static Options swapped(Options options) {
    return options.with("from", options.value("to")).with("to", options.value("from"));
  }

  private static List<Value> replaced(List<Value> arguments, int index, Value value) {
    List<Value> all = new ArrayList<>(arguments);
    if (index < all.size()) {
      all.set(index, value);
    }
    return all;
  }

  private static Command fromTo(Command call, int index) {
    Options changes = call.options();
    if (!changes.has("from") || !changes.has("to")) {
      throw irreversible(call);
    }
    return call.with(swapped(changes));
  }

  private static Command addIndex(Command call) {
    Value columns = call.arguments().size() > 1 ? call.argument(1) : call.options().value("column");
    if (Known.value(columns) instanceof Value.Nil) {
      throw irreversible(call);
    }
    Options options =
        call.arguments().size() > 1 ? call.options() : call.options().without("column");
    return call.named("add_index")
        .with(call.argument(0), columns)
        .with(options.without("if_exists"));
  }

  private static Command addForeignKey(Command call) {
    boolean second = call.arguments().size() > 1;
    Value toTable = second ? call.argument(1) : call.options().value("to_table");
    if (Known.value(toTable) instanceof Value.Nil) {
      throw irreversible(call);
    }
    return call.named("add_foreign_key")
        .with(call.argument(0), toTable)
        .with(second ? call.options() : call.options().without("to_table"));
  }

  private static Irreversible irreversible(Command call) {
    return new Irreversible("`" + call.name() + "`", call.span());
  }
}
