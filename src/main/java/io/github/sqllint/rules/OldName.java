package io.github.sqllint.rules;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.RenameObject;
import io.github.sqllint.operation.ObjectOperation.SetSchema;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.TableOperation;
import io.github.sqllint.operation.ViewOperation.CreateMaterializedView;
import io.github.sqllint.operation.ViewOperation.CreateView;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The name that running code knows a table by. */
final class OldName {
  private OldName() {}

  /**
   * Whether the transaction of a step renames or moves a table to this name and leaves a view of it
   * under the old one, so that running code notices neither that nor what happens to its columns.
   */
  static boolean isKeptByView(Migration migration, Step<?> step, ObjectName newName) {
    List<Operation> operations =
        migration.inTransactionOf(step).stream().<Operation>map(Step::operation).toList();
    return operations.stream()
        .flatMap(operation -> formerName(operation, newName).stream())
        .anyMatch(
            former ->
                operations.stream().anyMatch(operation -> isView(operation, former, newName)));
  }

  /**
   * Whether the transaction of a step has given a table or view its name: code does not know that
   * yet, and what the old name means to it has been told of the rename.
   */
  static boolean isNewName(Migration migration, Step<?> step, ObjectName name) {
    return migration.inTransactionBefore(step).stream()
        .anyMatch(earlier -> formerName(earlier.operation(), name).isPresent());
  }

  /**
   * Whether another table takes over the name of one that a step renames, in its transaction, so
   * that there is no moment at which code misses the name.
   */
  static boolean isTakenOver(Migration migration, Step<TableOperation.RenameTable> rename) {
    ObjectName name = rename.operation().table();
    return after(migration, rename).anyMatch(operation -> isCalled(operation, name));
  }

  /** Whether the transaction of a step gives the name of a view to something else later on. */
  static boolean isGivenAgain(Migration migration, Step<RenameObject> rename) {
    ObjectName name = rename.operation().name();
    return after(migration, rename)
        .anyMatch(
            operation ->
                isCalled(operation, name)
                    || (operation instanceof CreateView view && same(view.name(), name))
                    || (operation instanceof CreateMaterializedView view
                        && same(view.name(), name)));
  }

  private static Stream<Operation> after(Migration migration, Step<?> rename) {
    return migration.inTransactionOf(rename).stream()
        .filter(step -> step.span().start() > rename.span().start())
        .map(Step::operation);
  }

  private static boolean isCalled(Operation operation, ObjectName name) {
    if (operation instanceof TableOperation.CreateTable create) {
      return same(create.table(), name);
    }
    if (operation instanceof TableOperation.CreateTableAs create) {
      return same(create.table(), name);
    }
    if (operation instanceof RenameObject rename) {
      return same(rename.name().renamed(rename.newName()), name);
    }
    return operation instanceof TableOperation.RenameTable rename
        && same(rename.table().renamed(rename.newName()), name);
  }

  /** What a table or view was called before an operation that calls it so. */
  private static Optional<ObjectName> formerName(Operation operation, ObjectName newName) {
    if (operation instanceof TableOperation.RenameTable rename) {
      boolean same = same(rename.table().renamed(rename.newName()), newName);
      return same ? Optional.of(rename.table()) : Optional.empty();
    }
    if (operation instanceof RenameObject rename) {
      boolean same = same(rename.name().renamed(rename.newName()), newName);
      return same ? Optional.of(rename.name()) : Optional.empty();
    }
    if (operation instanceof SetSchema move) {
      boolean same = same(ObjectName.of(move.schema(), move.name().name()), newName);
      return same ? Optional.of(move.name()) : Optional.empty();
    }
    return Optional.empty();
  }

  private static boolean isView(Operation operation, ObjectName name, ObjectName of) {
    return operation instanceof CreateView view
        && same(view.name(), name)
        && view.query().relations().stream().anyMatch(read -> same(read, of));
  }

  private static boolean same(ObjectName one, ObjectName other) {
    return one.toString().equals(other.toString());
  }
}
