package io.github.sqllint.impact;

import io.github.sqllint.operation.IndexOperation.Reindex;
import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Constraint;
import io.github.sqllint.schema.Index;
import io.github.sqllint.schema.Relation;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import io.github.sqllint.schema.View;
import java.util.List;
import java.util.Optional;

/**
 * REINDEX: the table's lock lets readers through, but they plan with its indexes and so wait for
 * them (PostgreSQL manual, REINDEX; index/reindex_*).
 */
final class ReindexImpact {
  private final Work work;
  private final Schema schema;
  private final boolean concurrently;
  private final LockMode mode;

  private ReindexImpact(Work work, boolean concurrently) {
    this.work = work;
    this.schema = work.before();
    this.concurrently = concurrently;
    this.mode = concurrently ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.SHARE;
  }

  static void reindex(Step<Reindex> step, Work work) {
    Reindex reindex = step.operation();
    ReindexImpact impact = new ReindexImpact(work, reindex.concurrently());
    if (reindex.concurrently()) {
      work.refuseTransaction();
      work.needs(12, "REINDEX CONCURRENTLY");
    }
    switch (reindex.kind()) {
      case "index" -> reindex.name().ifPresent(impact::index);
      case "table" -> reindex.name().ifPresent(impact::table);
      case "schema" -> {
        reindex.name().ifPresent(schema -> SchemaImpact.mustExist(schema.name(), work));
        impact.all(reindex.name().map(ObjectName::name));
      }
      case "database" -> impact.all(Optional.empty());
      default -> work.refuseTransaction();
    }
  }

  private void index(ObjectName name) {
    Target target = Target.find(work, name, false);
    if (target.relation().isEmpty()) {
      return;
    }
    if (!(target.relation().get() instanceof Index index)) {
      work.fail("42809", true, "The relation " + name + " is not an index.");
      return;
    }
    Optional<Table> table = schema.table(index.table());
    if (table.filter(Table::isPartitioned).isPresent()) {
      partitionedIndex(index, table.get());
      return;
    }
    exclusion(index);
    work.lock(index.table(), mode);
    rebuild(index);
  }

  /** Since PostgreSQL 14 part by part, each in a transaction of its own. */
  private void partitionedIndex(Index index, Table table) {
    if (!work.server().since(14)) {
      work.fail("0A000", true, "A partitioned index cannot be rebuilt.");
      return;
    }
    work.refuseTransaction();
    work.lock(table.name(), mode);
    parts(index, table);
  }

  private void parts(Index index, Table table) {
    for (Table partition : schema.partitionsOf(table.name())) {
      for (Index part : schema.indexesOn(partition.name())) {
        if (part.parent().filter(index.name()::equals).isEmpty()) {
          continue;
        }
        if (partition.isPartitioned()) {
          parts(part, partition);
        } else {
          work.lock(partition.name(), mode);
          rebuild(part);
        }
      }
    }
  }

  private void table(ObjectName name) {
    Target target = Target.find(work, name, false);
    if (!target.isThere()) {
      return;
    }
    Optional<Relation> relation = target.relation();
    boolean fits =
        relation.isEmpty()
            || relation.get() instanceof Table
            || (relation.get() instanceof View view && view.materialized());
    if (!fits) {
      work.fail("42809", true, "The relation " + name + " is not a table.");
    } else if (target.isPartitioned()) {
      partitioned(target);
    } else {
      relation(target.name());
    }
  }

  /** Up to 13 nothing but a warning; then part by part, SHARE first even CONCURRENTLY. */
  private void partitioned(Target target) {
    work.lock(target.name(), mode);
    if (work.server().since(14)) {
      work.refuseTransaction();
      for (Table partition : schema.descendantsOf(target.name())) {
        work.lock(partition.name(), LockMode.SHARE);
        schema.indexesOn(partition.name()).forEach(this::rebuild);
      }
    }
  }

  private void relation(ObjectName table) {
    work.lock(table, mode);
    if (!schema.relation(table).isPresent()) {
      work.scan(table);
    }
    for (Index index : schema.indexesOn(table)) {
      rebuild(index);
    }
  }

  private void rebuild(Index index) {
    work.scan(index.table());
    if (concurrently) {
      work.build(index.name().name());
    } else {
      work.rebuild(index);
    }
  }

  /** Every table of a schema or of the database, each in a transaction of its own. */
  private void all(Optional<String> inSchema) {
    work.refuseTransaction();
    for (Relation relation : relations()) {
      boolean inside = inSchema.isEmpty() || relation.name().schema().equals(inSchema);
      if (inside) {
        relation(relation.name());
      }
    }
  }

  private List<Relation> relations() {
    return schema.objects().stream()
        .filter(
            object ->
                (object instanceof Table table && !table.isPartitioned())
                    || (object instanceof View view && view.materialized()))
        .map(Relation.class::cast)
        .toList();
  }

  private void exclusion(Index index) {
    boolean excludes =
        index
            .constraint()
            .flatMap(name -> schema.constraint(index.table(), name))
            .filter(constraint -> constraint.kind() == Constraint.Kind.EXCLUSION)
            .isPresent();
    if (concurrently && excludes) {
      work.fail("0A000", true, "An exclusion constraint's index cannot be rebuilt concurrently.");
    }
  }
}
