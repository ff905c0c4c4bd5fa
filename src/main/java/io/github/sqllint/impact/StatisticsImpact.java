package io.github.sqllint.impact;

import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.CreateStatistics;
import io.github.sqllint.operation.ObjectOperation.DropObject;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Statistics;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Extended statistics of tables (PostgreSQL manual, CREATE STATISTICS). */
final class StatisticsImpact {
  private static final Pattern COLUMN = Pattern.compile("[\\w$]+|\"[^\"]*\"");

  private StatisticsImpact() {}

  static void create(Step<CreateStatistics> step, Work work) {
    CreateStatistics create = step.operation();
    Target target = Target.find(work, create.table(), false);
    if (TableImpact.isPassedOver(target)) {
      work.fail("42809", true, "Statistics need a table or a materialized view.");
    }
    target.lock(work, LockMode.SHARE_UPDATE_EXCLUSIVE);
    Optional<ObjectName> taken =
        create
            .name()
            .map(step.before()::placeFor)
            .filter(n -> step.before().presence("statistics", n) == Presence.PRESENT);
    if (taken.isPresent()) {
      if (!ifNotExists(work)) {
        work.fail("42710", true, "The statistics " + taken.get() + " are there already.");
      }
      return;
    }
    columns(create, target, step.before(), work);
  }

  /** Whether the statement says so, which no operation tells. */
  private static boolean ifNotExists(Work work) {
    return work.statement().statement().tokens().stream()
        .limit(5)
        .anyMatch(token -> token.is("exists"));
  }

  private static void columns(CreateStatistics create, Target target, Schema schema, Work work) {
    List<String> columns = create.columns();
    boolean expressions = columns.stream().anyMatch(StatisticsImpact::isExpression);
    if (expressions && !work.server().since(14)) {
      work.fail("0A000", true, "PostgreSQL before 14 has no statistics of expressions.");
    } else if (columns.size() == 1 && !expressions) {
      work.fail("42P17", true, "Statistics need two columns or an expression.");
    } else if (new HashSet<>(columns).size() < columns.size()) {
      work.fail("42701", true, "The statistics name a column twice.");
    }
    for (String column : columns) {
      if (!isExpression(column)) {
        String name = column.replace("\"", "");
        Expressions.columnExists(name, schema, target, work);
        boolean virtual =
            schema
                .column(target.name(), name)
                .flatMap(Column::generated)
                .filter(g -> !g.stored())
                .isPresent();
        schema
            .column(target.name(), name)
            .flatMap(Column::type)
            .filter(type -> OperatorClasses.forType("btree", type, schema) == Presence.ABSENT)
            .ifPresent(type -> work.fail("0A000", true, "The type " + type + " has no order."));
        if (virtual) {
          work.fail("0A000", true, "There are no statistics of a virtual column.");
        }
      }
    }
  }

  private static boolean isExpression(String column) {
    return !COLUMN.matcher(column).matches();
  }

  static void drop(DropObject drop, Schema schema, Work work) {
    for (Table table : schema.tables()) {
      for (Statistics statistics : schema.statisticsOn(table.name())) {
        if (statistics.name().name().equals(drop.name().name()) && work.server().since(12)) {
          work.lock(table.name(), LockMode.SHARE_UPDATE_EXCLUSIVE);
        }
      }
    }
  }
}
