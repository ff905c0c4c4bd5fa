package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pcollections.ConsPStack;
import org.pcollections.PMap;
import org.pcollections.PStack;
import org.pcollections.TreePMap;

/**
 * The parameters that a script has set in the session that runs it (PostgreSQL manual, SET).
 *
 * <p>A parameter without a value has the server's default, which is not known here.
 */
public final class Session {
  static final String PUBLIC = "public";

  /** The server's own schema, in which nobody creates anything. */
  private static final String CATALOG = "pg_catalog";

  /** The schema of temporary tables as the server lets everybody call his own. */
  public static final String TEMPORARY = "pg_temp";

  static final Session NEW =
      new Session(TreePMap.empty(), TreePMap.empty(), PendingChecks.NONE, -1, ConsPStack.empty());

  private final PMap<String, String> parameters;
  private final PMap<String, String> local;
  private final PendingChecks pending;

  /** The number of the last transaction that added a value to an enum; -1 where none did. */
  private final int enumTransaction;

  /** Those of the transaction that is open, the last first. */
  private final PStack<String> savepoints;

  private final List<String> searchPath;
  private final boolean limitsLockWait;

  private Session(
      PMap<String, String> parameters,
      PMap<String, String> local,
      PendingChecks pending,
      int enumTransaction,
      PStack<String> savepoints) {
    this.parameters = parameters;
    this.local = local;
    this.pending = pending;
    this.enumTransaction = enumTransaction;
    this.savepoints = savepoints;
    this.searchPath = schemasIn(parameter("search_path").orElse(PUBLIC));
    this.limitsLockWait =
        parameter("lock_timeout").filter(value -> !value.matches("0[a-z ]*")).isPresent();
  }

  /**
   * @param name folded, such as {@code lock_timeout}
   */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(local.getOrDefault(name, parameters.get(name)));
  }

  /** The schemas in which names without one are looked for, in order; never empty. */
  public List<String> searchPath() {
    return searchPath;
  }

  /** Whether there is a schema in which objects without one are created. */
  public boolean hasPlace() {
    return !searchPath.get(0).equals(CATALOG);
  }

  private static List<String> schemasIn(String parameter) {
    List<String> path = new ArrayList<>();
    if (parameter.replaceAll("''|\"\"|[, ]", "").isBlank()) {
      return List.of(CATALOG);
    }
    for (String entry : parameter.split(",")) {
      String schema = entry.strip();
      if (schema.startsWith("\"") && schema.endsWith("\"") && schema.length() > 1) {
        schema = schema.substring(1, schema.length() - 1).replace("\"\"", "\"");
      }
      if (!schema.isEmpty() && !schema.equals("$user")) {
        path.add(schema);
      }
    }
    return path.isEmpty() ? List.of(PUBLIC) : List.copyOf(path);
  }

  public Optional<String> timeZone() {
    return parameter("timezone");
  }

  /** Whether a statement gives up when it has waited some time for a lock. */
  public boolean limitsLockWait() {
    return limitsLockWait;
  }

  /**
   * Whether rows of a table still wait for the check of a deferred foreign key.
   *
   * @param table with its schema, as the schema has it
   */
  public boolean awaitsChecks(ObjectName table, Transaction transaction) {
    return awaitingChecks(transaction).contains(table);
  }

  /** The tables whose rows still wait for it. */
  public Set<ObjectName> awaitingChecks(Transaction transaction) {
    return pending.transaction() == transaction.number() ? pending.tables() : Set.of();
  }

  /** Whether a foreign key is looked up only when a transaction ends. */
  public boolean putsOff(Constraint key, Transaction transaction) {
    boolean told = pending.transaction() == transaction.number();
    return (told ? pending : PendingChecks.NONE).putsOff(key);
  }

  /** Whether a transaction has added a value to some enum. */
  public boolean hasNewEnumValue(Transaction transaction) {
    return enumTransaction == transaction.number();
  }

  Session withNewEnumValue(Transaction transaction) {
    return new Session(parameters, local, pending, transaction.number(), savepoints);
  }

  /** Whether the transaction that is open can go back to a savepoint. */
  public boolean hasSavepoint(String name) {
    return savepoints.contains(name);
  }

  Session withSavepoint(String name) {
    return with(savepoints.plus(name));
  }

  /** Without the last savepoint of a name and those after it. */
  Session withoutSavepoint(String name) {
    int last = savepoints.indexOf(name);
    return last < 0 ? this : with(savepoints.subList(last + 1));
  }

  private Session with(PStack<String> names) {
    return new Session(parameters, local, pending, enumTransaction, names);
  }

  PendingChecks pending() {
    return pending;
  }

  Session with(PendingChecks checks) {
    return new Session(parameters, local, checks, enumTransaction, savepoints);
  }

  /** The place of a new object. */
  ObjectName placeFor(ObjectName name) {
    return name.schema().isPresent() ? name : ObjectName.of(searchPath().get(0), name.name());
  }

  Session with(String name, String value) {
    return new Session(
        parameters.plus(name, value), local.minus(name), pending, enumTransaction, savepoints);
  }

  Session withLocal(String name, String value) {
    return new Session(parameters, local.plus(name, value), pending, enumTransaction, savepoints);
  }

  Session without(String name) {
    return name.equals("all")
        ? new Session(TreePMap.empty(), TreePMap.empty(), pending, enumTransaction, savepoints)
        : new Session(
            parameters.minus(name), local.minus(name), pending, enumTransaction, savepoints);
  }

  /** As it is when the transaction has ended. */
  Session afterTransaction() {
    return local.isEmpty() && savepoints.isEmpty()
        ? this
        : new Session(parameters, TreePMap.empty(), pending, enumTransaction, ConsPStack.empty());
  }
}
