package io.github.sqllint.impact;

import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.CreateSchema;
import io.github.sqllint.operation.ObjectOperation.DropSchema;
import io.github.sqllint.operation.ObjectOperation.RenameObject;
import io.github.sqllint.operation.ObjectOperation.SetSchema;
import io.github.sqllint.schema.DataType;
import io.github.sqllint.schema.Index;
import io.github.sqllint.schema.OtherObject;
import io.github.sqllint.schema.Part;
import io.github.sqllint.schema.Parts;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Relation;
import io.github.sqllint.schema.Routine;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.SchemaObject;
import io.github.sqllint.schema.Sequence;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Schemas, and names that change. */
final class SchemaImpact {
  private static final Set<String> RELATIONS =
      Set.of("table", Table.FOREIGN, "view", "materialized view", "sequence", "index");

  private SchemaImpact() {}

  static void create(Step<CreateSchema> step, Work work) {
    CreateSchema create = step.operation();
    if (create.name().startsWith("pg_")) {
      work.fail("42939", true, "The names of schemas do not begin with pg_.");
    }
    if (step.before().schemaPresence(create.name()) == Presence.PRESENT && !create.ifNotExists()) {
      work.fail("42P06", true, "The schema " + create.name() + " is there already.");
    }
  }

  static void drop(Step<DropSchema> step, Work work) {
    DropSchema drop = step.operation();
    Schema schema = step.before();
    if (!drop.ifExists()) {
      mustExist(drop.name(), work);
    }
    List<SchemaObject> inside =
        schema.objects().stream().filter(o -> isIn(o, drop.name())).toList();
    Dropping dropping = new Dropping(work, schema, drop.cascade());
    dropping.alsoDrops(() -> inside.stream().map(SchemaObject::name));
    if (inside.isEmpty() || !dropping.mayGo("the schema holds " + inside.get(0).name())) {
      return;
    }
    for (SchemaObject object : inside) {
      if (object instanceof Relation relation && !(relation instanceof Index)) {
        dropping.relation(relation);
      } else {
        usersOf(object, dropping, work);
      }
    }
  }

  /** What outside of the schema goes with what is no relation in it. */
  private static void usersOf(SchemaObject object, Dropping dropping, Work work) {
    if (object instanceof DataType type) {
      TypeImpact.drop(type.name(), true, true, dropping.schema(), work);
    } else if (object instanceof Routine routine) {
      RoutineImpact.callers(routine.name(), dropping, work);
    } else if (object.kind().equals("collation")) {
      ObjectImpact.sortedBy(object.name(), dropping, work);
    }
  }

  /** Extensions have a schema that is no part of their name. */
  private static boolean isIn(SchemaObject object, String schema) {
    return object.name().schema().filter(schema::equals).isPresent()
        || (object instanceof OtherObject other
            && other.kind().equals("extension")
            && other.settings().value("schema").filter(schema::equals).isPresent());
  }

  static void mustExist(String name, Work work) {
    Presence presence = work.before().schemaPresence(name);
    boolean gone = presence == Presence.ABSENT;
    if (gone || (presence == Presence.UNKNOWN && work.historyIsWhole())) {
      work.miss("3F000", gone, Missing.of("schema", ObjectName.of(name)));
    }
  }

  /** ALTER … RENAME TO of everything but tables. */
  static void rename(Step<RenameObject> step, Work work) {
    RenameObject rename = step.operation();
    if (rename.table().isPresent()) {
      onTable(rename, work);
    } else if (rename.kind().equals("schema")) {
      renameSchema(rename, step.before(), work);
    } else if (RELATIONS.contains(rename.kind())) {
      renameRelation(rename, step.before(), work);
    } else {
      NamedObjects.mustExist(rename.kind(), rename.name(), work);
      newNameIsFree(rename, step.before(), work);
    }
  }

  private static void newNameIsFree(RenameObject rename, Schema schema, Work work) {
    RoutineImpact.rename(rename, schema, work);
    Optional<DataType> type = schema.type(rename.name());
    boolean isType = rename.kind().equals("type") || rename.kind().equals("domain");
    if (isType && type.isEmpty() && schema.table(rename.name()).isPresent()) {
      work.fail("42809", true, "The type " + rename.name() + " is that of a table's rows.");
    }
    if (isType && type.isPresent()) {
      ObjectName newName = type.get().name().renamed(rename.newName());
      if (schema.typePresence(newName) == Presence.PRESENT) {
        work.fail("42710", true, "The type " + newName + " is there already.");
      }
    }
  }

