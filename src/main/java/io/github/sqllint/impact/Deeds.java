package io.github.sqllint.impact;

import io.github.sqllint.operation.ColumnOperation;
import io.github.sqllint.operation.ConstraintOperation;
import io.github.sqllint.operation.DataOperation;
import io.github.sqllint.operation.DoBlock;
import io.github.sqllint.operation.IndexOperation;
import io.github.sqllint.operation.ObjectOperation;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.PartitionOperation;
import io.github.sqllint.operation.SessionOperation;
import io.github.sqllint.operation.TableOperation;
import io.github.sqllint.operation.TriggerOperation;
import io.github.sqllint.operation.TypeOperation;
import io.github.sqllint.operation.Unrecognised;
import io.github.sqllint.operation.ViewOperation;
import io.github.sqllint.schema.Step;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which operation the server works how. */
final class Deeds {
  private static final Map<Class<? extends Operation>, Deed<?>> ALL = new ConcurrentHashMap<>();

  private Deeds() {}

  private static void tables() {
    on(TableOperation.CreateTable.class, TableImpact::create);
    on(TableOperation.CreateTableAs.class, TableImpact::createAs);
    on(TableOperation.DropTable.class, TableImpact::drop);
    on(TableOperation.RenameTable.class, TableImpact::rename);
    on(TableOperation.Truncate.class, TruncateImpact::truncate);
    on(TableOperation.LockTable.class, TableImpact::lock);
    on(TableOperation.Cluster.class, TableImpact::cluster);
    on(TableOperation.Vacuum.class, TableImpact::vacuum);
    on(TableOperation.AlterTableOther.class, TableSettingImpact::apply);
  }

  private static void partitions() {
    on(PartitionOperation.AttachPartition.class, PartitionImpact::attach);
    on(PartitionOperation.DetachPartition.class, PartitionImpact::detach);
  }

  private static void columns() {
    on(ColumnOperation.AddColumn.class, AddColumnImpact::add);
    on(ColumnOperation.DropColumn.class, ColumnImpact::drop);
    on(ColumnOperation.RenameColumn.class, ColumnImpact::rename);
    on(ColumnOperation.SetNotNull.class, ColumnImpact::setNotNull);
    on(ColumnOperation.DropNotNull.class, ColumnImpact::dropNotNull);
    on(ColumnOperation.SetDefault.class, ColumnImpact::setDefault);
    on(ColumnOperation.DropDefault.class, ColumnImpact::dropDefault);
    on(ColumnOperation.ChangeColumnType.class, ColumnTypeImpact::change);
  }

  private static void constraints() {
    on(ConstraintOperation.AddPrimaryKey.class, KeyImpact::addPrimaryKey);
    on(ConstraintOperation.AddUnique.class, KeyImpact::addUnique);
    on(ConstraintOperation.AddExclusion.class, KeyImpact::addExclusion);
    on(ConstraintOperation.AddForeignKey.class, ForeignKeyImpact::add);
    on(ConstraintOperation.AddCheck.class, ConstraintImpact::addCheck);
    on(ConstraintOperation.AddNotNullConstraint.class, ConstraintImpact::addNotNull);
    on(ConstraintOperation.ValidateConstraint.class, ConstraintImpact::validate);
    on(ConstraintOperation.DropConstraint.class, ConstraintImpact::drop);
    on(ConstraintOperation.RenameConstraint.class, ConstraintImpact::rename);
  }

  private static void indexes() {
    on(IndexOperation.CreateIndex.class, IndexImpact::create);
    on(IndexOperation.DropIndex.class, IndexImpact::drop);
    on(IndexOperation.Reindex.class, ReindexImpact::reindex);
  }

  private static void views() {
    on(ViewOperation.CreateView.class, ViewImpact::create);
    on(ViewOperation.CreateMaterializedView.class, ViewImpact::createMaterialized);
    on(ViewOperation.RefreshMaterializedView.class, ViewImpact::refresh);
    on(ViewOperation.DropView.class, ViewImpact::drop);
    on(ViewOperation.DropMaterializedView.class, ViewImpact::dropMaterialized);
    on(ViewOperation.AlterView.class, ViewImpact::alter);
  }

  private static void triggers() {
    on(TriggerOperation.CreateTrigger.class, TriggerImpact::create);
    on(TriggerOperation.DropTrigger.class, TriggerImpact::drop);
    on(TriggerOperation.EnableTrigger.class, TriggerImpact::enable);
    on(TriggerOperation.DisableTrigger.class, TriggerImpact::disable);
    on(TriggerOperation.CreatePolicy.class, PolicyImpact::create);
    on(TriggerOperation.AlterPolicy.class, PolicyImpact::alter);
    on(TriggerOperation.DropPolicy.class, PolicyImpact::drop);
    on(TriggerOperation.CreateRule.class, TriggerImpact::createRule);
    on(TriggerOperation.DropRule.class, TriggerImpact::dropRule);
  }

