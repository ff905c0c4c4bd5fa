package io.github.sqllint.impact;

import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.TableOperation.AlterTableOther;
import io.github.sqllint.schema.Index;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the actions of {@link TableSetting} do beside taking their lock. */
final class TableSettingImpact {
  /** These go on to the tables below (ATSimpleRecursion of the server's source). */
  private static final Set<TableSetting> GO_ON =
      Set.of(
          TableSetting.COLUMN_STATISTICS,
          TableSetting.COLUMN_STORAGE,
          TableSetting.SET_EXPRESSION,
          TableSetting.DROP_EXPRESSION);

  /** An identity of a partitioned table is its partitions' too since PostgreSQL 17. */
  private static final Set<TableSetting> GO_ON_SINCE_17 =
      Set.of(TableSetting.ADD_IDENTITY, TableSetting.SET_IDENTITY, TableSetting.DROP_IDENTITY);

  private final AlterTableOther operation;
  private final TableSetting setting;
  private final Step<AlterTableOther> step;
  private final Work work;
  private final Target target;

  private TableSettingImpact(Step<AlterTableOther> step, Work work, Target target) {
    this.step = step;
    this.operation = step.operation();
    this.setting = TableSetting.of(operation);
    this.work = work;
    this.target = target;
  }

  static void apply(Step<AlterTableOther> step, Work work) {
    TableSetting setting = TableSetting.of(step.operation());
    if (setting.since() > 0) {
      work.needs(setting.since(), setting.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
    Target found = Target.find(work, step.operation().table(), AlterTable.ifExists(work));
    if (found.relation().filter(r -> !(r instanceof Table)).isPresent()) {
      SharedSettings.set(setting, found.relation().get(), work);
      return;
    }
    Target target = AlterTable.target(work, step.operation().table());
    if (target.isThere()) {
      new TableSettingImpact(step, work, target).apply();
    }
  }

  private void apply() {
    column();
    boolean goesOn =
        GO_ON.contains(setting)
            || (GO_ON_SINCE_17.contains(setting)
                && target.isPartitioned()
                && !setsOnlyTheSequence()
                && work.server().since(17));
    if (goesOn) {
      AlterTable.family(work, target);
    }
    ColumnSettingImpact column = new ColumnSettingImpact(step, work, target);
    switch (setting) {
      case LOGGED -> persistence(Table.Persistence.UNLOGGED);
      case UNLOGGED -> persistence(Table.Persistence.PERMANENT);
      case TABLESPACE -> tablespace();
      case ACCESS_METHOD -> accessMethod();
      case INHERIT -> inheritance().ifPresent(InheritanceImpact::begin);
      case NO_INHERIT -> inheritance().ifPresent(InheritanceImpact::end);
      case ALTER_CONSTRAINT ->
          words("ALTER CONSTRAINT (.*)")
              .ifPresent(how -> new ConstraintSetting(target, how, step.before(), work).apply());
      case SET_IDENTITY -> column.sequence(LockMode.SHARE_ROW_EXCLUSIVE);
      case DROP_IDENTITY -> column.sequence(LockMode.ACCESS_EXCLUSIVE);
      case SET_EXPRESSION -> column.setExpression();
      case DROP_EXPRESSION -> column.dropExpression();
      case ADD_IDENTITY -> column.addIdentity();
      case STORAGE_PARAMETERS -> storageParameters();
      case OIDS -> oids();
      case TRIGGER -> TriggerImpact.goOnToPartitions(target, work);
      case REPLICA_IDENTITY -> replicaIdentity();
      case CLUSTER_ON -> clusterOn();
      case COLUMN_STORAGE -> column.storage();
      case OF_TYPE ->
          words("OF (.*)")
              .ifPresentOrElse(
                  type -> TypedTable.begin(type, target, work), () -> TypedTable.end(target, work));
      case COLUMN_COMPRESSION -> column.compression();
      default -> {}
    }
  }

  private void clusterOn() {
    index("CLUSTER ON").ifPresent(i -> IndexImpact.mustOrder(i, work));
    if (target.isPartitioned()) {
      work.fail("0A000", true, "A partitioned table has no rows to be put in an order.");
    }
  }

  /** Where nothing is said of ALWAYS or BY DEFAULT, the partitions have nothing to learn. */
  private boolean setsOnlyTheSequence() {
    return setting == TableSetting.SET_IDENTITY
        && !operation.action().toUpperCase(Locale.ROOT).contains("SET GENERATED");
  }

  private Optional<InheritanceImpact> inheritance() {
    return words("(?:NO )?INHERIT (.*)")
        .map(ObjectName::written)
        .map(parent -> new InheritanceImpact(target, parent, step.before(), work));
  }

  private void column() {
    operation
        .column()
        .ifPresent(name -> Expressions.columnExists(name, step.before(), target, work));
  }

  private void persistence(Table.Persistence from) {
    boolean changes =
        step.before().table(target.name()).map(t -> t.persistence() == from).orElse(true);
    if (isSetTwice()) {
      work.fail("0A000", true, "The statement changes twice whether the table is logged.");
    }
    if (target.isPartitioned()) {
      // Up to 17 it silently did nothing (partition/set_unlogged_parent).
      if (work.server().since(18)) {
        work.fail("42809", true, "A partitioned table has no rows to log.");
      }
    } else if (changes) {
      boolean published = !step.before().publicationsOf(target.name()).isEmpty();
      if (published && from == Table.Persistence.PERMANENT) {
        work.fail("55000", true, "A publication needs the table's log.");
      }
      work.rewrite(target.name());
      RowTypes.mustBeUnused(target.name(), step.before(), work);
      // Its sequences follow since 15.
      if (work.server().since(15)) {
        target.table().ifPresent(t -> TableImpact.moveSequences(t, step.before(), work));
      }
      references(from);
    }
  }

  private boolean isSetTwice() {
    return work.siblings(AlterTableOther.class).stream()
            .map(TableSetting::of)
            .filter(other -> other == TableSetting.LOGGED || other == TableSetting.UNLOGGED)
            .count()
        > 1;
  }

  /** A logged table cannot refer to an unlogged one, nor be referred to by one that stays. */
  private void references(Table.Persistence from) {
    Optional<Table> table = step.before().table(target.name());
    boolean toLogged = from == Table.Persistence.UNLOGGED;
    boolean refused =
        toLogged
            ? table.stream()
                .flatMap(t -> t.foreignKeys().stream())
                .filter(key -> !key.references(target.name()))
                .flatMap(key -> step.before().table(key.reference().orElseThrow().table()).stream())
                .anyMatch(t -> t.persistence() == Table.Persistence.UNLOGGED)
            : step.before().foreignKeysTo(target.name()).stream()
                .filter(key -> !key.table().equals(target.name()))
                .flatMap(key -> step.before().table(key.table()).stream())
                .anyMatch(t -> t.persistence() == Table.Persistence.PERMANENT);
    if (refused) {
      work.fail("42P16", true, "A foreign key cannot join a logged and an unlogged table.");
    }
  }

  /** Copies the table block by block, without its indexes (table/set_tablespace). */
  private void tablespace() {
    String space = words("SET TABLESPACE (.*)").orElse("");
    boolean known =
        space.startsWith("pg_")
            || step.before().presence("tablespace", ObjectName.written(space)) == Presence.PRESENT;
    if (!known && work.historyIsWhole()) {
      work.fail("42704", false, "The tablespace " + space + " may not be there.");
    }
    String now = target.table().flatMap(t -> t.settings().value("tablespace")).orElse("pg_default");
    if (!space.replace("\"", "").equals(now)) {
      work.replaceStorage(target.name());
    }
  }

  private void accessMethod() {
    String named = words("SET ACCESS METHOD (.*)").orElse("");
    // What a session's default_table_access_method may be is not known; it is heap as a rule.
    String method =
        named.equalsIgnoreCase("default")
            ? "heap"
            : named.replace("\"", "").toLowerCase(Locale.ROOT);
    boolean heap = method.equals("heap");
    String old = target.table().flatMap(t -> t.settings().value("access method")).orElse("heap");
    boolean made =
        step.before().presence("access method", ObjectName.written(method)) == Presence.PRESENT;
    if (!heap && !made && NamedObjects.isAllTold(work)) {
      work.fail("42704", false, "There is no access method " + method + ".");
    }
    if (named.equalsIgnoreCase("default")) {
      work.needs(17, "SET ACCESS METHOD DEFAULT");
    }
    if (target.isPartitioned()) {
      if (!work.server().since(17)) {
        work.fail("42809", true, "A partitioned table has no access method.");
      }
    } else if (!method.equals(old)) {
      work.rewrite(target.name());
    }
  }

  private void storageParameters() {
    if (target.isPartitioned()) {
      String sqlstate = work.server().since(16) ? "42809" : "22023";
      work.fail(sqlstate, true, "A partitioned table has no storage parameters.");
    }
    if (!work.server().since(11)
        && operation.action().toLowerCase(Locale.ROOT).contains("toast_tuple_target")) {
      work.fail("22023", true, "PostgreSQL 10 has no toast_tuple_target.");
    }
  }

  /** SET WITH OIDS wrote the table anew until PostgreSQL 12 took it away. */
  private void oids() {
    if (operation.action().toUpperCase(Locale.ROOT).contains("WITH OIDS")) {
      if (work.server().since(12)) {
        work.fail("42601", true, "PostgreSQL has no tables with OIDs any more.");
      } else {
        work.rewrite(target.name());
      }
    }
  }

  private Optional<Index> index(String action) {
    Optional<ObjectName> name =
        words(action + " (.*)")
            .map(written -> new ObjectName(target.name().schema(), written.replace("\"", "")));
    name.ifPresent(index -> IndexImpact.mustExist(index, target, work));
    return name.flatMap(step.before()::indexNamed);
  }

  /** Its columns must be NOT NULL and tell every row apart (PostgreSQL manual, ALTER TABLE). */
  private void replicaIdentity() {
    Optional<Index> index = index("REPLICA IDENTITY USING INDEX");
    Optional<List<String>> columns = index.flatMap(Index::keyColumns);
    if (index.isEmpty()) {
      return;
    }
    boolean nullable =
        columns.stream()
            .flatMap(List::stream)
            .flatMap(name -> step.before().column(target.name(), name).stream())
            .anyMatch(column -> column.complete() && !column.notNull());
    boolean putOff =
        step.before().table(target.name()).stream()
            .flatMap(t -> t.constraints().all().stream())
            .anyMatch(
                c ->
                    c.index().filter(index.get().name()::equals).isPresent()
                        && c.deferral().deferrable());
    if (!index.get().unique() || nullable) {
      work.fail("42809", true, "The index cannot tell every row apart.");
    } else if (index.get().isPartial() || columns.isEmpty() || putOff) {
      work.fail("0A000", true, "The index cannot tell every row apart at every moment.");
    }
  }

  private Optional<String> words(String pattern) {
    Matcher matcher =
        Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.DOTALL)
            .matcher(operation.action().strip());
    return matcher.matches() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
  }
}
