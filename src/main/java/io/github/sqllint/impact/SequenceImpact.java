package io.github.sqllint.impact;

import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.operation.ObjectOperation.AlterSequence;
import io.github.sqllint.operation.ObjectOperation.CreateSequence;
import io.github.sqllint.operation.ObjectOperation.DropSequence;
import io.github.sqllint.operation.ObjectOperation.OwnedBy;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Sequence;
import io.github.sqllint.schema.Step;
import java.util.Locale;
import java.util.Optional;

/** Sequences: most changes keep others from taking the next value (sequence/*). */
final class SequenceImpact {
  private SequenceImpact() {}

  static void create(Step<CreateSequence> step, Work work) {
    CreateSequence create = step.operation();
    boolean taken =
        TableImpact.isTaken(
            step.before(), create.name(), create.ifNotExists(), create.temporary(), work);
    if (!taken) {
      SequenceRange.of(create.options()).mustFit(work);
      create.ownedBy().ifPresent(owner -> own(create.name(), owner, step.before(), work));
    }
  }

  private static void own(ObjectName sequence, OwnedBy owner, Schema schema, Work work) {
    Target target = Target.find(work, owner.table(), false);
    target.lock(work, LockMode.ACCESS_SHARE);
    if (target.isThere()) {
      Expressions.columnExists(owner.column(), schema, target, work);
      if (!schema.resolve(sequence).schema().equals(target.name().schema())) {
        work.fail("55000", true, "A sequence must be in the schema of the table that owns it.");
      }
    }
  }

  static void alter(Step<AlterSequence> step, Work work) {
    AlterSequence alter = step.operation();
    String action = alter.action().toUpperCase(Locale.ROOT);
    Target target = Target.find(work, alter.name(), AlterTable.ifExists(work));
    boolean asTable = action.startsWith("OWNER TO") || action.startsWith("SET ");
    if (action.matches("SET (UN)?LOGGED") && !work.server().since(15)) {
      work.fail("42809", true, "Sequences cannot be unlogged before PostgreSQL 15.");
    }
    target = target.as(Sequence.class, "sequence", work);
    target.lock(work, asTable ? LockMode.ACCESS_EXCLUSIVE : LockMode.SHARE_ROW_EXCLUSIVE);
    alter.ownedBy().ifPresent(owner -> own(alter.name(), owner, step.before(), work));
    Optional<Sequence> sequence = step.before().sequence(alter.name());
    boolean hasOwner = sequence.flatMap(Sequence::ownedBy).isPresent();
    if (hasOwner && action.startsWith("OWNER TO")) {
      work.fail("0A000", false, "A sequence has the owner of the table that owns it.");
    } else if (sequence.isPresent() && !asTable && !action.startsWith("RESTART")) {
      SequenceRange.altered(sequence.get().options(), action).mustFit(work);
    }
    boolean owned = alter.ownedBy().isPresent() || action.contains("OWNED BY");
    if (owned && sequence.filter(Sequence::identity).isPresent()) {
      work.fail("0A000", true, "An identity column's sequence keeps its owner.");
    }
  }

  static void drop(Step<DropSequence> step, Work work) {
    DropSequence drop = step.operation();
    Target target =
        Target.find(work, drop.name(), drop.ifExists()).as(Sequence.class, "sequence", work);
    if (!target.isThere()) {
      return;
    }
    target.lock(work, LockMode.ACCESS_EXCLUSIVE);
    Dropping dropping = new Dropping(work, step.before(), drop.cascade());
    step.before()
        .sequence(drop.name())
        .ifPresent(
            sequence -> {
              if (sequence.identity()) {
                work.fail("2BP01", true, "An identity column needs the sequence.");
              }
              sequence
                  .ownedBy()
                  .filter(owner -> usesIt(owner, step.before(), sequence))
                  .ifPresent(
                      owner -> {
                        if (dropping.mayGo("a default of " + owner.table() + " uses it")) {
                          work.lock(owner.table(), LockMode.ACCESS_EXCLUSIVE);
                        }
                      });
              dropping.sequence(sequence);
            });
  }

  /** Whether the default of the column that owns it takes its values. */
  private static boolean usesIt(OwnedBy owner, Schema schema, Sequence sequence) {
    return schema
        .column(owner.table(), owner.column())
        .flatMap(column -> column.defaultValue())
        .filter(
            value ->
                Sequences.needed(value).stream()
                    .anyMatch(name -> name.name().equals(sequence.name().name())))
        .isPresent();
  }
}
