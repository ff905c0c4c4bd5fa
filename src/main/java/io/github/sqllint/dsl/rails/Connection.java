package io.github.sqllint.dsl.rails;

import io.github.sqllint.dsl.ruby.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The connection to PostgreSQL: turns commands into what Active Record sends for them. */
final class Connection implements Target {
  /** How many arguments some calls cannot do without. */
  private static final Map<String, Integer> NEEDED =
      Map.of(
          "create_table", 1,
          "drop_table", 1,
          "rename_table", 2,
          "rename_column", 3,
          "change_column", 3,
          "change_column_null", 3,
          "add_index", 2,
          "rename_index", 3,
          "add_foreign_key", 2,
          "add_reference", 2);

  /** What makes SQL of one command. */
  private interface Statement {
    void send(Command command);
  }

  private final Emission emission;
  private final Memory memory;
  private final Map<String, Statement> statements;

  Connection(Emission emission, Compatibility compatibility, Memory memory) {
    this.emission = emission;
    this.memory = memory;
    IndexStatements indexes = new IndexStatements(emission, compatibility, memory);
    ForeignKeyStatements foreignKeys = new ForeignKeyStatements(emission, compatibility, memory);
    ConstraintStatements constraints = new ConstraintStatements(emission, memory);
    ColumnStatements columns = new ColumnStatements(emission, memory);
    TableStatements tables =
        new TableStatements(emission, compatibility, memory, indexes, foreignKeys, columns);
    OtherStatements others = new OtherStatements(emission);
    ReferenceStatements references = new ReferenceStatements(this);
    ChangeTable changes = new ChangeTable(emission, this, compatibility, columns);
    this.statements =
        Map.ofEntries(
            Map.entry("create_table", tables::create),
            Map.entry("create_join_table", tables::createJoin),
            Map.entry("drop_table", tables::drop),
            Map.entry("drop_join_table", tables::dropJoin),
            Map.entry("rename_table", tables::rename),
            Map.entry("change_table_comment", tables::comment),
            Map.entry("truncate", tables::truncate),
            Map.entry("truncate_tables", tables::truncate),
            Map.entry("change_table", changes::change),
            Map.entry("add_column", columns::add),
            Map.entry("add_columns", columns::addAll),
            Map.entry("remove_column", columns::remove),
            Map.entry("remove_columns", columns::removeAll),
            Map.entry("rename_column", columns::rename),
            Map.entry("change_column", columns::change),
            Map.entry("change_column_default", columns::changeDefault),
            Map.entry("change_column_null", columns::changeNull),
            Map.entry("change_column_comment", columns::comment),
            Map.entry("add_timestamps", columns::addTimestamps),
            Map.entry("remove_timestamps", columns::removeTimestamps),
            Map.entry("add_index", indexes::add),
            Map.entry("remove_index", indexes::remove),
            Map.entry("rename_index", indexes::rename),
            Map.entry("add_reference", references::add),
            Map.entry("add_belongs_to", references::add),
            Map.entry("remove_reference", references::remove),
            Map.entry("remove_belongs_to", references::remove),
            Map.entry("add_foreign_key", foreignKeys::add),
            Map.entry("remove_foreign_key", foreignKeys::remove),
            Map.entry("validate_foreign_key", foreignKeys::validate),
            Map.entry("add_check_constraint", constraints::addCheck),
            Map.entry("remove_check_constraint", constraints::removeCheck),
            Map.entry("validate_check_constraint", constraints::validateCheck),
            Map.entry("validate_constraint", constraints::validate),
            Map.entry("add_unique_constraint", constraints::addUnique),
            Map.entry("add_unique_key", constraints::addUnique),
            Map.entry("remove_unique_constraint", constraints::removeUnique),
            Map.entry("remove_unique_key", constraints::removeUnique),
            Map.entry("add_exclusion_constraint", constraints::addExclusion),
            Map.entry("remove_exclusion_constraint", constraints::removeExclusion),
            Map.entry("enable_extension", others::enableExtension),
            Map.entry("disable_extension", others::disableExtension),
            Map.entry("create_enum", others::createEnum),
            Map.entry("drop_enum", others::dropEnum),
            Map.entry("rename_enum", others::renameEnum),
            Map.entry("add_enum_value", others::addEnumValue),
            Map.entry("rename_enum_value", others::renameEnumValue),
            Map.entry("create_schema", others::createSchema),
            Map.entry("drop_schema", others::dropSchema),
            Map.entry("rename_schema", others::renameSchema),
            Map.entry("transaction", others::transaction));
  }

  /** Whether a command of this name changes the schema. */
  static boolean knows(String name) {
    return Commands.SCHEMA.contains(name);
  }

  /** Names that this class knows, without an instance. */
  private static final class Commands {
    static final Set<String> SCHEMA = new Connection(null, null, null).statements.keySet();
  }

  @Override
  public Value run(Command command) {
    Statement statement = statements.get(command.name());
    memory.note(command);
    try {
      if (command.arguments().size() < NEEDED.getOrDefault(command.name(), 0)
          && command.arguments().stream().noneMatch(Value.Unknown.class::isInstance)) {
        throw new Refused("Rails raises an error: it is given too few arguments.");
      }
      if (statement != null) {
        statement.send(command);
      } else {
        Raw.send(command, emission, memory);
      }
    } catch (NotKnown unknown) {
      emission.gap(command, unknown);
    }
    return Raw.reads(command.name()) ? new Value.Unknown("the rows of a query") : Value.NIL;
  }

  /** Notes what a command does that is sent as a part of another one. */
  void note(Command command) {
    memory.note(command);
  }

  /** Several commands that one call means. */
  void runAll(List<Command> commands) {
    commands.forEach(this::run);
  }
}
