package io.github.sqllint.impact;

import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.AlterObject;
import io.github.sqllint.operation.ObjectOperation.ChangePublication;
import io.github.sqllint.operation.ObjectOperation.Comment;
import io.github.sqllint.operation.ObjectOperation.CreateObject;
import io.github.sqllint.operation.ObjectOperation.CreateStatistics;
import io.github.sqllint.operation.ObjectOperation.DropObject;
import io.github.sqllint.operation.ObjectOperation.Grant;
import io.github.sqllint.operation.ObjectOperation.Revoke;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Publication;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Statistics;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Statistics, publications, comments, privileges, and whatever else has a name. */
final class ObjectImpact {
  /** They work on files, or on more than one database (PostgreSQL manual, each its page). */
  private static final Set<String> OUTSIDE_TRANSACTIONS =
      Set.of("database", "tablespace", "subscription");

  private static final Set<String> ROUTINES = Set.of("function", "procedure", "routine");

  private ObjectImpact() {}

  static void createStatistics(Step<CreateStatistics> step, Work work) {
    Target target = Target.find(work, step.operation().table(), false);
    if (TableImpact.isPassedOver(target)) {
      work.fail("42809", true, "Statistics need a table or a materialized view.");
    }
    boolean expressions =
        step.operation().columns().stream().anyMatch(column -> column.contains("("));
    if (expressions && !work.server().since(14)) {
      work.fail("0A000", true, "PostgreSQL before 14 has no statistics of expressions.");
    }
    target.lock(work, LockMode.SHARE_UPDATE_EXCLUSIVE);
  }

  static void changePublication(Step<ChangePublication> step, Work work) {
    ChangePublication change = step.operation();
    Optional<Publication> old =
        step.before().objects().stream()
            .filter(Publication.class::isInstance)
            .map(Publication.class::cast)
            .filter(p -> p.name().name().equals(change.name()))
            .findFirst();
    if (change.create() && old.isPresent()) {
      work.fail("42710", true, "The publication " + change.name() + " is there already.");
    } else if (!change.create() && old.isEmpty() && work.historyIsWhole()) {
      work.miss("42704", false, Missing.of("publication", ObjectName.of(change.name())));
    }
    String action = change.action().toLowerCase(Locale.ROOT);
    boolean published =
        old.stream()
            .flatMap(p -> p.tables().stream())
            .anyMatch(
                t -> change.tables().stream().map(step.before()::resolve).anyMatch(t::equals));
    if (action.startsWith("add") && published) {
      work.fail("42710", true, "The publication " + change.name() + " has the table already.");
    }
    if (action.contains("tables in schema")) {
      work.needs(15, "publications of schemas");
    }
    Stream<ObjectName> replaced =
        action.startsWith("set") && !change.tables().isEmpty()
            ? old.stream().flatMap(p -> p.tables().stream())
            : Stream.of();
    Stream.concat(change.tables().stream(), replaced)
        .forEach(table -> publish(Target.find(work, table, false), work));
  }

  /** With the tables that inherit; partitions are published by their root (OpenTableList). */
  private static void publish(Target target, Work work) {
    if (target.isPartitioned()) {
      if (!work.server().since(13)) {
        work.fail("0A000", true, "Before PostgreSQL 13 no partitioned table can be published.");
      }
      target.lock(work, LockMode.SHARE_UPDATE_EXCLUSIVE);
    } else if (target.isThere()) {
      boolean alone = Reads.isAlone(target.name(), work);
      (alone ? List.of(target.name()) : target.family(work.before()))
          .forEach(table -> work.lock(table, LockMode.SHARE_UPDATE_EXCLUSIVE));
    }
  }

  /** A table's own comment and its columns' keep VACUUM out, others only look at the table. */
  static void comment(Step<Comment> step, Work work) {
    Comment comment = step.operation();
    if (comment.kind().equals("column")) {
      ObjectName owner = comment.table().orElse(comment.name());
      Target target = Target.find(work, owner, false);
      target.lock(work, LockMode.SHARE_UPDATE_EXCLUSIVE);
      if (target.isThere()) {
        Expressions.columnExists(comment.name().name(), step.before(), target, work);
      }
      return;
    }
    if (comment.table().isPresent()) {
      Target.find(work, comment.table().get(), false).lock(work, LockMode.ACCESS_SHARE);
      return;
    }
    switch (comment.kind()) {
      case "table", "view", "materialized view", "sequence", "index", Table.FOREIGN ->
          Target.find(work, comment.name(), false).lock(work, LockMode.SHARE_UPDATE_EXCLUSIVE);
      default -> {}
    }
  }

  static void grant(Step<Grant> step, Work work) {
    privileges(step.operation().kind(), step.operation().names(), work);
  }

