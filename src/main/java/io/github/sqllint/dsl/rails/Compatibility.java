package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.Value;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What the defaults of older releases make of a call, by the release that a migration names.
 *
 * @param hasBigKey whether a table is known to have a key of 64 bits although a release before 5.1
 *     would have made one of 32
 */
record Compatibility(Supplier<Release> release, Predicate<String> hasBigKey) {
  private static final Set<String> ADJUSTED =
      Set.of(
          "create_table",
          "create_join_table",
          "add_reference",
          "add_belongs_to",
          "add_timestamps",
          "add_column",
          "change_column",
          "add_index",
          "disable_extension");

  private static final String IN_STEPS = "_in_steps";
  private static final String LEGACY_NAME = "_uses_legacy_reference_index_name";

  /** The same of another release. */
  Compatibility of(Release other) {
    return new Compatibility(() -> other, hasBigKey);
  }

  /** A call on the migration. */
  Command adjusted(Command given) {
    if (!ADJUSTED.contains(given.name())) {
      return given;
    }
    Command command = given.spread();
    return switch (command.name()) {
      case "create_table" -> command.with(table(command));
      case "create_join_table" -> command.with(joinTable(command.options()));
      case "add_reference", "add_belongs_to" -> command.with(reference(command.options()));
      case "add_timestamps" -> command.with(timestamps(command.options()));
      case "change_column" -> command.with(inSteps(command));
      case "add_column" -> column(command);
      case "add_index" -> index(command);
      case "disable_extension" ->
          release.get().isBefore(Release.R7_1)
              ? command.with(command.options().with("force", Value.Text.symbol("cascade")))
              : command;
      default -> command;
    };
  }

  private Command index(Command command) {
    return command.with(index(command.text(0), command.argument(1), command.options()));
  }

  /** The options of an index with the name that older releases give it. */
  Options index(String table, Value columns, Options options) {
    boolean named = options.hasValue("name") || !release.get().isBefore(Release.R7_1);
    return named
        ? options
        : options.with("name", Value.Text.of(Names.legacyIndex(table, Known.value(columns))));
  }

  private Options table(Command command) {
    Options options = command.options();
    if (!release.get().isBefore(Release.R5_1)) {
      return options;
    }
    Options adjusted = options;
    String id = options.has("id") ? String.valueOf(known(options.value("id"))) : "";
    if (id.equals("uuid")) {
      adjusted = adjusted.withDefault("default", Value.Text.of("uuid_generate_v4()"));
    }
    if (Set.of("integer", "bigint").contains(id)) {
      adjusted = adjusted.withDefault("default", Value.NIL);
    }
    boolean big = id.isEmpty() && hasBigKey.test(command.text(0));
    return adjusted.withDefault("id", Value.Text.symbol(big ? "primary_key" : "integer"));
  }

  private static String known(Value value) {
    return value instanceof Value.Text text ? text.text() : "";
  }

  private Options joinTable(Options options) {
    if (!release.get().isBefore(Release.R5_1)) {
      return options;
    }
    Options columns = Options.of(options.value("column_options"));
    return options.with(
        "column_options", columns.withDefault("type", Value.Text.symbol("integer")).table());
  }

  /** The options of a reference. */
  Options reference(Options options) {
    Options adjusted = options;
    if (release.get().isBefore(Release.R6_1)) {
      adjusted = adjusted.with(LEGACY_NAME, Value.TRUE);
    }
    if (release.get().isBefore(Release.R5_1)) {
      adjusted = adjusted.withDefault("type", Value.Text.symbol("integer"));
    }
    if (release.get().isBefore(Release.R5_0) && !options.isTrue("index")) {
      adjusted = adjusted.with("index", Value.FALSE);
    }
    return adjusted;
  }

  /** Whether a reference of these options names its index by the columns even if it has two. */
  static boolean namesIndexByColumns(Options options) {
    return options.isTrue(LEGACY_NAME);
  }

  /** The options of a foreign key: Rails before 7.0 passes over when it is to be checked. */
  Options foreignKey(Options options) {
    return release.get().isBefore(Release.R7_0) ? options.without("deferrable") : options;
  }

  /** Options without those that only this class knows. */
  static Options plain(Options options) {
    return options.without(LEGACY_NAME, IN_STEPS);
  }

  /** The options of both columns that hold times. */
  Options timestamps(Options options) {
    Options adjusted = options;
    if (release.get().isBefore(Release.R5_0) && !options.hasValue("null")) {
      adjusted = adjusted.with("null", Value.TRUE);
    }
    if (release.get().isBefore(Release.R6_0) && !options.hasValue("precision")) {
      adjusted = adjusted.with("precision", Value.NIL);
    }
    if (!adjusted.hasValue("null")) {
      adjusted = adjusted.with("null", Value.FALSE);
    }
    return adjusted.withDefault("precision", Value.of(6));
  }

  private Command column(Command command) {
    Value type = command.argument(2);
    boolean key = type instanceof Value.Text text && text.text().equals("primary_key");
    if (key && release.get().isBefore(Release.R5_1) && command.name().equals("add_column")) {
      return command
          .with(command.argument(0), command.argument(1), Value.Text.symbol("integer"))
          .with(command.options().with("primary_key", Value.TRUE));
    }
    return command.with(typed(type, command.options()));
  }

  /** The options of a column of a type: since 7.0 a time of day has six digits by default. */
  Options typed(Value type, Options options) {
    boolean dated = type instanceof Value.Text text && text.text().equals("datetime");
    return dated && !release.get().isBefore(Release.R7_0)
        ? options.withDefault("precision", Value.of(6))
        : options;
  }

  /** The type of a key column that is asked for without one. */
  Value keyType(Value type) {
    boolean usual = type instanceof Value.Text text && text.text().equals("primary_key");
    return usual && release.get().isBefore(Release.R5_1) ? Value.Text.symbol("integer") : type;
  }

  private Options inSteps(Command command) {
    Options options = typed(command.argument(2), command.options());
    return release.get().isBefore(Release.R5_2) ? options.with(IN_STEPS, Value.TRUE) : options;
  }

  /** Whether an index is found that is removed by its name and its expression. */
  boolean findsExpressions() {
    return !release.get().isBefore(Release.R7_0);
  }

  /** Whether taking back a change of a table in one statement is one again. */
  boolean keepsBulk() {
    return !release.get().isBefore(Release.R7_1);
  }

  /** Whether taking a command back does it again: before 6.0 a change of a comment is left so. */
  boolean repeats(Command command) {
    boolean comment =
        command.name().equals("change_column_comment")
            || command.name().equals("change_table_comment");
    return comment && release.get().isBefore(Release.R6_0);
  }

  /** Whether the database is asked for an index before its removal is recorded or run. */
  boolean asksForIndexes() {
    return release.get().equals(Release.R4_2);
  }

  /** Whether renaming a table renames its key too if that is a UUID made in this way. */
  boolean renamesKeyMadeBy(String function) {
    return function.startsWith("uuid_generate")
        || function.startsWith("gen_random_uuid") && !release.get().isBefore(Release.R7_1);
  }

  /** Whether a change of a column sets type, default, NOT NULL and comment one by one. */
  static boolean changesColumnInSteps(Options options) {
    return options.isTrue(IN_STEPS);
  }
}
