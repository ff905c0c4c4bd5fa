package io.github.sqllint.impact;

import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What no bound of a partition can be (transformPartitionBound of the server's source). */
final class BoundRefusals {
  private BoundRefusals() {}

  /** Refuses a bound that does not suit the partitioned table or its other partitions. */
  static void find(String bound, Target parent, Schema schema, Work work) {
    mustFitStrategy(bound, parent, schema, work);
    mustHoldSomething(bound, parent, work);
    mustNotOverlap(bound, parent, schema, work);
  }

  static void requireFeatures(String bound, Work work) {
    if (isDefault(bound)) {
      work.needs(11, "default partitions");
    }
    if (bound.toLowerCase(Locale.ROOT).contains("modulus")) {
      work.needs(11, "hash partitions");
    }
  }

  private static void mustFitStrategy(String bound, Target parent, Schema schema, Work work) {
    boolean hash = parent.table().filter(t -> Partitions.strategyOf(t).equals("hash")).isPresent();
    if (hash && isDefault(bound)) {
      work.fail("42P16", true, "A hash-partitioned table has no default partition.");
    }
    String wanted = bound.strip().toLowerCase(Locale.ROOT);
    String strategy = parent.table().map(Partitions::strategyOf).orElse("");
    boolean foreign =
        (strategy.equals("range") && wanted.matches("for values (in|with)\\b.*"))
            || (strategy.equals("list") && wanted.matches("for values (from|with)\\b.*"))
            || (strategy.equals("hash") && wanted.matches("for values (from|in)\\b.*"));
    if (foreign) {
      work.fail("42P16", true, "The bound is not one of the strategy " + strategy + ".");
    }
    Optional<HashBound> own = PartitionBound.of(bound).hash();
    if (own.filter(b -> !b.isPossible()).isPresent()) {
      work.fail("42P16", true, "The remainder must be less than the modulus.");
    }
    boolean odd =
        own.isPresent()
            && schema.partitionsOf(parent.name()).stream()
                .flatMap(sibling -> boundOf(sibling).hash().stream())
                .anyMatch(other -> !own.get().fitsWith(other));
    if (odd) {
      work.fail("42P17", true, "Of two moduli one must be a factor of the other.");
    }
  }

  /** A range has a value for each column of the key, and begins before it ends. */
  private static void mustHoldSomething(String bound, Target parent, Work work) {
    List<List<String>> ends = PartitionBound.of(bound).ends();
    Optional<Table> table = parent.table().filter(t -> Partitions.strategyOf(t).equals("range"));
    if (ends.isEmpty() || table.isEmpty()) {
      return;
    }
    int columns = Partitions.size(table.get());
    if (ends.stream().anyMatch(end -> end.size() != columns)) {
      work.fail("42P16", true, "The bound has not as many values as the partition key.");
    } else if (PartitionBound.of(bound).holdsNothing()) {
      work.fail("42P17", true, "The range holds nothing.");
    }
  }

  private static void mustNotOverlap(String bound, Target parent, Schema schema, Work work) {
    PartitionBound own = PartitionBound.of(bound);
    for (Table sibling : schema.partitionsOf(parent.name())) {
      if (own.overlaps(boundOf(sibling))) {
        work.fail("42P17", true, "The bound overlaps that of " + sibling.name() + ".");
      }
    }
  }

  private static PartitionBound boundOf(Table partition) {
    return PartitionBound.of(partition.lineage().bound().orElse(""));
  }

  static boolean isDefault(String bound) {
    return PartitionBound.of(bound).isDefault();
  }
}
