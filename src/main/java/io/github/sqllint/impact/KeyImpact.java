package io.github.sqllint.impact;

import io.github.sqllint.operation.ColumnDefinition;
import io.github.sqllint.operation.ColumnOperation.AddColumn;
import io.github.sqllint.operation.ConstraintOperation.AddExclusion;
import io.github.sqllint.operation.ConstraintOperation.AddPrimaryKey;
import io.github.sqllint.operation.ConstraintOperation.AddUnique;
import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Constraint;
import io.github.sqllint.schema.Index;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Constraints that an index keeps: primary keys, unique and exclusion constraints. */
final class KeyImpact {
  private static final Pattern GIST = Pattern.compile("(?is)using gist\\s*\\((.*)\\).*");

  private final Schema schema;
  private final Work work;
  private final Target target;
  private final String method;

  /**
   * @param method of the index that keeps it
   */
  private KeyImpact(Schema schema, Work work, Target target, String method) {
    this.schema = schema;
    this.work = work;
    this.target = target;
    this.method = method;
  }

  static void addPrimaryKey(Step<AddPrimaryKey> step, Work work) {
    AddPrimaryKey key = step.operation();
    Target target = AlterTable.target(work, key.table());
    features(work, !key.include().isEmpty(), false, key.withoutOverlaps());
    if (!target.isThere()) {
      return;
    }
    KeyImpact impact = new KeyImpact(step.before(), work, target, methodOf(key.withoutOverlaps()));
    if (step.before().table(target.name()).flatMap(Table::primaryKey).isPresent()) {
      work.fail("42P16", true, "The table " + target.name() + " has a primary key already.");
    }
    List<String> columns =
        key.usingIndex().isPresent()
            ? new KeyFromIndex(step.before(), work, target).columns(key.usingIndex().get())
            : key.columns();
    boolean once =
        key.usingIndex()
            .flatMap(name -> new KeyFromIndex(step.before(), work, target).index(name))
            .filter(Index::nullsNotDistinct)
            .isPresent();
    if (once && work.server().since(18)) {
      work.fail("42P16", true, "A primary key cannot take an index with NULLS NOT DISTINCT.");
    }
    impact.partitionsHaveNone(columns);
    impact.requireValues(columns);
    impact.add(key.name(), columns, key.usingIndex(), "pkey", true);
  }

  /** A partition's own primary key can only become a part of the new one. */
  private void partitionsHaveNone(List<String> columns) {
    schema.descendantsOf(target.name()).stream()
        .filter(Table::isPartition)
        .filter(t -> t.primaryKey().filter(k -> !k.columns().equals(columns)).isPresent())
        .findFirst()
        .ifPresent(
            t -> work.fail("42P16", true, "The table " + t.name() + " has a primary key already."));
  }

  static void addUnique(Step<AddUnique> step, Work work) {
    AddUnique key = step.operation();
    Target target = AlterTable.target(work, key.table());
    features(work, !key.include().isEmpty(), key.nullsNotDistinct(), key.withoutOverlaps());
    if (target.isThere()) {
      new KeyImpact(step.before(), work, target, methodOf(key.withoutOverlaps()))
          .add(key.name(), key.columns(), key.usingIndex(), "key", !key.nullsNotDistinct());
    }
  }

  static void addExclusion(Step<AddExclusion> step, Work work) {
    AddExclusion exclusion = step.operation();
    Target target = AlterTable.target(work, exclusion.table());
    if (!target.isThere()) {
      return;
    }
    if (target.isPartitioned() && !work.server().since(17)) {
      work.fail("0A000", true, "A partitioned table cannot have exclusion constraints.");
    }
    KeyImpact impact = new KeyImpact(step.before(), work, target, "gist");
    impact.operatorsExist(exclusion);
    impact.nameIsFree(exclusion.name());
    String name = exclusion.name().orElse(target.name().name() + "_excl");
    impact.build(name, List.of(), "excl", false);
  }

  /** Plain values have operators for gist by an extension alone (btree_gist). */
  private void operatorsExist(AddExclusion exclusion) {
    Matcher list = GIST.matcher(exclusion.definition());
    if (!list.matches()) {
      return;
    }
    for (String element : list.group(1).split(",")) {
      String[] words = element.strip().split("\\s+");
      if (words.length == 3 && words[1].equalsIgnoreCase("with")) {
        schema
            .column(target.name(), ObjectName.written(words[0]).name())
            .flatMap(Column::type)
            .ifPresent(type -> new KeyOperators("gist", schema, work).check(type, ""));
      }
    }
  }

  private static void features(
      Work work, boolean include, boolean nullsNotDistinct, boolean withoutOverlaps) {
    if (include) {
      work.needs(11, "INCLUDE");
    }
    if (nullsNotDistinct) {
      work.needs(15, "NULLS NOT DISTINCT");
    }
    if (withoutOverlaps) {
      work.needs(18, "WITHOUT OVERLAPS");
    }
  }

  private void add(
      Optional<String> name,
      List<String> columns,
      Optional<String> usingIndex,
      String label,
      boolean nullsDiffer) {
    if (usingIndex.isPresent()) {
      new KeyFromIndex(schema, work, target).take(usingIndex.get(), name);
      return;
    }
    if (target.table().filter(Table::isForeign).isPresent()) {
      work.fail("0A000", true, "A foreign table has no keys of its own.");
    }
    nameIsFree(name);
    columns(columns);
    partitioned(columns);
    String index = name.orElse(target.name().name() + "_" + suffix(columns, label));
    build(index, columns, label, areDistinct(columns, nullsDiffer));
  }

