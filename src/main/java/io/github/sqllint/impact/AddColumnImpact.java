package io.github.sqllint.impact;

import io.github.sqllint.operation.BuiltInTypes;
import io.github.sqllint.operation.ColumnDefinition;
import io.github.sqllint.operation.ColumnOperation.AddColumn;
import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.Expression;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** ADD COLUMN: ATExecAddColumn of the server's source; the manual's notes on ALTER TABLE. */
final class AddColumnImpact {
  private AddColumnImpact() {}

  static void add(Step<AddColumn> step, Work work) {
    AddColumn add = step.operation();
    ColumnDefinition column = add.definition();
    Target target = AlterTable.target(work, add.table());
    requireFeatures(column, work);
    if (!target.isThere()) {
      return;
    }
    Presence presence = step.before().columnPresence(add.table(), column.name());
    if (presence == Presence.PRESENT && add.ifNotExists()) {
      return;
    }
    AlterTable.refuseTyped(work, target);
    refusals(step, target, presence, work);
    storage(column, work);
    List<ObjectName> family = new ArrayList<>();
    reach(target.name(), column, step.before(), work, family);
    Value value = Value.of(column, step.before(), work);
    if (value != Value.NONE) {
      RowTypes.mustBeUnused(target.name(), step.before(), work);
    }
    for (ObjectName table : family) {
      if (value == Value.FOR_EACH_ROW) {
        work.rewrite(table);
      } else if (isRequired(column) && value == Value.NONE) {
        work.scan(table);
      }
    }
    if (isRequired(column) && value == Value.NONE && hasNoExpression(column)) {
      boolean rows = family.stream().anyMatch(work.before()::mayHoldRows);
      if (rows) {
        work.fail("23502", false, "A row that is there has no value for " + column.name() + ".");
      }
    }
    if (value == Value.FOR_EACH_ROW && family.stream().anyMatch(work.before()::mayHoldRows)) {
      column.defaultValue().ifPresent(expression -> Sequences.takeNext(expression, work));
    }
  }

  /** Only values of variable length can be stored elsewhere. */
  private static void storage(ColumnDefinition column, Work work) {
    String way = column.storage().getOrDefault("storage", "plain");
    if (BuiltInTypes.isFixedLength(column.type())
        && !way.equals("plain")
        && !way.equals("default")) {
      work.fail("0A000", true, "A column of fixed length can only be stored PLAIN.");
    }
  }

  /** Goes on to the tables below, up to those that have the column already and keep it. */
  private static void reach(
      ObjectName table,
      ColumnDefinition column,
      Schema schema,
      Work work,
      List<ObjectName> family) {
    family.add(table);
    if (AlterTable.isOnly(work)) {
      return;
    }
    for (Table child : schema.childrenOf(table)) {
      work.lock(child.name(), AlterTable.lock(work));
      Optional<Column> own = child.column(column.name());
      if (own.isEmpty()) {
        reach(child.name(), column, schema, work, family);
      } else if (own.get().type().filter(type -> !type.equals(column.type())).isPresent()) {
        work.fail("42804", true, "The column of " + child.name() + " has another type.");
      }
    }
  }

  /** What the rows that are there get. */
  private enum Value {
    /** NULL, without a look at them. */
    NONE,
    /** The same for all of them, kept once in the catalogue (PostgreSQL 11 and newer). */
    ONCE,
    /** Their own, so that the table is written anew. */
    FOR_EACH_ROW;

