package io.github.sqllint.impact;

import io.github.sqllint.operation.DataOperation.Insert;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.QueryOutputs;
import io.github.sqllint.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The columns of a view that a change of its rows names, and those of the table behind it. */
final class ViewColumns {
  private ViewColumns() {}

  /** With the names that the table below a view has for the columns; without them if unknown. */
  static Insert below(Insert insert, Work work) {
    Optional<View> view = work.before().view(insert.table());
    List<String> named =
        view.filter(v -> insert.columns().isEmpty())
            .map(v -> v.outputs().stream().limit(given(work)).toList())
            .orElse(insert.columns());
    List<String> columns = below(insert.table(), named, work).orElse(List.of());
    return new Insert(insert.table(), columns, insert.values(), insert.reads());
  }

  /** How many values a row has; one at least where that is not known. */
  private static int given(Work work) {
    if (GivenValues.saysTogether("default", "values", work)) {
      return 0;
    }
    List<List<String>> rows = WrittenValues.rows(work.statement().statement().tokens());
    return rows.isEmpty() ? 1 : rows.get(0).size();
  }

  /**
   * What the table below all views calls some columns; empty where that is not known.
   *
   * @param relation the view, or the table itself
   */
  static Optional<List<String>> below(ObjectName relation, List<String> columns, Work work) {
    Optional<View> found = work.before().view(relation);
    if (found.isEmpty()) {
      return Optional.of(columns);
    }
    View view = found.get();
    List<String> outputs = view.outputs();
    boolean known = !outputs.isEmpty() && !outputs.contains("");
    if (!known || view.uses().size() != 1) {
      return Optional.empty();
    }
    List<String> sources =
        view.query().star() ? outputs : QueryOutputs.of(view.query().text()).sources();
    List<String> below = new ArrayList<>();
    for (String column : columns) {
      int at = outputs.indexOf(column);
      if (at < 0) {
        work.miss("42703", true, Missing.partOf(view.name(), "column", column));
        return Optional.empty();
      }
      boolean told =
          sources.size() == outputs.size()
              && (!view.query().star() || isOwn(view, sources.get(at), work));
      if (!told) {
        return Optional.empty();
      }
      if (sources.get(at).isEmpty()) {
        work.fail("0A000", true, "The column " + column + " of " + view.name() + " is worked out.");
        return Optional.empty();
      }
      below.add(sources.get(at));
    }
    return below(view.uses().keySet().iterator().next(), below, work);
  }

  /** Whether a column that a star may stand for is one of the relation below. */
  private static boolean isOwn(View view, String column, Work work) {
    ObjectName relation = view.uses().keySet().iterator().next();
    boolean ofView =
        work.before().view(relation).filter(v -> v.outputs().contains(column)).isPresent();
    return ofView || work.before().columnPresence(relation, column) == Presence.PRESENT;
  }
}