  private static void renameSchema(RenameObject rename, Schema schema, Work work) {
    mustExist(rename.name().name(), work);
    if (schema.schemaPresence(rename.newName()) == Presence.PRESENT) {
      work.fail("42P06", true, "The schema " + rename.newName() + " is there already.");
    }
  }

  private static void onTable(RenameObject rename, Work work) {
    ObjectName table = rename.table().orElseThrow();
    if (rename.kind().equals("trigger")) {
      TriggerImpact.rename(table, rename.name().name(), rename.newName(), work);
      return;
    }
    Target target = Target.find(work, table, false);
    target.lock(work, LockMode.ACCESS_EXCLUSIVE);
    boolean policy = rename.kind().equals("policy");
    Function<Table, Parts<? extends Part>> parts = policy ? Table::policies : Table::rules;
    TableParts.mustHave(target, parts, rename.kind(), rename.name().name(), work);
    TableParts.mustLack(target, parts, rename.kind(), rename.newName(), work);
  }

  private static void renameRelation(RenameObject rename, Schema schema, Work work) {
    Target target = Target.find(work, rename.name(), AlterTable.ifExists(work));
    if (!target.isThere()) {
      return;
    }
    Optional<Relation> relation = target.relation();
    boolean isIndex = relation.filter(Index.class::isInstance).isPresent();
    // ALTER INDEX of an index shuts nobody out since PostgreSQL 12 (index/rename).
    boolean weak = rename.kind().equals("index") && isIndex && work.server().since(12);
    target.lock(work, weak ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE);
    boolean differs =
        relation.isPresent()
            && !rename.kind().equals("index")
            && !relation.get().kind().equals(rename.kind());
    if (differs) {
      work.fail("42809", true, "The relation " + target.name() + " is no " + rename.kind() + ".");
    }
    ObjectName newName = target.name().renamed(rename.newName());
    if (schema.presence(newName) == Presence.PRESENT) {
      boolean certain = relation.isPresent() || !AlterTable.ifExists(work);
      work.fail("42P07", certain, "The relation " + newName + " is there already.");
    }
  }

  static void move(Step<SetSchema> step, Work work) {
    SetSchema move = step.operation();
    Schema schema = step.before();
    if (!RELATIONS.contains(move.kind())) {
      moveOther(move, schema, work);
      return;
    }
    Target target = Target.find(work, move.name(), AlterTable.ifExists(work));
    if (!target.isThere()) {
      return;
    }
    target.lock(work, LockMode.ACCESS_EXCLUSIVE);
    if (schema.sequence(target.name()).flatMap(Sequence::ownedBy).isPresent()) {
      work.fail("0A000", true, "The sequence moves with the table that owns it.");
    }
    target.table().ifPresent(table -> TableImpact.moveSequences(table, schema, work));
    if (move.schema().startsWith("pg_temp") || move.schema().startsWith("pg_toast")) {
      work.fail("0A000", true, "Nothing moves into a schema of temporary objects.");
    } else {
      mustExist(move.schema(), work);
    }
    ObjectName newName = ObjectName.of(move.schema(), target.name().name());
    // Where it is already, nothing happens (AlterRelationNamespaceInternal of the source).
    boolean stays = newName.equals(schema.resolve(target.name()));
    if (!stays && schema.presence(newName) == Presence.PRESENT) {
      boolean certain = target.relation().isPresent() || !AlterTable.ifExists(work);
      work.fail("42P07", certain, "The relation " + newName + " is there already.");
    }
  }

  private static void moveOther(SetSchema move, Schema schema, Work work) {
    boolean type = move.kind().equals("type") || move.kind().equals("domain");
    ObjectName newName = ObjectName.of(move.schema(), move.name().name());
    boolean stays =
        schema.type(move.name()).map(DataType::name).filter(newName::equals).isPresent();
    if (type && !stays && schema.typePresence(newName) == Presence.PRESENT) {
      work.fail("42710", true, "The type " + newName + " is there already.");
    }
    if (type) {
      mustExist(move.schema(), work);
    }
    if (!move.kind().equals("extension")) {
      NamedObjects.mustExist(move.kind(), move.name(), work);
    }
  }
}
