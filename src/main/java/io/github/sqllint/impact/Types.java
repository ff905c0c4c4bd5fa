package io.github.sqllint.impact;

import io.github.sqllint.operation.BuiltInTypes;
import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Schema;
import io.github.sqllint.schema.Table;
import io.github.sqllint.schema.View;
import java.util.Set;

/** Whether the types are there that a statement names. */
final class Types {
  private static final Set<String> SERIALS =
      Set.of("serial", "bigserial", "smallserial", "serial2", "serial4", "serial8");

  private Types() {}

  private static final Set<String> PSEUDO =
      Set.of(
          "record",
          "unknown",
          "any",
          "anyelement",
          "anyarray",
          "anynonarray",
          "anyenum",
          "anyrange",
          "cstring",
          "internal",
          "trigger",
          "void",
          "event_trigger");

  private static final Set<String> COUNTING = Set.of("smallint", "integer", "bigint");

  /** An identity column takes its values from a sequence. */
  static void mustCount(ColumnType type, Work work) {
    if (Casts.isBuiltIn(type) && !COUNTING.contains(Casts.base(type))) {
      work.fail("22023", true, "An identity column is an integer, and not " + type + ".");
    }
  }

  static void mustExist(ColumnType type, Schema schema, Work work) {
    if (type.isArray() && SERIALS.contains(type.name())) {
      work.fail("0A000", true, "There is no array of " + type.name() + ".");
      return;
    }
    boolean pseudo = type.schema().isEmpty() && PSEUDO.contains(type.name());
    if (pseudo && !type.isArray() && schema.type(type).isEmpty()) {
      work.fail("42P16", true, "No column can have the pseudo-type " + type + ".");
      return;
    }
    String name = Casts.base(type);
    ObjectName written = new ObjectName(type.schema(), type.name());
    if (type.isArray() && !Domains.of(type.element(), schema).domains().isEmpty()) {
      // Arrays of domains came with PostgreSQL 11 (release notes).
      if (!schema.server().since(11)) {
        work.fail("42704", true, "PostgreSQL 10 has no arrays of domains.");
      }
    } else if (!schema.server().since(BuiltInTypes.since(name))) {
      work.fail(
          "42704", true, "PostgreSQL " + schema.server().major() + " has no type " + name + ".");
    } else if (!Casts.isBuiltIn(type) && !type.isSerial() && schema.type(type).isEmpty()) {
      boolean gone = schema.typePresence(written) == Presence.ABSENT;
      boolean isTable =
          schema.relation(written).filter(r -> r instanceof Table || r instanceof View).isPresent();
      boolean unknown = work.historyIsWhole() && !schema.isTypeDoubtful(written);
      if (!isTable && (gone || unknown)) {
        work.miss("42704", gone, Missing.of("type", written));
      }
    }
  }
}