  static void revoke(Step<Revoke> step, Work work) {
    privileges(step.operation().kind(), step.operation().names(), work);
  }

  /** No lock at all before PostgreSQL 18 (table/grant_select). */
  private static void privileges(String kind, List<ObjectName> names, Work work) {
    if (kind.equals("table") || kind.equals("sequence")) {
      for (ObjectName name : names) {
        Target target = Target.find(work, name, false);
        if (work.server().since(18)) {
          target.lock(work, LockMode.ACCESS_SHARE);
        }
      }
    }
  }

  static void alter(Step<AlterObject> step, Work work) {
    AlterObject alter = step.operation();
    String action = alter.action().toUpperCase(Locale.ROOT);
    switch (alter.kind()) {
      case "index" -> IndexSettings.alter(alter, work);
      case Table.FOREIGN -> ForeignTableImpact.alter(alter, work);
      case "database" -> {
        if (action.startsWith("SET TABLESPACE")) {
          work.refuseTransaction();
        }
      }
      case "subscription" -> {
        if (action.contains("REFRESH") || action.contains("PUBLICATION")) {
          work.refuseTransaction();
        }
      }
      case "statistics" -> {
        if (action.startsWith("SET STATISTICS")) {
          work.needs(13, "ALTER STATISTICS … SET STATISTICS");
        }
      }
      default -> {}
    }
    NamedObjects.mustExist(alter.kind(), alter.name(), work);
  }

  static void create(Step<CreateObject> step, Work work) {
    CreateObject create = step.operation();
    if (OUTSIDE_TRANSACTIONS.contains(create.kind())) {
      work.refuseTransaction();
    }
    if (create.kind().equals("tablespace")) {
      work.fail("58P01", false, "The directory must be there on the server.");
    }
    if (create.kind().equals("access method")) {
      work.needs(12, "access methods of tables");
    }
    if (create.kind().equals(Table.FOREIGN)) {
      ForeignTableImpact.create(create, work);
    } else if (step.before().presence(create.kind(), create.name()) == Presence.PRESENT) {
      work.fail(
          "42710", false, "The " + create.kind() + " " + create.name() + " is there already.");
    }
  }

  static void drop(Step<DropObject> step, Work work) {
    DropObject drop = step.operation();
    Schema schema = step.before();
    if (OUTSIDE_TRANSACTIONS.contains(drop.kind())) {
      work.refuseTransaction();
    } else if (ROUTINES.contains(drop.kind())) {
      RoutineImpact.drop(drop, schema, work);
    } else if (drop.kind().equals("domain")) {
      TypeImpact.drop(drop.name(), drop.ifExists(), drop.cascade(), schema, work);
    } else if (drop.kind().equals("statistics")) {
      dropStatistics(drop, schema, work);
    } else if (drop.kind().equals(Table.FOREIGN)) {
      ForeignTableImpact.drop(drop, work);
    } else if (drop.kind().equals("extension")) {
      Extensions.drop(drop, schema, work);
    } else if (drop.kind().equals("server")) {
      ForeignTableImpact.dropServer(drop.name().name(), new Dropping(work, schema, drop.cascade()));
    } else if (drop.kind().equals("foreign data wrapper")) {
      ForeignTableImpact.dropWrapper(
          drop.name().name(), new Dropping(work, schema, drop.cascade()));
    } else if (drop.kind().equals("collation")) {
      dropCollation(drop, schema, work);
    } else if (drop.kind().equals("owned")) {
      Owners.dropOwned(drop, schema, work);
    } else if (drop.kind().equals("role") || drop.kind().equals("user")) {
      Owners.dropRole(drop, schema, work);
    }
    if (!drop.ifExists() && !ROUTINES.contains(drop.kind())) {
      NamedObjects.mustExist(drop.kind(), drop.name(), work);
    }
  }

  private static void dropStatistics(DropObject drop, Schema schema, Work work) {
    for (Table table : schema.tables()) {
      for (Statistics statistics : schema.statisticsOn(table.name())) {
        if (statistics.name().name().equals(drop.name().name()) && work.server().since(12)) {
          work.lock(table.name(), LockMode.SHARE_UPDATE_EXCLUSIVE);
        }
      }
    }
  }

  private static void dropCollation(DropObject drop, Schema schema, Work work) {
    Dropping dropping = new Dropping(work, schema, drop.cascade());
    for (Table table : schema.tables()) {
      boolean sorted = table.columns().all().stream().anyMatch(c -> c.isSortedBy(drop.name()));
      if (sorted && dropping.mayGo("a column of " + table.name() + " is sorted by it")) {
        work.lock(table.name(), LockMode.ACCESS_EXCLUSIVE);
      }
    }
  }
}
