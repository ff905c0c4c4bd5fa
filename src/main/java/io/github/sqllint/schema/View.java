package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Query;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A view or a materialized view.
 *
 * @param columns the list after its name; empty where the query names them
 * @param query as it was written when the view was created, with the names that columns have now
 *     where it tells which are meant
 * @param outputs the names of its columns, an empty one for what is not known; none if all are not
 * @param uses what it reads, by relation, as these are named now
 * @param populated false for a materialized view without data
 */
public record View(
    ObjectName name,
    boolean materialized,
    List<String> columns,
    Query query,
    List<String> outputs,
    Map<ObjectName, Use> uses,
    boolean populated,
    Parts<Trigger> triggers,
    Parts<RewriteRule> rules,
    Settings settings,
    Optional<Origin> origin)
    implements Relation {
  /**
   * How the settings begin that tell of columns renamed below it, its query does not tell where.
   */
  public static final String RENAMED = "renamed column ";

  public View {
    columns = List.copyOf(columns);
    outputs = List.copyOf(outputs);
    uses = Map.copyOf(uses);
  }

  /**
   * The columns of one relation that a view uses.
   *
   * @param columns by their names now
   * @param perhaps those that it may use
   * @param all whether it may use any column, since they were not known when it was created
   * @param key whether it is right only as long as the relation has its primary key
   */
  public record Use(Set<String> columns, Set<String> perhaps, boolean all, boolean key) {
    public Use {
      columns = Set.copyOf(columns);
      perhaps = Set.copyOf(perhaps);
    }

    public boolean mayBe(String column) {
      return all || columns.contains(column) || perhaps.contains(column);
    }

    /** Whether it uses the columns that it may use, and no others. */
    boolean isExact() {
      return !all && perhaps.isEmpty();
    }

    Use mentioning(Renaming renaming) {
      return new Use(renaming.in(columns), renaming.in(perhaps), all, key);
    }
  }

  /** Whether its columns are known, and this is none of them. */
  public boolean certainlyLacks(String column) {
    return !outputs.isEmpty() && !outputs.contains("") && !outputs.contains(column);
  }

  @Override
  public String kind() {
    return materialized ? "materialized view" : "view";
  }

  /** Whether it uses the column, or may use it. */
  public boolean mayUse(ObjectName relation, String column) {
    return uses.containsKey(relation) && uses.get(relation).mayBe(column);
  }

  /** Whether it uses the column beyond doubt. */
  public boolean certainlyUses(ObjectName relation, String column) {
    return uses.containsKey(relation) && uses.get(relation).columns().contains(column);
  }

  @Override
  public Set<ObjectKey> links() {
    Set<ObjectKey> links = new HashSet<>();
    uses.keySet().forEach(used -> links.add(ObjectKey.relation(used)));
    triggers.forEach(trigger -> links.add(ObjectKey.callsOf(trigger.function().name())));
    return links;
  }

  View withName(ObjectName newName) {
    return with(newName, columns, query, outputs, uses, populated, triggers, rules, settings);
  }

  View withColumns(List<String> newColumns) {
    return with(name, newColumns, query, outputs, uses, populated, triggers, rules, settings);
  }

  View withQuery(Query newQuery) {
    return with(name, columns, newQuery, outputs, uses, populated, triggers, rules, settings);
  }

  View withOutputs(List<String> newOutputs) {
    return with(name, columns, query, newOutputs, uses, populated, triggers, rules, settings);
  }

  View withUses(Map<ObjectName, Use> newUses) {
    return with(name, columns, query, outputs, newUses, populated, triggers, rules, settings);
  }

  View withPopulated(boolean isPopulated) {
    return with(name, columns, query, outputs, uses, isPopulated, triggers, rules, settings);
  }

  View withTriggers(Parts<Trigger> newTriggers) {
    return with(name, columns, query, outputs, uses, populated, newTriggers, rules, settings);
  }

  View withRules(Parts<RewriteRule> newRules) {
    return with(name, columns, query, outputs, uses, populated, triggers, newRules, settings);
  }

  View withSettings(Settings newSettings) {
    return with(name, columns, query, outputs, uses, populated, triggers, rules, newSettings);
  }

  private View with(
      ObjectName newName,
      List<String> newColumns,
      Query newQuery,
      List<String> newOutputs,
      Map<ObjectName, Use> newUses,
      boolean isPopulated,
      Parts<Trigger> newTriggers,
      Parts<RewriteRule> newRules,
      Settings newSettings) {
    return new View(
        newName,
        materialized,
        newColumns,
        newQuery,
        newOutputs,
        newUses,
        isPopulated,
        newTriggers,
        newRules,
        newSettings,
        origin);
  }
}
