package io.github.sqllint.impact;

import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.schema.Schema;
import java.util.Map;
import java.util.Optional;

/**
 * What btree indexes know of types: their operator families (pg_opfamily, PostgreSQL manual 36.15).
 */
final class Operators {
  /** Types that share the operators of an index: the same bits mean the same order. */
  private static final Map<String, String> SAME_CLASS =
      Map.ofEntries(
          Map.entry("varchar", "text"),
          Map.entry("cidr", "inet"),
          Map.entry("regclass", "oid"),
          Map.entry("regtype", "oid"),
          Map.entry("regproc", "oid"),
          Map.entry("regprocedure", "oid"),
          Map.entry("regoper", "oid"),
          Map.entry("regoperator", "oid"),
          Map.entry("regrole", "oid"),
          Map.entry("regnamespace", "oid"),
          Map.entry("regconfig", "oid"),
          Map.entry("regdictionary", "oid"),
          Map.entry("regcollation", "oid"));

  /** Types that one operator family compares with each other. */
  private static final Map<String, String> FAMILY =
      Map.ofEntries(
          Map.entry("smallint", "integers"),
          Map.entry("integer", "integers"),
          Map.entry("bigint", "integers"),
          Map.entry("real", "floats"),
          Map.entry("double precision", "floats"),
          Map.entry("date", "datetimes"),
          Map.entry("timestamp", "datetimes"),
          Map.entry("timestamptz", "datetimes"),
          Map.entry("varchar", "text"),
          Map.entry("cidr", "inet"),
          Map.entry("name", "text"));

  private Operators() {}

  /** Whether an index of one type serves the other too, as CheckIndexCompatible asks. */
  static boolean shareIndexes(ColumnType one, ColumnType other, Schema schema) {
    return indexClass(one, schema).equals(indexClass(other, schema));
  }

  private static String indexClass(ColumnType type, Schema schema) {
    ColumnType stored = Domains.of(type, schema).base().orElse(type);
    String base = Casts.base(stored);
    return SAME_CLASS.getOrDefault(base, base) + (stored.isArray() ? "[]" : "");
  }

  /** Whether a foreign key can compare its column with the one it refers to. */
  static boolean compare(ColumnType mine, ColumnType theirs, Schema schema) {
    ColumnType left = Domains.of(mine, schema).base().orElse(mine);
    ColumnType right = Domains.of(theirs, schema).base().orElse(theirs);
    String one = Casts.base(left);
    String other = Casts.base(right);
    boolean known = Casts.tellsAllOf(left) && Casts.tellsAllOf(right);
    if (left.isArray() != right.isArray()) {
      return false;
    }
    if (one.equals(other)
        || FAMILY.getOrDefault(one, one).equals(FAMILY.getOrDefault(other, other))) {
      return true;
    }
    Optional<Casts.Cast> cast = Casts.find(left, right, schema.server());
    return cast.filter(Casts.Cast::isImplicit).isPresent()
        || (!known && schema.type(left).isEmpty() && schema.type(right).isEmpty());
  }
}
