package io.github.sqllint.impact;

import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.TriggerOperation;
import io.github.sqllint.operation.TriggerOperation.CreateRule;
import io.github.sqllint.operation.TriggerOperation.CreateTrigger;
import io.github.sqllint.operation.TriggerOperation.DisableTrigger;
import io.github.sqllint.operation.TriggerOperation.DropRule;
import io.github.sqllint.operation.TriggerOperation.DropTrigger;
import io.github.sqllint.operation.TriggerOperation.EnableTrigger;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Relation;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import io.github.sqllint.schema.Trigger;
import io.github.sqllint.schema.View;
import java.util.Locale;
import java.util.Optional;

/** Triggers and rules (trigger/*). */
final class TriggerImpact {
  private TriggerImpact() {}

  static void create(Step<CreateTrigger> step, Work work) {
    CreateTrigger create = step.operation();
    if (create.orReplace()) {
      work.needs(14, "CREATE OR REPLACE TRIGGER");
    }
    Target target = Target.find(work, create.table(), false);
    if (!target.isThere()) {
      return;
    }
    work.lock(target.name(), LockMode.SHARE_ROW_EXCLUSIVE);
    create
        .references()
        .ifPresent(table -> Target.find(work, table, false).lock(work, LockMode.ACCESS_SHARE));
    if (target.isPartitioned() && forEachRow(create.definition())) {
      if (work.server().since(11)) {
        goOn(target, LockMode.SHARE_ROW_EXCLUSIVE, work);
      } else {
        work.fail("42809", true, "PostgreSQL 10 has no row triggers on partitioned tables.");
      }
      boolean before = create.definition().toLowerCase(Locale.ROOT).startsWith("before");
      if (before && !work.server().since(13)) {
        work.fail("42809", true, "PostgreSQL before 13 has no BEFORE triggers on their rows.");
      }
    }
    new TriggerRefusals(create, target, step.before(), work).apply();
    mayBeMade(create, target, work);
  }

  /** OR REPLACE puts a trigger in the place of one of its own kind. */
  private static void mayBeMade(CreateTrigger create, Target target, Work work) {
    boolean replaces =
        create.orReplace()
            && named(target, create.name()).filter(t -> t.inherited() || isConstraint(t)).isEmpty();
    if (!replaces) {
      mustBeFree(target, create.name(), work);
    }
  }

  /** Only constraint triggers tell when they are checked. */
  private static boolean isConstraint(Trigger trigger) {
    String definition = trigger.definition().toLowerCase(Locale.ROOT);
    return definition.contains(" deferrable ");
  }

  private static void mustBeFree(Target target, String name, Work work) {
    if (presence(target, name) == Presence.PRESENT) {
      work.fail(
          "42710", true, "The trigger " + name + " of " + target.name() + " is there already.");
    }
  }

  static boolean forEachRow(String definition) {
    return definition.toLowerCase(Locale.ROOT).matches("(?s).*\\bfor (each )?row\\b.*");
  }

  private static void goOn(Target target, LockMode mode, Work work) {
    target.family(work.before()).forEach(table -> work.lock(table, mode));
  }

  private static Optional<Trigger> named(Target target, String trigger) {
    return target.table().flatMap(t -> t.triggers().find(trigger));
  }

  private static Presence presence(Target target, String trigger) {
    Optional<Relation> relation = target.relation();
    if (relation.isPresent() && relation.get() instanceof View view) {
      return view.triggers().presence(trigger);
    }
    return target.table().map(t -> t.triggers().presence(trigger)).orElse(Presence.UNKNOWN);
  }

  static void drop(Step<DropTrigger> step, Work work) {
    DropTrigger drop = step.operation();
    Target target = find(drop, drop.ifExists(), work);
    if (!target.isThere()) {
      return;
    }
    Presence presence = presence(target, drop.name());
    if (presence == Presence.ABSENT) {
      if (!drop.ifExists()) {
        work.miss("42704", true, Missing.partOf(target.name(), "trigger", drop.name()));
      }
      return;
    }
    work.lock(target.name(), LockMode.ACCESS_EXCLUSIVE);
    if (named(target, drop.name()).filter(Trigger::inherited).isPresent()) {
      work.fail("2BP01", true, "The trigger of the partitioned table needs it.");
    }
    if (target.isPartitioned() && isRowTrigger(target, drop.name())) {
      goOn(target, LockMode.ACCESS_EXCLUSIVE, work);
    }
  }

  private static boolean isRowTrigger(Target target, String name) {
    return target.table().stream()
        .flatMap(table -> table.triggers().all().stream())
        .filter(trigger -> name.equals("all") || name.equals("user") || trigger.name().equals(name))
        .map(Trigger::definition)
        .anyMatch(TriggerImpact::forEachRow);
  }

