package io.github.sqllint.lint;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.rule.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a team says of the sizes of its tables, which no migration tells.
 *
 * @param small tables that are read and written in a moment
 * @param empty tables that nobody uses yet
 */
public record TableSizes(Set<String> small, Set<String> empty) {
  /** Rules whose hazard is the time that a table takes to be read or written. */
  private static final Set<String> TAKE_TIME =
      Set.of(
          "add-check-without-not-valid",
          "add-column-auto-increment",
          "add-column-generated-stored",
          "add-column-of-constrained-domain",
          "add-column-with-check",
          "add-column-with-default",
          "add-column-with-unique",
          "add-column-with-volatile-default",
          "add-exclusion-constraint",
          "add-foreign-key-without-not-valid",
          "add-index-on-partitioned-table",
          "add-index-without-concurrently",
          "add-primary-key-on-nullable-column",
          "add-primary-key-without-index",
          "add-unique-without-index",
          "attach-partition-without-check",
          "backfill-with-schema-change",
          "change-column-type",
          "cluster-table",
          "foreign-key-without-index",
          "reindex-without-concurrently",
          "set-access-method",
          "set-logged",
          "set-not-null-without-check",
          "set-tablespace",
          "vacuum-full",
          "validate-in-same-transaction");

  /** Rules whose hazard is what becomes of the rows. */
  private static final Set<String> NEED_ROWS =
      Set.of(
          "add-column-not-null-without-default",
          "delete-without-where",
          "narrow-column-type",
          "truncate-table",
          "update-without-where");

  public TableSizes {
    small = Set.copyOf(small);
    empty = Set.copyOf(empty);
  }

  public static TableSizes of(List<String> small, List<String> empty) {
    return new TableSizes(Set.copyOf(small), Set.copyOf(empty));
  }

  /** All ids that this class knows, for the test that they exist. */
  static List<Set<String>> rules() {
    return List.of(TAKE_TIME, NEED_ROWS);
  }

  /**
   * A table's name as findings write it: folded unless quoted, its schema only where that is not
   * {@code public}.
   */
  static String name(String written) {
    StringBuilder name = new StringBuilder();
    for (String part : written.split("\\.")) {
      boolean quoted = part.length() > 1 && part.startsWith("\"") && part.endsWith("\"");
      String folded = quoted ? part.substring(1, part.length() - 1) : part.toLowerCase(Locale.ROOT);
      name.append(name.isEmpty() ? "" : ".").append(folded);
    }
    return name.toString().startsWith("public.")
        ? name.substring("public.".length())
        : name.toString();
  }

  /** Whether a finding is no hazard for a table of this size. */
  boolean allow(Finding finding) {
    String table = finding.relation().map(ObjectName::toString).orElse("");
    boolean holdsNothing = empty.contains(table);
    return (TAKE_TIME.contains(finding.rule()) && (holdsNothing || small.contains(table)))
        || (NEED_ROWS.contains(finding.rule()) && holdsNothing);
  }
}
