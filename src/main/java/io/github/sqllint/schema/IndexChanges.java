package io.github.sqllint.schema;

import io.github.sqllint.operation.IndexOperation.CreateIndex;
import io.github.sqllint.operation.IndexOperation.DropIndex;
import io.github.sqllint.operation.IndexOperation.Reindex;
import io.github.sqllint.operation.ObjectName;
import java.util.List;
import java.util.Optional;

/** What changes of indexes do to a schema. */
final class IndexChanges {
  private IndexChanges() {}

  static void addTo(Changes changes) {
    changes
        .on(CreateIndex.class, IndexChanges::create)
        .on(DropIndex.class, IndexChanges::drop)
        .on(Reindex.class, IndexChanges::reindex);
  }

  private static void create(Draft draft, CreateIndex operation) {
    ObjectName table = draft.schema().resolve(operation.table());
    if (draft.schema().relation(table).isEmpty()) {
      draft.table(table);
    }
    if (draft.schema().relation(table).isEmpty()) {
      return;
    }
    ObjectName name = table.renamed(operation.name().orElseGet(() -> name(draft, operation)));
    Presence before = draft.schema().presence(name);
    if (operation.ifNotExists() && before == Presence.PRESENT) {
      return;
    }
    boolean certain =
        !operation.ifNotExists() || before == Presence.ABSENT || draft.schema().seemsComplete();
    List<Table> partitions = draft.schema().partitionsOf(table);
    Index index =
        new Index(
            name,
            table,
            operation.unique(),
            operation.method(),
            operation.keys(),
            operation.include(),
            operation.nullsNotDistinct(),
            operation.predicate(),
            !operation.only() || partitions.isEmpty(),
            Optional.empty(),
            Optional.empty(),
            SettingActions.given(operation.parameters()).with(StorageClauses.of(draft)),
            Optional.of(draft.origin(certain)));
    draft.put(index);
    if (!operation.only()) {
      partitions.forEach(
          child -> Inheritance.attachIndex(draft, index, Optional.empty(), child.name()));
    }
  }

  private static String name(Draft draft, CreateIndex operation) {
    List<String> columns = GeneratedNames.indexColumns(operation.keys(), operation.include());
    return draft
        .names()
        .relation(draft.schema().resolve(operation.table()), GeneratedNames.joined(columns), "idx");
  }

  private static void drop(Draft draft, DropIndex operation) {
    ObjectName name = draft.schema().resolve(operation.name());
    draft
        .schema()
        .indexNamed(name)
        .ifPresentOrElse(
            new Removal(draft)::index,
            () -> draft.dropUnknown(ObjectKey.relation(name), operation.ifExists()));
  }

  /** An index that a failed CONCURRENTLY left invalid becomes valid. */
  private static void reindex(Draft draft, Reindex operation) {
    if (operation.kind().equals("index")) {
      operation
          .name()
          .flatMap(draft.schema()::indexNamed)
          .ifPresent(index -> draft.put(index.withValid(true)));
    }
  }
}
