package io.github.sqllint.reversal;

import io.github.sqllint.operation.ColumnDefinition.Generated;
import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Constraint;
import io.github.sqllint.schema.Domain;
import io.github.sqllint.schema.Part;
import io.github.sqllint.schema.Parts;
import io.github.sqllint.schema.Policy;
import io.github.sqllint.schema.Relation;
import io.github.sqllint.schema.RewriteRule;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Table;
import io.github.sqllint.schema.Trigger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The parts of a table for an {@link Inventory}. */
final class TableInventory {
  private static final Pattern FUNCTION = Pattern.compile("execute function [^(]+\\(");

  /** The types of varying length whose storage is MAIN (pg_type.typstorage). */
  private static final String OF_TYPE = "the type's";

  private static final Set<String> COMPRESSED_LAST = Set.of("numeric", "inet", "cidr");

  private static final Set<String> STRINGS = Set.of("text", "varchar", "char");

  private TableInventory() {}

  /**
   * @param other the table in the other schema, whose own parts are told where they differ; may be
   *     null
   */
  static void add(Table table, Table other, Schema schema, Facts facts, Inventory inventory) {
    facts
        .put("persistence", table.persistence())
        .put("partition key", table.lineage().partitionBy().map(PartitionBound::key).orElse("none"))
        .put("partition of", table.lineage().partitionOf().map(Object::toString).orElse("none"))
        .put("partition bound", PartitionBound.normal(table, schema))
        .put("parents", table.lineage().inherits());
    for (Column column : changed(table.columns(), other == null ? null : other.columns())) {
      add(table, column, schema, inventory);
    }
    for (Constraint constraint :
        changed(table.constraints(), other == null ? null : other.constraints())) {
      add(table, constraint, inventory);
    }
    for (Policy policy : table.policies()) {
      inventory
          .part("policy", "policy", table.name(), policy.name())
          .put("definition", policy.head())
          .put("using", condition(policy.using(), table, schema))
          .put("check", condition(policy.check(), table, schema))
          .settings(policy.settings());
    }
    addTriggersAndRules(table, table.triggers(), table.rules(), inventory);
  }

  private static <T extends Part> List<T> changed(Parts<T> parts, Parts<T> others) {
    return others == null ? parts.all() : parts.notIn(others);
  }

  /** What a subquery asks is kept as text. */
  private static String condition(Optional<Expression> condition, Table table, Schema schema) {
    return condition
        .map(c -> TextCasts.without(Normal.of(c, typesOf(table))))
        .map(text -> ListText.normal(text, name -> isOfLength(table, name)))
        .map(
            text ->
                text.contains("select ") ? SubqueryText.normal(text, table.name(), schema) : text)
        .orElse("none");
  }

  static void addTriggersAndRules(
      Relation owner, Parts<Trigger> triggers, Parts<RewriteRule> rules, Inventory inventory) {
    for (Trigger trigger : triggers) {
      inventory
          .part("trigger", "trigger", owner.name(), trigger.name())
          .put("definition", withoutFunction(withoutWhen(trigger)))
          .put("condition", when(owner, trigger))
          .put("function", trigger.function())
          .put("enabled", trigger.enabled())
          .settings(trigger.settings());
    }
    for (RewriteRule rule : rules) {
      inventory
          .part("rule", "rule", owner.name(), rule.name())
          .put("definition", rule.definition())
          .settings(rule.settings());
    }
  }

  private static void add(Table table, Column column, Schema schema, Inventory inventory) {
    inventory
        .part("column", "column", table.name(), column.name())
        .put("type", column.type().map(TableInventory::type).orElse("unknown"))
        .put("not null", column.notNull())
        .put("default", defaultOf(column, schema))
        .put("generated", column.generated().map(g -> generated(g, table)).orElse("no"))
        .put(
            "identity",
            column.identity().map(i -> i.always() ? "always" : "by default").orElse("no"))
        .put("collation", collation(column))
        .put("inherited", column.inherited())
        .complete(column.complete())
        .settings(column.settings())
        .leaveOut("storage", column.type().map(TableInventory::usualStorage).orElse("EXTENDED"));
  }

  /** The function is told by itself, wherever its name was found. */
  private static String withoutFunction(String definition) {
    return FUNCTION.matcher(definition).replaceFirst("execute function (");
  }

  private static String withoutWhen(Trigger trigger) {
    return trigger
        .when()
        .map(when -> trigger.definition().replace("when (" + when.text() + ") ", ""))
        .orElse(trigger.definition());
  }

  /** The columns in it are those of the old row or of the new one. */
  private static String when(Relation owner, Trigger trigger) {
    Function<String, Optional<ColumnType>> types =
        owner instanceof Table table ? typesOf(table) : name -> Optional.empty();
    return trigger
        .when()
        .map(Operands::qualified)
        .map(when -> Normal.of(when, name -> types.apply(name.substring(name.indexOf('.') + 1))))
        .orElse("none");
  }

  /** That of the types which migrations change it for; a fixed length knows no other than plain. */
  private static String usualStorage(ColumnType type) {
    return COMPRESSED_LAST.contains(type.name()) && !type.isArray() ? "MAIN" : "EXTENDED";
  }

  /** How many dimensions an array has is not kept (manual, 8.15.1). */
  private static String type(ColumnType type) {
    ColumnType kept =
        new ColumnType(
            type.schema(), type.name(), type.modifiers(), Math.min(type.dimensions(), 1));
    return kept.toString();
  }

  /** That of strings is the default one; the server's own are found without their schema. */
  private static String collation(Column column) {
    if (column.collation().isEmpty()) {
      return OF_TYPE;
    }
    String collation = column.collation().get().replaceFirst("^pg_catalog\\.", "");
    boolean string = column.type().filter(type -> STRINGS.contains(type.name())).isPresent();
    return string && collation.equals("default") ? OF_TYPE : collation;
  }

  /** A default of a domain has the type that this is of. */
  private static String defaultOf(Column column, Schema schema) {
    Optional<ColumnType> type =
        column
            .type()
            .flatMap(schema::type)
            .filter(Domain.class::isInstance)
            .flatMap(domain -> ((Domain) domain).type())
            .or(column::type);
    return column.defaultValue().map(d -> Defaults.normal(d, type)).orElse("none");
  }

  static Function<String, Optional<ColumnType>> typesOf(Table table) {
    return name -> table.column(name).flatMap(Column::type);
  }

  /** Whether a column is a string with a length. */
  static boolean isOfLength(Table table, String column) {
    return typesOf(table).apply(column).filter(type -> type.name().equals("varchar")).isPresent();
  }

  private static String generated(Generated generated, Table table) {
    return Normal.of(generated.expression(), typesOf(table))
        + (generated.stored() ? " stored" : " virtual");
  }

  private static void add(Table table, Constraint constraint, Inventory inventory) {
    boolean told =
        constraint.condition().isPresent() || constraint.kind() == Constraint.Kind.EXCLUSION;
    inventory
        .part("constraint", constraint.kind().toString(), table.name(), constraint.name())
        .put("kind", constraint.kind())
        .put("columns", told ? "" : constraint.columns())
        .put("condition", constraint.condition().map(c -> Normal.of(c, typesOf(table))).orElse(""))
        .put("reference", constraint.reference().map(Object::toString).orElse(""))
        .put("validated", constraint.validated())
        .put("enforced", constraint.enforced())
        .put("deferral", constraint.deferral())
        .put("details", TextCasts.without(constraint.details()))
        .put("inherited", constraint.inherited())
        .complete(constraint.origin().isPresent());
  }
}
