package io.github.sqllint.schema;

import io.github.sqllint.operation.ReadScript;
import io.github.sqllint.source.Direction;
import io.github.sqllint.source.Script;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All scripts of a project with the schema before and after every step. */
public final class SchemaHistory {
  private final List<Migration> migrations = new ArrayList<>();
  private final Map<String, Migration> byName = new HashMap<>();
  private final List<Migration> downs = new ArrayList<>();

  private final boolean expectsDowns;

  private SchemaHistory(boolean expectsDowns) {
    this.expectsDowns = expectsDowns;
  }

  /**
   * Runs the up scripts one after the other in the given order, and each down script against what
   * the up script of its name leaves; one without an up script meets a schema that is not known. Of
   * a change that is cut into several files, each down script meets what the one of the next file
   * leaves, as the tool rolls them back.
   */
  public static SchemaHistory of(List<ReadScript> scripts, ServerVersion server) {
    return of(scripts, server, false);
  }

  /**
   * As {@link #of(List, ServerVersion)}.
   *
   * @param expectsDowns whether the tool's migrations have a way back as a rule
   */
  public static SchemaHistory of(
      List<ReadScript> scripts, ServerVersion server, boolean expectsDowns) {
    SchemaHistory history = new SchemaHistory(expectsDowns);
    List<Migration> migrations = history.migrations;
    Map<String, Schema> after = new HashMap<>();
    TransactionFold transactions = new TransactionFold(0);
    Databases databases = new Databases();
    Schema schema = Schema.unknown(server);
    List<ReadScript> downs = new ArrayList<>();
    for (ReadScript script : scripts) {
      if (script.script().direction() == Direction.DOWN) {
        downs.add(script);
        continue;
      }
      Migration migration =
          new ScriptFold(script, history, migrations.size(), transactions, databases).run(schema);
      schema = migration.after();
      migrations.add(migration);
      history.byName.putIfAbsent(script.script().name(), migration);
      after.put(script.script().name(), schema);
    }
    history.rollBack(downs, after, transactions, Schema.unknown(server));
    return history;
  }

  private void rollBack(
      List<ReadScript> scripts, Map<String, Schema> after, TransactionFold lastUp, Schema unknown) {
    Map<String, Schema> left = new HashMap<>();
    Map<String, Migration> done = new HashMap<>();
    Map<String, String> next = nextParts();
    List<ReadScript> latestFirst = new ArrayList<>(scripts);
    if (!next.isEmpty()) {
      Collections.reverse(latestFirst);
    }
    TransactionFold transactions = lastUp;
    for (ReadScript down : latestFirst) {
      String name = down.script().name();
      Schema met = left.get(next.getOrDefault(name, ""));
      Schema before = met == null ? after.getOrDefault(name, unknown) : met;
      transactions = new TransactionFold(transactions.last());
      int number = migrations.size() + done.size();
      Migration folded =
          new ScriptFold(down, this, number, transactions, new Databases()).run(before);
      done.put(name, folded);
      left.put(name, folded.after());
    }
    scripts.forEach(script -> downs.add(done.get(script.script().name())));
  }

  /** By the name of each part of a change but the last, the name of the part after it. */
  private Map<String, String> nextParts() {
    Map<String, String> next = new HashMap<>();
    for (int i = 0; i + 1 < migrations.size(); i++) {
      Script part = migrations.get(i).script();
      Script following = migrations.get(i + 1).script();
      if (part.isOfOneChangeWith(following)) {
        next.put(part.name(), following.name());
      }
    }
    return next;
  }

  /** Whether the tool's migrations have a way back as a rule. */
  public boolean expectsDowns() {
    return expectsDowns;
  }

  /** The up scripts in order. */
  public List<Migration> migrations() {
    return Collections.unmodifiableList(migrations);
  }

  /** The first up script of a name. */
  Optional<Migration> up(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The down scripts in the order in which they were given. */
  public List<Migration> downs() {
    return Collections.unmodifiableList(downs);
  }

  /** The schema that all up scripts together leave; empty where there are none. */
  public Optional<Schema> last() {
    return migrations.isEmpty()
        ? Optional.empty()
        : Optional.of(migrations.get(migrations.size() - 1).after());
  }
}