  private static void types() {
    on(TypeOperation.CreateType.class, TypeImpact::create);
    on(TypeOperation.AddEnumValue.class, TypeImpact::addValue);
    on(TypeOperation.RenameEnumValue.class, TypeImpact::renameValue);
    on(TypeOperation.AlterType.class, TypeImpact::alter);
    on(TypeOperation.DropType.class, TypeImpact::drop);
    on(TypeOperation.CreateDomain.class, DomainImpact::create);
    on(TypeOperation.AlterDomain.class, DomainImpact::alter);
  }

  private static void objects() {
    on(ObjectOperation.CreateSchema.class, SchemaImpact::create);
    on(ObjectOperation.DropSchema.class, SchemaImpact::drop);
    on(ObjectOperation.RenameObject.class, SchemaImpact::rename);
    on(ObjectOperation.SetSchema.class, SchemaImpact::move);
    on(ObjectOperation.CreateSequence.class, SequenceImpact::create);
    on(ObjectOperation.AlterSequence.class, SequenceImpact::alter);
    on(ObjectOperation.DropSequence.class, SequenceImpact::drop);
    on(ObjectOperation.CreateFunction.class, RoutineImpact::create);
    on(ObjectOperation.CreateStatistics.class, StatisticsImpact::create);
    on(ObjectOperation.ChangePublication.class, PublicationImpact::change);
    on(ObjectOperation.Comment.class, ObjectImpact::comment);
    on(ObjectOperation.Grant.class, GrantImpact::grant);
    on(ObjectOperation.Revoke.class, GrantImpact::revoke);
    on(ObjectOperation.AlterObject.class, ObjectImpact::alter);
    on(ObjectOperation.DropObject.class, ObjectImpact::drop);
    on(ObjectOperation.CreateObject.class, ObjectImpact::create);
    on(ObjectOperation.Other.class, OtherImpact::run);
    on(ObjectOperation.CreateExtension.class, ObjectImpact::createExtension);
    on(ObjectOperation.PsqlCommand.class, SessionImpact::nothing);
  }

  private static void rows() {
    on(DataOperation.Insert.class, DataImpact::insert);
    on(DataOperation.Update.class, DataImpact::update);
    on(DataOperation.Delete.class, DataImpact::delete);
    on(DataOperation.Merge.class, DataImpact::merge);
    on(DataOperation.CopyFrom.class, DataImpact::copyFrom);
  }

  private static void session() {
    on(SessionOperation.Begin.class, SessionImpact::nothing);
    on(SessionOperation.Commit.class, SessionImpact::nothing);
    on(SessionOperation.Rollback.class, SessionImpact::nothing);
    on(SessionOperation.Savepoint.class, SessionImpact::savepoint);
    on(SessionOperation.ReleaseSavepoint.class, SessionImpact::release);
    on(SessionOperation.RollbackToSavepoint.class, SessionImpact::rollBackTo);
    on(SessionOperation.PrepareTransaction.class, SessionImpact::nothing);
    on(SessionOperation.SetParameter.class, SessionImpact::nothing);
    on(SessionOperation.ResetParameter.class, SessionImpact::nothing);
  }

  private static void others() {
    on(DoBlock.class, SessionImpact::block);
    on(Unrecognised.class, SessionImpact::unrecognised);
  }

  private static <O extends Operation> void on(Class<O> operation, Deed<O> deed) {
    ALL.put(operation, deed);
  }

  /** Only where one of the family is met: a run of a few statements meets few families. */
  private static void addFamilyOf(Class<? extends Operation> type) {
    if (TableOperation.class.isAssignableFrom(type)) {
      tables();
    } else if (PartitionOperation.class.isAssignableFrom(type)) {
      partitions();
    } else if (ColumnOperation.class.isAssignableFrom(type)) {
      columns();
    } else if (ConstraintOperation.class.isAssignableFrom(type)) {
      constraints();
    } else if (IndexOperation.class.isAssignableFrom(type)) {
      indexes();
    } else if (ViewOperation.class.isAssignableFrom(type)) {
      views();
    } else if (TriggerOperation.class.isAssignableFrom(type)) {
      triggers();
    } else if (TypeOperation.class.isAssignableFrom(type)) {
      types();
    } else if (ObjectOperation.class.isAssignableFrom(type)) {
      objects();
    } else if (DataOperation.class.isAssignableFrom(type)) {
      rows();
    } else if (SessionOperation.class.isAssignableFrom(type)) {
      session();
    } else {
      others();
    }
  }

  /** How one kind of operation is worked. */
  static Deed<?> of(Class<? extends Operation> type) {
    Deed<?> deed = ALL.get(type);
    if (deed == null) {
      addFamilyOf(type);
      deed = ALL.get(type);
    }
    if (deed == null) {
      throw new AssertionError("nobody says how the server works " + type.getSimpleName());
    }
    return deed;
  }

  /** Works out one step. */
  static <O extends Operation> void work(Step<O> step, Work work) {
    @SuppressWarnings("unchecked")
    Deed<O> deed = (Deed<O>) of(step.operation().getClass());
    deed.work(step, work);
  }
}
