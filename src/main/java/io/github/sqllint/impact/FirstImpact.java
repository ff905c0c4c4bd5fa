package io.github.sqllint.impact;

import io.github.sqllint.operation.ColumnOperation;
import io.github.sqllint.operation.ConstraintOperation;
import io.github.sqllint.operation.DataOperation;
import io.github.sqllint.operation.IndexOperation;
import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.PartitionOperation;
import io.github.sqllint.operation.TableOperation;
import io.github.sqllint.operation.TriggerOperation;
import io.github.sqllint.operation.ViewOperation;
import io.github.sqllint.schema.Step;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The lock of each operation on its own target, until the whole model takes its place. */
final class FirstImpact {
  private FirstImpact() {}

  static Impact of(Step<?> step) {
    return of(List.of(step));
  }

  static Impact of(List<? extends Step<?>> steps) {
    Map<ObjectName, Effect> effects = new LinkedHashMap<>();
    for (Step<?> step : steps) {
      Operation operation = step.operation();
      Optional<ObjectName> relation = operation.relation();
      LockMode lock = lock(operation);
      if (relation.isPresent() && lock != null) {
        effects.merge(
            relation.get(),
            new Effect(relation.get(), lock, false, scans(operation)),
            FirstImpact::both);
      }
      if (operation instanceof ConstraintOperation.AddForeignKey key) {
        effects.merge(
            key.references(),
            new Effect(key.references(), lock, false, scans(operation)),
            FirstImpact::both);
      }
    }
    Set<ObjectName> unread = new HashSet<>();
    Set<ObjectName> unwritten = new HashSet<>();
    for (Effect effect : effects.values()) {
      if (effect.lock().blocksReads()) {
        unread.add(effect.relation());
      }
      if (effect.lock().blocksWrites()) {
        unwritten.add(effect.relation());
      }
    }
    boolean transactional = steps.stream().noneMatch(s -> refusesTransaction(s.operation()));
    return new Impact(
        List.copyOf(effects.values()),
        unread,
        unwritten,
        Set.of(),
        transactional,
        true,
        Optional.empty());
  }

  private static Effect both(Effect one, Effect other) {
    LockMode lock = one.lock().compareTo(other.lock()) > 0 ? one.lock() : other.lock();
    return new Effect(one.relation(), lock, false, one.scan() || other.scan());
  }

  private static LockMode lock(Operation operation) {
    if (operation instanceof ConstraintOperation.AddForeignKey) {
      return LockMode.SHARE_ROW_EXCLUSIVE;
    }
    if (operation instanceof ConstraintOperation.ValidateConstraint) {
      return LockMode.SHARE_UPDATE_EXCLUSIVE;
    }
    if (operation instanceof ColumnOperation || operation instanceof ConstraintOperation) {
      return LockMode.ACCESS_EXCLUSIVE;
    }
    if (operation instanceof IndexOperation.CreateIndex index) {
      return index.concurrently() ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.SHARE;
    }
    if (operation instanceof IndexOperation.Reindex reindex) {
      return reindex.concurrently() ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.SHARE;
    }
    if (operation instanceof TableOperation.LockTable table) {
      return table.mode();
    }
    if (operation instanceof TableOperation.Vacuum vacuum) {
      return vacuum.full() ? LockMode.ACCESS_EXCLUSIVE : LockMode.SHARE_UPDATE_EXCLUSIVE;
    }
    if (operation instanceof TableOperation.CreateTable
        || operation instanceof TableOperation.CreateTableAs) {
      return null;
    }
    if (operation instanceof TableOperation || operation instanceof PartitionOperation) {
      return LockMode.ACCESS_EXCLUSIVE;
    }
    if (operation instanceof TriggerOperation.CreateTrigger
        || operation instanceof TriggerOperation.EnableTrigger
        || operation instanceof TriggerOperation.DisableTrigger) {
      return LockMode.SHARE_ROW_EXCLUSIVE;
    }
    if (operation instanceof TriggerOperation) {
      return LockMode.ACCESS_EXCLUSIVE;
    }
    if (operation instanceof DataOperation) {
      return LockMode.ROW_EXCLUSIVE;
    }
    if (operation instanceof ViewOperation.RefreshMaterializedView refresh) {
      return refresh.concurrently() ? LockMode.EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE;
    }
    return null;
  }

  private static boolean scans(Operation operation) {
    if (operation instanceof ConstraintOperation.AddForeignKey key) {
      return !key.notValid();
    }
    if (operation instanceof ConstraintOperation.AddCheck check) {
      return !check.notValid();
    }
    return operation instanceof ColumnOperation.SetNotNull
        || operation instanceof ConstraintOperation.ValidateConstraint
        || operation instanceof ConstraintOperation.AddPrimaryKey
        || operation instanceof ConstraintOperation.AddUnique
        || operation instanceof IndexOperation.CreateIndex;
  }

  private static boolean refusesTransaction(Operation operation) {
    return (operation instanceof IndexOperation.CreateIndex create && create.concurrently())
        || (operation instanceof IndexOperation.DropIndex drop && drop.concurrently())
        || (operation instanceof IndexOperation.Reindex reindex && reindex.concurrently())
        || (operation instanceof PartitionOperation.DetachPartition detach && detach.concurrently())
        || operation instanceof TableOperation.Vacuum;
  }
}
