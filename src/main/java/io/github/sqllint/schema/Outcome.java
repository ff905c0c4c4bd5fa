package io.github.sqllint.schema;

import io.github.sqllint.operation.ColumnOperation;
import io.github.sqllint.operation.ColumnOperation.AddColumn;
import io.github.sqllint.operation.ColumnOperation.DropColumn;
import io.github.sqllint.operation.ConstraintOperation;
import io.github.sqllint.operation.ConstraintOperation.AddCheck;
import io.github.sqllint.operation.ConstraintOperation.AddExclusion;
import io.github.sqllint.operation.ConstraintOperation.AddForeignKey;
import io.github.sqllint.operation.ConstraintOperation.AddNotNullConstraint;
import io.github.sqllint.operation.ConstraintOperation.AddPrimaryKey;
import io.github.sqllint.operation.ConstraintOperation.AddUnique;
import io.github.sqllint.operation.ConstraintOperation.DropConstraint;
import io.github.sqllint.operation.ConstraintOperation.RenameConstraint;
import io.github.sqllint.operation.ConstraintOperation.ValidateConstraint;
import io.github.sqllint.operation.IndexOperation.CreateIndex;
import io.github.sqllint.operation.IndexOperation.DropIndex;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.Comment;
import io.github.sqllint.operation.ObjectOperation.CreateExtension;
import io.github.sqllint.operation.ObjectOperation.CreateSchema;
import io.github.sqllint.operation.ObjectOperation.CreateSequence;
import io.github.sqllint.operation.ObjectOperation.Other;
import io.github.sqllint.operation.Operation;
import io.github.sqllint.operation.SessionOperation;
import io.github.sqllint.operation.TableOperation.CreateTable;
import io.github.sqllint.operation.TableOperation.DropTable;
import io.github.sqllint.operation.TableOperation.RenameTable;
import io.github.sqllint.operation.TriggerOperation.CreatePolicy;
import io.github.sqllint.operation.TriggerOperation.CreateTrigger;
import io.github.sqllint.operation.TypeOperation.AddEnumValue;
import io.github.sqllint.operation.TypeOperation.CreateDomain;
import io.github.sqllint.operation.TypeOperation.CreateType;
import io.github.sqllint.operation.TypeOperation.DropType;
import io.github.sqllint.operation.ViewOperation.CreateView;
import io.github.sqllint.operation.ViewOperation.DropView;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether a statement finds what it needs and nothing in its way, as far as its names tell; what
 * else the server may refuse is not asked here: the impacts of steps know that, and a block has to
 * be followed before it has steps.
 *
 * @param error the SQLSTATE, where it certainly does not
 */
record Outcome(boolean known, Optional<String> error) {
  private static final Outcome PASSES = new Outcome(true, Optional.empty());
  private static final Outcome UNKNOWN = new Outcome(false, Optional.empty());

  private static final Pattern CALL = Pattern.compile("\\w \\(");

  /** What stands before parentheses and is no function that may fail. */
  private static final Pattern HARMLESS =
      Pattern.compile("\\b(exists|not|and|or|in|from|select|count|where|on|any|to_reg\\w+) \\(");

  private static Outcome fails(String state) {
    return new Outcome(true, Optional.of(state));
  }

  static Outcome of(Operation operation, Schema schema) {
    if (operation instanceof ColumnOperation column) {
      return ofColumn(column, schema);
    }
    if (operation instanceof ConstraintOperation constraint) {
      return ofConstraint(constraint, schema);
    }
    if (operation instanceof CreateType create) {
      return newType(create.name(), schema);
    }
    if (operation instanceof CreateDomain create) {
      return newType(create.name(), schema);
    }
    if (operation instanceof CreateTable create) {
      return newRelation(create.table(), create.ifNotExists(), schema);
    }
    if (operation instanceof CreateSequence create) {
      return newRelation(create.name(), create.ifNotExists(), schema);
    }
    if (operation instanceof CreateView create) {
      return create.orReplace() ? UNKNOWN : newRelation(create.name(), false, schema);
    }
    if (operation instanceof CreateIndex create) {
      Outcome table = needs(schema.presence(create.table()), "42P01");
      return !table.passes() || create.name().isEmpty()
          ? table
          : newRelation(index(create, schema), create.ifNotExists(), schema);
    }
    return ofOther(operation, schema);
  }

  private static ObjectName index(CreateIndex create, Schema schema) {
    return new ObjectName(schema.resolve(create.table()).schema(), create.name().get());
  }

  private static Outcome ofOther(Operation operation, Schema schema) {
    if (operation instanceof CreateTrigger create) {
      return schema
          .table(create.table())
          .map(t -> isNew(t.triggers().presence(create.name()), create.orReplace(), "42710"))
          .orElse(UNKNOWN);
    }
    if (operation instanceof CreatePolicy create) {
      return schema
          .table(create.table())
          .map(t -> isNew(t.policies().presence(create.name()), false, "42710"))
          .orElse(UNKNOWN);
    }
    if (operation instanceof CreateSchema create) {
      return isNew(schema.schemaPresence(create.name()), create.ifNotExists(), "42P06", schema);
    }
    if (operation instanceof CreateExtension create) {
      Presence there = schema.presence(ObjectKey.EXTENSION, ObjectName.of(create.name()));
      return isNew(there, create.ifNotExists(), "42710", schema);
    }
    if (operation instanceof AddEnumValue add) {
      Optional<EnumType> type = schema.enumType(add.name());
      return type.map(t -> isNew(t.presence(add.value()), add.ifNotExists(), "42710"))
          .orElse(UNKNOWN);
    }
    return ofRemoval(operation, schema);
  }

