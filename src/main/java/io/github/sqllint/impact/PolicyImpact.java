package io.github.sqllint.impact;

import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.TriggerOperation.AlterPolicy;
import io.github.sqllint.operation.TriggerOperation.CreatePolicy;
import io.github.sqllint.operation.TriggerOperation.DropPolicy;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import java.util.List;
import java.util.Locale;

/** Row security policies (table/*policy*). */
final class PolicyImpact {
  private static final String KIND = "policy";

  private PolicyImpact() {}

  static void create(Step<CreatePolicy> step, Work work) {
    CreatePolicy create = step.operation();
    Target target = Target.table(work, create.table(), false);
    target.lock(work, LockMode.ACCESS_EXCLUSIVE);
    TableParts.mustLack(target, Table::policies, KIND, create.name(), work);
    clauses(create.definition().toLowerCase(Locale.ROOT), work);
    Mentions.lock(create.definition(), target.name(), LockMode.ACCESS_SHARE, work);
  }

  /** Rows that are read need no check, and new ones none of USING. */
  private static void clauses(String definition, Work work) {
    boolean reads = definition.contains("for select") || definition.contains("for delete");
    if (reads && definition.contains("with check")) {
      work.fail("42601", true, "WITH CHECK is for rows that are written.");
    }
    if (definition.contains("for insert") && definition.matches("(?s).*\\busing\\b.*")) {
      work.fail("42601", true, "A policy for INSERT has WITH CHECK alone.");
    }
  }

  static void alter(Step<AlterPolicy> step, Work work) {
    AlterPolicy alter = step.operation();
    Target target = Target.table(work, alter.table(), false);
    target.lock(work, LockMode.ACCESS_EXCLUSIVE);
    TableParts.mustHave(target, Table::policies, KIND, alter.name(), work);
    Mentions.lock(alter.action(), target.name(), LockMode.ACCESS_SHARE, work);
  }

  static void drop(Step<DropPolicy> step, Work work) {
    DropPolicy drop = step.operation();
    Target target = Target.find(work, drop.table(), drop.ifExists());
    if (drop.ifExists() && TableParts.lacks(target, Table::policies, drop.name())) {
      return;
    }
    target.lock(work, LockMode.ACCESS_EXCLUSIVE);
    TableParts.mustHave(target, Table::policies, KIND, drop.name(), work);
  }

  /** The other tables of which a policy asks a relation. */
  static List<ObjectName> tablesAsking(ObjectName relation, Schema schema) {
    return schema.tables().stream()
        .filter(table -> !table.name().equals(relation))
        .filter(table -> table.policies().all().stream().anyMatch(p -> p.reads(relation, schema)))
        .map(Table::name)
        .toList();
  }

  /** Whether a policy of a table that asks another may use a column of that. */
  static boolean mayUse(ObjectName table, ObjectName asked, String column, Schema schema) {
    return schema.table(table).stream()
        .flatMap(t -> t.policies().all().stream())
        .anyMatch(p -> p.reads(asked, schema) && p.columns().contains(column));
  }
}
