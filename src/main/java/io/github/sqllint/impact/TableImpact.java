package io.github.sqllint.impact;

import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Query;
import io.github.sqllint.operation.TableOperation.Cluster;
import io.github.sqllint.operation.TableOperation.CreateTable;
import io.github.sqllint.operation.TableOperation.CreateTableAs;
import io.github.sqllint.operation.TableOperation.DropTable;
import io.github.sqllint.operation.TableOperation.LikeTable;
import io.github.sqllint.operation.TableOperation.LockTable;
import io.github.sqllint.operation.TableOperation.RenameTable;
import io.github.sqllint.operation.TableOperation.Vacuum;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.CompositeType;
import io.github.sqllint.schema.Index;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Relation;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Sequence;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import io.github.sqllint.schema.View;
import io.github.sqllint.source.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tables as a whole. */
final class TableImpact {
  private TableImpact() {}

  static void create(Step<CreateTable> step, Work work) {
    CreateTable create = step.operation();
    if (isTaken(step.before(), create.table(), create.ifNotExists(), create.temporary(), work)) {
      return;
    }
    new NewTableRefusals(create, step.before(), work).find();
    create.like().forEach(like -> like(like, work));
    for (ObjectName name : create.inherits()) {
      Target parent = Target.table(work, name, false);
      parent.lock(work, LockMode.SHARE_UPDATE_EXCLUSIVE);
      if (parent.isPartitioned()) {
        work.fail("42809", true, "The table " + parent.name() + " is partitioned, not inherited.");
      }
      if (parent.table().filter(Table::isPartition).isPresent()) {
        work.fail("42809", true, "The partition " + parent.name() + " has no heirs.");
      }
    }
    if (!create.inherits().isEmpty() && create.partitionBy().isPresent()) {
      work.fail("42P16", true, "An heir cannot be partitioned.");
    }
    create.ofType().ifPresent(type -> TypedTable.create(create, type, work));
    create.partitionBy().ifPresent(by -> new PartitionKey(create, by, work).mustFit());
    Fit.together(create, step.before(), work);
    create.partitionOf().ifPresent(parent -> PartitionImpact.create(step, parent, work));
    // The columns of a typed table or a partition are written without.
    create.columns().stream()
        .filter(column -> !column.type().name().isEmpty())
        .forEach(column -> Types.mustExist(column.type(), step.before(), work));
  }

  private static void like(LikeTable like, Work work) {
    if (work.before().type(like.table()).filter(CompositeType.class::isInstance).isPresent()) {
      return;
    }
    Target source = Target.find(work, like.table(), false);
    source.lock(work, LockMode.ACCESS_SHARE);
    if (takesDefaults(like.options().toLowerCase(Locale.ROOT))) {
      for (Column column : source.table().map(t -> t.columns().all()).orElse(List.of())) {
        column.defaultValue().ifPresent(value -> Sequences.mention(value, work));
      }
    }
  }

  private static boolean takesDefaults(String options) {
    int all = options.lastIndexOf("including all");
    int own = options.lastIndexOf("including defaults");
    return Math.max(all, own) > options.lastIndexOf("excluding defaults");
  }

  static void createAs(Step<CreateTableAs> step, Work work) {
    CreateTableAs create = step.operation();
    boolean taken =
        isTaken(step.before(), create.table(), create.ifNotExists(), create.temporary(), work);
    fill(create.query(), create.withData(), taken, work);
  }

  /** The query is looked at before the name of its result is known to be taken. */
  static void fill(Query query, boolean withData, boolean taken, Work work) {
    if (!taken) {
      OutputColumns.check(query, OutputColumns.listed(work), work.before(), work);
      NamedColumns.check(query, work);
      GroupedColumns.check(query, work);
    }
    if (withData && !taken) {
      Reads.all(query.relations(), work);
    } else {
      Reads.lock(query.relations(), work);
    }
    for (ObjectName name : query.relations()) {
      if (Mentions.isWritten(query.text(), name)) {
        work.lock(name, LockMode.ROW_EXCLUSIVE);
      }
    }
    RowLocks.take(query.text(), query.relations(), work);
  }

