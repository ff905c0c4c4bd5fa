package io.github.sqllint.impact;

import io.github.sqllint.operation.ColumnDefinition;
import io.github.sqllint.operation.ConstraintOperation.AddExclusion;
import io.github.sqllint.operation.ConstraintOperation.AddPrimaryKey;
import io.github.sqllint.operation.ConstraintOperation.AddUnique;
import io.github.sqllint.operation.TableOperation.CreateTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The key of a new partitioned table (PostgreSQL manual, CREATE TABLE: PARTITION BY). */
final class PartitionKey {
  /** A column, and what says how it is compared. */
  private static final Pattern COLUMN = Pattern.compile("([\\w$]+|\"[^\"]+\")((?: [\\w$.\" ]+)?)");

  /** PARTITION_MAX_KEYS of the server's source. */
  private static final int MOST_COLUMNS = 32;

  private final CreateTable create;
  private final String partitionBy;
  private final Work work;

  PartitionKey(CreateTable create, String partitionBy, Work work) {
    this.create = create;
    this.partitionBy = partitionBy;
    this.work = work;
  }

  void mustFit() {
    List<String> parts = parts();
    if (Partitions.strategy(partitionBy).equals("list") && parts.size() > 1) {
      work.fail("42P17", true, "A list has one partition key.");
    }
    if (parts.size() > MOST_COLUMNS) {
      work.fail("54011", true, "A partition key has at most " + MOST_COLUMNS + " columns.");
    }
    for (String part : parts) {
      Matcher column = COLUMN.matcher(part);
      if (column.matches()) {
        column(column.group(1).replace("\"", ""), column.group(2).strip());
      }
    }
    exclusions();
    Set<String> names = Set.copyOf(Partitions.namesIn(partitionBy));
    List<List<String>> keys = new ArrayList<>();
    work.siblings(AddPrimaryKey.class).forEach(key -> keys.add(key.columns()));
    work.siblings(AddUnique.class).forEach(key -> keys.add(key.columns()));
    if (work.server().since(11) && keys.stream().anyMatch(key -> !key.containsAll(names))) {
      work.fail("0A000", true, "A unique key must hold all columns of the partition key.");
    }
  }

  private void exclusions() {
    for (AddExclusion exclusion : work.siblings(AddExclusion.class)) {
      boolean whole = exclusion.columns().containsAll(Partitions.namesIn(partitionBy));
      if (!work.server().since(17) || !whole) {
        work.fail("0A000", true, "An exclusion must hold all columns of the partition key.");
      }
    }
  }

  private List<String> parts() {
    int open = partitionBy.indexOf('(');
    int close = partitionBy.lastIndexOf(')');
    String inside = open < 0 || close < open ? "" : partitionBy.substring(open + 1, close);
    boolean plain = !inside.contains("(");
    return Arrays.stream(plain ? inside.split(",") : new String[] {inside})
        .map(String::strip)
        .toList();
  }

  private void column(String name, String options) {
    Set<String> own =
        create.columns().stream().map(ColumnDefinition::name).collect(Collectors.toSet());
    boolean whole =
        create.like().isEmpty()
            && create.inherits().isEmpty()
            && create.ofType().isEmpty()
            && create.partitionOf().isEmpty();
    if (whole && !own.contains(name)) {
      work.miss("42703", true, Missing.partOf(create.table(), "column", name));
    }
    boolean generated =
        create.columns().stream().anyMatch(c -> c.name().equals(name) && c.generated().isPresent());
    String method = Partitions.strategy(partitionBy).equals("hash") ? "hash" : "btree";
    create.columns().stream()
        .filter(c -> c.name().equals(name))
        .forEach(c -> new KeyOperators(method, work.before(), work).check(c.type(), options));
    if (generated) {
      work.fail("42P17", true, "A generated column cannot be in the partition key.");
    }
  }
}
