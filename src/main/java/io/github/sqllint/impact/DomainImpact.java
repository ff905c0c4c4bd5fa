package io.github.sqllint.impact;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.TypeOperation.AlterDomain;
import io.github.sqllint.operation.TypeOperation.CreateDomain;
import io.github.sqllint.operation.TypeOperation.DomainAction;
import io.github.sqllint.operation.TypeOperation.DomainCheck;
import io.github.sqllint.schema.CompositeType;
import io.github.sqllint.schema.Domain;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Domains, and the tables that hold their values (constraint/domain_*). */
final class DomainImpact {
  /** What looks at every value that is there, and keeps others from writing meanwhile. */
  private static final Set<DomainAction> LOOKS_AT_VALUES =
      Set.of(
          DomainAction.ADD_CHECK,
          DomainAction.ADD_NOT_NULL,
          DomainAction.SET_NOT_NULL,
          DomainAction.VALIDATE_CONSTRAINT);

  private static final int MOST_NESTED = 20;

  private static final Set<DomainAction> NAMES_ONE =
      Set.of(
          DomainAction.VALIDATE_CONSTRAINT,
          DomainAction.DROP_CONSTRAINT,
          DomainAction.RENAME_CONSTRAINT);

  private DomainImpact() {}

  static void create(Step<CreateDomain> step, Work work) {
    TypeImpact.mustBeNew(step.operation().name(), step.before(), work);
    Types.mustExist(step.operation().type(), step.before(), work);
    step.operation().defaultValue().ifPresent(value -> Sequences.mention(value, work));
    for (DomainCheck check : step.operation().checks()) {
      Expressions.asDomainCheck(check.condition(), step.before(), work);
    }
  }

  /** SHARE on every table with a column of the domain, whose values are read. */
  static void alter(Step<AlterDomain> step, Work work) {
    AlterDomain alter = step.operation();
    Schema schema = step.before();
    if (!TypeImpact.mustExist(alter.name(), false, schema, work)) {
      return;
    }
    if (schema.type(alter.name()).filter(type -> !(type instanceof Domain)).isPresent()) {
      work.fail("42809", true, "The type " + alter.name() + " is not a domain.");
      return;
    }
    constraintExists(alter, schema, work);
    constraintIsFree(alter, schema, work);
    alter.check().ifPresent(c -> Expressions.asDomainCheck(c.condition(), schema, work));
    boolean unchecked = alter.check().filter(check -> check.notValid()).isPresent();
    if (!LOOKS_AT_VALUES.contains(alter.action()) || unchecked) {
      return;
    }
    for (Table table : schema.tables()) {
      if (!table.isForeign() && isInside(table, alter.name(), schema)) {
        work.fail(
            "0A000", true, "A column of " + table.name() + " holds the domain within a type.");
        return;
      }
    }
    for (Table table : schema.tables()) {
      boolean hasRows = !table.isPartitioned() && !table.isForeign();
      if (hasRows && TypeImpact.hasColumnOf(table, alter.name(), schema)) {
        work.lock(table.name(), LockMode.SHARE);
        work.scan(table.name());
        work.fail("23514", false, "A value in " + table.name() + " may violate the domain.");
      }
    }
  }

  /**
   * The server does not look into composite values and arrays (find_composite_type_dependencies).
   */
  private static boolean isInside(Table table, ObjectName domain, Schema schema) {
    return table.columns().all().stream()
        .flatMap(column -> column.type().stream())
        .anyMatch(type -> isInside(type, TypeImpact.typeName(domain, schema), schema, 0));
  }

  private static boolean isInside(ColumnType type, ObjectName domain, Schema schema, int depth) {
    if (depth > MOST_NESTED) {
      return false;
    }
    Domains domains = Domains.of(type, schema);
    Optional<ColumnType> base = domains.base();
    if (base.isEmpty()) {
      return false;
    }
    if (base.get().isArray()) {
      ColumnType element = base.get().element();
      return isOver(element, domain, schema) || isInside(element, domain, schema, depth + 1);
    }
    List<ColumnType> members = membersOf(base.get(), schema);
    return members.stream()
        .anyMatch(m -> isOver(m, domain, schema) || isInside(m, domain, schema, depth + 1));
  }

  private static boolean isOver(ColumnType type, ObjectName domain, Schema schema) {
    return Domains.of(type, schema).domains().stream().anyMatch(d -> d.name().equals(domain));
  }

  private static List<ColumnType> membersOf(ColumnType type, Schema schema) {
    if (schema.type(type).orElse(null) instanceof CompositeType composite) {
      return composite.attributes().all().stream().map(CompositeType.Attribute::type).toList();
    }
    return schema.table(new ObjectName(type.schema(), type.name())).stream()
        .flatMap(t -> t.columns().all().stream())
        .flatMap(column -> column.type().stream())
        .toList();
  }

  private static void constraintIsFree(AlterDomain alter, Schema schema, Work work) {
    Optional<String> taken =
        alter
            .check()
            .flatMap(DomainCheck::name)
            .filter(
                name ->
                    schema
                        .domain(alter.name())
                        .filter(d -> d.checks().presence(name) == Presence.PRESENT)
                        .isPresent());
    if (taken.isPresent()) {
      String reason =
          "The constraint " + taken.get() + " of " + alter.name() + " is there already.";
      work.fail("42710", true, reason);
    }
  }

  private static void constraintExists(AlterDomain alter, Schema schema, Work work) {
    Optional<String> absent =
        alter
            .constraint()
            .filter(c -> NAMES_ONE.contains(alter.action()))
            .filter(c -> !alter.text().toLowerCase(Locale.ROOT).contains("if exists"))
            .filter(
                c ->
                    schema
                        .domain(alter.name())
                        .filter(d -> !d.notNull() && d.checks().presence(c) == Presence.ABSENT)
                        .isPresent());
    if (absent.isPresent()) {
      work.miss("42704", true, Missing.of("constraint", ObjectName.of(absent.get())));
    }
  }
}
