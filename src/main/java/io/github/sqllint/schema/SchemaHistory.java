package io.github.sqllint.schema;

import io.github.sqllint.operation.ReadScript;
import io.github.sqllint.source.Direction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All scripts of a project with the schema before and after every step. */
public final class SchemaHistory {
  private final List<Migration> migrations;
  private final List<Migration> downs;

  private SchemaHistory(List<Migration> migrations, List<Migration> downs) {
    this.migrations = List.copyOf(migrations);
    this.downs = List.copyOf(downs);
  }

  /**
   * Runs the up scripts one after the other in the given order, and each down script against what
   * the up script of its name leaves; one without an up script meets a schema that is not known.
   */
  public static SchemaHistory of(List<ReadScript> scripts, ServerVersion server) {
    List<Migration> migrations = new ArrayList<>();
    Map<String, Schema> after = new HashMap<>();
    TransactionFold transactions = new TransactionFold();
    Schema schema = Schema.unknown(server);
    for (ReadScript up : in(Direction.UP, scripts)) {
      Migration migration = new ScriptFold(up, migrations.size(), transactions).run(schema);
      schema = migration.after();
      migrations.add(migration);
      after.put(up.script().name(), schema);
    }
    List<Migration> downs = new ArrayList<>();
    for (ReadScript down : in(Direction.DOWN, scripts)) {
      int number = migrations.size() + downs.size();
      Schema before = after.getOrDefault(down.script().name(), Schema.unknown(server));
      downs.add(new ScriptFold(down, number, new TransactionFold()).run(before));
    }
    return new SchemaHistory(migrations, downs);
  }

  /** The up scripts in order. */
  public List<Migration> migrations() {
    return migrations;
  }

  /** The down scripts in the order in which they were given. */
  public List<Migration> downs() {
    return downs;
  }

  private static List<ReadScript> in(Direction direction, List<ReadScript> scripts) {
    return scripts.stream().filter(s -> s.script().direction() == direction).toList();
  }
}
