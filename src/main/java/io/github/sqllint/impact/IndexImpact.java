package io.github.sqllint.impact;

import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.Expression.ColumnReference;
import io.github.sqllint.operation.IndexOperation.CreateIndex;
import io.github.sqllint.operation.IndexOperation.DropIndex;
import io.github.sqllint.operation.IndexOperation.Key;
import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Constraint;
import io.github.sqllint.schema.Index;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Relation;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import io.github.sqllint.schema.View;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** CREATE INDEX and DROP INDEX (PostgreSQL manual, CREATE INDEX; index/*). */
final class IndexImpact {
  /** Methods that extensions bring along. */
  private static final Set<String> OF_EXTENSIONS = Set.of("bloom", "rum", "hnsw", "ivfflat");

  /** The server takes gist for it (DefineIndex of its source). */
  private static final String OLD_GIST = "rtree";

  private IndexImpact() {}

  static void create(Step<CreateIndex> step, Work work) {
    CreateIndex create = step.operation();
    if (create.concurrently()) {
      work.refuseTransaction();
    }
    requireFeatures(create, work);
    Target target = Target.find(work, create.table(), false);
    if (!target.isThere() || isNoTable(target, work)) {
      return;
    }
    LockMode mode = create.concurrently() ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.SHARE;
    work.lock(target.name(), mode);
    // Its keys are looked at before its name.
    new IndexKeys(create, target, step.before(), work).mustFit();
    if (target.table().filter(Table::isTemporary).isEmpty() && isTaken(step, target, work)) {
      return;
    }
    if (create.only() && target.relation().isEmpty()) {
      return; // Written for a partitioned table, whose own index is empty.
    }
    if (target.isPartitioned() && !partitions(create, target, work)) {
      return;
    }
    if (create.unique() && mayHoldRows(target, work)) {
      work.fail("23505", false, "Rows of " + target.name() + " may be duplicates.");
    }
    List<ObjectName> tables =
        target.isPartitioned() ? target.family(step.before()) : List.of(target.name());
    for (ObjectName table : tables) {
      work.lock(table, mode);
      if (table.equals(target.name()) || !hasLike(create, table, step.before())) {
        work.scan(table);
      }
    }
    work.build(create.name().orElseGet(() -> madeUpName(create, target)));
  }

  /** Whether a partition has such an index already, which becomes a part of the new one. */
  private static boolean hasLike(CreateIndex create, ObjectName partition, Schema schema) {
    return schema.indexesOn(partition).stream()
        .filter(own -> own.parent().isEmpty() && own.constraint().isEmpty())
        .anyMatch(own -> own.isLike(create));
  }

  private static boolean mayHoldRows(Target target, Work work) {
    return work.before().mayHoldRows(target.name());
  }

  private static String madeUpName(CreateIndex create, Target target) {
    String columns =
        create.keys().stream()
            .map(Key::expression)
            .map(key -> key instanceof ColumnReference column ? column.name() : "expr")
            .collect(Collectors.joining("_"));
    return target.name().name() + "_" + columns + "_idx";
  }

  private static void requireFeatures(CreateIndex create, Work work) {
    if (!create.include().isEmpty()) {
      work.needs(11, "INCLUDE");
    }
    if (create.nullsNotDistinct()) {
      work.needs(15, "NULLS NOT DISTINCT");
    }
    if (create.only()) {
      work.needs(11, "CREATE INDEX ON ONLY");
    }
    String method = create.method();
    boolean known = OperatorClasses.isMethod(method) || method.equals(OLD_GIST);
    boolean brought = OF_EXTENSIONS.contains(method) && !NamedObjects.isAllTold(work);
    if (!known && !brought) {
      work.fail("42704", false, "There is no access method " + method + ".");
    }
  }

  private static boolean isNoTable(Target target, Work work) {
    Optional<Relation> relation = target.relation();
    boolean fits =
        relation.isEmpty()
            || (relation.get() instanceof Table table && table.kind().equals("table"))
            || (relation.get() instanceof View view && view.materialized());
    if (!fits) {
      work.fail("42809", true, "The relation " + target.name() + " cannot have indexes.");
    }
    return !fits;
  }

  /** The server refuses an index that is not there, or is another table's. */
  static void mustExist(ObjectName name, Target table, Work work) {
    Schema schema = work.before();
    boolean other =
        schema.indexNamed(name).filter(i -> !i.table().equals(table.name())).isPresent();
    if (other) {
      work.fail("42809", true, "The index " + name + " is another table's.");
    } else if (schema.indexNamed(name).isEmpty()) {
      boolean gone = schema.presence(name) == Presence.ABSENT;
      if (gone || work.historyIsWhole()) {
        work.miss("42704", gone, Missing.of("index", name));
      }
    }
  }

  /** A table can be put in the order of an index only where that has one, for all rows. */
  static void mustOrder(Index index, Work work) {
    boolean ordered = index.method().equals("btree") || index.method().equals("gist");
    if (!ordered || index.isPartial()) {
      work.fail("0A000", true, "A table cannot be clustered on the index " + index.name() + ".");
    }
  }

  private static boolean isTaken(Step<CreateIndex> step, Target target, Work work) {
    CreateIndex create = step.operation();
    Optional<ObjectName> name = create.name().map(target.name()::renamed);
    boolean taken = name.filter(n -> step.before().presence(n) == Presence.PRESENT).isPresent();
    if (taken && !create.ifNotExists()) {
      work.fail("42P07", true, "The relation " + name.get() + " is there already.");
    }
    return taken;
  }

  /** Whether the index goes on to the partitions. */
  private static boolean partitions(CreateIndex create, Target target, Work work) {
    if (!work.server().since(11)) {
      work.fail("42809", true, "PostgreSQL 10 has no indexes on partitioned tables.");
      return false;
    }
    if (create.concurrently()) {
      work.fail("0A000", true, "A partitioned table's index cannot be built concurrently.");
      return false;
    }
    Set<String> columns =
        create.keys().stream()
            .filter(key -> key.expression() instanceof ColumnReference)
            .map(key -> ((ColumnReference) key.expression()).name())
            .collect(Collectors.toSet());
    Table table = target.table().orElseThrow();
    if (create.unique() && !columns.containsAll(Partitions.keyOf(table))) {
      work.fail("0A000", true, "The index must hold all columns of the partition key.");
    }
    return !create.only();
  }

  static void drop(Step<DropIndex> step, Work work) {
    DropIndex drop = step.operation();
    if (drop.concurrently()) {
      work.refuseTransaction();
      onlyOne(drop, work);
    }
    Schema schema = work.before();
    Optional<Relation> relation = schema.relation(drop.name());
    if (relation.isEmpty()) {
      missing(drop, work);
    } else if (relation.get() instanceof Index index) {
      drop(drop, index, work);
    } else {
      work.fail("42809", true, "The relation " + relation.get().name() + " is not an index.");
    }
  }

  private static void onlyOne(DropIndex drop, Work work) {
    if (work.siblings(DropIndex.class).size() > 1) {
      work.fail("0A000", true, "Only one index at a time can be dropped concurrently.");
    }
    if (drop.cascade()) {
      work.fail("0A000", true, "DROP INDEX CONCURRENTLY knows no CASCADE.");
    }
  }

  static void missing(DropIndex drop, Work work) {
    boolean gone = work.before().presence(drop.name()) == Presence.ABSENT;
    if (gone || work.historyIsWhole()) {
      if (!drop.ifExists()) {
        work.miss("42704", gone, Missing.of("index", drop.name()));
      }
    } else {
      work.assume();
    }
  }

  private static void drop(DropIndex drop, Index index, Work work) {
    Schema schema = work.before();
    boolean partitioned = schema.table(index.table()).filter(Table::isPartitioned).isPresent();
    LockMode mode =
        drop.concurrently() ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE;
    work.lock(index.table(), mode);
    if (index.constraint().isPresent()) {
      work.fail("2BP01", true, "The constraint " + index.constraint().get() + " needs it.");
    }
    if (index.parent().isPresent()) {
      work.fail("2BP01", true, "The index " + index.parent().get() + " needs it.");
    }
    if (partitioned && drop.concurrently()) {
      work.fail("0A000", true, "A partitioned index cannot be dropped concurrently.");
    }
    keys(drop, index, schema, work);
    if (!drop.concurrently()) {
      work.lockIndex(index, LockMode.ACCESS_EXCLUSIVE);
      if (partitioned) {
        schema.descendantsOf(index.table()).forEach(table -> work.lock(table.name(), mode));
      }
    }
  }

  /** A foreign key may need a unique index that backs no constraint. */
  private static void keys(DropIndex drop, Index index, Schema schema, Work work) {
    Optional<List<String>> columns = index.keyColumns().filter(c -> index.unique());
    for (Constraint key : schema.foreignKeysTo(index.table())) {
      boolean needs =
          columns.filter(key.reference().orElseThrow().columns()::equals).isPresent()
              && !index.cameAfter(key)
              && schema.table(index.table()).stream()
                  .flatMap(t -> t.constraints().all().stream())
                  .noneMatch(c -> c.index().isPresent() && c.columns().equals(columns.get()));
      if (needs) {
        Dropping dropping = new Dropping(work, schema, drop.cascade());
        if (dropping.mayGo("a foreign key of " + key.table() + " needs it")) {
          work.lock(key.table(), LockMode.ACCESS_EXCLUSIVE);
        }
      }
    }
  }

  /** Whether an expression is more than a column. */
  static boolean isExpression(Key key) {
    return !(key.expression() instanceof ColumnReference);
  }

  /** The columns that an expression mentions. */
  static Set<String> columns(Expression expression) {
    return expression.columnNames();
  }
}