  /** Whether the name is taken, which the server refuses without IF NOT EXISTS. */
  static boolean isTaken(
      Schema schema, ObjectName name, boolean ifNotExists, boolean temporary, Work work) {
    boolean taken = !temporary && schema.presence(schema.placeFor(name)) == Presence.PRESENT;
    if (taken && !ifNotExists) {
      work.fail("42P07", true, "The relation " + schema.placeFor(name) + " is there already.");
    }
    return taken;
  }

  static void drop(Step<DropTable> step, Work work) {
    DropTable drop = step.operation();
    Target target = Target.table(work, drop.name(), drop.ifExists());
    if (!target.isThere()) {
      return;
    }
    if (target.table().filter(Table::isForeign).isPresent()) {
      work.fail("42809", true, "The relation " + target.name() + " is a foreign table.");
      return;
    }
    work.lock(target.name(), LockMode.ACCESS_EXCLUSIVE);
    Dropping dropping = new Dropping(work, work.before(), drop.cascade());
    dropping.alsoDrops(() -> work.siblings(DropTable.class).stream().map(DropTable::name));
    target.table().ifPresent(dropping::table);
  }

  /** ALTER TABLE … RENAME takes views, indexes and sequences too, always with the full lock. */
  static void rename(Step<RenameTable> step, Work work) {
    RenameTable rename = step.operation();
    Target target = Target.find(work, rename.table(), AlterTable.ifExists(work));
    if (!target.isThere()) {
      return;
    }
    work.lock(target.name(), LockMode.ACCESS_EXCLUSIVE);
    ObjectName newName = target.name().renamed(rename.newName());
    if (step.before().presence(newName) == Presence.PRESENT) {
      boolean certain = target.relation().isPresent() || !AlterTable.ifExists(work);
      work.fail("42P07", certain, "The relation " + newName + " is there already.");
    } else if (target.relation().filter(TableImpact::hasRowType).isPresent()
        && step.before().typePresence(newName) == Presence.PRESENT) {
      work.fail("42710", true, "The type " + newName + " is there already.");
    }
  }

  /** The rows of tables and views are a type of the same name. */
  static boolean hasRowType(Relation relation) {
    return relation instanceof Table || relation instanceof View;
  }

  /** Since PostgreSQL 11 also views, with the tables below them (manual, LOCK). */
  static void lock(Step<LockTable> step, Work work) {
    LockTable lock = step.operation();
    Target target = Target.find(work, lock.table(), false);
    if (!target.isThere()) {
      return;
    }
    Optional<Relation> relation = target.relation();
    if (relation.isPresent() && relation.get() instanceof View view && !view.materialized()) {
      if (work.server().since(11)) {
        lockBelow(view, lock.mode(), step.before(), work);
      } else {
        work.fail("42809", true, "PostgreSQL 10 cannot lock views.");
      }
    } else if (relation.filter(r -> !(r instanceof Table table) || table.isForeign()).isPresent()) {
      work.fail("42809", true, "Only tables and views can be locked.");
    } else {
      List<ObjectName> family =
          AlterTable.isOnly(work) ? List.of(target.name()) : target.family(step.before());
      family.forEach(table -> work.lock(table, lock.mode()));
    }
  }

  private static void lockBelow(View view, LockMode mode, Schema schema, Work work) {
    work.lock(view.name(), mode);
    for (ObjectName used : view.uses().keySet()) {
      Optional<View> below = schema.view(used).filter(v -> !v.materialized());
      if (below.isPresent() && !used.equals(view.name())) {
        lockBelow(below.get(), mode, schema, work);
      } else if (schema.view(used).isEmpty()) {
        new Target(used, schema.relation(used), true)
            .family(schema)
            .forEach(table -> work.lock(table, mode));
      }
    }
  }

