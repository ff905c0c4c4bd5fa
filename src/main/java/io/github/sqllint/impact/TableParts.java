package io.github.sqllint.impact;

import io.github.sqllint.schema.Part;
import io.github.sqllint.schema.Parts;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Table;
import java.util.function.Function;

/** Whether a table has a trigger, policy or rule of a name. */
final class TableParts {
  private TableParts() {}

  static boolean has(Table table, Function<Table, Parts<? extends Part>> parts, String name) {
    return parts.apply(table).presence(name) == Presence.PRESENT;
  }

  static boolean lacks(Target target, Function<Table, Parts<? extends Part>> parts, String name) {
    return target.table().filter(t -> parts.apply(t).presence(name) == Presence.ABSENT).isPresent();
  }

  /** The server refuses to do something with what is not there. */
  static void mustHave(
      Target target,
      Function<Table, Parts<? extends Part>> parts,
      String kind,
      String name,
      Work work) {
    if (lacks(target, parts, name)) {
      work.miss("42704", true, Missing.partOf(target.name(), kind, name));
    }
  }

  /** The server refuses a second one of a name. */
  static void mustLack(
      Target target,
      Function<Table, Parts<? extends Part>> parts,
      String kind,
      String name,
      Work work) {
    if (target.table().filter(t -> has(t, parts, name)).isPresent()) {
      work.fail(
          "42710",
          true,
          "The " + kind + " " + name + " of " + target.name() + " is there already.");
    }
  }
}
