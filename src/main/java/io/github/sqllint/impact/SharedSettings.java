package io.github.sqllint.impact;

import io.github.sqllint.operation.LockMode;
import io.github.sqllint.schema.Index;
import io.github.sqllint.schema.Relation;
import io.github.sqllint.schema.Sequence;
import io.github.sqllint.schema.View;
import java.util.EnumSet;
import java.util.Set;

/**
 * What ALTER TABLE sets of views, indexes and sequences, for they share it with tables
 * (ATSimplePermissions of the server's source).
 */
final class SharedSettings {
  private static final Set<TableSetting> OF_VIEWS =
      EnumSet.of(TableSetting.STORAGE_PARAMETERS, TableSetting.OWNER, TableSetting.OTHER);

  private static final Set<TableSetting> OF_MATERIALIZED_VIEWS =
      EnumSet.of(
          TableSetting.STORAGE_PARAMETERS,
          TableSetting.CLUSTER_ON,
          TableSetting.TABLESPACE,
          TableSetting.ACCESS_METHOD,
          TableSetting.OWNER,
          TableSetting.REPLICA_IDENTITY,
          TableSetting.COLUMN_STATISTICS,
          TableSetting.COLUMN_OPTIONS,
          TableSetting.COLUMN_STORAGE,
          TableSetting.COLUMN_COMPRESSION,
          TableSetting.OTHER);

  private static final Set<TableSetting> OF_INDEXES =
      EnumSet.of(
          TableSetting.STORAGE_PARAMETERS,
          TableSetting.TABLESPACE,
          TableSetting.OWNER,
          TableSetting.COLUMN_STATISTICS,
          TableSetting.OTHER);

  private static final Set<TableSetting> OF_SEQUENCES =
      EnumSet.of(
          TableSetting.OWNER, TableSetting.LOGGED, TableSetting.UNLOGGED, TableSetting.OTHER);

  private SharedSettings() {}

  static void set(TableSetting setting, Relation relation, Work work) {
    if (!of(relation).contains(setting)) {
      work.fail("42809", true, "The relation " + relation.name() + " is not a table.");
    }
    boolean options = setting == TableSetting.STORAGE_PARAMETERS && isPlainView(relation);
    work.lock(relation.name(), options ? LockMode.ACCESS_EXCLUSIVE : AlterTable.lock(work));
  }

  private static boolean isPlainView(Relation relation) {
    return relation instanceof View view && !view.materialized();
  }

  private static Set<TableSetting> of(Relation relation) {
    if (relation instanceof Index) {
      return OF_INDEXES;
    } else if (relation instanceof Sequence) {
      return OF_SEQUENCES;
    }
    return isPlainView(relation) ? OF_VIEWS : OF_MATERIALIZED_VIEWS;
  }
}
