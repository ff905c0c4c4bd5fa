package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Takes commands back: what it records is the opposite of each, the last one first. */
final class Recorder implements Target {
  private static final Set<String> RECORDED =
      Set.of(
          "create_table",
          "create_join_table",
          "rename_table",
          "add_column",
          "remove_column",
          "rename_index",
          "rename_column",
          "add_index",
          "remove_index",
          "add_timestamps",
          "remove_timestamps",
          "change_column_default",
          "add_reference",
          "remove_reference",
          "add_belongs_to",
          "remove_belongs_to",
          "drop_join_table",
          "drop_table",
          "execute_block",
          "enable_extension",
          "disable_extension",
          "change_column",
          "execute",
          "remove_columns",
          "change_column_null",
          "add_foreign_key",
          "remove_foreign_key",
          "change_column_comment",
          "change_table_comment",
          "add_check_constraint",
          "remove_check_constraint",
          "add_exclusion_constraint",
          "remove_exclusion_constraint",
          "add_unique_constraint",
          "remove_unique_constraint",
          "add_unique_key",
          "remove_unique_key",
          "create_enum",
          "drop_enum",
          "rename_enum",
          "add_enum_value",
          "rename_enum_value",
          "create_schema",
          "drop_schema");

  private final Target delegate;
  private final Compatibility compatibility;
  private final Emission emission;
  private List<Command> commands = new ArrayList<>();
  private boolean reverting;

  Recorder(Target delegate, Compatibility compatibility, Emission emission) {
    this.delegate = delegate;
    this.compatibility = compatibility;
    this.emission = emission;
  }

  boolean isReverting() {
    return reverting;
  }

  Target delegate() {
    return delegate;
  }

  /** Records what a block does the other way round. */
  void revert(Runnable block) {
    reverting = !reverting;
    List<Command> previous = commands;
    commands = new ArrayList<>();
    try {
      block.run();
    } finally {
      Collections.reverse(commands);
      previous.addAll(commands);
      commands = previous;
      reverting = !reverting;
    }
  }

  @Override
  public Value run(Command command) {
    if (command.name().equals("change_table")) {
      Command call = command.spread();
      if (call.options().isTrue("bulk") && compatibility.keepsBulk()) {
        recordBulk(call);
        return Value.NIL;
      }
      ChangedTable table = new ChangedTable(call, this, compatibility, emission);
      call.block().ifPresent(block -> block.call(List.of(table)));
    } else if (command.name().equals("transaction")) {
      command.block().ifPresent(block -> block.call(List.of()));
    } else if (RECORDED.contains(command.name())) {
      record(command);
    } else {
      return delegate.run(command);
    }
    return Value.NIL;
  }

  /** Records a change of a table as one command, whose parts stay in their order. */
  private void recordBulk(Command call) {
    Recorder parts = new Recorder(delegate, compatibility, emission);
    parts.reverting = reverting;
    ChangedTable table = new ChangedTable(call, parts, compatibility, emission);
    call.block().ifPresent(block -> block.call(List.of(table)));
    commands.add(
        call.with(
            arguments -> {
              parts.commands.forEach(((ChangedTable) arguments.get(0))::collect);
              return Value.NIL;
            }));
  }

  private void record(Command command) {
    try {
      commands.add(reverting && !compatibility.repeats(command) ? Inversions.of(command) : command);
    } catch (NotKnown e) {
      emission.gap(command, e);
    }
  }

  List<Command> commands() {
    return commands;
  }
}
