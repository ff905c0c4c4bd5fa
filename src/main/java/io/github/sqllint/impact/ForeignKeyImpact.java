package io.github.sqllint.impact;

import io.github.sqllint.operation.ColumnOperation.AddColumn;
import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.ConstraintOperation.AddForeignKey;
import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.Reading;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Constraint;
import io.github.sqllint.schema.Index;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Foreign keys: SHARE ROW EXCLUSIVE on both tables, for both get triggers (PostgreSQL manual, ALTER
 * TABLE; constraint/fk*).
 */
final class ForeignKeyImpact {
  private ForeignKeyImpact() {}

  static void add(Step<AddForeignKey> step, Work work) {
    AddForeignKey key = step.operation();
    Target target = AlterTable.target(work, key.table());
    if (!key.enforced()) {
      work.needs(18, "foreign keys that are not enforced");
    }
    if (key.period()) {
      work.needs(18, "PERIOD in foreign keys");
    }
    if (!target.isThere()) {
      return;
    }
    Target referenced = Target.table(work, key.references(), false);
    lockAll(referenced, work);
    partitionedTables(key, target, referenced, work);
    ConstraintImpact.nameIsFree(step.before(), target, key.name(), work);
    refusals(step, target, referenced, work);
    List<ObjectName> family =
        target.isPartitioned() ? AlterTable.family(work, target) : List.of(target.name());
    boolean verified = !key.notValid() && key.enforced() && !isFree(step, work);
    if (verified && !work.isNew(key.table())) {
      verify(key, step.before(), family, referenced, work);
    }
  }

  /** The referenced table gets the triggers, and so does each of its partitions. */
  private static void lockAll(Target referenced, Work work) {
    if (referenced.isThere()) {
      work.lock(referenced.name(), LockMode.SHARE_ROW_EXCLUSIVE);
      if (referenced.isPartitioned()) {
        referenced
            .family(work.before())
            .forEach(table -> work.lock(table, LockMode.SHARE_ROW_EXCLUSIVE));
      }
    }
  }

  /**
   * Whether it stands on a new column without a default: then every row has NULL there, and the
   * server skips the check (add_column/inline_references). A constraint of its own in the same
   * statement makes it look (combo/add_col_and_fk).
   */
  private static boolean isFree(Step<AddForeignKey> step, Work work) {
    boolean allInline = true;
    for (Reading reading : work.statement().readings()) {
      if (reading.operation() instanceof AddForeignKey) {
        allInline &= isInline(reading, work);
      } else if (reading.operation() instanceof AddColumn add) {
        allInline &= add.definition().defaultValue().isEmpty() && hasNoOwnValues(add);
      }
    }
    return allInline;
  }

  private static boolean hasNoOwnValues(AddColumn add) {
    return add.definition().identity().isEmpty()
        && add.definition().generated().isEmpty()
        && !add.definition().type().isSerial();
  }

  private static boolean isInline(Reading reading, Work work) {
    return work.statement().readings().stream()
        .anyMatch(r -> r.operation() instanceof AddColumn && r.span().contains(reading.span()));
  }

  private static void verify(
      AddForeignKey key, Schema schema, List<ObjectName> family, Target referenced, Work work) {
    boolean rows = family.stream().anyMatch(work.before()::mayHoldRows);
    family.forEach(work::scan);
    boolean allNull = key.columns().stream().anyMatch(c -> isNewWithoutValue(c, key.table(), work));
    if (rows && !allNull) {
      scanAll(family, referenced.name(), work);
      work.fail("23503", false, "A row of " + key.table() + " may refer to nothing.");
    }
  }

  /** Whether all rows have NULL in a column, for the transaction has added it so. */
  static boolean isNewWithoutValue(String column, ObjectName table, Work work) {
    return work.before().isCertainlyNull(table, column)
        || work.siblings(AddColumn.class).stream()
            .anyMatch(
                add ->
                    add.column().equals(column)
                        && add.definition().defaultValue().isEmpty()
                        && hasNoOwnValues(add));
  }

