package io.github.sqllint.impact;

import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.AlterObject;
import io.github.sqllint.operation.ObjectOperation.Comment;
import io.github.sqllint.operation.ObjectOperation.CreateExtension;
import io.github.sqllint.operation.ObjectOperation.CreateObject;
import io.github.sqllint.operation.ObjectOperation.DropObject;
import io.github.sqllint.schema.Domain;
import io.github.sqllint.schema.OtherObject;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.SchemaObject;
import io.github.sqllint.schema.Settings;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Comments, extensions, and whatever else has a name. */
final class ObjectImpact {
  /** They work on files, or on more than one database (PostgreSQL manual, each its page). */
  private static final Set<String> OUTSIDE_TRANSACTIONS =
      Set.of("database", "tablespace", "subscription");

  /** A subscription that makes no replication slot (PostgreSQL manual, CREATE SUBSCRIPTION). */
  private static final Pattern NO_SLOT =
      Pattern.compile("(?i)\\b(?:connect|create_slot)\\s*=\\s*'?(?:false|off|0)\\b");

  private static final Set<String> ROUTINES = Set.of("function", "procedure", "routine");

  private static final Pattern MEMBER =
      Pattern.compile(
          "(?:add|drop) (?:table|view|materialized view|sequence|foreign table) (\\S+)",
          Pattern.CASE_INSENSITIVE);

  private ObjectImpact() {}

  static void createExtension(Step<CreateExtension> step, Work work) {
    CreateExtension create = step.operation();
    boolean taken =
        create.name().equals("plpgsql")
            || step.before().presence("extension", ObjectName.of(create.name()))
                == Presence.PRESENT;
    if (taken && !create.ifNotExists()) {
      work.fail("42710", false, "The extension " + create.name() + " is there already.");
    }
  }

  /** A table's own comment and its columns' keep VACUUM out, others only look at the table. */
  static void comment(Step<Comment> step, Work work) {
    Comment comment = step.operation();
    if (comment.kind().equals("column")) {
      ObjectName owner = comment.table().orElse(comment.name());
      if (TypeImpact.isOfAttribute(owner, comment.name().name(), work)) {
        return;
      }
      Target target = Target.find(work, owner, false);
      target.lock(work, LockMode.SHARE_UPDATE_EXCLUSIVE);
      if (target.isThere()) {
        Expressions.columnExists(comment.name().name(), step.before(), target, work);
      }
      return;
    }
    if (comment.kind().equals(Comment.OF_DOMAIN)) {
      NamedObjects.mustExist("domain", comment.table().orElseThrow(), work);
      return;
    }
    if (comment.table().isPresent()) {
      Target target = Target.find(work, comment.table().get(), false);
      target.lock(work, LockMode.ACCESS_SHARE);
      partExists(comment, target, work);
      return;
    }
    switch (comment.kind()) {
      case "table", "view", "materialized view", "sequence", "index", Table.FOREIGN -> {
        Target target = Target.find(work, comment.name(), false);
        target.lock(work, LockMode.SHARE_UPDATE_EXCLUSIVE);
        if (target.relation().filter(r -> !r.kind().equals(comment.kind())).isPresent()) {
          work.fail(
              "42809", true, "The relation " + target.name() + " is no " + comment.kind() + ".");
        }
      }
      case "type", "domain" -> GrantImpact.type(comment.name(), comment.kind(), work);
      case "schema" -> GrantImpact.schema(comment.name().name(), work);
      default -> NamedObjects.mustExist(comment.kind(), comment.name(), work);
    }
  }

  private static void partExists(Comment comment, Target target, Work work) {
    String name = comment.name().name();
    switch (comment.kind()) {
      case "constraint" ->
          TableParts.mustHave(target, Table::constraints, "constraint", name, work);
      case "trigger" -> TableParts.mustHave(target, Table::triggers, "trigger", name, work);
      case "policy" -> TableParts.mustHave(target, Table::policies, "policy", name, work);
      case "rule" -> TableParts.mustHave(target, Table::rules, "rule", name, work);
      default -> {}
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
      case "extension" -> {
        Matcher table = MEMBER.matcher(alter.action());
        if (table.matches()) {
          // An extension's own tables are known to no migration.
          ObjectName member = ObjectName.written(table.group(1));
          if (work.before().relation(member).isPresent()) {
            work.lock(member, LockMode.SHARE_UPDATE_EXCLUSIVE);
          }
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
    boolean alone =
        !create.kind().equals("subscription")
            || !NO_SLOT.matcher(work.statement().statement().text()).find();
    if (OUTSIDE_TRANSACTIONS.contains(create.kind()) && alone) {
      work.refuseTransaction();
    }
    if (create.kind().equals("tablespace")) {
      work.fail("58P01", false, "The directory must be there on the server.");
    }
    if (create.kind().equals("event trigger")) {
      TriggerRefusals.ofEvent(step.before(), work);
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
      if (schema.type(drop.name()).filter(type -> !(type instanceof Domain)).isPresent()) {
        work.fail("42809", true, "The type " + drop.name() + " is not a domain.");
        return;
      }
      TypeImpact.drop(drop.name(), drop.ifExists(), drop.cascade(), schema, work);
    } else if (drop.kind().equals("statistics")) {
      StatisticsImpact.drop(drop, schema, work);
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
      sortedBy(drop.name(), new Dropping(work, schema, drop.cascade()), work);
    } else if (drop.kind().equals("text search dictionary")) {
      searchedWith(drop.name().name(), new Dropping(work, schema, drop.cascade()));
    } else if (drop.kind().equals("owned")) {
      Owners.dropOwned(drop, schema, work);
    } else if (drop.kind().equals("role") || drop.kind().equals("user")) {
      Owners.dropRole(drop, schema, work);
    }
    if (!drop.ifExists() && !ROUTINES.contains(drop.kind())) {
      NamedObjects.mustExist(drop.kind(), drop.name(), work);
    }
  }

  /** The configurations of text search whose last mapping names a dictionary. */
  static void searchedWith(String dictionary, Dropping dropping) {
    String uses = "(?is).*\\bwith\\b.*\\b" + Pattern.quote(dictionary) + "\\b.*";
    for (SchemaObject object : dropping.schema().objects()) {
      boolean mapped =
          object instanceof OtherObject other
              && other.kind().equals("text search configuration")
              && other
                  .settings()
                  .value(Settings.UNFOLLOWED)
                  .filter(a -> a.matches(uses))
                  .isPresent();
      if (mapped) {
        dropping.mayGo("the configuration " + object.name() + " uses it");
      }
    }
  }

  /** What goes with a collation, or keeps it. */
  static void sortedBy(ObjectName collation, Dropping dropping, Work work) {
    for (Table table : dropping.schema().tables()) {
      boolean sorted = table.columns().all().stream().anyMatch(c -> c.isSortedBy(collation));
      if (sorted && dropping.mayGo("a column of " + table.name() + " is sorted by it")) {
        work.lock(table.name(), LockMode.ACCESS_EXCLUSIVE);
      }
    }
  }
}
