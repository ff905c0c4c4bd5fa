package io.github.sqllint.impact;

import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.DropObject;
import io.github.sqllint.schema.Index;
import io.github.sqllint.schema.Relation;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.SchemaObject;
import io.github.sqllint.schema.Sequence;
import io.github.sqllint.schema.Settings;
import io.github.sqllint.schema.Table;
import io.github.sqllint.schema.View;
import java.util.List;

/** What belongs to a role, as far as OWNER TO has told. */
final class Owners {
  private Owners() {}

  private static List<Relation> relationsOf(String role, Schema schema) {
    return schema.objects().stream()
        .filter(object -> object instanceof Relation && !(object instanceof Index))
        .map(Relation.class::cast)
        .filter(
            relation ->
                settings(relation)
                    .value("owner to")
                    .filter(owner -> owner.replace("\"", "").equals(role))
                    .isPresent())
        .toList();
  }

  private static Settings settings(Relation relation) {
    if (relation instanceof Table table) {
      return table.settings();
    }
    if (relation instanceof View view) {
      return view.settings();
    }
    return relation instanceof Sequence sequence
        ? sequence.settings()
        : ((Index) relation).settings();
  }

  static void dropOwned(DropObject drop, Schema schema, Work work) {
    Dropping dropping = new Dropping(work, schema, drop.cascade());
    List<Relation> owned = relationsOf(drop.name().name(), schema);
    dropping.alsoDrops(() -> owned.stream().map(Relation::name));
    owned.forEach(dropping::relation);
  }

  /** REASSIGN OWNED BY: each object gets its new owner as by ALTER … OWNER TO. */
  static void reassign(String role, Schema schema, Work work) {
    for (Relation relation : relationsOf(role, schema)) {
      ObjectName name = relation.name();
      work.lock(name, LockMode.ACCESS_EXCLUSIVE);
      TableImpact.lockIndexes(name, LockMode.ACCESS_EXCLUSIVE, work);
    }
  }

  static void dropRole(DropObject drop, Schema schema, Work work) {
    List<Relation> owned = relationsOf(drop.name().name(), schema);
    if (!owned.isEmpty()) {
      work.fail("2BP01", true, "The role owns " + owned.get(0).name() + ".");
    }
    for (Table table : schema.tablesWithPolicies()) {
      if (table.policies().all().stream().anyMatch(p -> p.isFor(drop.name().name()))) {
        work.fail("2BP01", true, "A policy of " + table.name() + " is for the role.");
      }
    }
    String grantee = " for " + drop.name().name();
    for (SchemaObject object : schema.objects()) {
      if (object instanceof Relation relation
          && !(relation instanceof Index)
          && settings(relation).values().keySet().stream().anyMatch(k -> k.endsWith(grantee))) {
        work.fail("2BP01", true, "The role has privileges on " + relation.name() + ".");
      }
    }
  }
}