  static void cluster(Step<Cluster> step, Work work) {
    Cluster cluster = step.operation();
    Target target = Target.find(work, cluster.table(), false);
    if (!target.isThere()) {
      return;
    }
    Optional<ObjectName> index =
        cluster.index().map(name -> new ObjectName(target.name().schema(), name));
    index.ifPresent(name -> IndexImpact.mustExist(name, target, work));
    index.flatMap(step.before()::indexNamed).ifPresent(found -> IndexImpact.mustOrder(found, work));
    if (target.isPartitioned()) {
      if (work.server().since(15)) {
        work.refuseTransaction();
        work.lock(target.name(), LockMode.ACCESS_EXCLUSIVE);
        step.before().descendantsOf(target.name()).stream()
            .filter(partition -> !partition.isPartitioned())
            .forEach(partition -> rewriteAll(partition.name(), work));
      } else {
        work.fail("42809", true, "A partitioned table cannot be clustered.");
      }
      return;
    }
    boolean remembered = target.table().flatMap(t -> t.settings().value("cluster on")).isPresent();
    if (index.isEmpty() && target.isKnown() && !remembered) {
      work.fail("42704", true, "No index has been named for clustering.");
    }
    rewriteAll(target.name(), work);
  }

  static void rewriteAll(ObjectName table, Work work) {
    work.lock(table, LockMode.ACCESS_EXCLUSIVE);
    work.rewrite(table);
  }

  static void vacuum(Step<Vacuum> step, Work work) {
    work.refuseTransaction();
    Target target = Target.find(work, step.operation().table(), false);
    if (!target.isThere() || isPassedOver(target)) {
      return;
    }
    boolean goesOn = target.isPartitioned() || work.server().since(18);
    List<ObjectName> tables =
        goesOn && !AlterTable.isOnly(work) ? target.family(step.before()) : List.of(target.name());
    boolean full = step.operation().full();
    if (full && says("disable_page_skipping", true, work)) {
      work.fail("0A000", true, "VACUUM FULL has no pages to skip.");
    }
    if (full && work.server().since(13) && says("parallel", true, work)) {
      work.fail("0A000", true, "VACUUM FULL has one worker.");
    }
    SampledColumns.check(step.operation().table(), target, work);
    if (says("process_main", false, work)) {
      tables.forEach(table -> work.lock(table, LockMode.SHARE_UPDATE_EXCLUSIVE));
    } else {
      tables.forEach(table -> vacuum(table, full, work));
    }
  }

  /** Whether an option in parentheses is switched on or off; on where it says no more. */
  private static boolean says(String option, boolean on, Work work) {
    List<Token> tokens = work.statement().statement().tokens();
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).is(option)) {
        Token value = tokens.get(i + 1);
        return on != (value.is("false") || value.is("off") || value.text().equals("0"));
      }
    }
    return false;
  }

  /** VACUUM and ANALYZE skip with a warning what holds no rows. */
  static boolean isPassedOver(Target target) {
    Optional<Relation> relation = target.relation();
    return relation.isPresent()
        && !(relation.get() instanceof Table)
        && !(relation.get() instanceof View view && view.materialized());
  }

  static void vacuum(ObjectName table, boolean full, Work work) {
    if (full) {
      rewriteAll(table, work);
    } else {
      work.lock(table, LockMode.SHARE_UPDATE_EXCLUSIVE);
      work.scan(table);
    }
  }

  /** SET SCHEMA of a table takes its sequences along, and so does SET UNLOGGED. */
  static void moveSequences(Table table, Schema schema, Work work) {
    for (Column column : table.columns()) {
      for (Sequence sequence : schema.sequencesOwnedBy(table.name(), column.name())) {
        work.lock(sequence.name(), LockMode.ACCESS_EXCLUSIVE);
      }
    }
  }

  /** The indexes of a table with this lock. */
  static void lockIndexes(ObjectName table, LockMode mode, Work work) {
    for (Index index : work.before().indexesOn(table)) {
      work.lockIndex(index, mode);
    }
  }
}
