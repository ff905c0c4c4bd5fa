package io.github.sqllint.impact;

import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.AlterObject;
import io.github.sqllint.schema.Index;
import io.github.sqllint.schema.Relation;
import io.github.sqllint.schema.Table;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ALTER INDEX but for its name (PostgreSQL manual, ALTER INDEX; index/*). */
final class IndexSettings {
  private static final Pattern ATTACH =
      Pattern.compile("ATTACH PARTITION (.*)", Pattern.CASE_INSENSITIVE);

  private static final Pattern STATISTICS =
      Pattern.compile("ALTER (?:COLUMN )?(\\d{1,4}) SET STATISTICS .*", Pattern.CASE_INSENSITIVE);

  private IndexSettings() {}

  static void alter(AlterObject alter, Work work) {
    Target target = Target.find(work, alter.name(), AlterTable.ifExists(work));
    if (!target.isThere()) {
      return;
    }
    String action = alter.action().toUpperCase(Locale.ROOT);
    Matcher attach = ATTACH.matcher(alter.action());
    if (attach.matches()) {
      attach(target, attach.group(1), work);
      return;
    }
    boolean weak =
        (action.startsWith("SET (") && !action.contains("FASTUPDATE"))
            || action.startsWith("RESET (")
            || action.startsWith("ALTER ");
    target.lock(work, weak ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE);
    statistics(target, alter.action(), work);
    boolean parted =
        table(target).flatMap(work.before()::table).filter(Table::isPartitioned).isPresent();
    if (parted && (action.startsWith("SET (") || action.startsWith("RESET ("))) {
      work.fail("42809", true, "The index of a partitioned table has no storage.");
    }
    if (action.startsWith("SET TABLESPACE")) {
      target.relation().ifPresent(index -> work.build(index.name().name()));
    }
  }

  /** A plain column has the statistics of its table. */
  private static void statistics(Target target, String action, Work work) {
    Matcher column = STATISTICS.matcher(action);
    if (!column.matches()
        || target.relation().isEmpty()
        || !(target.relation().get() instanceof Index index)) {
      return;
    }
    int at = Integer.parseInt(column.group(1)) - 1;
    boolean plain =
        at >= 0 && at < index.keys().size() && !IndexImpact.isExpression(index.keys().get(at));
    if (plain) {
      work.fail("0A000", true, "Only an expression of an index has statistics of its own.");
    } else if (at >= index.keys().size() + index.include().size()) {
      work.fail("42703", true, "The index " + index.name() + " has no column " + (at + 1) + ".");
    }
  }

  private static void mustBeLike(Target whole, Target part, Work work) {
    boolean known =
        whole.relation().filter(Index.class::isInstance).isPresent()
            && part.relation().filter(Index.class::isInstance).isPresent();
    if (!known) {
      return;
    }
    Index above = (Index) whole.relation().get();
    Index own = (Index) part.relation().get();
    Optional<Table> parent = work.before().table(above.table());
    Optional<Table> table = work.before().table(own.table());
    if (parent.filter(t -> !t.isPartitioned() && t.origin().isPresent()).isPresent()) {
      work.fail("42809", true, "The index " + above.name() + " has no parts.");
    } else if (own.parent().filter(above.name()::equals).isPresent()) {
      return;
    } else if (table.filter(t -> !isPartOf(t, above.table())).isPresent()
        || own.parent().isPresent()
        || hasPart(above, own.table(), work)) {
      work.fail("55000", true, "The index " + own.name() + " cannot be a part of it.");
    } else if (!own.isLike(above)) {
      work.fail("42P17", true, "The index " + own.name() + " is not like " + above.name() + ".");
    }
  }

  private static boolean isPartOf(Table table, ObjectName parent) {
    return table.origin().isEmpty()
        || table.lineage().partitionOf().filter(parent::equals).isPresent();
  }

  private static boolean hasPart(Index above, ObjectName table, Work work) {
    return work.before().indexesOn(table).stream()
        .anyMatch(index -> index.parent().filter(above.name()::equals).isPresent());
  }

  /** Both tables are only looked at, but readers wait for the part's lock. */
  private static void attach(Target target, String part, Work work) {
    work.needs(11, "ALTER INDEX … ATTACH PARTITION");
    target.lock(
        work,
        work.server().since(12) ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE);
    Target attached = Target.find(work, ObjectName.written(part), false);
    attached.lock(work, LockMode.ACCESS_EXCLUSIVE);
    mustBeLike(target, attached, work);
    table(target).ifPresent(table -> work.lock(table, LockMode.ACCESS_SHARE));
    table(attached).ifPresent(table -> work.lock(table, LockMode.ACCESS_SHARE));
  }

  private static Optional<ObjectName> table(Target target) {
    Optional<Relation> relation = target.relation();
    return relation.isPresent() && relation.get() instanceof Index index
        ? Optional.of(index.table())
        : Optional.empty();
  }
}
