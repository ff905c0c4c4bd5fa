package io.github.sqllint.impact;

import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Constraint;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ALTER CONSTRAINT of a table (PostgreSQL manual, ALTER TABLE). */
final class ConstraintSetting {
  private static final Pattern NAME = Pattern.compile("(\"(?:[^\"]|\"\")*\"|\\S+)(.*)");

  private final Target target;
  private final Schema schema;
  private final Work work;
  private final String name;

  /** In upper case. */
  private final String how;

  /**
   * @param words the constraint's name and what becomes of it
   */
  ConstraintSetting(Target target, String words, Schema schema, Work work) {
    this.target = target;
    this.schema = schema;
    this.work = work;
    Matcher named = NAME.matcher(words.replaceAll("\\s+", " "));
    this.name = named.matches() ? named.group(1).replace("\"", "") : words;
    this.how = named.matches() ? named.group(2).toUpperCase(Locale.ROOT) : "";
  }

  void apply() {
    if (how.contains("NO INHERIT") && !work.server().since(18)) {
      work.fail("0A000", true, "A constraint cannot be marked NO INHERIT.");
    }
    boolean enforcement = how.contains("ENFORCED");
    if (enforcement) {
      work.needs(18, "constraints that are not enforced");
    }
    Optional<Constraint> found = schema.constraint(target.name(), name);
    if (found.isEmpty()) {
      if (schema.constraintPresence(target.name(), name) == Presence.ABSENT) {
        work.miss("42704", true, Missing.partOf(target.name(), "constraint", name));
      }
    } else if (found.get().kind() == Constraint.Kind.FOREIGN_KEY) {
      foreignKey(found.get(), enforcement);
    } else if (found.get().kind() != Constraint.Kind.NOT_NULL || !how.contains("INHERIT")) {
      work.fail("42809", true, "Only a foreign key can be altered.");
    } else if (!how.contains("NO INHERIT")) {
      for (ObjectName table : AlterTable.family(work, target)) {
        found
            .get()
            .columns()
            .forEach(column -> ColumnImpact.requireValues(schema, table, column, work));
      }
    }
  }

  private void foreignKey(Constraint key, boolean enforcement) {
    if (target.isPartitioned()) {
      AlterTable.family(work, target);
    }
    if (key.inherited()) {
      String sqlstate = work.server().since(18) ? "55000" : "XX000";
      work.fail(sqlstate, true, "The constraint " + name + " is the partitioned table's.");
    }
    if (how.contains("NO INHERIT")) {
      work.fail("42809", true, "Only NOT NULL can be marked NO INHERIT.");
    }
    if (enforcement) {
      enforce(key, !how.contains("NOT ENFORCED"));
    }
  }

  /** Its triggers are made or dropped on the other table too (constraint/fk_alter_*enforced). */
  private void enforce(Constraint key, boolean enforced) {
    if (enforced == key.enforced()) {
      return;
    }
    ObjectName other = key.reference().orElseThrow().table();
    work.lock(other, enforced ? LockMode.SHARE_ROW_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE);
    if (enforced) {
      ForeignKeyImpact.verify(schema, key, List.of(target.name()), work);
    }
  }
}
