package io.github.sqllint.impact;

import io.github.sqllint.operation.ColumnDefinition;
import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.TypeOperation.AddEnumValue;
import io.github.sqllint.operation.TypeOperation.AlterType;
import io.github.sqllint.operation.TypeOperation.CreateType;
import io.github.sqllint.operation.TypeOperation.DropType;
import io.github.sqllint.operation.TypeOperation.RenameEnumValue;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.CompositeType;
import io.github.sqllint.schema.DataType;
import io.github.sqllint.schema.EnumType;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Types, and the tables that hold their values (type/*). */
final class TypeImpact {
  private static final Pattern OLD_ATTRIBUTE =
      Pattern.compile(
          "(?:drop|alter|rename) attribute (?!if exists)(\\S+).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern NEW_ATTRIBUTE =
      Pattern.compile(
          "(?:add attribute|rename attribute \\S+ to) (\\S+).*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private TypeImpact() {}

  static void create(Step<CreateType> step, Work work) {
    CreateType create = step.operation();
    mustBeNew(create.name(), step.before(), work);
    create.attributes().forEach(a -> Types.mustExist(a.type(), step.before(), work));
    HashSet<String> names = new HashSet<>();
    create.attributes().stream()
        .map(ColumnDefinition::name)
        .filter(name -> !names.add(name))
        .forEach(name -> work.fail("42701", true, "The attribute " + name + " is there twice."));
    if (new HashSet<>(create.values()).size() < create.values().size()) {
      work.fail("23505", true, "The enum has a value twice.");
    }
  }

  static void mustBeNew(ObjectName name, Schema schema, Work work) {
    ObjectName place = schema.placeFor(name);
    if (schema.typePresence(place) == Presence.PRESENT) {
      work.fail("42710", true, "The type " + name + " is there already.");
    }
    if (schema.relation(place).filter(TableImpact::hasRowType).isPresent()) {
      work.fail("42710", true, "The relation " + name + " has the type for its rows.");
    }
  }

  /** In a transaction block since PostgreSQL 12, or where the block made the type itself. */
  static void addValue(Step<AddEnumValue> step, Work work) {
    AddEnumValue add = step.operation();
    Optional<EnumType> type = step.before().enumType(add.name());
    boolean own =
        type.flatMap(EnumType::origin)
            .filter(o -> o.transaction().number() == step.transaction().number())
            .isPresent();
    if (!work.server().since(12) && !own) {
      work.refuseTransaction();
    }
    mustExist(add.name(), false, step.before(), work);
    if (type.isEmpty() && step.before().type(add.name()).isPresent()) {
      work.fail("42809", true, "The type " + add.name() + " is not an enum.");
    }
    boolean taken = type.filter(t -> t.presence(add.value()) == Presence.PRESENT).isPresent();
    if (taken && !add.ifNotExists()) {
      work.fail("42710", true, "The value " + add.value() + " is there already.");
    }
    String neighbour = add.position().substring(add.position().indexOf(' ') + 1);
    boolean lost =
        !add.position().isEmpty()
            && type.filter(t -> t.presence(neighbour) == Presence.ABSENT).isPresent();
    if (lost && !taken) {
      work.fail("22023", true, "The value " + neighbour + " does not exist.");
    }
  }

  static void renameValue(Step<RenameEnumValue> step, Work work) {
    RenameEnumValue rename = step.operation();
    mustExist(rename.name(), false, step.before(), work);
    Optional<EnumType> type = step.before().enumType(rename.name());
    if (type.filter(t -> t.presence(rename.value()) == Presence.ABSENT).isPresent()) {
      work.fail("22023", true, "The value " + rename.value() + " does not exist.");
    } else if (type.filter(t -> t.presence(rename.newValue()) == Presence.PRESENT).isPresent()) {
      work.fail("42710", true, "The value " + rename.newValue() + " is there already.");
    }
  }

  static boolean mustExist(ObjectName name, boolean ifExists, Schema schema, Work work) {
    boolean gone = schema.typePresence(name) == Presence.ABSENT;
    boolean unknown = schema.typePresence(name) == Presence.UNKNOWN && !schema.isTypeDoubtful(name);
    boolean missing = gone || (unknown && work.historyIsWhole() && !Casts.isBuiltIn(plain(name)));
    if (missing && !ifExists) {
      work.miss("42704", gone, Missing.of("type", name));
    }
    return !missing;
  }

  private static ColumnType plain(ObjectName name) {
    return new ColumnType(name.schema(), name.name(), List.of(), 0);
  }

  /** Typed tables follow with CASCADE; any other use of the type stands in the way. */
  static void alter(Step<AlterType> step, Work work) {
    AlterType alter = step.operation();
    Schema schema = step.before();
    if (!mustExist(alter.name(), false, schema, work)) {
      return;
    }
    String action = alter.action().toUpperCase(Locale.ROOT);
    if (!action.contains("ATTRIBUTE")) {
      return;
    }
    attributeExists(alter, schema, work);
    boolean rewrites = action.contains("ALTER ATTRIBUTE");
    for (Table table : schema.tables()) {
      if (isOf(table, alter.name(), schema)) {
        work.lock(table.name(), LockMode.ACCESS_EXCLUSIVE);
        if (!alter.cascade()) {
          work.fail("2BP01", true, "The table " + table.name() + " is of the type.");
        }
        if (rewrites) {
          work.rewrite(table.name());
        }
      } else if (rewrites && hasColumnOf(table, alter.name(), schema)) {
        work.fail("0A000", true, "A column of " + table.name() + " has the type.");
      }
    }
  }

  private static void attributeExists(AlterType alter, Schema schema, Work work) {
    if (!(schema.type(alter.name()).orElse(null) instanceof CompositeType type)) {
      return;
    }
    Matcher old = OLD_ATTRIBUTE.matcher(alter.action().strip());
    Matcher added = NEW_ATTRIBUTE.matcher(alter.action().strip());
    if (old.matches()
        && type.attributes().presence(old.group(1).replace("\"", "")) == Presence.ABSENT) {
      work.fail("42703", true, "The attribute " + old.group(1) + " does not exist.");
    } else if (added.matches()
        && type.attributes().presence(added.group(1).replace("\"", "")) == Presence.PRESENT) {
      work.fail("42701", true, "The attribute " + added.group(1) + " is there already.");
    }
  }

  /** Whether what seems to be a column is an attribute of a type, which must have it then. */
  static boolean isOfAttribute(ObjectName owner, String name, Work work) {
    Schema schema = work.before();
    boolean composite = schema.type(owner).orElse(null) instanceof CompositeType;
    if (!composite || schema.relation(owner).isPresent()) {
      return false;
    }
    if (lacksAttribute(schema.type(owner), name)) {
      work.fail("42703", true, "The type " + owner + " has no attribute " + name + ".");
    }
    return true;
  }

  /** Whether it is a composite type without such an attribute. */
  static boolean lacksAttribute(Optional<DataType> type, String name) {
    return type.orElse(null) instanceof CompositeType composite
        && composite.attributes().presence(name) == Presence.ABSENT;
  }

  private static boolean isOf(Table table, ObjectName type, Schema schema) {
    return table
        .settings()
        .value("of")
        .filter(of -> of.equals(typeName(type, schema).toString()))
        .isPresent();
  }

  static ObjectName typeName(ObjectName type, Schema schema) {
    return schema.type(type).map(DataType::name).orElse(type);
  }

  static boolean hasColumnOf(Table table, ObjectName type, Schema schema) {
    ObjectName wanted = typeName(type, schema);
    return table.columns().all().stream()
        .flatMap(c -> c.type().stream())
        .anyMatch(t -> isTypeOrOver(t, wanted, schema));
  }

  /** Whether a column's type is a type, or a domain over it. */
  private static boolean isTypeOrOver(ColumnType type, ObjectName wanted, Schema schema) {
    Domains domains = Domains.of(type, schema);
    return domains
            .base()
            .flatMap(schema::type)
            .map(DataType::name)
            .filter(wanted::equals)
            .isPresent()
        || domains.domains().stream().anyMatch(d -> d.name().equals(wanted));
  }

  static void drop(Step<DropType> step, Work work) {
    DropType drop = step.operation();
    drop(drop.name(), drop.ifExists(), drop.cascade(), step.before(), work);
  }

  static void drop(ObjectName name, boolean ifExists, boolean cascade, Schema schema, Work work) {
    boolean ofRows = schema.relation(name).filter(TableImpact::hasRowType).isPresent();
    if (ofRows && schema.type(name).isEmpty()) {
      work.fail("2BP01", true, "The relation " + name + " has the type for its rows.");
      return;
    }
    if (!mustExist(name, ifExists, schema, work)) {
      return;
    }
    Dropping dropping = new Dropping(work, schema, cascade);
    for (Table table : schema.tables()) {
      for (Column column : table.columns()) {
        boolean uses =
            column.type().filter(t -> isTypeOrOver(t, typeName(name, schema), schema)).isPresent();
        boolean byDefault =
            !uses
                && column
                    .defaultValue()
                    .filter(value -> isOfType(value, typeName(name, schema), schema))
                    .isPresent();
        if (byDefault) {
          dropping.mayGo("the default of " + column.name() + " of " + table.name() + " has it");
        }
        if (uses
            && dropping.mayGo("the column " + column.name() + " of " + table.name() + " has it")) {
          work.lock(table.name(), LockMode.ACCESS_EXCLUSIVE);
          dropping.column(table.name(), column.name());
        }
      }
      if (isOf(table, name, schema) && dropping.mayGo("the table " + table.name() + " is of it")) {
        dropping.table(table);
      }
    }
    dropping.routinesOf(typeName(name, schema));
  }

  private static boolean isOfType(Expression value, ObjectName wanted, Schema schema) {
    boolean here =
        value instanceof Expression.Cast cast && isTypeOrOver(cast.type(), wanted, schema);
    return here || value.operands().stream().anyMatch(o -> isOfType(o, wanted, schema));
  }
}
