package io.github.sqllint.rules;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.TableOperation.RenameTable;
import io.github.sqllint.operation.ViewOperation.CreateView;
import io.github.sqllint.schema.Migration;
import io.github.sqllint.schema.Step;

/** The name that running code knows a table by. */
final class OldName {
  private OldName() {}

  /**
   * Whether the transaction of a step renames a table to this name and leaves a view of it under
   * the old one, so that running code notices neither that nor what happens to its columns.
   */
  static boolean isKeptByView(Migration migration, Step<?> step, ObjectName newName) {
    int transaction = step.transaction().number();
    return migration.steps(RenameTable.class).stream()
        .filter(rename -> rename.transaction().number() == transaction)
        .map(Step::operation)
        .filter(rename -> same(rename.table().renamed(rename.newName()), newName))
        .anyMatch(
            rename ->
                migration.steps(CreateView.class).stream()
                    .filter(view -> view.transaction().number() == transaction)
                    .map(Step::operation)
                    .anyMatch(
                        view ->
                            same(view.name(), rename.table())
                                && view.query().relations().stream()
                                    .anyMatch(read -> same(read, newName))));
  }

  private static boolean same(ObjectName one, ObjectName other) {
    return one.toString().equals(other.toString());
  }
}
