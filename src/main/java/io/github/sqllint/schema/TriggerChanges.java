package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.TriggerOperation.AlterPolicy;
import io.github.sqllint.operation.TriggerOperation.CreatePolicy;
import io.github.sqllint.operation.TriggerOperation.CreateRule;
import io.github.sqllint.operation.TriggerOperation.CreateTrigger;
import io.github.sqllint.operation.TriggerOperation.DisableTrigger;
import io.github.sqllint.operation.TriggerOperation.DropPolicy;
import io.github.sqllint.operation.TriggerOperation.DropRule;
import io.github.sqllint.operation.TriggerOperation.DropTrigger;
import io.github.sqllint.operation.TriggerOperation.EnableTrigger;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What changes of triggers, policies and rules do to a schema. */
final class TriggerChanges {
  private TriggerChanges() {}

  static void addTo(Changes changes) {
    changes
        .on(CreateTrigger.class, TriggerChanges::createTrigger)
        .on(DropTrigger.class, TriggerChanges::dropTrigger)
        .on(EnableTrigger.class, (draft, o) -> enable(draft, o.table(), o.name(), o.mode()))
        .on(DisableTrigger.class, (draft, o) -> enable(draft, o.table(), o.name(), "disabled"))
        .on(CreatePolicy.class, TriggerChanges::createPolicy)
        .on(AlterPolicy.class, TriggerChanges::alterPolicy)
        .on(DropPolicy.class, TriggerChanges::dropPolicy)
        .on(CreateRule.class, TriggerChanges::createRule)
        .on(
            DropRule.class,
            (draft, o) -> rules(draft, o.table(), o.ifExists(), r -> r.without(o.name())));
  }

  private static void createTrigger(Draft draft, CreateTrigger operation) {
    Trigger trigger =
        new Trigger(
            operation.name(),
            operation.updateOf(),
            operation.when(),
            draft.schema().resolve(ObjectKey.FUNCTION, operation.function()),
            operation.definition(),
            "origin",
            false,
            Settings.NONE,
            Optional.of(draft.origin()));
    triggers(draft, operation.table(), false, t -> t.with(trigger));
    if (trigger.isForEachRow()) {
      for (Table partition : draft.schema().descendantsOf(operation.table())) {
        Inheritance.giveTriggers(draft, List.of(trigger), partition);
      }
    }
  }

  private static void dropTrigger(Draft draft, DropTrigger operation) {
    triggers(draft, operation.table(), operation.ifExists(), t -> t.without(operation.name()));
    for (Table child : draft.schema().descendantsOf(operation.table())) {
      if (child.triggers().find(operation.name()).filter(Trigger::inherited).isPresent()) {
        draft.put(child.withTriggers(child.triggers().without(operation.name())));
      }
    }
  }

  private static void enable(Draft draft, ObjectName table, String name, String enabled) {
    boolean all = name.equals("all") || name.equals("user");
    triggers(
        draft,
        table,
        false,
        triggers -> triggers.map(t -> all || t.name().equals(name) ? t.withEnabled(enabled) : t));
    enableBelow(draft, table, t -> all || t.name().equals(name), enabled);
  }

  /** Partitions have the row triggers of the table above, whatever state it is in there. */
  private static void enableBelow(
      Draft draft, ObjectName table, Predicate<Trigger> meant, String enabled) {
    for (Table child : draft.childrenReached(table)) {
      Parts<Trigger> changed =
          child.triggers().map(t -> t.inherited() && meant.test(t) ? t.withEnabled(enabled) : t);
      draft.put(child.withTriggers(changed));
      enableBelow(draft, child.name(), meant, enabled);
    }
  }

  private static void createPolicy(Draft draft, CreatePolicy operation) {
    Policy policy =
        new Policy(
            operation.name(),
            PolicyText.normal(operation.definition()),
            operation.columns(),
            operation.using(),
            operation.check(),
            Settings.NONE,
            Optional.of(draft.origin()));
    draft.change(operation.table(), t -> t.withPolicies(t.policies().with(policy)));
  }

  private static void alterPolicy(Draft draft, AlterPolicy operation) {
    draft.change(
        operation.table(),
        t ->
            t.withPolicies(
                t.policies()
                    .map(p -> p.name().equals(operation.name()) ? p.altered(operation) : p)));
  }

  private static void dropPolicy(Draft draft, DropPolicy operation) {
    if (isThere(draft, operation.table(), operation.ifExists())) {
      draft.change(operation.table(), t -> t.withPolicies(t.policies().without(operation.name())));
    }
  }

  private static void createRule(Draft draft, CreateRule operation) {
    RewriteRule rule =
        new RewriteRule(
            operation.name(),
            operation.definition(),
            operation.reads().stream().map(draft.schema()::resolve).toList(),
            Settings.NONE,
            Optional.of(draft.origin()));
    rules(draft, operation.table(), false, r -> r.with(rule));
  }

  private static void triggers(
      Draft draft, ObjectName table, boolean ifExists, UnaryOperator<Parts<Trigger>> change) {
    Optional<View> view = draft.schema().view(table);
    if (view.isPresent()) {
      draft.put(view.get().withTriggers(change.apply(view.get().triggers())));
    } else if (isThere(draft, table, ifExists)) {
      draft.change(table, t -> t.withTriggers(change.apply(t.triggers())));
    }
  }

  private static void rules(
      Draft draft, ObjectName table, boolean ifExists, UnaryOperator<Parts<RewriteRule>> change) {
    Optional<View> view = draft.schema().view(table);
    if (view.isPresent()) {
      draft.put(view.get().withRules(change.apply(view.get().rules())));
    } else if (isThere(draft, table, ifExists)) {
      draft.change(table, t -> t.withRules(change.apply(t.rules())));
    }
  }

  /** IF EXISTS forgives a missing table too, so that it does not tell that there is one. */
  private static boolean isThere(Draft draft, ObjectName table, boolean ifExists) {
    return !ifExists || draft.schema().presence(table) == Presence.PRESENT;
  }
}
