package io.github.sqllint.schema;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.TableOperation.AlterTableOther;
import io.github.sqllint.operation.TableOperation.Cluster;
import io.github.sqllint.operation.TableOperation.CreateTable;
import io.github.sqllint.operation.TableOperation.CreateTableAs;
import io.github.sqllint.operation.TableOperation.DropTable;
import io.github.sqllint.operation.TableOperation.LockTable;
import io.github.sqllint.operation.TableOperation.RenameTable;
import io.github.sqllint.operation.TableOperation.Truncate;
import io.github.sqllint.operation.TableOperation.Vacuum;
import java.util.Optional;

/** What changes of whole tables do to a schema. */
final class TableChanges {
  private TableChanges() {}

  static void addTo(Changes changes) {
    changes
        .on(CreateTable.class, NewTable::create)
        .on(CreateTableAs.class, NewTable::createAs)
        .on(DropTable.class, TableChanges::drop)
        .on(RenameTable.class, TableChanges::rename)
        .on(Truncate.class, TableChanges::truncate)
        .on(Cluster.class, TableChanges::cluster)
        .on(AlterTableOther.class, TableActions::apply)
        .none(LockTable.class)
        .none(Vacuum.class);
  }

  private static void drop(Draft draft, DropTable operation) {
    ObjectName name = draft.schema().resolve(operation.name());
    draft
        .schema()
        .table(name)
        .ifPresentOrElse(
            new Removal(draft)::table,
            () -> draft.dropUnknown(ObjectKey.relation(name), operation.ifExists()));
  }

  private static void rename(Draft draft, RenameTable operation) {
    ObjectName name = draft.schema().resolve(operation.table());
    Optional<Relation> relation = draft.schema().relation(name);
    if (relation.isEmpty()) {
      draft.table(name);
    }
    draft
        .schema()
        .relation(name)
        .ifPresent(r -> new Renames(draft).relation(r, name.renamed(operation.newName())));
  }

  private static void truncate(Draft draft, Truncate operation) {
    draft.table(operation.table()).ifPresent(table -> truncate(draft, table, operation.cascade()));
  }

  private static void truncate(Draft draft, Table table, boolean cascade) {
    if (!draft.schema().mayHoldRows(table.name())) {
      return;
    }
    draft.emptyInTransaction(table.name());
    draft.clear(table.name());
    for (Table child : draft.schema().childrenOf(table.name())) {
      truncate(draft, child, cascade);
    }
    if (cascade) {
      for (Constraint key : draft.schema().foreignKeysTo(table.name())) {
        draft.schema().table(key.table()).ifPresent(t -> truncate(draft, t, true));
      }
    }
  }

  private static void cluster(Draft draft, Cluster operation) {
    operation
        .index()
        .ifPresent(
            index ->
                draft.change(
                    operation.table(),
                    t -> t.withSettings(t.settings().with("cluster on", index))));
  }
}
