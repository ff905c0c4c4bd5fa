package io.github.sqllint.impact;

import io.github.sqllint.operation.BuiltInTypes;
import io.github.sqllint.operation.ColumnType;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.ExtensionMembers;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Schema;
import java.util.Locale;
import java.util.Optional;

/** Whether a method of indexes has operators for the types of its keys (manual, 11.10). */
final class KeyOperators {
  private final String method;
  private final Schema schema;
  private final Work work;

  KeyOperators(String method, Schema schema, Work work) {
    this.method = method;
    this.schema = schema;
    this.work = work;
  }

  /**
   * Refuses a key that the method cannot compare.
   *
   * @param options what stands behind the key but for the order: a collation, an operator class
   */
  void check(ColumnType type, String options) {
    if (options.isEmpty()) {
      byItself(type);
      return;
    }
    String rest = options.toLowerCase(Locale.ROOT).strip();
    if (rest.startsWith("collate ")) {
      Collations.check(Optional.of(options.strip().split("\\s+", 3)[1]), type, schema, work);
      int end = rest.indexOf(' ', "collate ".length());
      rest = end < 0 ? "" : rest.substring(end).strip();
    }
    String name = rest.split("[ (]", 2)[0].replaceFirst("^pg_catalog\\.", "");
    if (name.isEmpty()) {
      byItself(type);
    } else if (OperatorClasses.isMethod(method) && !name.contains(".") && !isOwn(name)) {
      named(name, type);
    }
  }

  private void byItself(ColumnType type) {
    if (OperatorClasses.forType(method, type, schema) != Presence.ABSENT) {
      return;
    }
    String reason = "The type " + type + " has no operators for " + method + ".";
    boolean fixed =
        BuiltInTypes.isOfServer(type) && !type.isArray() && !ExtensionMembers.isPlain(type);
    if (fixed || !(method.equals("gin") || method.equals("gist"))) {
      work.fail("42704", true, reason);
    } else if (isBroughtByNone(type)) {
      work.fail("42704", false, reason);
    }
  }

  /** Whether no extension that a migration names may have operators for such a type. */
  private boolean isBroughtByNone(ColumnType type) {
    return type.isArray()
        ? NamedObjects.isAllTold(work)
        : work.historyIsWhole()
            && work.before().objects().stream()
                .filter(o -> o.kind().equals("extension"))
                .map(o -> ExtensionMembers.of(o.name().name()))
                .allMatch(e -> e.filter(members -> !members.method().equals(method)).isPresent());
  }

  private void named(String name, ColumnType type) {
    if (OperatorClasses.isKnown(method, name, schema.server())) {
      if (OperatorClasses.refuses(method, name, type, schema)) {
        work.fail("42804", true, "The operators " + name + " are not those of " + type + ".");
      }
    } else if (OperatorClasses.isOfOtherMethod(name)) {
      work.fail("42704", true, "The method " + method + " has no operators " + name + ".");
    } else if (NamedObjects.isAllTold(work)) {
      work.fail("42704", false, "There are no operators " + name + " for " + method + ".");
    }
  }

  private boolean isOwn(String name) {
    return schema.presence("operator class", ObjectName.of(name)) == Presence.PRESENT;
  }
}