    static Value of(ColumnDefinition column, Schema schema, Work work) {
      ColumnType type = column.type();
      if (type.isSerial() || column.identity().isPresent()) {
        return FOR_EACH_ROW;
      }
      if (column.generated().isPresent()) {
        return column.generated().get().stored() ? FOR_EACH_ROW : NONE;
      }
      Domains domains = Domains.of(type, schema);
      // Even for NULL: CoerceToDomain is more than a constant (add_column/domain_check).
      if (!type.isArray() && domains.isConstrained()) {
        return FOR_EACH_ROW;
      }
      Optional<Expression> own = column.defaultValue().filter(value -> !isNull(value));
      Optional<Expression> value =
          column.defaultValue().isPresent() ? own : domains.defaultValue().filter(v -> !isNull(v));
      if (value.isEmpty()) {
        return NONE;
      }
      if (!schema.server().since(11)) {
        return FOR_EACH_ROW;
      }
      // 11 and 12 forget a domain's default, volatile or not (add_column/domain_with_volatile_…).
      boolean forgotten = own.isEmpty() && !schema.server().since(13);
      Volatility volatility = Expressions.volatility(value.get(), schema);
      if (volatility == Volatility.UNKNOWN) {
        work.assume();
      }
      return volatility.compareTo(Volatility.STABLE) > 0 && !forgotten ? FOR_EACH_ROW : ONCE;
    }
  }

  private static boolean isNull(Expression value) {
    return value instanceof Expression.Literal literal
        ? literal.isNull()
        : value instanceof Expression.Cast cast && isNull(cast.value());
  }

  private static boolean isRequired(ColumnDefinition column) {
    return column.notNull();
  }

  private static boolean hasNoExpression(ColumnDefinition column) {
    return column.generated().isEmpty();
  }

  private static void requireFeatures(ColumnDefinition column, Work work) {
    if (column.storage().containsKey("storage")) {
      work.needs(16, "STORAGE of a new column");
    }
    column
        .generated()
        .ifPresent(
            generated ->
                work.needs(
                    generated.stored() ? 12 : 18,
                    generated.stored() ? "generated columns" : "virtual generated columns"));
  }

  private static void refusals(Step<AddColumn> step, Target target, Presence presence, Work work) {
    AddColumn add = step.operation();
    ColumnDefinition column = add.definition();
    if (presence == Presence.PRESENT) {
      work.fail(
          "42701",
          true,
          "The column " + column.name() + " of " + target.name() + " is there already.");
    }
    if (Expressions.isSystemColumn(column.name(), work.server())) {
      work.fail("42701", true, "The server has a column " + column.name() + " of its own.");
    }
    boolean hasChildren = !work.before().childrenOf(target.name()).isEmpty();
    if (column.identity().isPresent()
        && hasChildren
        && !AlterTable.isOnly(work)
        && !(target.isPartitioned() && work.server().since(17))) {
      work.fail("42P16", true, "An identity column cannot go on to the tables below.");
    }
    if (target.table().filter(Table::isPartition).isPresent()) {
      work.fail("42809", true, "A partition gets its columns from " + target.name() + "'s parent.");
    }
    if (AlterTable.isOnly(work) && hasChildren) {
      work.fail("42P16", true, "A column cannot be added to the parent alone.");
    }
    Types.mustExist(column.type(), step.before(), work);
    ObjectName type = new ObjectName(column.type().schema(), column.type().name());
    if (step.before().table(type).filter(t -> t.name().equals(target.name())).isPresent()) {
      work.fail("42P16", true, "The rows of " + target.name() + " would hold rows of it.");
    }
    Collations.check(column.collation(), column.type(), step.before(), work);
    if (column.identity().isPresent()) {
      Types.mustCount(column.type(), work);
    }
    values(column, step.before(), target, work);
  }

  /** What the column of new rows, or of all, is worked out by. */
  private static void values(ColumnDefinition column, Schema schema, Target target, Work work) {
    column
        .defaultValue()
        .ifPresent(
            value -> {
              Expressions.asDefault(value, schema, work);
              Inputs.check(value, column.type(), schema, work);
            });
    column
        .generated()
        .ifPresent(
            g -> {
              Expressions.asGenerated(g.expression(), schema, target, work);
              ValueTypes.of(target, schema, work)
                  .typeOf(g.expression())
                  .ifPresent(
                      own ->
                          Inputs.mustBeAssignable(g.expression().text(), own, column.type(), work));
              if (!g.stored()) {
                VirtualColumn.check(
                    column,
                    g.expression(),
                    name -> schema.column(target.name(), name).flatMap(Column::type),
                    schema,
                    work);
              }
            });
  }
}