  /** Compares the rows of both tables of a key that is there. */
  static void verify(Schema schema, Constraint key, List<ObjectName> family, Work work) {
    family.forEach(work::scan);
    if (family.stream().anyMatch(work.before()::mayHoldRows)) {
      scanAll(family, key.reference().orElseThrow().table(), work);
      work.fail("23503", false, "A row of " + key.table() + " may refer to nothing.");
    }
  }

  /** All rows of a table, which are its partitions' where it has none of its own. */
  static void scanAll(ObjectName table, Work work) {
    scanAll(List.of(table), table, work);
  }

  /** The same, for the rows of other tables that refer to them. */
  private static void scanAll(List<ObjectName> referring, ObjectName table, Work work) {
    work.scanFor(referring, table);
    work.before().descendantsOf(table).stream()
        .filter(Table::isPartition)
        .forEach(partition -> work.scanFor(referring, partition.name()));
  }

  private static void partitionedTables(
      AddForeignKey key, Target target, Target referenced, Work work) {
    if (target.isPartitioned() && !work.server().since(11)) {
      work.fail("0A000", true, "PostgreSQL 10 has no foreign keys on partitioned tables.");
    }
    if (target.isPartitioned() && key.notValid() && !work.server().since(18)) {
      work.fail("42809", true, "A partitioned table's foreign key cannot be NOT VALID.");
    }
    if (target.isPartitioned() && AlterTable.isOnly(work)) {
      work.fail("42809", true, "A partitioned table's foreign key is its partitions' too.");
    }
    if (key.match().equals("partial")) {
      work.fail("0A000", true, "PostgreSQL has no MATCH PARTIAL.");
    }
    if (referenced.isPartitioned() && !work.server().since(12)) {
      work.fail("42809", true, "A foreign key cannot refer to a partitioned table.");
    }
  }

  private static void refusals(
      Step<AddForeignKey> step, Target target, Target referenced, Work work) {
    AddForeignKey key = step.operation();
    Schema schema = step.before();
    key.columns().forEach(column -> Expressions.columnExists(column, schema, target, work));
    if (!referenced.isThere()) {
      return;
    }
    key.referencedColumns()
        .forEach(column -> Expressions.columnExists(column, schema, referenced, work));
    Optional<Table> parent = schema.table(referenced.name());
    if (parent.isEmpty() || !parent.get().constraints().complete()) {
      return;
    }
    persistence(schema.table(key.table()), parent.get(), work);
    setColumns(key, work);
    generated(key, schema, work);
    List<String> columns = referencedColumns(key, parent.get());
    if (columns.isEmpty()) {
      boolean certain = parent.get().primaryKey().isEmpty() && parent.get().columnsComplete();
      work.fail("42704", certain, "The table " + referenced.name() + " has no primary key.");
    } else if (columns.size() != key.columns().size()) {
      work.fail("42830", true, "The numbers of columns on both sides differ.");
    } else if (!isUnique(schema, parent.get(), columns)) {
      boolean certain = schema.seemsComplete();
      work.fail("42830", certain, "Nothing makes the referenced columns unique.");
    } else {
      if (isDeferred(schema, parent.get(), columns)) {
        work.fail("55000", true, "The referenced key is one that can be put off.");
      }
      types(key, schema, parent.get(), columns, work);
    }
  }

  /** {@code SET NULL (a, b)} is for columns of the key, and for what DELETE does. */
  private static void setColumns(AddForeignKey key, Work work) {
    if (key.onUpdate().startsWith("set ") && key.onUpdate().endsWith(")")) {
      work.fail("0A000", true, "Only ON DELETE can set some of the columns.");
    }
    int open = key.onDelete().indexOf('(');
    if (key.onDelete().startsWith("set ") && open > 0) {
      String list = key.onDelete().substring(open + 1, key.onDelete().length() - 1);
      for (String column : list.split(",")) {
        if (!key.columns().contains(ObjectName.written(column.strip()).name())) {
          work.fail("42P10", true, "The key does not have the column " + column.strip() + ".");
        }
      }
    }
    if (new HashSet<>(key.referencedColumns()).size() < key.referencedColumns().size()) {
      work.fail("42830", true, "The key refers to a column twice.");
    }
  }

