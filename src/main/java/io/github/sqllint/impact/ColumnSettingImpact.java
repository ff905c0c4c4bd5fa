package io.github.sqllint.impact;

import io.github.sqllint.operation.BuiltInTypes;
import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.TableOperation.AlterTableOther;
import io.github.sqllint.schema.Column;
import io.github.sqllint.schema.Step;
import io.github.sqllint.schema.Table;
import java.util.Locale;
import java.util.Optional;

/** What a {@link TableSetting} does that is one column's: its identity, expression and storage. */
final class ColumnSettingImpact {
  private final AlterTableOther operation;
  private final Step<AlterTableOther> step;
  private final Work work;
  private final Target target;

  ColumnSettingImpact(Step<AlterTableOther> step, Work work, Target target) {
    this.operation = step.operation();
    this.step = step;
    this.work = work;
    this.target = target;
  }

  void sequence(LockMode mode) {
    operation
        .column()
        .ifPresent(
            column -> {
              boolean none =
                  step.before()
                      .column(target.name(), column)
                      .filter(c -> c.complete() && c.identity().isEmpty())
                      .isPresent();
              boolean ifExists = operation.action().toUpperCase(Locale.ROOT).contains("IF EXISTS");
              if (!none) {
                work.before()
                    .sequencesOwnedBy(target.name(), column)
                    .forEach(sequence -> work.lock(sequence.name(), mode));
              } else if (!ifExists) {
                work.fail("55000", true, "The column " + column + " is not an identity column.");
              }
            });
  }

  void addIdentity() {
    if (target.table().filter(Table::isPartition).isPresent() && work.server().since(17)) {
      work.fail("42P16", true, "A partition has the identity columns of its parent.");
    }
    Optional<Column> column =
        operation.column().flatMap(c -> step.before().column(target.name(), c));
    if (column.filter(c -> c.identity().isPresent()).isPresent()) {
      work.fail("55000", true, "The column is an identity column already.");
    } else if (column.filter(c -> c.defaultValue().isPresent()).isPresent()) {
      work.fail("55000", true, "The column has a default.");
    } else if (column.filter(c -> c.complete() && !c.notNull()).isPresent()) {
      work.fail("55000", true, "An identity column must be NOT NULL.");
    }
  }

  void setExpression() {
    boolean plain =
        operation
            .column()
            .flatMap(c -> step.before().column(target.name(), c))
            .filter(c -> c.complete() && c.generated().isEmpty())
            .isPresent();
    if (plain) {
      work.fail("55000", true, "The column is not a generated column.");
      return;
    }
    boolean virtual =
        operation
            .column()
            .flatMap(c -> step.before().column(target.name(), c))
            .flatMap(Column::generated)
            .filter(g -> !g.stored())
            .isPresent();
    if (!virtual) {
      target.family(work.before()).forEach(work::rewrite);
    } else if (target.table().filter(t -> !t.checks().isEmpty()).isPresent()) {
      work.fail("0A000", true, "A check of the table may ask for the virtual column.");
    }
  }

  void dropExpression() {
    Optional<Column> column =
        operation.column().flatMap(c -> step.before().column(target.name(), c));
    boolean ifExists = operation.action().toUpperCase(Locale.ROOT).contains("IF EXISTS");
    if (AlterTable.isOnly(work) && !step.before().childrenOf(target.name()).isEmpty()) {
      work.fail("0A000", true, "The tables below must lose the expression too.");
    }
    if (column.filter(c -> c.generated().filter(g -> !g.stored()).isPresent()).isPresent()) {
      work.fail("0A000", true, "A virtual column cannot lose its expression.");
    } else if (column.filter(c -> c.generated().isPresent() && c.inherited()).isPresent()) {
      work.fail("42P16", true, "The column is inherited with its expression.");
    } else if (!ifExists
        && column.filter(c -> c.complete() && c.generated().isEmpty()).isPresent()) {
      work.fail("55000", true, "The column is not a generated column.");
    }
  }

  private boolean isFixedLength() {
    return operation
        .column()
        .flatMap(name -> step.before().column(target.name(), name))
        .flatMap(Column::type)
        .filter(BuiltInTypes::isFixedLength)
        .isPresent();
  }

  void compression() {
    if (isFixedLength()) {
      work.fail("0A000", true, "A column of fixed length cannot be compressed.");
    }
  }

  /** Only values of variable length can be stored elsewhere. */
  void storage() {
    boolean plain = operation.action().strip().toLowerCase(Locale.ROOT).endsWith(" plain");
    if (isFixedLength()
        && !plain
        && !operation.action().toLowerCase(Locale.ROOT).endsWith(" default")) {
      work.fail("0A000", true, "A column of fixed length can only be stored PLAIN.");
    }
  }
}
