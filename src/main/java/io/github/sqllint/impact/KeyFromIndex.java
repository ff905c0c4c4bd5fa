package io.github.sqllint.impact;

import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Index;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Schema;
import java.util.List;
import java.util.Optional;

/** A key that takes a unique index that is there: ADD … USING INDEX. */
final class KeyFromIndex {
  private final Schema schema;
  private final Work work;
  private final Target target;

  KeyFromIndex(Schema schema, Work work, Target target) {
    this.schema = schema;
    this.work = work;
    this.target = target;
  }

  List<String> columns(String index) {
    return index(index).flatMap(Index::keyColumns).orElse(List.of());
  }

  Optional<Index> index(String name) {
    return work.before().indexNamed(new ObjectName(target.name().schema(), name));
  }

  /** Only a plain unique index in the default order will do (manual, ALTER TABLE). */
  void take(String name, Optional<String> constraint) {
    if (target.isPartitioned()) {
      work.fail("0A000", true, "A partitioned table cannot take an index that is there.");
      return;
    }
    Optional<Index> index = index(name);
    if (index.isEmpty()) {
      boolean gone =
          work.before().presence(new ObjectName(target.name().schema(), name)) == Presence.ABSENT;
      if (gone || work.historyIsWhole()) {
        work.miss("42704", gone, Missing.of("index", target.name().renamed(name)));
      }
      work.assume();
      work.scan(target.name());
      return;
    }
    Index found = index.get();
    boolean ordered = found.keys().stream().allMatch(key -> key.options().isEmpty());
    if (!found.table().equals(target.name())) {
      work.fail("55000", true, "The index " + name + " belongs to another table.");
    } else if (found.constraint().isPresent()) {
      work.fail("55000", true, "The index " + name + " belongs to a constraint already.");
    } else if (!found.valid()) {
      work.fail("55000", true, "The index " + name + " is not valid.");
    } else if (!found.unique() || found.isPartial() || found.hasExpressions() || !ordered) {
      work.fail("42809", true, "The index " + name + " is not a plain unique index.");
    }
    renaming(found, constraint);
  }

  /** The index takes the constraint's name, with the lock of ALTER INDEX RENAME. */
  private void renaming(Index index, Optional<String> constraint) {
    if (constraint.filter(name -> !name.equals(index.name().name())).isPresent()) {
      ConstraintImpact.nameIsFree(schema, target, constraint, work);
      work.lockIndex(
          index,
          work.server().since(12) ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE);
    }
  }
}
