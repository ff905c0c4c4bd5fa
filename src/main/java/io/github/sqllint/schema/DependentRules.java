package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import java.util.function.Predicate;

/** The policies and rewrite rules that are gone when what they name goes with CASCADE. */
final class DependentRules {
  private final Draft draft;

  DependentRules(Draft draft) {
    this.draft = draft;
  }

  /** Takes those of other tables away that read or change a relation. */
  void on(ObjectName relation) {
    policies(policy -> policy.reads(relation, draft.schema()));
    for (Table table : draft.schema().tablesWithRulesOn(relation)) {
      for (RewriteRule rule : table.rules()) {
        if (rule.uses().contains(relation)) {
          draft.change(table.name(), t -> t.withRules(t.rules().without(rule.name())));
        }
      }
    }
  }

  /** Takes these policies of all tables away. */
  void policies(Predicate<Policy> going) {
    for (Table table : draft.schema().tablesWithPolicies()) {
      for (Policy policy : table.policies()) {
        if (going.test(policy)) {
          draft.change(table.name(), t -> t.withPolicies(t.policies().without(policy.name())));
        }
      }
    }
  }

  /** Where a column may be the table's own, nobody knows which one its policy means. */
  void on(ObjectName asked, String column) {
    for (Table table : draft.schema().tablesWithPolicies()) {
      for (Policy policy : table.policies()) {
        if (!table.name().equals(asked)
            && policy.columns().contains(column)
            && policy.reads(asked, draft.schema())) {
          boolean certain = table.columns().presence(column) == Presence.ABSENT;
          draft.change(
              table.name(),
              t ->
                  t.withPolicies(
                      certain
                          ? t.policies().without(policy.name())
                          : t.policies().forgetting(policy.name())));
        }
      }
    }
  }
}
