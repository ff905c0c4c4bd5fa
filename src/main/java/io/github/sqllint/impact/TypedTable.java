package io.github.sqllint.impact;

import io.github.sqllint.operation.ColumnDefinition;
import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.TableOperation.CreateTable;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.CompositeType;
import io.github.sqllint.schema.DataType;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Table;
import java.util.List;
import java.util.Optional;

/**
 * A table whose columns are to be those of a composite type (ATExecAddOf of the server's source).
 */
final class TypedTable {
  private TypedTable() {}

  static void begin(String written, Target target, Work work) {
    ObjectName name = ObjectName.written(written);
    Optional<DataType> type = work.before().type(name);
    boolean rows = type.isEmpty() && work.before().relation(name).isPresent();
    if (rows || type.filter(t -> !(t instanceof CompositeType)).isPresent()) {
      work.fail("42809", true, "The type " + name + " is no composite type.");
      return;
    }
    if (!TypeImpact.mustExist(name, false, work.before(), work)) {
      return;
    }
    if (target.table().filter(t -> !t.lineage().parents().isEmpty()).isPresent()) {
      work.fail("42809", true, "The table " + target.name() + " inherits.");
      return;
    }
    Optional<Table> table = target.table().filter(Table::columnsComplete);
    if (table.isPresent() && type.orElse(null) instanceof CompositeType composite) {
      if (!fits(table.get().columns().all(), composite)) {
        work.fail(
            "42804", true, "The columns of " + target.name() + " are not those of " + name + ".");
      }
    }
  }

  /** CREATE TABLE … OF, which can only say more of the type's columns. */
  static void create(CreateTable create, ObjectName name, Work work) {
    Optional<DataType> type = work.before().type(name);
    boolean rows = type.isEmpty() && work.before().relation(name).isPresent();
    if (rows || type.filter(t -> !(t instanceof CompositeType)).isPresent()) {
      work.fail("42809", true, "The type " + name + " is no composite type.");
    } else if (TypeImpact.mustExist(name, false, work.before(), work)
        && type.orElse(null) instanceof CompositeType composite) {
      for (ColumnDefinition column : create.columns()) {
        if (composite.attributes().presence(column.name()) == Presence.ABSENT) {
          work.miss("42703", true, Missing.partOf(name, "attribute", column.name()));
        }
      }
    }
  }

  /** NOT OF. */
  static void end(Target target, Work work) {
    boolean untyped =
        target
            .table()
            .filter(t -> target.isKnown() && t.settings().value("of").isEmpty())
            .isPresent();
    if (untyped) {
      work.fail("42809", true, "The table " + target.name() + " has no type.");
    }
  }

  private static boolean fits(List<Column> columns, CompositeType composite) {
    List<CompositeType.Attribute> attributes = composite.attributes().all();
    boolean fits = columns.size() == attributes.size() || !composite.attributes().complete();
    for (int i = 0; fits && i < Math.min(columns.size(), attributes.size()); i++) {
      ColumnType wanted = attributes.get(i).type();
      fits =
          columns.get(i).name().equals(attributes.get(i).name())
              && columns.get(i).type().filter(t -> !t.equals(wanted)).isEmpty();
    }
    return fits;
  }
}
