package io.github.sqllint.lint;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.rule.Finding;
import io.github.sqllint.rule.RulePage;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * What a team says of the sizes of its tables, which no migration tells.
 *
 * @param small tables that are read and written in a moment
 * @param empty tables that nobody uses yet
 */
public record TableSizes(Set<String> small, Set<String> empty) {
  public TableSizes {
    small = Set.copyOf(small);
    empty = Set.copyOf(empty);
  }

  public static TableSizes of(List<String> small, List<String> empty) {
    return new TableSizes(Set.copyOf(small), Set.copyOf(empty));
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

  /**
   * Whether a finding is no hazard for a table of this size.
   *
   * @param pages the page of a rule by its id
   */
  boolean allow(Finding finding, Function<String, RulePage> pages) {
    String table = finding.relation().map(ObjectName::toString).orElse("");
    boolean holdsNothing = empty.contains(table);
    if (!holdsNothing && !small.contains(table)) {
      return false;
    }
    return switch (pages.apply(finding.rule()).safeOn()) {
      case SMALL -> true;
      case EMPTY -> holdsNothing;
      case NONE -> false;
    };
  }
}
