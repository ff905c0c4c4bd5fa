package io.github.sqllint.impact;

import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.TriggerOperation;
import io.github.sqllint.operation.TriggerOperation.AlterPolicy;
import io.github.sqllint.operation.TriggerOperation.CreatePolicy;
import io.github.sqllint.operation.TriggerOperation.CreateRule;
import io.github.sqllint.operation.TriggerOperation.CreateTrigger;
import io.github.sqllint.operation.TriggerOperation.DisableTrigger;
import io.github.sqllint.operation.TriggerOperation.DropPolicy;
import io.github.sqllint.operation.TriggerOperation.DropRule;
import io.github.sqllint.operation.TriggerOperation.DropTrigger;
import io.github.sqllint.operation.TriggerOperation.EnableTrigger;
import io.github.sqllint.schema.Part;
import io.github.sqllint.schema.Parts;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Relation;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import io.github.sqllint.schema.Trigger;
import io.github.sqllint.schema.View;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Triggers, rules and policies (trigger/*, table/*policy*). */
final class TriggerImpact {
  /** The functions of pg_proc that return a trigger and are meant for people. */
  private static final Set<String> OF_THE_SERVER =
      Set.of(
          "suppress_redundant_updates_trigger",
          "tsvector_update_trigger",
          "tsvector_update_trigger_column");

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
    functionExists(create.function(), work);
    refusals(create, target, step, work);
    if (!create.orReplace() && presence(target, create.name()) == Presence.PRESENT) {
      work.fail(
          "42710",
          true,
          "The trigger " + create.name() + " of " + target.name() + " is there already.");
    }
  }

  /** The server brings some trigger functions along. */
  private static void functionExists(ObjectName function, Work work) {
    if (!OF_THE_SERVER.contains(function.name()) && function.schema().isEmpty()) {
      NamedObjects.mustExist("function", function, work);
    }
  }

  /** What no trigger of its kind can be on its relation (CreateTriggerFiringOn of the source). */
  private static void refusals(CreateTrigger create, Target target, Step<?> step, Work work) {
    String definition = create.definition().toLowerCase(Locale.ROOT);
    boolean view = target.relation().filter(View.class::isInstance).isPresent();
    boolean instead = definition.startsWith("instead of");
    if (target.table().isPresent() && instead) {
      work.fail("42809", true, "Only views have INSTEAD OF triggers.");
    }
    if (view && !instead && (forEachRow(definition) || definition.contains("truncate"))) {
      work.fail("42809", true, "A view has no rows for such a trigger.");
    }
    if (create.constraint() && create.orReplace()) {
      work.fail("0A000", true, "A constraint trigger cannot be replaced.");
    }
    for (String column : create.updateOf()) {
      Expressions.columnExists(column, step.before(), target, work);
    }
    boolean deletes = definition.matches("(?s)\\w+ delete on? ?.*");
    boolean inserts = definition.matches("(?s)\\w+ insert on? ?.*");
    String when = create.when().map(Expression::text).orElse("").toLowerCase(Locale.ROOT);
    if ((deletes && when.contains("new.")) || (inserts && when.contains("old."))) {
      work.fail("42P17", true, "The condition asks for a row that there is not.");
    }
  }

  private static boolean forEachRow(String definition) {
    return definition.toLowerCase(Locale.ROOT).matches("(?s).*\\bfor (each )?row\\b.*");
  }

  private static void goOn(Target target, LockMode mode, Work work) {
    target.family(work.before()).forEach(table -> work.lock(table, mode));
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
  static void rename(ObjectName table, String trigger, Work work) {
    Target target = Target.find(work, table, false);
    target.lock(work, LockMode.ACCESS_EXCLUSIVE);
    if (target.isThere() && presence(target, trigger) == Presence.ABSENT) {
      work.miss("42704", true, Missing.partOf(target.name(), "trigger", trigger));
    }
    if (target.isPartitioned() && work.server().since(15) && isRowTrigger(target, trigger)) {
      goOn(target, LockMode.ACCESS_EXCLUSIVE, work);
    }
  }

  static void createPolicy(Step<CreatePolicy> step, Work work) {
    CreatePolicy create = step.operation();
    Target target = Target.table(work, create.table(), false);
    target.lock(work, LockMode.ACCESS_EXCLUSIVE);
    if (target.table().filter(t -> has(t, Table::policies, create.name())).isPresent()) {
      work.fail(
          "42710",
          true,
          "The policy " + create.name() + " of " + create.table() + " is there already.");
    }
    Mentions.lock(create.definition(), target.name(), LockMode.ACCESS_SHARE, work);
  }

  static void alterPolicy(Step<AlterPolicy> step, Work work) {
    AlterPolicy alter = step.operation();
    Target target = Target.table(work, alter.table(), false);
    target.lock(work, LockMode.ACCESS_EXCLUSIVE);
    mustHave(target, Table::policies, "policy", alter.name(), work);
    Mentions.lock(alter.action(), target.name(), LockMode.ACCESS_SHARE, work);
  }

  static void dropPolicy(Step<DropPolicy> step, Work work) {
    DropPolicy drop = step.operation();
    Target target = find(drop, drop.ifExists(), work);
    if (drop.ifExists() && lacks(target, Table::policies, drop.name())) {
      return;
    }
    target.lock(work, LockMode.ACCESS_EXCLUSIVE);
    mustHave(target, Table::policies, "policy", drop.name(), work);
  }

  static void createRule(Step<CreateRule> step, Work work) {
    CreateRule create = step.operation();
    Target target = Target.find(work, create.table(), false);
    target.lock(work, LockMode.ACCESS_EXCLUSIVE);
    boolean taken = target.table().filter(t -> has(t, Table::rules, create.name())).isPresent();
    if (taken && !create.orReplace()) {
      work.fail(
          "42710",
          true,
          "The rule " + create.name() + " of " + create.table() + " is there already.");
    }
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
    if (drop.ifExists() && lacks(target, Table::rules, drop.name())) {
      return;
    }
    target.lock(work, LockMode.ACCESS_EXCLUSIVE);
    mustHave(target, Table::rules, "rule", drop.name(), work);
  }

  private static Target find(TriggerOperation operation, boolean ifExists, Work work) {
    return Target.find(work, operation.table(), ifExists);
  }

  private static boolean has(
      Table table, Function<Table, Parts<? extends Part>> parts, String name) {
    return parts.apply(table).presence(name) == Presence.PRESENT;
  }

  private static boolean lacks(
      Target target, Function<Table, Parts<? extends Part>> parts, String name) {
    return target.table().filter(t -> parts.apply(t).presence(name) == Presence.ABSENT).isPresent();
  }

  static void mustHave(
      Target target,
      Function<Table, Parts<? extends Part>> parts,
      String kind,
      String name,
      Work work) {
    if (lacks(target, parts, name)) {
      work.miss("42704", true, Missing.partOf(target.name(), kind, name));
    }
  }
}
