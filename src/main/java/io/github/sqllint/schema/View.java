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
 * @param uses what it reads, by relation, as these are named now
 * @param populated false for a materialized view without data
 */
public record View(
    ObjectName name,
    boolean materialized,
    List<String> columns,
    Query query,
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
    uses = Map.copyOf(uses);
  }

  /**
   * The columns of one relation that a view uses.
   *
   * @param columns by their names now
   * @param certain whether it uses exactly these; else it uses no others of those that are known
   * @param all whether it may use any column, since they were not known when it was created
   */
  public record Use(Set<String> columns, boolean certain, boolean all) {
    public Use {
      columns = Set.copyOf(columns);
    }

    public boolean mayBe(String column) {
      return all || columns.contains(column);
    }

    Use mentioning(Renaming renaming) {
      return new Use(renaming.in(columns), certain, all);
    }
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
    return mayUse(relation, column) && uses.get(relation).certain();
  }

  @Override
  public Set<ObjectKey> links() {
    Set<ObjectKey> links = new HashSet<>();
    uses.keySet().forEach(used -> links.add(ObjectKey.relation(used)));
    triggers.forEach(trigger -> links.add(ObjectKey.callsOf(trigger.function().name())));
    return links;
  }

  View withName(ObjectName newName) {
    return new View(
        newName, materialized, columns, query, uses, populated, triggers, rules, settings, origin);
  }

  View withColumns(List<String> newColumns) {
    return new View(
        name, materialized, newColumns, query, uses, populated, triggers, rules, settings, origin);
  }

  View withQuery(Query newQuery) {
    return new View(
        name, materialized, columns, newQuery, uses, populated, triggers, rules, settings, origin);
  }

  View withUses(Map<ObjectName, Use> newUses) {
    return new View(
        name, materialized, columns, query, newUses, populated, triggers, rules, settings, origin);
  }

  View withPopulated(boolean isPopulated) {
    return new View(
        name, materialized, columns, query, uses, isPopulated, triggers, rules, settings, origin);
  }

  View withTriggers(Parts<Trigger> newTriggers) {
    return new View(
        name, materialized, columns, query, uses, populated, newTriggers, rules, settings, origin);
  }

  View withRules(Parts<RewriteRule> newRules) {
    return new View(
        name, materialized, columns, query, uses, populated, triggers, newRules, settings, origin);
  }

  View withSettings(Settings newSettings) {
    return new View(
        name, materialized, columns, query, uses, populated, triggers, rules, newSettings, origin);
  }
}