  /** An index must be able to put them in order. */
  private void columns(List<String> columns) {
    if (new HashSet<>(columns).size() < columns.size()) {
      work.fail("42701", true, "The key has a column twice.");
    }
    for (String name : columns) {
      Expressions.columnExists(name, schema, target, work);
      Optional<Column> column = schema.column(target.name(), name);
      if (column.flatMap(Column::generated).filter(g -> !g.stored()).isPresent()) {
        work.fail("0A000", true, "The virtual column " + name + " cannot be in a key.");
      }
      column
          .flatMap(Column::type)
          .ifPresent(type -> new KeyOperators(method, schema, work).check(type, ""));
    }
    if (method.equals("gist")) {
      TemporalKey.check(columns, schema, target, work);
    }
  }

  private static String methodOf(boolean withoutOverlaps) {
    return withoutOverlaps ? "gist" : "btree";
  }

  private static String suffix(List<String> columns, String label) {
    return label.equals("pkey") ? label : String.join("_", columns) + "_" + label;
  }

  /**
   * Whether no two rows can have the same values: those of a column that the transaction has added
   * are NULL or a sequence's.
   */
  private boolean areDistinct(List<String> columns, boolean nullsDiffer) {
    return columns.stream()
        .anyMatch(
            column ->
                (nullsDiffer && ForeignKeyImpact.isNewWithoutValue(column, target.name(), work))
                    || work.siblings(AddColumn.class).stream()
                        .filter(add -> add.column().equals(column))
                        .anyMatch(add -> isCounted(add.definition())));
  }

  private static boolean isCounted(ColumnDefinition column) {
    return column.type().isSerial() || column.identity().isPresent();
  }

  /**
   * Reads every row into a new index, on every partition too.
   *
   * @param distinct whether it is certain to meet no violation
   */
  private void build(String name, List<String> columns, String label, boolean distinct) {
    for (ObjectName table : indexed()) {
      if (!table.equals(target.name())) {
        // The partitions' lock: unique_partitioned, add_pk_partitioned.
        work.lock(table, work.server().since(18) ? AlterTable.lock(work) : LockMode.SHARE);
      }
      if (table.equals(target.name()) || !hasOwn(table, columns, label)) {
        work.scan(table);
      }
    }
    if (!work.isNew(target.name())) {
      work.build(name);
      if (work.before().mayHoldRows(target.name()) && !distinct) {
        String violation = label.equals("excl") ? "23P01" : "23505";
        work.fail(violation, false, "Rows of " + target.name() + " may be duplicates.");
      }
    }
  }

  /** Whether a partition has such a key already, which becomes a part of the new one. */
  private boolean hasOwn(ObjectName partition, List<String> columns, String label) {
    Constraint.Kind kind =
        label.equals("pkey") ? Constraint.Kind.PRIMARY_KEY : Constraint.Kind.UNIQUE;
    return schema.table(partition).stream()
        .flatMap(table -> table.constraintsOf(kind).stream())
        .filter(own -> own.columns().equals(columns))
        .flatMap(own -> own.index().flatMap(schema::indexNamed).stream())
        .anyMatch(index -> index.parent().isEmpty() && index.include().isEmpty());
  }

  private List<ObjectName> indexed() {
    boolean goesOn = target.isPartitioned() && !AlterTable.isOnly(work);
    return goesOn ? target.family(work.before()) : List.of(target.name());
  }

  private void partitioned(List<String> columns) {
    if (!target.isPartitioned()) {
      return;
    }
    if (!work.server().since(11)) {
      work.fail("0A000", true, "PostgreSQL 10 has no indexes on partitioned tables.");
    }
    Stream<Table> below =
        AlterTable.isOnly(work) ? Stream.of() : schema.descendantsOf(target.name()).stream();
    if (Stream.concat(target.table().stream(), below)
        .anyMatch(table -> !columns.containsAll(Partitions.keyOf(table)))) {
      work.fail("0A000", true, "The key must hold all columns of the partition key.");
    }
  }

  private void nameIsFree(Optional<String> name) {
    ConstraintImpact.nameIsFree(schema, target, name, work);
    name.map(n -> new ObjectName(target.name().schema(), n))
        .filter(n -> schema.presence(n) == Presence.PRESENT && !work.isNew(target.name()))
        .ifPresent(n -> work.fail("42P07", true, "The relation " + n + " is there already."));
  }

  /** The columns of a primary key hold no NULL, which is looked for (constraint/pk_*). */
  private void requireValues(List<String> columns) {
    boolean nullable = columns.stream().anyMatch(column -> !isNotNull(column));
    for (String column : columns) {
      if (target.table().filter(t -> ColumnImpact.awaitsValidation(t, column)).isPresent()) {
        work.fail("55000", true, "The NOT NULL of " + column + " is not valid yet.");
      }
    }
    // Heirs are told even where the columns are NOT NULL: they need not have it (ATPrepSetNotNull).
    boolean goesOn = nullable || (work.server().since(12) && !target.isPartitioned());
    List<ObjectName> family = goesOn ? AlterTable.family(work, target) : List.of(target.name());
    if (work.isNew(target.name())) {
      return;
    }
    for (ObjectName table : family) {
      columns.forEach(column -> ColumnImpact.requireValues(schema, table, column, work));
    }
  }

  private boolean isNotNull(String column) {
    return schema.column(target.name(), column).filter(c -> c.notNull()).isPresent();
  }

  /** Whether a constraint is kept by an index. */
  static boolean hasIndex(Constraint constraint) {
    return constraint.index().isPresent();
  }
}