  private static Outcome ofRemoval(Operation operation, Schema schema) {
    if (operation instanceof DropTable drop) {
      return gone(schema.presence(drop.name()), drop.ifExists(), "42P01", schema);
    }
    if (operation instanceof DropView drop) {
      return gone(schema.presence(drop.name()), drop.ifExists(), "42P01", schema);
    }
    if (operation instanceof DropIndex drop) {
      return gone(schema.presence(drop.name()), drop.ifExists(), "42704", schema);
    }
    if (operation instanceof DropType drop) {
      return gone(schema.typePresence(drop.name()), drop.ifExists(), "42704", schema);
    }
    if (operation instanceof RenameTable rename) {
      Outcome old = gone(schema.presence(rename.table()), false, "42P01", schema);
      return old.passes()
          ? newRelation(
              new ObjectName(schema.resolve(rename.table()).schema(), rename.newName()),
              false,
              schema)
          : old;
    }
    if (operation instanceof Other other && other.kind().equals("raise")) {
      return fails("P0001");
    }
    boolean harmless =
        operation instanceof Comment
            || operation instanceof SessionOperation
            || (operation instanceof Other other
                && other.kind().equals("select")
                && !CALL.matcher(HARMLESS.matcher(other.text()).replaceAll("")).find());
    return harmless ? PASSES : UNKNOWN;
  }

  private boolean passes() {
    return known && error.isEmpty();
  }

  private static Outcome ofColumn(ColumnOperation operation, Schema schema) {
    ObjectName table = operation.table();
    if (schema.table(table).isEmpty()) {
      return gone(schema.presence(table), false, "42P01", schema);
    }
    Presence there = schema.columnPresence(table, operation.column());
    if (operation instanceof AddColumn add) {
      return isNew(there, add.ifNotExists(), "42701");
    }
    boolean forgives = operation instanceof DropColumn drop && drop.ifExists();
    Outcome old = needs(there, "42703");
    if (forgives || !(operation instanceof ColumnOperation.RenameColumn rename) || !old.passes()) {
      return forgives ? PASSES : old;
    }
    return isNew(schema.columnPresence(table, rename.newName()), false, "42701");
  }

  private static Outcome ofConstraint(ConstraintOperation operation, Schema schema) {
    ObjectName table = operation.table();
    Optional<Table> found = schema.table(table);
    if (found.isEmpty()) {
      return gone(schema.presence(table), false, "42P01", schema);
    }
    if (operation instanceof DropConstraint drop) {
      Presence there = schema.constraintPresence(table, drop.name());
      return drop.ifExists() ? PASSES : needs(there, "42704");
    }
    if (operation instanceof ValidateConstraint || operation instanceof RenameConstraint) {
      return UNKNOWN;
    }
    if (operation instanceof AddPrimaryKey) {
      return found.get().primaryKey().isPresent()
          ? fails("42P16")
          : found.get().constraints().complete() ? PASSES : UNKNOWN;
    }
    if (operation instanceof AddNotNullConstraint) {
      return UNKNOWN;
    }
    Optional<String> given = name(operation);
    if (given.isEmpty()) {
      return PASSES;
    }
    String name = given.get();
    if (operation instanceof AddUnique add && add.usingIndex().isEmpty()) {
      ObjectName index = new ObjectName(found.get().name().schema(), name);
      Outcome relation = newRelation(index, false, schema);
      if (!relation.passes()) {
        return relation;
      }
    }
    return isNew(schema.constraintPresence(table, name), false, "42710");
  }

  private static Optional<String> name(ConstraintOperation operation) {
    return operation instanceof AddUnique add
        ? add.name()
        : operation instanceof AddForeignKey add
            ? add.name()
            : operation instanceof AddCheck add
                ? add.name()
                : operation instanceof AddExclusion add ? add.name() : Optional.empty();
  }

  private static Outcome newType(ObjectName name, Schema schema) {
    ObjectName place = schema.session().placeFor(name);
    Presence own = schema.presence(ObjectKey.type(place));
    Presence row = schema.presence(ObjectKey.relation(place));
    return isNew(row == Presence.PRESENT ? row : own, false, "42710", schema);
  }

  private static Outcome newRelation(ObjectName name, boolean forgives, Schema schema) {
    ObjectKey key = ObjectKey.relation(schema.session().placeFor(name));
    boolean doubtful = schema.catalogue().isDoubtful(key);
    return doubtful ? UNKNOWN : isNew(schema.presence(key), forgives, "42P07", schema);
  }

  /** What no migration knows is not there, where the history seems to tell of all. */
  private static Presence orAbsent(Presence presence, Schema schema) {
    boolean absent = presence == Presence.UNKNOWN && schema.seemsComplete() && schema.isFollowed();
    return absent ? Presence.ABSENT : presence;
  }

  private static Outcome isNew(Presence there, boolean forgives, String state, Schema schema) {
    return isNew(orAbsent(there, schema), forgives, state);
  }

  private static Outcome isNew(Presence there, boolean forgives, String state) {
    return switch (there) {
      case ABSENT -> PASSES;
      case PRESENT -> forgives ? PASSES : fails(state);
      case UNKNOWN -> forgives ? PASSES : UNKNOWN;
    };
  }

  private static Outcome gone(Presence there, boolean forgives, String state, Schema schema) {
    return forgives ? PASSES : needs(orAbsent(there, schema), state);
  }

  private static Outcome needs(Presence there, String state) {
    return switch (there) {
      case PRESENT -> PASSES;
      case ABSENT -> fails(state);
      case UNKNOWN -> UNKNOWN;
    };
  }
}