  /** What the key does to the rows that refer cannot be done to a column that is worked out. */
  private static void generated(AddForeignKey key, Schema schema, Work work) {
    List<Column> own =
        key.columns().stream().flatMap(c -> schema.column(key.table(), c).stream()).toList();
    if (own.stream().anyMatch(VirtualColumn::is)) {
      work.fail("0A000", true, "A foreign key cannot be of a virtual column.");
    }
    boolean computed = own.stream().anyMatch(column -> column.generated().isPresent());
    boolean writes =
        key.onDelete().startsWith("set ")
            || key.onUpdate().startsWith("set ")
            || key.onUpdate().equals("cascade");
    if (computed && writes) {
      work.fail("42601", true, "The key would change a generated column.");
    }
  }

  /** Whether all that keeps the columns unique may do so only at the end of a transaction. */
  private static boolean isDeferred(Schema schema, Table parent, List<String> columns) {
    HashSet<String> wanted = new HashSet<>(columns);
    List<Constraint> keys =
        parent.constraints().all().stream()
            .filter(c -> c.index().isPresent() && new HashSet<>(c.columns()).equals(wanted))
            .toList();
    boolean byIndexAlone =
        schema.indexesOn(parent.name()).stream()
            .filter(index -> index.constraint().isEmpty() && index.unique())
            .anyMatch(i -> i.keyColumns().map(HashSet::new).filter(wanted::equals).isPresent());
    return !keys.isEmpty()
        && !byIndexAlone
        && keys.stream().allMatch(c -> c.deferral().deferrable());
  }

  private static List<String> referencedColumns(AddForeignKey key, Table parent) {
    return key.referencedColumns().isEmpty()
        ? parent.primaryKey().map(Constraint::columns).orElse(List.of())
        : key.referencedColumns();
  }

  private static void persistence(Optional<Table> table, Table parent, Work work) {
    Optional<Table.Persistence> own = table.map(Table::persistence);
    boolean temporary = own.filter(Table.Persistence.TEMPORARY::equals).isPresent();
    if (temporary && !parent.isTemporary()) {
      work.fail("42P16", true, "A temporary table can only refer to temporary tables.");
    }
    boolean lasting = own.filter(Table.Persistence.PERMANENT::equals).isPresent();
    if (lasting && parent.persistence() != Table.Persistence.PERMANENT) {
      work.fail("42P16", true, "A permanent table can only refer to permanent tables.");
    }
  }

  /** Whether a constraint or an index over all rows keeps columns unique. */
  static boolean isUnique(Schema schema, Table parent, List<String> columns) {
    HashSet<String> wanted = new HashSet<>(columns);
    boolean byConstraint =
        parent.constraints().all().stream()
            .filter(
                c -> c.kind() == Constraint.Kind.PRIMARY_KEY || c.kind() == Constraint.Kind.UNIQUE)
            .anyMatch(c -> new HashSet<>(c.columns()).equals(wanted));
    return byConstraint
        || schema.indexesOn(parent.name()).stream()
            .filter(index -> index.unique() && !index.isPartial())
            .anyMatch(
                index -> index.keyColumns().map(HashSet::new).filter(wanted::equals).isPresent());
  }

  private static void types(
      AddForeignKey key, Schema schema, Table parent, List<String> columns, Work work) {
    for (int i = 0; i < columns.size(); i++) {
      Optional<ColumnType> mine =
          schema.column(key.table(), key.columns().get(i)).flatMap(Column::type);
      Optional<ColumnType> theirs = parent.column(columns.get(i)).flatMap(Column::type);
      if (mine.isPresent() && theirs.isPresent()) {
        comparable(mine.get(), theirs.get(), schema, work);
      }
    }
  }

  static void comparable(ColumnType mine, ColumnType theirs, Schema schema, Work work) {
    if (!Operators.compare(mine, theirs, schema) && !Casts.areAdded(schema)) {
      work.fail("42804", true, "The types " + mine + " and " + theirs + " cannot be compared.");
    }
  }

  /** The index that makes a referenced key unique. */
  static Optional<Index> indexFor(Schema schema, ObjectName table, List<String> columns) {
    return schema.indexesOn(table).stream()
        .filter(index -> index.unique() && index.keyColumns().filter(columns::equals).isPresent())
        .findFirst();
  }
}
