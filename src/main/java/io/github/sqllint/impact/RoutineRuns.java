package io.github.sqllint.impact;

import io.github.sqllint.operation.LockMode;
import io.github.sqllint.operation.ObjectName;
import io.github.sqllint.schema.Routine;
import io.github.sqllint.schema.Table;
import io.github.sqllint.schema.Trigger;
import io.github.sqllint.schema.View;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the migrations' own routines read and change while a statement runs that calls them or fires
 * a trigger of theirs, as far as the text of their bodies tells.
 */
final class RoutineRuns {
  private static final Pattern CONDITION = Pattern.compile("\\bif\\b");

  private RoutineRuns() {}

  /** What the body of the only routine of a name does. */
  static void run(Routine routine, Work work) {
    if (routine.overloads().size() != 1) {
      work.assume();
      return;
    }
    String body = routine.overloads().get(0).body();
    boolean all = !body.toLowerCase(Locale.ROOT).contains("where");
    for (ObjectName name : Mentions.of(body)) {
      Target target = Target.find(work, name, true);
      if (target.relation().isPresent()) {
        boolean written = Mentions.isWritten(body, name);
        target.lock(work, written ? LockMode.ROW_EXCLUSIVE : LockMode.ACCESS_SHARE);
        boolean inserts = written && inserts(body, target, work);
        if (!inserts && all) {
          work.scan(target.name());
        }
      }
    }
  }

  /**
   * Whether a text adds rows to a relation, of which the columns that it does not list get their
   * defaults.
   */
  static boolean inserts(String text, Target target, Work work) {
    Matcher insert = insertInto(target.name()).matcher(text);
    boolean found = insert.find();
    if (found && insert.group(1) != null) {
      List<String> given =
          Stream.of(insert.group(1).split(","))
              .map(column -> ObjectName.written(column.strip()).name())
              .toList();
      NewRows.takeDefaults(target, column -> !given.contains(column.name()), work);
    }
    return found;
  }

  private static Pattern insertInto(ObjectName name) {
    return Pattern.compile(
        "\\binsert\\s+into\\s+(?:\\w+\\s*\\.\\s*)?"
            + Pattern.quote(name.name())
            + "(?!\\w)(?:\\s*\\(([^()]*)\\)\\s*(?:values|select|overriding)\\b)?",
        Pattern.CASE_INSENSITIVE);
  }

  /** What the functions do that a query or a value calls. */
  static void calledIn(String text, Work work) {
    for (Routine routine : work.before().routines()) {
      String name = routine.name().name();
      if (text.contains(name) && isCalled(name, text)) {
        run(routine, work);
      }
    }
  }

  private static boolean isCalled(String name, String text) {
    return Pattern.compile("(?<!\\w)" + Pattern.quote(name) + "\\s*\\(").matcher(text).find();
  }

  /**
   * What the triggers of a relation do that an event certainly fires.
   *
   * @param event {@code insert}, {@code update}, {@code delete} or {@code truncate}
   * @param changed the columns that an update sets
   */
  static void byTriggers(Target target, String event, List<String> changed, Work work) {
    List<Trigger> triggers =
        target.relation().orElse(null) instanceof View view
            ? view.triggers().all()
            : target.table().map(Table::triggers).map(all -> all.all()).orElse(List.of());
    for (Trigger trigger : triggers) {
      boolean meant =
          trigger.updateOf().isEmpty() || trigger.updateOf().stream().anyMatch(changed::contains);
      if (meant && fires(trigger, event)) {
        work.before()
            .routine(trigger.function())
            .filter(RoutineRuns::isUnconditional)
            .ifPresent(routine -> run(routine, work));
      }
    }
  }

  private static boolean fires(Trigger trigger, String event) {
    String definition = trigger.definition().toLowerCase(Locale.ROOT);
    int end = definition.indexOf(" for each ");
    return trigger.when().isEmpty()
        && !trigger.enabled().equals("disabled")
        && !trigger.enabled().equals("replica")
        && !definition.contains(" initially deferred")
        && List.of((end < 0 ? definition : definition.substring(0, end)).split("\\W+"))
            .contains(event);
  }

  /** Which operation it was for is all that it asks, if anything. */
  private static boolean isUnconditional(Routine routine) {
    return routine.overloads().stream()
        .map(overload -> overload.body().toLowerCase(Locale.ROOT))
        .allMatch(body -> !CONDITION.matcher(body).find() || body.contains("tg_op"));
  }
}
