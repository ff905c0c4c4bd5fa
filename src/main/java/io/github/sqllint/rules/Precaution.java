package io.github.sqllint.rules;

import io.github.sqllint.operation.IndexOperation.CreateIndex;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.CreateSequence;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.TableOperation;
import io.github.sqllint.operation.TypeOperation;
import io.github.sqllint.operation.ViewOperation;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Step;
import java.util.Optional;

/** DROP … IF EXISTS before the CREATE of the same name, for what a failed run may have left. */
final class Precaution {
  private Precaution() {}

  /** Whether nothing tells of what is dropped before the same migration creates it. */
  static boolean isOne(Migration migration, Step<?> drop) {
    Optional<Dropped> dropped = Dropped.by(drop.operation()).filter(Dropped::ifExists);
    if (dropped.isEmpty() || drop.before().presence(dropped.get().name()) != Presence.UNKNOWN) {
      return false;
    }
    String name = dropped.get().name().toString();
    return migration.steps().stream()
        .filter(step -> step.span().start() > drop.span().start())
        .flatMap(step -> created(step.operation()).stream())
        .anyMatch(created -> created.toString().equals(name));
  }

  private static Optional<ObjectName> created(Operation operation) {
    if (operation instanceof TableOperation.CreateTable create) {
      return Optional.of(create.table());
    }
    if (operation instanceof TableOperation.CreateTableAs create) {
      return Optional.of(create.table());
    }
    if (operation instanceof ViewOperation.CreateView create) {
      return Optional.of(create.name());
    }
    if (operation instanceof ViewOperation.CreateMaterializedView create) {
      return Optional.of(create.name());
    }
    if (operation instanceof CreateSequence create) {
      return Optional.of(create.name());
    }
    if (operation instanceof TypeOperation.CreateType create) {
      return Optional.of(create.name());
    }
    return operation instanceof CreateIndex create
        ? create.name().map(name -> create.table().renamed(name))
        : Optional.empty();
  }
}
