package io.github.sqllint.impact;

import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Presence;
import io.github.sqllint.schema.Schema;
import java.util.Set;

/** Objects other than relations and types that a statement needs to be there. */
final class NamedObjects {
  private static final Set<String> ROUTINES =
      Set.of("function", "procedure", "routine", "aggregate");

  /** Of these the server brings none along that a migration would change. */
  private static final Set<String> FOLLOWED =
      Set.of(
          "event trigger",
          "foreign data wrapper",
          "publication",
          "server",
          "statistics",
          "subscription");

  private NamedObjects() {}

  /** The server refuses what names an object that no migration and no extension makes. */
  static void mustExist(String kind, ObjectName name, Work work) {
    Schema schema = work.before();
    boolean routine = ROUTINES.contains(kind);
    boolean known =
        schema.presence(kind, name) == Presence.PRESENT
            || (routine && schema.routine(name).isPresent());
    if (!known && (routine || FOLLOWED.contains(kind)) && isAllTold(work)) {
      work.miss(routine ? "42883" : "42704", false, Missing.of(kind, name));
    }
  }

  /** Whether an unknown name is most likely nothing: extensions bring what no migration tells. */
  static boolean isAllTold(Work work) {
    return work.historyIsWhole()
        && work.before().objects().stream().noneMatch(o -> o.kind().equals("extension"));
  }
}
