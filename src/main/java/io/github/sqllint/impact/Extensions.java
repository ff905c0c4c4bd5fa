package io.github.sqllint.impact;

import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectOperation.DropObject;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.ExtensionMembers;
import io.github.sqllint.schema.Index;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Table;
import java.util.Optional;

/** What needs an extension and does not let it go. */
final class Extensions {
  private Extensions() {}

  static void drop(DropObject drop, Schema schema, Work work) {
    ForeignTableImpact.dropWrapper(drop.name().name(), new Dropping(work, schema, drop.cascade()));
    // It may bring a dictionary, which then is called as the extension is.
    ObjectImpact.searchedWith(drop.name().name(), new Dropping(work, schema, drop.cascade()));
    Optional<ExtensionMembers> members = ExtensionMembers.of(drop.name().name());
    if (members.isEmpty()) {
      work.assume();
      return;
    }
    Dropping dropping = new Dropping(work, schema, drop.cascade());
    for (Table table : schema.tables()) {
      for (Column column : table.columns()) {
        boolean uses = column.type().filter(members.get()::hasType).isPresent();
        if (uses
            && dropping.mayGo(
                "the column " + column.name() + " of " + table.name() + " needs it")) {
          work.lock(table.name(), LockMode.ACCESS_EXCLUSIVE);
          dropping.column(table.name(), column.name());
        }
        if (column.defaultValue().filter(members.get()::calls).isPresent()) {
          dropping.mayGo("the default of " + column.name() + " of " + table.name() + " needs it");
        }
      }
      for (Index index : schema.indexesOn(table.name())) {
        if (members.get().serves(index, schema)) {
          dropping.mayGo("the index " + index.name() + " needs it");
        }
      }
    }
  }
}