  static void enable(Step<EnableTrigger> step, Work work) {
    toggle(step.operation(), step.before().presence(step.operation().table()), work);
  }

  static void disable(Step<DisableTrigger> step, Work work) {
    toggle(step.operation(), step.before().presence(step.operation().table()), work);
  }

  private static void toggle(TriggerOperation operation, Presence table, Work work) {
    Target target = AlterTable.target(work, operation.table());
    if (!target.isThere()) {
      return;
    }
    boolean named = !operation.name().equals("all") && !operation.name().equals("user");
    if (named && presence(target, operation.name()) == Presence.ABSENT) {
      work.miss("42704", true, Missing.partOf(target.name(), "trigger", operation.name()));
    }
    if (target.isPartitioned()
        && (isRowTrigger(target, operation.name()) || hasKeyTriggers(target, operation, work))) {
      goOnToPartitions(target, work);
    }
  }

  /** The triggers of foreign keys on both sides are a partitioned table's own since 15. */
  private static boolean hasKeyTriggers(Target target, TriggerOperation operation, Work work) {
    boolean keys =
        target.table().filter(t -> !t.foreignKeys().isEmpty()).isPresent()
            || !work.before().foreignKeysTo(target.name()).isEmpty();
    return keys && operation.name().equals("all") && work.server().since(15);
  }

  /** The copies of row triggers on partitions follow (PostgreSQL 11 and newer). */
  static void goOnToPartitions(Target target, Work work) {
    if (target.isPartitioned() && work.server().since(11)) {
      AlterTable.family(work, target);
    }
  }

  /** ALTER TRIGGER … RENAME takes the partitions' copies along since PostgreSQL 15. */
  static void rename(ObjectName table, String trigger, String newName, Work work) {
    Target target = Target.find(work, table, false);
    target.lock(work, LockMode.ACCESS_EXCLUSIVE);
    if (target.isThere() && presence(target, trigger) == Presence.ABSENT) {
      work.miss("42704", true, Missing.partOf(target.name(), "trigger", trigger));
    } else if (presence(target, trigger) == Presence.PRESENT && !trigger.equals(newName)) {
      mustBeFree(target, newName, work);
    }
    if (work.server().since(15) && named(target, trigger).filter(Trigger::inherited).isPresent()) {
      work.fail("0A000", true, "A partition's trigger keeps the name of the partitioned table's.");
    }
    if (target.isPartitioned() && work.server().since(15) && isRowTrigger(target, trigger)) {
      goOn(target, LockMode.ACCESS_EXCLUSIVE, work);
    }
  }

  static void createRule(Step<CreateRule> step, Work work) {
    CreateRule create = step.operation();
    Target target = Target.find(work, create.table(), false);
    target.lock(work, LockMode.ACCESS_EXCLUSIVE);
    boolean taken =
        target.table().filter(t -> TableParts.has(t, Table::rules, create.name())).isPresent();
    if (taken && !create.orReplace()) {
      work.fail(
          "42710",
          true,
          "The rule " + create.name() + " of " + create.table() + " is there already.");
    }
    if (Work.isMaterialized(target.relation())) {
      work.fail("0A000", true, "A materialized view has no rules.");
    }
    boolean onSelect = create.definition().toLowerCase(Locale.ROOT).startsWith("as on select");
    if (onSelect && target.table().isPresent()) {
      // Up to 15 it made a view of a table that was empty.
      boolean never = work.server().since(16);
      work.fail(never ? "42809" : "55000", never, "Only views have rules for SELECT.");
    }
    RuleRows.check(create, target, work);
    for (ObjectName used : create.reads()) {
      LockMode mode =
          Mentions.isWritten(create.definition(), used)
              ? LockMode.ROW_EXCLUSIVE
              : LockMode.ACCESS_SHARE;
      Target.find(work, used, false).lock(work, mode);
    }
  }

  static void dropRule(Step<DropRule> step, Work work) {
    DropRule drop = step.operation();
    Target target = find(drop, drop.ifExists(), work);
    if (drop.ifExists() && TableParts.lacks(target, Table::rules, drop.name())) {
      return;
    }
    target.lock(work, LockMode.ACCESS_EXCLUSIVE);
    if (drop.name().equals("_RETURN")
        && target.relation().filter(View.class::isInstance).isPresent()) {
      work.fail("2BP01", true, "The view " + target.name() + " is this rule.");
      return;
    }
    TableParts.mustHave(target, Table::rules, "rule", drop.name(), work);
  }

  private static Target find(TriggerOperation operation, boolean ifExists, Work work) {
    return Target.find(work, operation.table(), ifExists);
  }
}
