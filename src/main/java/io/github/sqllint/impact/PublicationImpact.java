package io.github.sqllint.impact;

import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.ChangePublication;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Publication;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** CREATE and ALTER PUBLICATION (database/*publication*). */
final class PublicationImpact {
  private PublicationImpact() {}

  static void change(Step<ChangePublication> step, Work work) {
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
    boolean all =
        old.filter(p -> p.definition().toLowerCase(Locale.ROOT).matches("(?:for )?all tables\\b.*"))
            .isPresent();
    if (all && !change.tables().isEmpty()) {
      work.fail("55000", true, "The publication " + change.name() + " is one of all tables.");
    } else if (action.startsWith("drop") && old.isPresent()) {
      change.tables().stream()
          .map(step.before()::resolve)
          .filter(table -> !old.get().tables().contains(table))
          .forEach(t -> work.fail("42704", true, "The table " + t + " is not published by it."));
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
    change.tables().forEach(table -> columns(table, change.action(), work));
  }

  /** What is sent of a row, and which rows are. */
  private static void columns(ObjectName written, String action, Work work) {
    Target target = Target.find(work, written, true);
    RowFilter.of(action, target.name()).check(target, work);
    for (Column column : target.table().map(t -> t.columns().all()).orElse(List.of())) {
      if (VirtualColumn.is(column) && lists(action, target.name(), column.name())) {
        work.fail("42P10", true, "The virtual column " + column.name() + " cannot be published.");
      }
    }
  }

  /** With the tables that inherit; partitions are published by their root (OpenTableList). */
  private static void publish(Target target, Work work) {
    boolean permanent =
        target
            .table()
            .filter(t -> t.persistence() == Table.Persistence.PERMANENT && !t.isForeign())
            .isPresent();
    if (target.relation().isPresent() && !permanent) {
      work.fail("22023", true, "Only permanent tables can be published.");
      return;
    }
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

  /** Whether a publication names a column of a table (PostgreSQL 15 and newer). */
  static boolean lists(Publication publication, ObjectName table, String column) {
    return lists(publication.definition(), table, column);
  }

  private static boolean lists(String definition, ObjectName table, String column) {
    Matcher list =
        Pattern.compile(
                "\\b" + Pattern.quote(table.name()) + "\"? *\\(([^)]*)\\)",
                Pattern.CASE_INSENSITIVE)
            .matcher(definition);
    return list.find()
        && Arrays.stream(list.group(1).split(","))
            .anyMatch(name -> name.strip().replace("\"", "").equals(column));
  }

  /** Whether the WHERE of a publication uses a column of a table (PostgreSQL 15 and newer). */
  static boolean asks(Publication publication, ObjectName table, String column) {
    return RowFilter.of(publication.definition(), table).mentions(column);
  }

  /** A row that is changed must be told from all others (CheckCmdReplicaIdentity of the source). */
  static void mustTellRowsApart(Target target, String change, Schema schema, Work work) {
    Optional<Table> table = target.table().filter(t -> target.isKnown() && !t.isPartitioned());
    boolean identified =
        table.isEmpty()
            || table.get().primaryKey().isPresent()
            || table.get().settings().value("replica identity").isPresent();
    if (identified) {
      return;
    }
    boolean published =
        schema.publicationsOf(target.name()).stream()
            .map(p -> p.definition().toLowerCase(Locale.ROOT))
            .anyMatch(d -> !d.contains("publish =") || d.contains(change));
    if (published) {
      String reason = "Its rows are published, and nothing tells them apart.";
      work.fail("55000", true, reason);
    }
  }
}
