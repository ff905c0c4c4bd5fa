package io.github.sqllint.schema;

import io.github.sqllint.operation.DataOperation.Delete;
import io.github.sqllint.operation.DataOperation.Update;
import io.github.sqllint.operation.ObjectName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.pcollections.TreePSet;

/**
 * The tables with rows that a deferred foreign key looks up only when the transaction ends; until
 * then the server refuses to alter them (PostgreSQL manual, SET CONSTRAINTS).
 *
 * @param transaction the number of the transaction that put them off
 * @param mode what it said of all constraints
 * @param named the names of those that it put off by name
 */
record PendingChecks(
    int transaction, Mode mode, TreePSet<String> named, TreePSet<ObjectName> tables) {
  static final PendingChecks NONE =
      new PendingChecks(-1, Mode.AS_DECLARED, TreePSet.empty(), TreePSet.empty());

  /** When the constraints that can be deferred are checked. */
  enum Mode {
    AS_DECLARED,
    DEFERRED,
    IMMEDIATE
  }

  /** After SET CONSTRAINTS, which looks up at once what it makes immediate. */
  static void set(Draft draft, String statement) {
    PendingChecks old = of(draft);
    String text = statement.toLowerCase(Locale.ROOT);
    boolean immediate = text.endsWith("immediate");
    boolean all = text.startsWith("set constraints all");
    Mode mode = !all ? old.mode : immediate ? Mode.IMMEDIATE : Mode.DEFERRED;
    TreePSet<String> named = all ? TreePSet.empty() : old.named;
    if (!all) {
      List<String> names = names(text);
      named = immediate ? named.minusAll(names) : named.plusAll(names);
    }
    TreePSet<ObjectName> tables = immediate ? TreePSet.empty() : old.tables;
    keep(draft, new PendingChecks(now(draft), mode, named, tables));
  }

  /** The constraints of SET CONSTRAINTS … DEFERRED or IMMEDIATE, without their schemas. */
  private static List<String> names(String text) {
    String list = text.substring("set constraints".length(), text.lastIndexOf(' '));
    return Arrays.stream(list.split(","))
        .map(name -> ObjectName.written(name.strip()).name())
        .toList();
  }

  /** After new rows, which may point to what is not there. */
  static void insert(Draft draft, ObjectName table) {
    if (firesLater(draft, table, "insert")
        || ownKeys(draft, table).stream().anyMatch(key -> of(draft).putsOff(key))) {
      await(draft, table);
    }
  }

  /** After an update, if it touches a column of a key. */
  static void update(Draft draft, Update operation) {
    PendingChecks checks = of(draft);
    List<String> changed = operation.columns();
    boolean own =
        ownKeys(draft, operation.table()).stream()
            .anyMatch(
                key -> checks.putsOff(key) && key.columns().stream().anyMatch(changed::contains));
    boolean others =
        draft.schema().foreignKeysTo(operation.table()).stream()
            .filter(key -> checks.putsOff(key) && reference(key).onUpdate().equals("no action"))
            .anyMatch(key -> reference(key).columns().stream().anyMatch(changed::contains));
    if (own || others || firesLater(draft, operation.table(), "update")) {
      await(draft, operation.table());
    }
  }

  /** After a delete of rows that others may point to. */
  static void delete(Draft draft, Delete operation) {
    PendingChecks checks = of(draft);
    boolean others =
        draft.schema().foreignKeysTo(operation.table()).stream()
            .anyMatch(key -> checks.putsOff(key) && reference(key).onDelete().equals("no action"));
    if (others || firesLater(draft, operation.table(), "delete")) {
      await(draft, operation.table());
    }
  }

  /** Whether a constraint trigger is put off that any row fires. */
  private static boolean firesLater(Draft draft, ObjectName table, String event) {
    return of(draft).mode != Mode.IMMEDIATE
        && draft.schema().table(table).stream()
            .flatMap(t -> t.triggers().all().stream())
            .filter(trigger -> trigger.when().isEmpty() && trigger.updateOf().isEmpty())
            .map(trigger -> trigger.definition().toLowerCase(Locale.ROOT))
            .filter(definition -> definition.contains("initially deferred"))
            .anyMatch(
                d -> d.substring(0, d.indexOf("initially")).matches("(?s).*\\b" + event + "\\b.*"));
  }

  boolean putsOff(Constraint key) {
    boolean deferred =
        switch (mode) {
          case AS_DECLARED ->
              key.deferral().initiallyDeferred()
                  || (key.deferral().deferrable() && named.contains(key.name()));
          case DEFERRED -> key.deferral().deferrable();
          case IMMEDIATE -> false;
        };
    return deferred && key.enforced();
  }

  private static List<Constraint> ownKeys(Draft draft, ObjectName table) {
    return draft.schema().table(table).map(Table::foreignKeys).orElse(List.of());
  }

  private static Constraint.Reference reference(Constraint key) {
    return key.reference().orElseThrow();
  }

  private static PendingChecks of(Draft draft) {
    PendingChecks checks = draft.schema().session().pending();
    return checks.transaction == now(draft) ? checks : NONE;
  }

  private static int now(Draft draft) {
    return draft.origin().transaction().number();
  }

  private static void await(Draft draft, ObjectName table) {
    PendingChecks old = of(draft);
    ObjectName place = draft.schema().resolve(table);
    keep(draft, new PendingChecks(now(draft), old.mode, old.named, old.tables.plus(place)));
  }

  private static void keep(Draft draft, PendingChecks checks) {
    if (draft.origin().transaction().isCertain()) {
      draft.session(session -> session.with(checks));
    }
  }
}
