package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.Invocation;
import io.github.sqllint.dsl.ruby.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table in the block of {@code change_table}. */
final class ChangedTable implements Value.Receiver {
  /** Methods and the commands that they stand for. */
  private static final Map<String, String> COMMANDS =
      Map.ofEntries(
          Map.entry("change", "change_column"),
          Map.entry("change_default", "change_column_default"),
          Map.entry("change_null", "change_column_null"),
          Map.entry("change_comment", "change_column_comment"),
          Map.entry("remove", "remove_columns"),
          Map.entry("remove_index", "remove_index"),
          Map.entry("remove_timestamps", "remove_timestamps"),
          Map.entry("rename", "rename_column"),
          Map.entry("rename_index", "rename_index"),
          Map.entry("foreign_key", "add_foreign_key"),
          Map.entry("remove_foreign_key", "remove_foreign_key"),
          Map.entry("check_constraint", "add_check_constraint"),
          Map.entry("remove_check_constraint", "remove_check_constraint"),
          Map.entry("unique_constraint", "add_unique_constraint"),
          Map.entry("remove_unique_constraint", "remove_unique_constraint"),
          Map.entry("exclusion_constraint", "add_exclusion_constraint"),
          Map.entry("remove_exclusion_constraint", "remove_exclusion_constraint"),
          Map.entry("validate_constraint", "validate_constraint"),
          Map.entry("validate_check_constraint", "validate_check_constraint"),
          Map.entry("index", "add_index"));

  private final Command call;
  private final Target target;
  private final Compatibility compatibility;
  private final Emission emission;

  ChangedTable(Command call, Target target, Compatibility compatibility, Emission emission) {
    this.call = call;
    this.target = target;
    this.compatibility = compatibility;
    this.emission = emission;
  }

  @Override
  public Value send(Invocation invocation) {
    if (invocation.name().endsWith("_exists?")) {
      return new Value.Unknown("what exists in the database");
    }
    if (invocation.name().equals("name")) {
      return call.argument(0);
    }
    Command own = Command.of(invocation, emission.conditions());
    Command part = call.certain() || !own.certain() ? own : own.perhaps();
    try {
      change(part);
    } catch (NotKnown e) {
      String command = COMMANDS.getOrDefault(part.name(), part.name());
      emission.gap(part.named(command).with(call.argument(0)), e);
    }
    return Value.NIL;
  }

  /** Takes a command that is about the table already. */
  void collect(Command command) {
    target.run(command);
  }

  private void change(Command part) {
    String command = COMMANDS.get(part.name());
    if (command != null) {
      Options options =
          part.name().equals("index")
              ? compatibility.index(call.text(0), part.argument(0), part.options())
              : part.options();
      run(part.named(command), part.arguments(), options);
      return;
    }
    Command given = part.spread();
    switch (part.name()) {
      case "column" -> column(given, given.argument(0), given.argument(1), given.options());
      case "primary_key" -> {
        Value type =
            given.arguments().size() > 1 ? given.argument(1) : Value.Text.symbol("primary_key");
        column(
            given,
            given.argument(0),
            compatibility.keyType(type),
            given.options().with("primary_key", Value.TRUE));
      }
      case "timestamps" ->
          run(part.named("add_timestamps"), List.of(), compatibility.timestamps(given.options()));
      case "references", "belongs_to" ->
          each(given, "add_reference", compatibility.reference(given.options()));
      case "remove_references", "remove_belongs_to" ->
          each(given, "remove_reference", given.options());
      default -> typed(given);
    }
  }

  private void typed(Command part) {
    if (!ColumnTypes.isMethod(part.name())) {
      throw new NotKnown("Rails itself has no `" + part.name() + "` for a table.");
    }
    Value type = Value.Text.symbol(ColumnTypes.type(part.name()));
    part.arguments().forEach(name -> column(part, name, type, part.options()));
  }

  private void column(Command part, Value name, Value type, Options options) {
    run(
        part.named("add_column"),
        List.of(name, type),
        compatibility.typed(type, options).without("index"));
    if (options.isTrue("index")) {
      run(part.named("add_index"), List.of(name), Options.of(options.value("index")));
    }
  }

  private void each(Command part, String command, Options options) {
    part.arguments().forEach(each -> run(part.named(command), List.of(each), options));
  }

  private void run(Command command, List<Value> arguments, Options options) {
    List<Value> all = new ArrayList<>(List.of(call.argument(0)));
    all.addAll(arguments);
    target.run(
        new Command(
            command.name(),
            all,
            options,
            Optional.empty(),
            command.span(),
            command.certain(),
            command.conditions()));
  }
}
